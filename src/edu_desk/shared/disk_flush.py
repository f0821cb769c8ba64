"""Brings what was written to the disk, in a thread of its own: an old disk may take seconds for that."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread

from edu_desk.shared.log import Log

_log = Log(__name__)


class DiskFlush:
    """Flushes files one after another; one that is written again meanwhile is flushed once.

    Its thread lives while there is something to do, and the program does not end before that is done.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: dict[Path, None] = {}
        self._thread: Thread | None = None
        self.lost: Callable[[Path, OSError], None] | None = None
        """Told, in the flushing thread, of what the disk does not take after all."""

    def soon(self, path: Path) -> None:
        """Return at once; `path` is flushed soon after."""
        with self._lock:
            self._waiting[path] = None
            if self._thread is None:
                thread = Thread(target=self._work, name="edu-desk-flush", daemon=False)
                with suppress(RuntimeError):  # no thread can be had: the system flushes when it likes
                    thread.start()
                    self._thread = thread

    def wait(self) -> None:
        """Return when nothing is left to flush."""
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        while (path := self._next()) is not None:
            try:
                flush(path)
            except OSError as error:
                _log.warning("%s may not be on the disk: %s", path.name, error.strerror)
                if self.lost is not None:
                    self.lost(path, error)

    def _next(self) -> Path | None:
        with self._lock:
            if not self._waiting:
                self._thread = None
                return None
            path = next(iter(self._waiting))
            del self._waiting[path]
            return path


def flush(path: Path) -> None:
    """Bring `path` and its name to the disk now, and wait for it. Raises `OSError`."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if os.name == "posix":  # elsewhere a folder cannot be opened, and its entries are journalled
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


_FLUSH = DiskFlush()


def flush_soon(path: Path) -> None:
    """Bring `path` to the disk soon; nobody waits for it."""
    _FLUSH.soon(path)


def wait_flushed() -> None:
    """Return when everything written so far is on the disk."""
    _FLUSH.wait()


def when_lost(told: Callable[[Path, OSError], None] | None) -> None:
    """Let `told` know, in whatever thread, of what the disk does not take after all; None: nobody."""
    _FLUSH.lost = told

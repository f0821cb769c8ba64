"""Reads the whole file once, beside everything else: damage is told, and no start waits for it."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread

from edu_desk.shared.errors import Fault
from edu_desk.store.store_faults import damaged, world_told

DELAY = 5.0
"""Seconds after the opening: the start has the disk to itself."""

_NUDGE = 0.02
"""Seconds between two orders to stop."""


def check_whole(connection: sqlite3.Connection, file: Path) -> None:
    """Read every page. Raises `Fault` when something does not fit."""
    with world_told(file):
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise damaged(file)


class FileCheck:
    """Checks the file in a thread of its own, `delay` seconds after it is made.

    What is found is handed to `on_damage`, *in that thread*.
    """

    def __init__(self, file: Path, on_damage: Callable[[Fault], None], *, delay: float = DELAY) -> None:
        self._file, self._on_damage, self._delay = file, on_damage, delay
        self._stop = Event()
        self._letting_go = Lock()
        self._open = True
        with world_told(file):
            self._connection = sqlite3.connect(file, check_same_thread=False)
        self._thread = Thread(target=self._run, name="edu-desk-file-check", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait until the file has been read."""
        self._thread.join()

    def close(self) -> None:
        """Stop wherever it is, and let go of the file."""
        self._stop.set()
        while self._thread.is_alive():
            with self._letting_go:
                if self._open:
                    self._connection.interrupt()
            self._thread.join(_NUDGE)

    def _run(self) -> None:
        try:
            if not self._stop.wait(self._delay):
                self._check()
        finally:
            with self._letting_go:
                self._open = False
                self._connection.close()

    def _check(self) -> None:
        try:
            check_whole(self._connection, self._file)
        except (Fault, sqlite3.Error) as trouble:
            self._tell(trouble)

    def _tell(self, trouble: Fault | sqlite3.Error) -> None:
        if self._stop.is_set():  # it was interrupted, and what it found until then says nothing
            return
        if not isinstance(trouble, Fault):
            raise trouble
        self._on_damage(trouble)

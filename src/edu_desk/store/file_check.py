"""Reads the whole file once, beside everything else: damage is told, and no start waits for it."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock

from edu_desk.jobs import Completed, Executor, Failed, Jobs, JobWork, Moved, ThreadExecutor
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
    """Checks the file as a job of its own, `delay` seconds after it is made.

    What is found is handed to `on_damage`, *in the job's thread*.
    """

    def __init__(
        self,
        file: Path,
        on_damage: Callable[[Fault], None],
        *,
        delay: float = DELAY,
        executor: Executor | None = None,
    ) -> None:
        self._file, self._on_damage, self._delay = file, on_damage, delay
        self._stop = Event()
        self._letting_go = Lock()
        self._open = True
        with world_told(file):
            self._connection = sqlite3.connect(file, check_same_thread=False)
        jobs = Jobs(executor or ThreadExecutor(), lambda call: call())
        self._job = jobs.start(self._work(), self._hear, self._wake)

    def wait(self, seconds: float = 60.0) -> bool:
        """Whether the file had been read within `seconds`."""
        return self._job.wait(seconds)

    def close(self) -> None:
        """Stop wherever it is, and let go of the file."""
        self._job.cancel()
        while not self._job.wait(_NUDGE):
            self._wake()
        self._let_go()

    def _work(self) -> JobWork[None]:
        if self._stop.wait(self._delay):
            return
        yield None
        try:
            check_whole(self._connection, self._file)
        except (Fault, sqlite3.Error):
            if not self._stop.is_set():  # interrupted, what it found until then says nothing
                raise
        finally:
            self._let_go()

    def _wake(self) -> None:
        self._stop.set()
        with self._letting_go:
            if self._open:
                self._connection.interrupt()

    def _let_go(self) -> None:
        with self._letting_go:
            if self._open:
                self._open = False
                self._connection.close()

    def _hear(self, fact: Moved | Completed[None] | Failed) -> None:
        if isinstance(fact, Failed):
            self._on_damage(fact.fault)

"""A thread that brings commits to the disk soon after, so that nobody waits for the disk."""

from collections.abc import Callable
from threading import Condition, Thread
from time import monotonic

from edu_desk.shared.errors import Bug, Fault

DELAY = 2.0
"""Seconds that a commit may be kept by the system before it is on the disk."""


class Flusher:
    """Calls `sync` at once for commits that ask for it, and within `delay` seconds for the rest.

    `sync` runs in the flusher's own thread and raises `Fault` when the world is in its way.
    That fault is handed to `on_fault`, *in that thread*; the commits it left behind are tried
    again with the next one.
    """

    def __init__(
        self, sync: Callable[[], None], on_fault: Callable[[Fault], None], *, delay: float = DELAY
    ) -> None:
        self._sync = sync
        self._on_fault = on_fault
        self._delay = delay
        self._changed = Condition()
        self._committed = 0
        self._on_disk = 0
        self._due: float | None = None
        self._fault: Fault | None = None
        self._stopped = False
        self._thread = Thread(target=self._run, name="edu-desk-flusher", daemon=True)
        self._thread.start()

    @property
    def fault(self) -> Fault | None:
        """What the last attempt met; None when all is well."""
        with self._changed:
            return self._fault

    def committed(self, *, at_once: bool) -> None:
        """Tell of a commit; returns without waiting."""
        with self._changed:
            self._committed += 1
            self._hasten(0.0 if at_once else self._delay)

    def flush(self) -> None:
        """Wait until every commit told so far is on the disk.

        Raises:
            Fault: it could not be brought there (`on_fault` hears of it too).
            Bug: the thread has stopped.
        """
        with self._changed:
            target = self._committed
            if self._on_disk >= target:
                return
            self._fault = None
            self._hasten(0.0)
            self._changed.wait_for(
                lambda: self._on_disk >= target or self._fault is not None or self._stopped
            )
            if self._on_disk < target:
                raise self._fault or Bug("the flusher has stopped")

    def close(self) -> None:
        """Flush, then end the thread, also when flushing fails.

        Raises:
            Fault: as `flush`.
        """
        try:
            self.flush()
        finally:
            with self._changed:
                self._stopped = True
                self._changed.notify_all()
            self._thread.join()

    def _hasten(self, seconds: float) -> None:
        due = monotonic() + seconds
        if self._due is None or due < self._due:
            self._due = due
            self._changed.notify_all()

    def _run(self) -> None:
        try:
            while (target := self._next()) is not None:
                self._attempt(target)
        finally:
            with self._changed:
                self._stopped = True
                self._changed.notify_all()

    def _next(self) -> int | None:
        """Wait for commits that are due and say how many there are; None when it is time to stop."""
        with self._changed:
            while not self._stopped:
                if self._due is None or self._on_disk == self._committed:
                    self._due = None
                    self._changed.wait()
                elif (rest := self._due - monotonic()) > 0:
                    self._changed.wait(rest)
                else:
                    self._due = None
                    return self._committed
            return None

    def _attempt(self, target: int) -> None:
        try:
            self._sync()
        except Fault as fault:
            with self._changed:
                self._fault = fault
                self._changed.notify_all()
            self._on_fault(fault)
        else:
            with self._changed:
                self._on_disk, self._fault = target, None
                self._changed.notify_all()

"""Work that tells how far it has come by calling, as a job that can be dropped at each such call."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Semaphore, Thread
from typing import TypeVar

from edu_desk.jobs import JobWork, Moved

T = TypeVar("T")
Told = Callable[[int, int], None]
"""Says that `done` of `total` is done; raises where nobody wants the rest."""


class Dropped(Exception):
    """Nobody waits for this work any more."""


def along(work: Callable[[Told], T], what: str) -> JobWork[T]:
    """Do `work` in a thread of its own; each time that it tells something is a pause, in which it waits.

    What it raises is raised here. Dropped at a pause, the work is over when this is.
    """
    moves: SimpleQueue[Moved | None] = SimpleQueue()
    wanted, dropped = Semaphore(0), Event()
    results: list[T] = []
    errors: list[BaseException] = []

    def told(done: int, total: int) -> None:
        moves.put(Moved(done, total, what))
        wanted.acquire()
        if dropped.is_set():
            raise Dropped

    def run() -> None:
        try:
            results.append(work(told))
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is raised where the job is
            errors.append(error)
        finally:
            moves.put(None)

    thread = Thread(target=run, name="edu-desk-long-work", daemon=True)
    thread.start()
    try:
        while (moved := moves.get()) is not None:
            yield moved
            wanted.release()
    finally:
        dropped.set()
        wanted.release()
        thread.join()
    if errors:
        raise errors[0]
    return results[0]

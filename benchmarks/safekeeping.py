"""What keeping a centre's records safe takes: a backup while somebody practises, and a rebuild."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Thread
from time import perf_counter
from typing import TypeVar

from benchmarks.figure import Figure, Goal, milliseconds
from edu_desk.runner.events import Finished, Helped, Mode, RunHead
from edu_desk.store.backups.contents import contents_of, missing_in
from edu_desk.store.backups.copying import backing_up
from edu_desk.store.backups.forgetting import forgetting
from edu_desk.store.backups.shelf import Backup
from edu_desk.store.store import Store

T = TypeVar("T")
_TOUCH = Goal("p99", 50)
"""No touch waits for a backup."""


@dataclass(frozen=True, slots=True)
class _Took:
    """What a job came to, and how many seconds it took."""

    result: Backup
    seconds: float


def measure_safekeeping(store: Store, file: Path, few: Store, now: datetime) -> list[Figure]:
    """A backup of `file` while `store` is written, what is in it, who is erased; `few` is rebuilt."""
    folder = file.parent / "backups"
    made: list[_Took] = []

    def back_up() -> None:
        begun = perf_counter()
        made.append(_Took(_result(backing_up(file, folder, now)), perf_counter() - begun))

    thread = Thread(target=back_up)
    thread.start()
    commits: list[float] = []
    while thread.is_alive():
        commits.append(_commit(store, f"meanwhile-{len(commits)}", now))
    thread.join()
    backup = made[0].result.file
    looked = _seconds(lambda: missing_in(contents_of(backup), file))
    store.erase("p7")
    forgotten = _seconds(lambda: _result(forgetting(file.parent, ["p7"], now)))
    rebuilt = _seconds(few.rebuild)
    return [
        milliseconds("safe_backup", [made[0].seconds], about={"file_bytes": file.stat().st_size}),
        milliseconds("safe_commit_meanwhile", commits, _TOUCH),
        milliseconds("safe_backup_looked_into", [looked]),
        milliseconds("safe_erased_from_a_backup", [forgotten]),
        milliseconds("safe_class_alone_rebuilt", [rebuilt]),
    ]


def _commit(store: Store, run: str, now: datetime) -> float:
    store.begin(RunHead(run, "p1", "lesson-1", "task-1", Mode.TRY, "0", now.date(), now))
    begun = perf_counter()
    store.append(run, [Helped(now, "seats")])
    took = perf_counter() - begun
    store.append(run, [Finished(now)])
    return took


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def _result(work: Generator[object, None, T]) -> T:
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: T = end.value
            return result

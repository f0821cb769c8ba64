"""One runner for all that takes longer than a frame: progress, cancel, and an executor that is handed in.

Imports shared only; no Qt. Services that live as long as the program (the flusher, the voice) are no jobs.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from threading import Event, Thread
from typing import Generic, Protocol, TypeAlias, TypeVar

from edu_desk.shared.errors import Fault

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Moved:
    """A job has come so far: `done` of `total`, and what it works on."""

    done: int
    total: int
    what: str

    @property
    def percent(self) -> int:
        """How far it is, as people are told."""
        return self.done * 100 // max(1, self.total)


@dataclass(frozen=True, slots=True)
class Completed(Generic[T]):
    """A job is over, and this is what came of it."""

    result: T


@dataclass(frozen=True, slots=True)
class Failed:
    """The world was in a job's way."""

    fault: Fault


JobWork: TypeAlias = Generator[Moved | None, None, T]
"""Each `yield` is a pause at which the job may be cancelled; what was found is the return value."""
Step: TypeAlias = Callable[[], bool]
"""Goes on to the next pause; False once there is nothing left to do."""
Deliver: TypeAlias = Callable[[Callable[[], None]], None]
"""Calls what it is given in the thread that started the job."""


class Executor(Protocol):
    """Decides where and when the steps of a job are taken."""

    def execute(self, step: Step) -> None:
        """Take steps until one returns False; may return before that."""


class ThreadExecutor:
    """Takes the steps of each job in a thread of its own, which the program need not wait for."""

    def execute(self, step: Step) -> None:
        """Begin, and return at once."""
        Thread(target=execute_all, args=(step,), name="edu-desk-job", daemon=True).start()


class NoExecutor:
    """Takes no step: for jobs that only make ready what nobody waits for."""

    def execute(self, step: Step) -> None:
        """Leave it."""


def execute_all(step: Step) -> None:
    """Take every step now, in the caller's thread."""
    while step():
        pass


class Job(Generic[T]):
    """Work under way. Once cancelled, nothing of it is told any more."""

    def __init__(
        self,
        work: JobWork[T],
        hear: Callable[[Moved | Completed[T] | Failed], None],
        deliver: Deliver,
        stop: Callable[[], None],
    ) -> None:
        self._work, self._hear, self._deliver, self._stop = work, hear, deliver, stop
        self._cancelled, self._over = Event(), Event()

    @property
    def over(self) -> bool:
        """Whether no step will be taken any more."""
        return self._over.is_set()

    def cancel(self) -> None:
        """Drop the work at its next pause; `stop` was handed in to bring that pause about."""
        if not self._cancelled.is_set() and not self.over:
            self._cancelled.set()
            self._stop()

    def wait(self, seconds: float) -> bool:
        """Whether the work was over within `seconds`."""
        return self._over.wait(seconds)

    def step(self) -> bool:
        """Go on to the next pause. A bug is raised in the thread that started the job."""
        if self._cancelled.is_set():
            self._work.close()
            return self._end(None)
        try:
            moved = next(self._work)
        except StopIteration as end:
            return self._end(Completed(end.value))
        except Fault as fault:
            return self._end(Failed(fault))
        except Exception as bug:  # noqa: BLE001 - whatever it is, it is raised where it is seen
            self._over.set()
            self._deliver(partial(_raise, bug))
            return False
        if moved is not None:
            self._tell(moved)
        return True

    def _end(self, fact: Completed[T] | Failed | None) -> bool:
        """Tell what came of it; it is over even where whoever hears that has a bug."""
        try:
            if fact is not None:
                self._tell(fact)
        finally:
            self._over.set()
        return False

    def _tell(self, fact: Moved | Completed[T] | Failed) -> None:
        self._deliver(partial(self._hear_unless_cancelled, fact))

    def _hear_unless_cancelled(self, fact: Moved | Completed[T] | Failed) -> None:
        if not self._cancelled.is_set():
            self._hear(fact)


class Jobs:
    """Starts jobs by one executor; what they tell is heard in the thread that started them."""

    def __init__(self, executor: Executor, deliver: Deliver) -> None:
        self._executor, self._deliver = executor, deliver

    def start(
        self,
        work: JobWork[T],
        hear: Callable[[Moved | Completed[T] | Failed], None],
        stop: Callable[[], None] = lambda: None,
    ) -> Job[T]:
        """Begin `work`; `hear` is told of its progress and its end, `stop` wakes it when it is cancelled."""
        job = Job(work, hear, self._deliver, stop)
        self._executor.execute(job.step)
        return job


def _raise(bug: Exception) -> None:
    raise bug

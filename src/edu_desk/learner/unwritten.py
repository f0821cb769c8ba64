"""What the store has not taken yet: it waits in order, and practice goes on meanwhile."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from edu_desk.runner.events import Event, Finished, Left, RunHead
from edu_desk.shared.errors import Fault

if TYPE_CHECKING:
    from edu_desk.store.store import Store

Write = Callable[["Store"], None]
"""One thing to write. Where it is broken off it may be done again from its beginning."""


class Unwritten:
    """Writes that wait, and what they are about, for whoever asks before they are done."""

    def __init__(self) -> None:
        self._waiting: deque[Write] = deque()
        self._begun: dict[str, RunHead] = {}
        self._ended: set[str] = set()
        self._other_person = False

    def __bool__(self) -> bool:
        """Whether anything waits."""
        return bool(self._waiting)

    @property
    def other_person(self) -> bool:
        """Whether somebody else sits here than the one whom the store knows."""
        return self._other_person

    def put(self, write: Write) -> None:
        """Let `write` wait behind all others."""
        self._waiting.append(write)

    def begin(self, head: RunHead, *, known: bool = False) -> None:
        """A run begins; `known`, where the head names a person and no guest."""
        self._begun[head.id] = head
        self.put(lambda store: store.begin(head if known else _of_guest(head, store)))

    def append(self, run: str, events: Sequence[Event]) -> None:
        """A run goes on."""
        kept = tuple(events)
        if any(isinstance(event, Finished | Left) for event in kept):
            self._ended.add(run)
        self.put(lambda store: store.append(run, kept))

    def leave(self, at: datetime, lesson: str | None, open_runs: Sequence[RunHead], person: str = "") -> None:
        """All open runs of a lesson, or of all, are left by `person`, else by the guest."""
        self._ended |= {head.id for head in open_runs}
        self.put(lambda store: _leave(store, at, lesson, person))

    def change_person(self) -> None:
        """Somebody else asks from now on: what waits is none of theirs."""
        self._ended |= set(self._begun)

    def retire(self, at: datetime) -> None:
        """Another person sits down."""
        self._ended |= set(self._begun)
        self._other_person = True
        self.put(lambda store: _retire(store, at))

    def open_runs(self, stored: Sequence[RunHead], *, known: bool = False) -> tuple[RunHead, ...]:
        """The open runs, where the store says `stored`, the newest first; `known`, where a person asks."""
        waiting = [head for head in reversed(self._begun.values()) if head.id not in self._ended]
        names = {head.id for head in waiting}
        kept = () if self._other_person and not known else stored
        return (*waiting, *(head for head in kept if head.id not in self._ended | names))

    def write_to(self, store: "Store") -> None:
        """Write all that waits. Raises `Fault`; what was not written then waits on.

        Anything else that is raised is a bug of the write's own: it is not tried again.
        """
        while self._waiting:
            try:
                self._waiting[0](store)
            except Fault:
                raise
            except BaseException:
                self._waiting.popleft()
                raise
            self._waiting.popleft()
        self._begun.clear()
        self._ended.clear()
        self._other_person = False


def _of_guest(head: RunHead, store: "Store") -> RunHead:
    """The run as it is written: who sits here may not have been known to the store when it began."""
    return replace(head, learner=store.guest().id)


def _leave(store: "Store", at: datetime, lesson: str | None, person: str = "") -> None:
    for head in store.unfinished(person or store.guest().id, lesson):
        store.append(head.id, (Left(at),))


def _retire(store: "Store", at: datetime) -> None:
    _leave(store, at, None)
    store.retire_guest()

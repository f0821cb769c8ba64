"""What is remembered of whoever sits here: the store, or nothing where the store cannot be opened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from edu_desk.learner.learner_records import LearnerRecords
from edu_desk.lesson.teaching import Lesson
from edu_desk.progress.booster import Booster
from edu_desk.progress.lesson_history import LessonHistory, due_again
from edu_desk.progress.meeting import Meeting
from edu_desk.progress.mode_choice import best_mode
from edu_desk.progress.practice import Practice
from edu_desk.progress.standing import Standing
from edu_desk.progress.task_choice import known_tasks, next_task
from edu_desk.runner.events import Decided, Event, Mode, RunHead
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_, Translator

if TYPE_CHECKING:
    from edu_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class Overview:
    """How far somebody is with all lessons, from one look at the store."""

    standings: dict[str, Standing]
    """Of each lesson that was practised."""
    again: tuple[Booster, ...]
    """The lessons that are due to be done again today, the longest due first."""


class Records:
    """Runs and events of whoever sits here; without a store practice goes on and is not kept."""

    def __init__(self, clock: Clock, ids: Callable[[], str]) -> None:
        self._clock, self._ids = clock, ids
        self._store: Store | None = None
        self._here: LearnerRecords | None = None
        self._fault: Fault | None = None
        self._passing: dict[str, list[Event]] = {}

    def use(self, store: "Store") -> None:
        """Keep runs in `store` from now on."""
        self._store, self._here, self._fault = store, None, None

    def go_without(self, fault: Fault) -> None:
        """The store cannot be used; `fault` says why."""
        self._store, self._here, self._fault = None, None, fault

    def warn(self, fault: Fault) -> None:
        """Something is wrong with the store that is in use; it is used on."""
        self._fault = fault

    def notice(self, tr: Translator) -> str:
        """What to tell on the first page about the store; empty when all is well."""
        if self._fault is None:
            return ""
        if self._store is not None:
            return self._fault.tell(tr)
        kept = tr(N_("You can practise, but it will not be kept."))
        return f"{self._fault.tell(tr)} {kept}"

    def now(self) -> datetime:
        """The present moment."""
        return self._clock.now()

    def today(self) -> date:
        """The day practice apps count from now."""
        return self._clock.now().date()

    def begin(self, lesson: Lesson, task: str, mode: Mode) -> RunHead:
        """A new run. Raises `Fault`."""
        now, mine = self._clock.now(), self._mine()
        head = RunHead(
            id=self._ids(),
            learner=mine.learner if mine else "",
            lesson=lesson.id,
            task=task,
            mode=mode,
            digest=lesson.digest,
            today=now.date(),
            started=now,
            support=tuple(sorted(mine.support(lesson.id).items())) if mine else (),
        )
        if mine:
            mine.store.begin(head)
        return head

    def append(self, run: str, events: Sequence[Event]) -> None:
        """Keep events of a run. Raises `Fault`."""
        if self._store:
            self._store.append(run, events)
        else:
            self._passing.setdefault(run, []).extend(events)

    def events(self, run: str) -> tuple[Event, ...]:
        """All events of a run. Raises `Fault`."""
        return self._store.events(run) if self._store else tuple(self._passing.get(run, ()))

    def unfinished(self, lesson: str) -> tuple[RunHead, ...]:
        """Open runs of a lesson, the newest first. Raises `Fault`."""
        mine = self._mine()
        return mine.unfinished(lesson) if mine else ()

    def unfinished_lessons(self) -> frozenset[str]:
        """The lessons that have an open run. Raises `Fault`."""
        mine = self._mine()
        return frozenset(head.lesson for head in mine.unfinished()) if mine else frozenset()

    def leave(self, lesson: str) -> None:
        """End every open run of a lesson: it is begun anew. Raises `Fault`."""
        if mine := self._mine():
            mine.leave(self._clock, lesson)

    def next_person(self) -> None:
        """Another person sits down: open runs end, what was practised is somebody else's. Raises `Fault`."""
        if mine := self._mine():
            mine.leave(self._clock)
            mine.store.retire_guest()
            self._here = None

    def next_task(self, lesson: Lesson) -> str:
        """The task to offer, so that none is known by heart. Raises `Fault`."""
        return next_task(known_tasks(lesson), self._history(lesson.id).done)

    def best_mode(self, lesson: str) -> Mode:
        """The mode to offer first. Raises `Fault`."""
        return best_mode(self._history(lesson))

    def practices(self) -> tuple[Practice, ...]:
        """What all ended runs came to, in order. Raises `Fault`."""
        mine = self._mine()
        return mine.practices() if mine else ()

    def meetings(self) -> tuple[Meeting, ...]:
        """What decisions came to, case by case, the one decided last at the end. Raises `Fault`."""
        mine = self._mine()
        return mine.meetings() if mine else ()

    def decision(self, run: str) -> Decided | None:
        """What was decided in a run. Raises `Fault`."""
        return next((event for event in self.events(run) if isinstance(event, Decided)), None)

    def overview(self) -> Overview:
        """How far the learner is, and what is due again today. Raises `Fault`."""
        mine = self._mine()
        by_lesson = mine.histories() if mine else {}
        return Overview(
            standings={lesson: one.standing for lesson, one in by_lesson.items()},
            again=due_again(by_lesson, self._clock.now()),
        )

    def again(self) -> tuple[Booster, ...]:
        """The lessons that are due to be done again today, the longest due first. Raises `Fault`."""
        return self.overview().again

    def standings(self) -> dict[str, Standing]:
        """How far the learner is with each lesson that was practised. Raises `Fault`."""
        return self.overview().standings

    def close(self) -> None:
        """Bring everything to the disk and let go of the store. Raises `Fault`."""
        if self._store:
            store, self._store, self._here = self._store, None, None
            store.close()

    def _mine(self) -> LearnerRecords | None:
        """What is kept of the learner who sits here; the store is asked once who that is."""
        if self._here is None and self._store is not None:
            self._here = LearnerRecords(self._store, self._store.guest().id)
        return self._here

    def _history(self, lesson: str) -> LessonHistory:
        mine = self._mine()
        return mine.history(lesson) if mine else LessonHistory()

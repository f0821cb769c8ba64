"""What is remembered of runs: the store, or nothing where the store cannot be opened."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from edu_desk.lesson.teaching import Lesson
from edu_desk.progress.booster import Booster, boosters
from edu_desk.progress.decision import Decision
from edu_desk.progress.mastery import Standing, standing
from edu_desk.progress.practice import Practice
from edu_desk.progress.task_choice import Known, next_task
from edu_desk.runner.events import Decided, Event, Left, Mode, RunHead
from edu_desk.runner.support import after_run
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_, Translator

if TYPE_CHECKING:
    from edu_desk.store.store import Store
    from edu_desk.store.stored_run import StoredRun

_RECENT = 200


class Records:
    """Runs and events of whoever sits here; without a store practice goes on and is not kept."""

    def __init__(self, clock: Clock, ids: Callable[[], str]) -> None:
        self._clock, self._ids = clock, ids
        self._store: Store | None = None
        self._fault: Fault | None = None
        self._passing: dict[str, list[Event]] = {}

    def use(self, store: "Store") -> None:
        """Keep runs in `store` from now on."""
        self._store, self._fault = store, None

    def go_without(self, fault: Fault) -> None:
        """The store cannot be used; `fault` says why."""
        self._store, self._fault = None, fault

    def notice(self, tr: Translator) -> str:
        """What to tell on the first page about the store; empty when all is well."""
        if self._fault is None:
            return ""
        kept = tr(N_("You can practise, but it will not be kept."))
        return f"{self._fault.tell(tr)} {kept}"

    def today(self) -> date:
        """The day practice apps count from now."""
        return self._clock.now().date()

    def begin(self, lesson: Lesson, task: str, mode: Mode) -> RunHead:
        """A new run. Raises `Fault`."""
        now = self._clock.now()
        learner = self._store.guest().id if self._store else ""
        head = RunHead(
            id=self._ids(),
            learner=learner,
            lesson=lesson.id,
            task=task,
            mode=mode,
            digest=lesson.digest,
            today=now.date(),
            started=now,
            support=tuple(sorted(self.support(lesson.id, learner).items())),
        )
        if self._store:
            self._store.begin(head)
        return head

    def support(self, lesson: str, learner: str) -> dict[str, int]:
        """Help by milestone after all that was practised before, from its events. Raises `Fault`."""
        levels: dict[str, int] = {}
        for head, events in self._store.practised(lesson, learner) if self._store else ():
            levels = after_run(levels, head.mode, events)
        return levels

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
        return self._store.unfinished(lesson) if self._store else ()

    def unfinished_lessons(self) -> frozenset[str]:
        """The lessons that have an open run. Raises `Fault`."""
        return frozenset(head.lesson for head in self._store.unfinished()) if self._store else frozenset()

    def leave(self, lesson: str) -> None:
        """End every open run of a lesson: the next person begins anew. Raises `Fault`."""
        for head in self.unfinished(lesson):
            self.append(head.id, (Left(self._clock.now()),))

    def next_person(self) -> None:
        """Another person sits down: open runs end, what was practised is somebody else's. Raises `Fault`."""
        if self._store is None:
            return
        for head in self._store.unfinished():
            self.append(head.id, (Left(self._clock.now()),))
        self._store.retire_guest()

    def next_task(self, lesson: Lesson) -> str:
        """The task to offer, so that none is known by heart. Raises `Fault`."""
        done = [
            one.task
            for one in self.practices()
            if one.lesson == lesson.id and one.finished and one.mode is not Mode.WATCH
        ]
        return next_task([Known(task.id, task.look) for task in lesson.tasks], done)

    def practices(self) -> tuple[Practice, ...]:
        """What all ended runs came to, in order. Raises `Fault`."""
        return self._store.practices(self._store.guest().id) if self._store else ()

    def decisions(self) -> tuple[Decision, ...]:
        """What was decided on cases, in order. Raises `Fault`."""
        return self._store.decisions(self._store.guest().id) if self._store else ()

    def decision(self, run: str) -> Decided | None:
        """What was decided in a run. Raises `Fault`."""
        return next((event for event in self.events(run) if isinstance(event, Decided)), None)

    def again(self) -> tuple[Booster, ...]:
        """The lessons that are due to be done again today, the longest due first. Raises `Fault`."""
        now = self._clock.now()
        due = [one for one in boosters(self.practices()).values() if one.is_due(now)]
        return tuple(sorted(due, key=lambda one: one.due))

    def standings(self) -> dict[str, Standing]:
        """How far the learner is with each lesson that was practised. Raises `Fault`."""
        by_lesson: dict[str, list[Practice]] = {}
        for one in self.practices():
            by_lesson.setdefault(one.lesson, []).append(one)
        return {lesson: standing(some) for lesson, some in by_lesson.items()}

    def best_mode(self, lesson: str) -> Mode:
        """The mode to offer first: follow until it was done once, then alone."""
        modes = {run.head.mode for run in self._finished(lesson)}
        if Mode.TRY in modes:
            return Mode.CHECK
        return Mode.TRY if Mode.FOLLOW in modes else Mode.FOLLOW

    def close(self) -> None:
        """Bring everything to the disk and let go of the store. Raises `Fault`."""
        if self._store:
            store, self._store = self._store, None
            store.close()

    def _finished(self, lesson: str) -> list["StoredRun"]:
        if self._store is None:
            return []
        return [
            run
            for run in self._store.recent_runs(_RECENT)
            if run.head.lesson == lesson and run.state.value == "finished"
        ]

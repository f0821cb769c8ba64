"""What is remembered of whoever sits here, and practice that goes on where nothing can be remembered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from edu_desk.learner.learner_records import LearnerRecords
from edu_desk.learner.unwritten import Unwritten
from edu_desk.lesson.teaching import Lesson
from edu_desk.progress.lesson_history import LessonHistory, due_again
from edu_desk.progress.meeting import Meeting
from edu_desk.progress.mode_choice import best_mode
from edu_desk.progress.practice import Practice
from edu_desk.progress.repetition import Booster
from edu_desk.progress.standing import Standing
from edu_desk.progress.task_choice import known_tasks, next_task
from edu_desk.runner.events import Decided, Event, Mode, RunHead
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_, UNTRANSLATED, Translator

if TYPE_CHECKING:
    from edu_desk.store.store import Store

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Overview:
    """How far somebody is with all lessons, from one look at the store."""

    standings: dict[str, Standing]
    """Of each lesson that was practised."""
    again: tuple[Booster, ...]
    """The lessons that are due to be done again today, the longest due first."""


class Records:
    """Runs and events of whoever sits here: practice goes on whatever becomes of the store.

    Only what says so raises `Fault`. What the store does not take waits and is written by `retry`; what it
    does not tell is as with somebody new. `keeps` says whether all is kept, `notice` says why not, and
    `troubled` is called whenever that changes.
    """

    def __init__(self, clock: Clock, ids: Callable[[], str]) -> None:
        self._clock, self._ids = clock, ids
        self.troubled: Callable[[], None] = lambda: None
        """Told that `notice` says something else than before."""
        self._store: Store | None = None
        self._opening: Callable[[], Store] | None = None
        self._here: LearnerRecords | None = None
        self._person = ""
        """The person who sits here, empty for the guest."""
        self._fault: Fault | None = None
        self._damage: Fault | None = None
        self._unwritten = Unwritten()
        self._silent = False
        """It did not answer just before: until `retry` nobody waits for an answer again."""
        self._told = ""
        self._sitting: dict[str, list[Event]] = {}

    def open(self, opening: "Callable[[], Store]") -> None:
        """Keep runs in the store that `opening` gives; where it raises `Fault`, `retry` asks it again."""
        self._opening = opening
        self.retry()

    def use(self, store: "Store") -> None:
        """Keep runs in `store` from now on."""
        self._store, self._here = store, None
        self.retry()

    def go_without(self, fault: Fault) -> None:
        """The store cannot be used; `fault` says why."""
        self._store, self._here, self._damage = None, None, None
        self._meet(fault)

    def warn(self, fault: Fault) -> None:
        """Something is wrong with the store that is in use; it is used on."""
        self._damage = fault
        self._tell()

    def meet(self, fault: Fault) -> None:
        """What was recorded cannot be brought to the disk; it is tried again."""
        self._meet(fault)

    def retry(self) -> None:
        """Try once more what could not be done: to open the store, to write what waits, to reach the disk."""
        try:
            if self._store is None and self._opening is not None:
                self._store = self._opening()
            if self._store is None:
                return
            self._unwritten.write_to(self._store)
            self._store.guest()
        except Fault as fault:
            self._meet(fault)
            return
        self._silent = False
        if self._store.disk_fault is not None:
            self._store.hurry()
        self._meet(self._store.disk_fault)

    @property
    def store(self) -> "Store | None":
        """The store that is in use, for those who teach; None where it cannot be used."""
        return self._store

    @property
    def keeps(self) -> bool:
        """Whether all that was done stands in the store."""
        return self._store is not None and not self._unwritten and self._fault is None

    def stored(self, run: str) -> tuple[Event, ...]:
        """The events of a run as the store tells them. Raises `Fault` where it does not."""
        if self._store is None or self._unwritten:
            raise self._fault or _not_open()
        return self._store.events(run)

    def notice(self, tr: Translator) -> str:
        """What to tell about the store; empty when all is well."""
        told = [fault.tell(tr) for fault in (self._damage, self._fault) if fault is not None]
        if self._fault is not None and (self._store is None or self._unwritten):
            told.append(tr(N_("You can practise, but it will not be kept.")))
        return " ".join(told)

    def now(self) -> datetime:
        """The present moment."""
        return self._clock.now()

    def today(self) -> date:
        """The day practice apps count from now."""
        return self._clock.now().date()

    def begin(self, lesson: Lesson, task: str, mode: Mode) -> RunHead:
        """A new run."""
        now = self._clock.now()
        learner = self._person or self._ask(lambda mine: mine.learner, "")
        support = self._ask(lambda mine: mine.support(lesson.id), dict[str, int]())
        head = RunHead(
            id=self._ids(),
            learner=learner,
            lesson=lesson.id,
            task=task,
            mode=mode,
            digest=lesson.digest,
            today=now.date(),
            started=now,
            support=tuple(sorted(support.items())),
        )
        if self.keeps:
            self._sitting.clear()
        self._sitting[head.id] = []
        self._unwritten.begin(head, known=bool(self._person))
        self._write()
        return head

    def append(self, run: str, events: Sequence[Event]) -> None:
        """Keep events of a run."""
        if run in self._sitting:
            self._sitting[run].extend(events)
        self._unwritten.append(run, events)
        self._write()

    def resume(self, run: str) -> tuple[Event, ...]:
        """All events of a run that is gone on with. Raises `Fault` where they cannot be read."""
        if run not in self._sitting:
            if self._store is None:
                raise self._fault or _not_open()
            self._sitting[run] = list(self._store.events(run))
        return self.events(run)

    def events(self, run: str) -> tuple[Event, ...]:
        """All events of a run of this sitting; those of another as far as they can be read."""
        if run in self._sitting:
            return tuple(self._sitting[run])
        return self._ask(lambda mine: mine.store.events(run), ())

    def unfinished(self, lesson: str) -> tuple[RunHead, ...]:
        """Open runs of a lesson, the newest first."""
        return tuple(head for head in self._open_runs(lesson) if head.lesson == lesson)

    def unfinished_lessons(self) -> tuple[str, ...]:
        """The lessons that have an open run, the one begun last coming first."""
        return tuple(dict.fromkeys(head.lesson for head in self._open_runs(None)))

    def leave(self, lesson: str) -> None:
        """End every open run of a lesson: it is begun anew."""
        self._unwritten.leave(self._clock.now(), lesson, self.unfinished(lesson), self._person)
        self._write()

    def next_person(self) -> None:
        """Another person sits down: what was practised is somebody else's.

        A guest's open runs end; a person may go on with them another day.
        """
        if self._person:
            self.sit_down("")
            return
        self._unwritten.retire(self._clock.now())
        self._here = None
        self._sitting.clear()
        self._write()

    def sit_down(self, person: str) -> None:
        """The person of this id sits here from now on, or the guest where it is empty; nothing is left."""
        self._unwritten.change_person()
        self._person, self._here = person, None
        self._sitting.clear()

    @property
    def person(self) -> str:
        """The id of the person who sits here; empty for the guest."""
        return self._person

    def ask_store(self, question: "Callable[[Store], Told]", unknown: Told) -> Told:
        """What the store says; `unknown` where it says nothing."""
        return unknown if self._store is None else self._ask(lambda mine: question(mine.store), unknown)

    def tell_store(self, act: "Callable[[Store], Told]") -> Told:
        """Do something in the store, now or not at all. Raises `Fault`."""
        if self._store is None or self._unwritten:
            raise self._fault or _not_open()
        return act(self._store)

    def next_task(self, lesson: Lesson) -> str:
        """The task to offer, so that none is known by heart."""
        return next_task(known_tasks(lesson), self._history(lesson.id).done)

    def best_mode(self, lesson: str) -> Mode:
        """The mode to offer first."""
        return best_mode(self._history(lesson))

    def practices(self) -> tuple[Practice, ...]:
        """What all ended runs came to, in order."""
        return self._ask(lambda mine: mine.practices(), ())

    def meetings(self) -> tuple[Meeting, ...]:
        """What decisions came to, case by case, the one decided last at the end."""
        return self._ask(lambda mine: mine.meetings(), ())

    def decision(self, run: str) -> Decided | None:
        """What was decided in a run."""
        return next((event for event in self.events(run) if isinstance(event, Decided)), None)

    def overview(self) -> Overview:
        """How far the learner is, and what is due again today."""
        by_lesson = self._ask(lambda mine: mine.histories(), dict[str, LessonHistory]())
        return Overview(
            standings={lesson: one.standing for lesson, one in by_lesson.items()},
            again=due_again(by_lesson, self._clock.now()),
        )

    def histories(self) -> dict[str, LessonHistory]:
        """What all practices came to, by lesson."""
        return self._ask(lambda mine: mine.histories(), dict[str, LessonHistory]())

    def again(self) -> tuple[Booster, ...]:
        """The lessons that are due to be done again today, the longest due first."""
        return self.overview().again

    def standings(self) -> dict[str, Standing]:
        """How far the learner is with each lesson that was practised."""
        return self.overview().standings

    def close(self) -> None:
        """Bring everything to the disk and let go of the store. Raises `Fault`."""
        store, self._store, self._here, self._opening = self._store, None, None, None
        self._damage = None
        if store is not None:
            try:
                self._unwritten.write_to(store)
            finally:
                store.close()

    def _write(self) -> None:
        """Write what waits, unless that was refused just before: then nobody's touch waits for it again."""
        if self._store is None or self._fault is not None:
            self._tell()
            return
        try:
            self._unwritten.write_to(self._store)
        except Fault as fault:
            self._meet(fault)

    def _meet(self, fault: Fault | None) -> None:
        self._fault = fault
        self._tell()

    def _tell(self) -> None:
        notice = self.notice(UNTRANSLATED)
        if notice != self._told:
            self._told = notice
            self.troubled()

    def _open_runs(self, lesson: str | None) -> tuple[RunHead, ...]:
        nothing: tuple[RunHead, ...] = ()
        stored = self._ask(lambda mine: mine.unfinished(lesson), nothing)
        return self._unwritten.open_runs(stored, known=bool(self._person))

    def _mine(self) -> LearnerRecords | None:
        """What is kept of the learner who sits here; the store is asked once who that is."""
        if self._here is not None or self._store is None:
            return self._here
        try:
            if self._person:
                self._store.arrivals.settle(self._person)
                self._here = LearnerRecords(self._store, self._person)
            elif not self._unwritten.other_person:
                self._here = LearnerRecords(self._store, self._store.guest().id)
        except Fault as fault:
            self._silent = True
            self._meet(fault)
        return self._here

    def _ask(self, question: Callable[[LearnerRecords], Told], unknown: Told) -> Told:
        """What the store says of who sits here; `unknown` where it says nothing."""
        mine = None if self._silent else self._mine()
        if mine is None:
            return unknown
        try:
            return question(mine)
        except Fault as fault:
            self._silent = True
            self._meet(fault)
            return unknown

    def _history(self, lesson: str) -> LessonHistory:
        return self._ask(lambda mine: mine.history(lesson), LessonHistory())


def _not_open() -> Fault:
    return Fault(
        N_("The practice records are not open yet."), N_("Wait a moment, or begin from the first step.")
    )

"""One learner's attempt at a task: where it stands, and what was said last."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import assert_never

from edu_desk.guide.guide import Guide
from edu_desk.lesson.basic_parts import TODAY
from edu_desk.lesson.model import State
from edu_desk.lesson.teaching import Lesson, Milestone, Task
from edu_desk.machine.machine import Machine
from edu_desk.machine.memo import remembering_task
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import RunHead
from edu_desk.runner.modes import RULES, Shows
from edu_desk.runner.support import FIRST, SupportLevel, present


@dataclass(frozen=True, slots=True)
class Praise:
    """A milestone was reached."""

    milestone: str


@dataclass(frozen=True, slots=True)
class Slipped:
    """A wrong turn that the lesson has words for (`place` in the milestone's slips)."""

    milestone: str
    place: int


@dataclass(frozen=True, slots=True)
class Strayed:
    """A wrong turn without words of its own; `pressed` is what it was called on the screen."""

    pressed: str
    stayed: bool = False
    """The page is still the same: something on it was changed."""


@dataclass(frozen=True, slots=True)
class Mistyped:
    """A text was typed to its end and is not the one that is wanted; `field` is what it was typed in."""

    field: str


@dataclass(frozen=True, slots=True)
class AppAsks:
    """The practice app itself said what is missing."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A touch after which all is as it was; `chosen`: what was touched had been chosen before."""

    chosen: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """The learner asked a person for help."""


@dataclass(frozen=True, slots=True)
class AskedBack:
    """The learner took back that she asked a person."""


@dataclass(frozen=True, slots=True)
class CaseJudged:
    """A case was decided."""

    choice: CaseChoice
    right: bool


@dataclass(frozen=True, slots=True)
class DoneForYou:
    """The program did the step, as the learner had wished."""


Feedback = (
    Praise | Slipped | Strayed | Mistyped | AppAsks | Unchanged | Asked | AskedBack | CaseJudged | DoneForYou
)


@dataclass(frozen=True, slots=True)
class Run:
    """Where a run stands: everything follows from its head and its events."""

    head: RunHead
    state: State
    reached: frozenset[str]
    helped: frozenset[str] = frozenset()
    stumbled: frozenset[str] = frozenset()
    rung: SupportLevel = SupportLevel.NONE
    """How much help the learner asked for at this very step."""
    asked: tuple[tuple[str, int], ...] = ()
    """How often she asked for help on a screen of a case: each time it leads further."""
    offered: bool = False
    """The learner asked for more than the exact mark: the program offers to do the step."""
    away: int = 0
    """Wrong turns while the present milestone is aimed at."""
    feedback: Feedback | None = None
    finished: bool = False
    looked: frozenset[int] = frozenset()
    """The places of the signs that watch mode has pointed to."""
    turned: int = 0
    """How often another page was opened: a keypad that shuffles its digits deals them anew each time."""
    called: str | None = None
    """The milestone at which she asked a person, until it is reached or she takes that back."""


def shown_level(run: Run, aim: Milestone | None) -> SupportLevel:
    """How much help is given now."""
    match RULES[run.head.mode].shows:
        case Shows.ALWAYS:
            return SupportLevel.EXACT
        case Shows.FADING:
            base = dict(run.head.support).get(aim.id if aim else "", FIRST)
            return present(SupportLevel(base), run.away, run.rung)
        case Shows.ASKED:
            return run.rung
        case Shows.NEVER:
            return SupportLevel.NONE
        case unknown:
            assert_never(unknown)


@dataclass(frozen=True, slots=True)
class Errand:
    """A task of a lesson, ready to be run: its machine and its guide keep what they have found out."""

    lesson: Lesson
    task: Task
    machine: Machine = field(compare=False)
    guide: Guide = field(compare=False)


def prepare(lesson: Lesson, task_id: str) -> Errand | None:
    """The errand of `task_id`; None where the lesson has no such task (any more)."""
    task = next((task for task in lesson.tasks if task.id == task_id), None)
    if task is None:
        return None
    task = remembering_task(task)
    machine = Machine(lesson.app.looks.get(task.look, lesson.app), task.typed)
    return Errand(lesson, task, machine, Guide(machine, task))


def start(errand: Errand, head: RunHead) -> Run:
    """A run at its beginning."""
    state = opened_on(head.today, errand.task.start)
    return Run(head, state, holding(errand.task, state), finished=bool(errand.task.goal(state)))


def opened_on(today: date, state: State) -> State:
    """`state`, in a practice app that counts its days from `today`."""
    return (*state[:TODAY], today.toordinal(), *state[TODAY + 1 :])


def looked_at(run: Run, sign: int) -> Run:
    """The run after watch mode has pointed to the sign at this place."""
    return replace(run, looked=run.looked | {sign}, feedback=None)


def holding(task: Task, state: State) -> frozenset[str]:
    """The milestones that hold in `state`."""
    return frozenset(milestone.id for milestone in task.milestones if milestone.done(state))


def milestone_ids(task: Task) -> tuple[str, ...]:
    """The milestones that are steps on the way, in order."""
    return tuple(milestone.id for milestone in task.milestones if not milestone.rescue)

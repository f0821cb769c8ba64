"""Lessons as frozen data: an errand's tasks, milestones and words, on its practice app."""

from collections.abc import Mapping
from dataclasses import dataclass

from edu_desk.lesson.cases import Case
from edu_desk.lesson.model import App, Expr, FilePlace, State, Text


@dataclass(frozen=True, slots=True)
class Slip:
    """A turn that learners often take, and what to say then."""

    condition: Expr
    say: Text


@dataclass(frozen=True, slots=True)
class Milestone:
    """A condition on the way to the goal, with what to teach there and why."""

    id: str
    title: Text
    done: Expr
    teach: Text
    why: Text
    praise: Text
    slips: tuple[Slip, ...]
    rescue: bool
    """Only needed after a wrong turn (such as a wrong ticket); not counted as a step."""
    place: FilePlace


@dataclass(frozen=True, slots=True)
class Task:
    """One concrete goal of a lesson, with its conditions bound to this task's values."""

    id: str
    title: Text
    goal_text: Text
    goal: Expr
    milestones: tuple[Milestone, ...]
    typed: Mapping[int, str]
    """For typed variables (by place in the state): the right text of this task."""
    start: State
    place: FilePlace
    look: str = ""
    """Which look of the practice app it is done in; empty for its own."""
    ends: tuple[Expr, ...] = ()
    """States that may be final without the goal, such as money sent to a fraud."""
    never: tuple[Expr, ...] = ()
    """What a learner alone may bring about; the clock and the guide are kept from it."""
    case: Case | None = None
    """What is decided, where the task is to decide and not to do an errand."""
    prefer: frozenset[str] = frozenset()
    """Elements that the guide takes before others where both are on a shortest way."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the real world, explained."""

    word: Text
    means: Text


@dataclass(frozen=True, slots=True)
class Lesson:
    """An errand taught on one practice app."""

    id: str
    topic: str
    title: Text
    summary: Text
    intro: Text
    icon: str
    icon_place: FilePlace
    minutes: int
    clock: int
    """The practice app's time of day, in minutes after midnight."""
    app: App
    tasks: tuple[Task, ...]
    glossary: tuple[Term, ...]
    digest: str
    """Of every file the lesson is made of: a run keeps it, so that a replay is honest."""

"""The facts of a run, kept in order and never changed."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from edu_desk.lesson.cases import Truth
from edu_desk.machine.action import Action
from edu_desk.runner.case_decision import CaseChoice


class Mode(StrEnum):
    """Who acts and how much is shown: watch 보기, follow 따라하기, try 혼자 해보기, check 확인하기."""

    WATCH = "watch"
    FOLLOW = "follow"
    TRY = "try"
    CHECK = "check"


class Outcome(StrEnum):
    """What an action did for the way to the goal."""

    NEARER = "nearer"
    ASIDE = "aside"
    AWAY = "away"
    REFUSED = "refused"
    """The practice app's own check said no and nothing else happened."""


@dataclass(frozen=True, slots=True)
class Acted:
    """The learner (or, in watch mode, the program) did something; `milestone` is the one aimed at."""

    at: datetime
    action: Action
    outcome: Outcome
    milestone: str


@dataclass(frozen=True, slots=True)
class Reached:
    """A milestone holds that did not hold before; `alone` when no help was given on its way."""

    at: datetime
    milestone: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Helped:
    """The learner asked for help; `rung` is how much was given (see `runner.support`)."""

    at: datetime
    milestone: str
    rung: int = 3


@dataclass(frozen=True, slots=True)
class AskedPerson:
    """The learner practised asking a person for help: an action of its own, never a failure."""

    at: datetime
    milestone: str


@dataclass(frozen=True, slots=True)
class TookBack:
    """The learner needs no person's help any more: what she asked before is taken back."""

    at: datetime
    milestone: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A case was decided; the run is over with it, whether it was right or not."""

    at: datetime
    choice: CaseChoice
    right: bool
    scheme: str = ""
    """What kind of fraud the case was about; empty in what was recorded before this was."""
    truth: Truth | None = None
    """What the case was; None in what was recorded before this was."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The goal was reached, or a case was decided."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Left:
    """The run was ended before its goal: the next person began anew."""

    at: datetime


@dataclass(frozen=True, slots=True)
class SetBack:
    """An instructor set the run back, or undid that: it stands as it did after its first `events` events."""

    at: datetime
    milestone: str
    events: int


Event = Acted | Reached | Helped | AskedPerson | TookBack | Decided | Finished | Left | SetBack


@dataclass(frozen=True, slots=True)
class RunHead:
    """What is fixed when a run begins.

    `digest` is the lesson's at that moment; `today` is the day the practice app counts from.
    """

    id: str
    learner: str
    lesson: str
    task: str
    mode: Mode
    digest: str
    today: date
    started: datetime
    support: tuple[tuple[str, int], ...] = ()
    """Help by milestone when it began (see `runner.support`); a milestone that is not here begins anew."""
    device: str = field(default="", compare=False)
    """The computer on which it was recorded, as the store tells it; empty before it is in the store."""

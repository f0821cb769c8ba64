"""The learner's places: the lessons, a run of one, and what comes after it."""

from dataclasses import dataclass, field
from typing import ClassVar

from edu_desk.gui.window.place import LessonMeanwhile, Place
from edu_desk.learner.case_rounds import CaseAnswer
from edu_desk.runner.events import RunHead
from edu_desk.runner.score import Summary


@dataclass(frozen=True, slots=True)
class AtHome(Place):
    """The lessons."""


@dataclass(frozen=True, slots=True)
class AtTopic(Place):
    """The lessons of a topic, page by page."""

    topic: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class AtSearch(Place):
    """Lessons by what is said."""


@dataclass(frozen=True, slots=True)
class AtMyRecord(Place):
    """What one can do alone, with help, and when to do it again."""


@dataclass(frozen=True, slots=True)
class AtResume(Place):
    """Somebody stopped in the middle of this run: go on, or begin anew?"""

    head: RunHead
    changed: bool
    """The lesson is not the one it was: going on would not be honest."""


@dataclass(frozen=True, slots=True)
class AtModes(Place):
    """How to practise this task."""

    lesson: str
    task: str
    before: Place | None = field(default=None, compare=False)
    """Where it was chosen, and where back leads; None: the first page."""


@dataclass(frozen=True, slots=True)
class AtTasks(Place):
    """Which task of the lesson."""

    lesson: str
    before: Place | None = field(default=None, compare=False)
    """Where another task was asked for, and where back leads; None: the first page."""


@dataclass(frozen=True, slots=True)
class AtLesson(Place):
    """In a run."""

    meanwhile: ClassVar[LessonMeanwhile] = LessonMeanwhile.SHOWN


@dataclass(frozen=True, slots=True)
class AtResult(Place):
    """After a run."""

    head: RunHead
    summary: Summary


@dataclass(frozen=True, slots=True)
class AtReview(Place):
    """After a decision: its signs."""

    head: RunHead
    answer: CaseAnswer
    rest: tuple[CaseAnswer, ...] = ()
    """Further decisions whose signs are looked at after this one's."""


@dataclass(frozen=True, slots=True)
class AtChecked(Place):
    """After a row of cases."""

    head: RunHead
    """Of the last of them."""
    answers: tuple[CaseAnswer, ...]


@dataclass(frozen=True, slots=True)
class AtTrouble(Place):
    """Something is in the way; the words say what and what to do."""

    words: str


LessonsPlace = AtHome | AtTopic | AtSearch | AtMyRecord
"""Where lessons are chosen."""
LearnerPlace = (
    LessonsPlace | AtResume | AtModes | AtTasks | AtLesson | AtResult | AtReview | AtChecked | AtTrouble
)
"""Every place of the learner's."""

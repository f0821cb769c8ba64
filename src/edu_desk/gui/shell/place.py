"""Where in the program the learner is: enough to build the page anew in another size or language."""

from dataclasses import dataclass

from edu_desk.gui.shell.answer import CaseAnswer
from edu_desk.runner.events import Mode, RunHead
from edu_desk.runner.score import Summary
from edu_desk.settings.declarations import SettingsGroup


@dataclass(frozen=True, slots=True)
class AtHome:
    """The lessons."""


@dataclass(frozen=True, slots=True)
class AtResume:
    """Somebody stopped in the middle of this run: go on, or begin anew?"""

    head: RunHead
    changed: bool
    """The lesson is not the one it was: going on would not be honest."""


@dataclass(frozen=True, slots=True)
class AtModes:
    """How to practise this task."""

    lesson: str
    task: str


@dataclass(frozen=True, slots=True)
class AtTasks:
    """Which task of the lesson."""

    lesson: str


@dataclass(frozen=True, slots=True)
class AtLesson:
    """In a run."""


@dataclass(frozen=True, slots=True)
class AtResult:
    """After a run."""

    head: RunHead
    summary: Summary


@dataclass(frozen=True, slots=True)
class AtReview:
    """After a decision: its signs."""

    head: RunHead
    answer: CaseAnswer
    rest: tuple[CaseAnswer, ...] = ()
    """Further decisions whose signs are looked at after this one's."""


@dataclass(frozen=True, slots=True)
class AtChecked:
    """After a row of cases."""

    head: RunHead
    """Of the last of them."""
    answers: tuple[CaseAnswer, ...]


@dataclass(frozen=True, slots=True)
class AtTrouble:
    """Something is in the way; the words say what and what to do."""

    words: str


@dataclass(frozen=True, slots=True)
class AtPreferences:
    """Text size, colours, language and voice; then back to where one was."""

    before: "Place"
    group: SettingsGroup = SettingsGroup.SEEING


@dataclass(frozen=True, slots=True)
class AtWelcome:
    """One of the first questions."""

    step: int = 0


@dataclass(frozen=True, slots=True)
class AtNextPerson:
    """Does another person begin?"""

    before: "Place"


@dataclass(frozen=True, slots=True)
class AtPreset:
    """Shall everybody begin with this?"""

    before: "Place"


@dataclass(frozen=True, slots=True)
class AtSize:
    """How large is this screen? Then back to the preferences, and from there to where one was."""

    before: "Place"


@dataclass(frozen=True, slots=True)
class AtReport:
    """How well everybody can use this screen."""

    before: "Place"


@dataclass(frozen=True, slots=True)
class AtFolders:
    """Where to put the report."""

    before: "Place"


@dataclass(frozen=True, slots=True)
class AtKept:
    """The report lies there; or the words say why not."""

    before: "Place"
    words: str


AboutScreen = AtSize | AtReport | AtFolders | AtKept
"""Pages behind the preferences; a lesson that was left for them goes on."""
Care = AtWelcome | AtNextPerson | AtPreset
"""Pages about the person."""
Place = (
    AtHome
    | AtResume
    | AtModes
    | AtTasks
    | AtLesson
    | AtResult
    | AtReview
    | AtChecked
    | AtTrouble
    | AtPreferences
    | AboutScreen
    | Care
)


def next_mode(mode: Mode) -> Mode | None:
    """What to practise after a mode went well: see it, follow it, try it, know it."""
    order = (Mode.WATCH, Mode.FOLLOW, Mode.TRY, Mode.CHECK)
    at = order.index(mode) + 1
    return order[at] if at < len(order) else None

"""What is to be seen of a run, in one language: frozen, complete, and free of rules."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from edu_desk.lesson.kinds import Device, ElementKind, ElementStyle, EntryFormat, Ground
from edu_desk.machine.action import Target
from edu_desk.present.map_view import MapView
from edu_desk.present.typed_script import TypedScript

DIGITS = "1234567890"
"""The ten digits as keypads usually have them."""


@dataclass(frozen=True, slots=True)
class ItemView:
    """A part of an element that can be pressed: a list row, an option, a day, a seat, plus or minus."""

    target: Target
    label: str
    note: str = ""
    """Of a day in a calendar: its month."""
    value: str = ""
    tag: str = ""
    """A short state in words, such as 매진."""
    enabled: bool = True
    chosen: bool = False
    line: int = 0
    """Seat maps and calendars: the line it stands in, from 0; maps: how far down it lies, in percent."""
    column: int = 0
    mine: bool = False
    """In a chat: the learner's side wrote it."""
    icon: str = ""
    picture: Path | None = None
    cells: tuple[str, ...] = ()
    """In a table or chart: what stands under each title."""
    amounts: tuple[int | None, ...] = ()
    """In a chart: what is drawn of it, one number for each title after the first; None draws nothing."""
    told: bool = False
    """It is only to be read: a press does nothing, and nothing is missing."""
    ticks: bool = False
    """In a list: a press ticks it or takes the tick away, so its circle is there before it is chosen."""
    second: "ItemView | None" = None
    """A second button on it: its label speaks of the row too, its value is what is written on it."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """A place to type. `text` is shown where nothing was typed in this sitting (after a resumption)."""

    format: EntryFormat
    hint: str
    length: int
    text: str
    digits: str = DIGITS
    """The ten digits as a keypad shows them, in the order they are read."""
    script: TypedScript | None = None
    """The letters that this errand has typed here, where they are known."""


@dataclass(frozen=True, slots=True)
class ElementView:
    """One element as it is now; kinds that repeat have `items`, groups have `children`."""

    target: Target
    kind: ElementKind
    style: ElementStyle = ElementStyle.PLAIN
    label: str = ""
    note: str = ""
    value: str = ""
    icon: str = ""
    enabled: bool = True
    chosen: bool = False
    """A toggle that is on; a card reader or printer that holds something."""
    error: str = ""
    """What is wrong with a field, told at the field."""
    pressable: bool = False
    items: tuple[ItemView, ...] = ()
    children: tuple["ElementView", ...] = ()
    entry: EntryView | None = None
    heads: tuple[str, ...] = ()
    """The titles of a table's columns; of a chart what its rows are, and then what is drawn of them."""
    lines: tuple[bool, ...] = ()
    """Of a chart: whether a line is drawn, or bars; one for each title after the first."""
    empty: str = ""
    """What a list says when it has no items."""
    picture: Path | None = None
    """The file of a picture; its label says what it shows."""
    seconds: int = 0
    """A wait goes on by itself after so long."""
    level: int = 0
    """Steppers, volumes and step indicators: how many steps are behind, and how many there are."""
    levels: int = 0
    map: MapView | None = None
    """What a map shows beside its places."""

    @property
    def goes_on(self) -> bool:
        """Whether it is being waited for, and then goes on by itself."""
        return self.kind is ElementKind.WAIT and self.style is not ElementStyle.QUIET


@dataclass(frozen=True, slots=True)
class ScreenView:
    """A practice app's page as it is now."""

    app: str
    device: Device
    colour: str
    """The brand's colour as #RRGGBB, and the ink that is legible on it."""
    ink: str
    mark: str
    name: str
    title: str
    clock: str
    """The device's own clock, such as 09:10."""
    can_back: bool
    dialog: bool
    notice: str
    """What the practice app says about the last touch, such as a field that is missing; may be empty."""
    body: tuple[ElementView, ...]
    foot: tuple[ElementView, ...]
    address: str = ""
    """What a browser's address bar says; where it is not empty, the page has such a bar."""
    secure: bool = True
    """The address bar shows a lock."""
    ground: Ground = Ground.BRAND
    """What the page lies on."""
    letters: int = 100
    """How large the device itself shows its letters, in percent of the learner's own size."""
    language: str = ""
    """The language of the words on it; empty is the learner's own."""
    low: bool = False
    """The page lies in the lower part of the device's screen."""


@dataclass(frozen=True, slots=True)
class AdviceView:
    """The guide's next step in words, and what to mark on the practice app (None: nothing is marked)."""

    words: str
    why: str
    target: Target | None
    back: bool
    """The next step is the practice app's own way back."""
    area: bool = False
    """Only the region of the target is marked."""
    together: bool = False
    """The program offers to do the next step for the learner."""
    help: str = ""
    """What help adds: that the place is marked now, or the offer to do it."""
    about: Target | None = None
    """What the words speak of, marked or not: it comes into sight."""
    looks: bool = False
    """It is only to be looked at: nobody is to press it."""


@dataclass(frozen=True, slots=True)
class StepView:
    """A milestone in the list of steps."""

    title: str
    done: bool
    present: bool


class FeedbackTone(StrEnum):
    """How a line of feedback is meant."""

    PRAISE = "praise"
    GENTLE = "gentle"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class MeaningView:
    """A word of the real world and what it means."""

    word: str
    means: str


@dataclass(frozen=True, slots=True)
class RunView:
    """All that the lesson page shows."""

    lesson: str
    task: str
    mode: str
    """watch, follow, try or check."""
    screen: ScreenView
    steps: tuple[StepView, ...]
    teach: str
    feedback: str
    tone: FeedbackTone
    advice: AdviceView | None
    finished: bool
    mark: str
    """The lasting words that this is practice and no money leaves."""
    can_ask: bool = False
    """Asking a person for help can be practised now."""
    asked: bool = False
    """A person was asked and is still waited for: that can be taken back."""
    case: bool = False
    """It is to be decided; `task` tells how things stand, and there are no steps."""
    ways: tuple[str, ...] = ()
    """Of a case: how each decision is done."""
    instruction: str = ""
    """The one sentence that says what to do now; never empty in a run."""
    waits: bool = False
    """There is nothing to do but to wait."""
    written: str = "{words}"
    """How the voice leads in what somebody wrote: these are not the program's own words."""
    spoken: str = "{words}"
    """How it leads in what a caller says."""
    aloud: tuple[tuple[str, str], ...] = ()
    """Who says something face to face, by the name on it, and how the voice leads that in."""
    meanings: tuple[MeaningView, ...] = ()
    """Words that are said or shown now, explained."""
    shut: str = ""
    """How many rows on the screen cannot be chosen, by their state; empty where all can."""
    lacks: str = ""
    """How many digits a number that is begun still needs; empty where none is."""

"""What a page of the staff area shows: rows under headings, each with what can be done. Frozen, in words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from edu_desk.shared.sentences import ended

if TYPE_CHECKING:
    from edu_desk.report.charts import Chart
    from edu_desk.report.report_table import ReportTable


@dataclass(frozen=True, slots=True)
class StaffAction:
    """Something that can be done; `on` is None where it is no switch."""

    key: str
    words: str
    icon: str = ""
    on: bool | None = None
    primary: bool = False


@dataclass(frozen=True, slots=True)
class StaffChip:
    """A small fact with its sign: what the sign says stands in words too."""

    sign: str
    words: str
    tone: str = "ink"


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A row: a name first, then what is said of it."""

    key: str
    title: str
    lines: tuple[str, ...] = ()
    icon: str = ""
    tone: str = "primary"
    chips: tuple[StaffChip, ...] = ()
    actions: tuple[StaffAction, ...] = ()
    beside: StaffAction | None = None
    """Stands beside the words, so that it takes no line of its own."""

    @property
    def reading(self) -> str:
        """The row as it is read aloud."""
        said = [self.title, *self.lines, *(f"{chip.words}" for chip in self.chips)]
        return " ".join(ended(part) for part in said if part)


@dataclass(frozen=True, slots=True)
class PictureMark:
    """What is marked on a picture of a practice app: a few signs on it, and what they mean in words."""

    target: Target | None
    """None for the practice app's own way back."""
    sign: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class PracticePicture:
    """A practice app as it stood, with marks."""

    screen: ScreenView
    marks: tuple[PictureMark, ...] = ()


@dataclass(frozen=True, slots=True)
class StaffSection:
    """Rows under a heading, after a chart, a picture or a table if there is one; an empty heading is none.

    `actions` belong to the page, as those under its heading do, and stand where what they are about does.
    """

    heading: str
    rows: tuple[StaffRow, ...] = ()
    chart: "Chart | None" = None
    picture: PracticePicture | None = None
    table: "ReportTable | None" = None
    actions: tuple[StaffAction, ...] = ()


@dataclass(frozen=True, slots=True)
class StaffView:
    """A whole page; `actions` stand under its heading."""

    heading: str
    sentence: str
    explains: str
    sections: tuple[StaffSection, ...] = ()
    actions: tuple[StaffAction, ...] = ()

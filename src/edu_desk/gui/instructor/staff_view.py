"""What a page of the staff area shows: rows under headings, each with what can be done. Frozen, in words."""

from dataclasses import dataclass


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

    @property
    def reading(self) -> str:
        """The row as it is read aloud."""
        said = [self.title, *self.lines, *(f"{chip.words}" for chip in self.chips)]
        return ". ".join(part.rstrip(".") for part in said if part)


@dataclass(frozen=True, slots=True)
class StaffSection:
    """Rows under a heading; an empty heading is none."""

    heading: str
    rows: tuple[StaffRow, ...]


@dataclass(frozen=True, slots=True)
class StaffView:
    """A whole page; `actions` stand under its heading."""

    heading: str
    sentence: str
    explains: str
    sections: tuple[StaffSection, ...] = ()
    actions: tuple[StaffAction, ...] = ()

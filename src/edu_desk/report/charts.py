"""The figures of charts, with the words for each mark: what is painted, read aloud and written as a table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from edu_desk.progress.standing import Standing
from edu_desk.report.attention_words import STANDING_SIGNS
from edu_desk.shared.text import Plural, Translator


@dataclass(frozen=True, slots=True)
class ChartMark:
    """One mark as it is read: what it is called, and its value in words."""

    key: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class ChartTable:
    """A chart as a table: its title, its heads and its rows."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The rows as sentences: what a row is called, then each head with its cell."""
        return tuple(f"{row[0]}: {_cells(self.heads[1:], row[1:])}" for row in self.rows)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of one part or more; `value` says all of them."""

    key: str
    name: str
    parts: tuple[int, ...]
    value: str

    @property
    def whole(self) -> int:
        """All parts together."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars under one another; `parts` names what each bar is put together of."""

    title: str
    parts: tuple[str, ...]
    bars: tuple[Bar, ...]
    first_head: str = ""

    @property
    def most(self) -> int:
        """The longest bar; 1 where all are empty."""
        return max((bar.whole for bar in self.bars), default=0) or 1

    @property
    def marks(self) -> tuple[ChartMark, ...]:
        """Each bar."""
        return tuple(ChartMark(bar.key, bar.name, bar.value) for bar in self.bars)

    @property
    def table(self) -> ChartTable:
        """One row a bar, one column a part."""
        rows = tuple((bar.name, *(str(part) for part in bar.parts)) for bar in self.bars)
        return ChartTable(self.title, (self.first_head, *self.parts), rows)


@dataclass(frozen=True, slots=True)
class Dot:
    """An amount in one of the columns; `value` says it."""

    column: int
    amount: int
    value: str


@dataclass(frozen=True, slots=True)
class Dots:
    """Dots over weeks: one column a week, `counted` names what is counted."""

    title: str
    columns: tuple[str, ...]
    dots: tuple[Dot, ...]
    counted: str
    first_head: str = ""

    @property
    def most(self) -> int:
        """The highest dot; 1 where all lie on the ground."""
        return max((dot.amount for dot in self.dots), default=0) or 1

    @property
    def marks(self) -> tuple[ChartMark, ...]:
        """Each dot."""
        return tuple(ChartMark(str(dot.column), self.columns[dot.column], dot.value) for dot in self.dots)

    @property
    def table(self) -> ChartTable:
        """One row a dot."""
        rows = tuple((self.columns[dot.column], str(dot.amount)) for dot in self.dots)
        return ChartTable(self.title, (self.first_head, self.counted), rows)


@dataclass(frozen=True, slots=True)
class GridLine:
    """A row of a grid, with one standing for each column."""

    key: str
    name: str
    cells: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class GridMarks:
    """Rows by columns, each cell a standing; `words` says each standing."""

    title: str
    columns: tuple[str, ...]
    lines: tuple[GridLine, ...]
    words: tuple[tuple[Standing, str], ...]
    first_head: str = ""

    def said(self, standing: Standing) -> str:
        """A standing in words."""
        return dict(self.words)[standing]

    @property
    def marks(self) -> tuple[ChartMark, ...]:
        """Each cell, row by row."""
        return tuple(
            ChartMark(f"{line.key}/{place}", f"{line.name}, {self.columns[place]}", self.said(cell))
            for line in self.lines
            for place, cell in enumerate(line.cells)
        )

    @property
    def table(self) -> ChartTable:
        """As it stands, each cell with its sign and its word."""
        rows = tuple(
            (line.name, *(f"{STANDING_SIGNS[cell][0]} {self.said(cell)}" for cell in line.cells))
            for line in self.lines
        )
        return ChartTable(self.title, (self.first_head, *self.columns), rows)


@dataclass(frozen=True, slots=True)
class ChangePair:
    """What was before and what is after; `value` says both."""

    key: str
    name: str
    before: int
    after: int
    value: str


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """Pairs under one another on one scale from 0 to `most`."""

    title: str
    before: str
    after: str
    pairs: tuple[ChangePair, ...]
    most: int
    first_head: str = ""

    @property
    def marks(self) -> tuple[ChartMark, ...]:
        """Each pair."""
        return tuple(ChartMark(pair.key, pair.name, pair.value) for pair in self.pairs)

    @property
    def table(self) -> ChartTable:
        """One row a pair."""
        rows = tuple((pair.name, str(pair.before), str(pair.after)) for pair in self.pairs)
        return ChartTable(self.title, (self.first_head, self.before, self.after), rows)


Chart = Bars | Dots | GridMarks | BeforeAfter
"""All kinds."""
MOST_BARS: Final = 12
"""So many bars are taken in at a glance."""


def longest(bars: Iterable[Bar], most: int = MOST_BARS) -> tuple[Bar, ...]:
    """The longest bars first, the empty ones left out; equal ones stay in their order."""
    full = [bar for bar in bars if bar.whole]
    return tuple(sorted(full, key=lambda bar: -bar.whole)[:most])


def _cells(heads: Sequence[str], cells: Sequence[str]) -> str:
    """What is none is not told."""
    return ", ".join(f"{head} {cell}".strip() for head, cell in zip(heads, cells, strict=True) if cell != "0")


def counts_said(names: Sequence[str], counts: Sequence[int], unit: Plural, tr: Translator) -> str:
    """Counts in words, each with what it counts, as one sentence; what is none is left out."""
    pairs = zip(names, counts, strict=True)
    told = [f"{name} {tr.counted(unit, count)}" for name, count in pairs if count]
    return ", ".join((*told[:1], *(one[:1].lower() + one[1:] for one in told[1:])))

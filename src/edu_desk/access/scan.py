"""Scanning for one or two switches: a frame goes from row to row, then from thing to thing in a row.

A machine without a window: frozen state in, state and effects out. A row is a tuple of names of things
that can be chosen; what the names stand for, and where the things lie, is the caller's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

ROUNDS: Final = 3
"""After so many rounds in which nothing is chosen the frame rests, until the switch is pressed again."""
ROUNDS_IN_ROW: Final = 2
"""After so many rounds in a row the frame goes back to the rows: a row entered by mistake is no trap."""
FIRST_STAY: Final = 1.5
"""The frame stays so much longer (a ratio) on the first of a round: the hand must get ready."""

Name = int
Row = tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """Where the frame is. `row` is -1 while it rests; `item` is -1 while it goes over rows.

    An `item` of as many as the row has things is the way out, back to the rows.
    """

    rows: tuple[Row, ...] = ()
    row: int = -1
    item: int = -1
    rounds: int = 0

    @property
    def rests(self) -> bool:
        """Whether nothing is framed."""
        return not 0 <= self.row < len(self.rows)

    @property
    def framed(self) -> Row:
        """The things that are framed: a whole row, one of it, or for the way out the row again."""
        if self.rests:
            return ()
        row = self.rows[self.row]
        return (row[self.item],) if 0 <= self.item < len(row) else row

    @property
    def in_row(self) -> bool:
        """Whether the frame goes over the things of a row."""
        return not self.rests and self.item >= 0

    @property
    def leaves(self) -> bool:
        """Whether to choose now leads back to the rows."""
        return self.in_row and self.item == len(self.rows[self.row])

    @property
    def stay(self) -> float:
        """How long the frame stays here, as a ratio to the pace."""
        return FIRST_STAY if self.item == 0 or (self.row == 0 and self.item < 0) else 1.0


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a press of the switch came to: the thing to press, if one was chosen."""

    scan: Scan
    press: Name | None = None


def moved(scan: Scan) -> Scan:
    """The frame one further: by the clock with one switch, by the moving switch with two."""
    if scan.rests or not scan.rows:
        return scan
    if scan.item < 0:
        return _next_row(scan)
    if scan.item < len(scan.rows[scan.row]):
        return replace(scan, item=scan.item + 1)
    if scan.rounds + 1 >= ROUNDS_IN_ROW:
        return replace(scan, item=-1, rounds=0)
    return replace(scan, item=0, rounds=scan.rounds + 1)


def begun(scan: Scan, near: Name | None = None) -> Scan:
    """The frame on the first row, or on the one that holds `near` (what is marked, if anything is)."""
    at = next((place for place, row in enumerate(scan.rows) if near in row), 0)
    return replace(scan, row=at if scan.rows else -1, item=-1, rounds=0)


def chosen(scan: Scan, near: Name | None = None) -> Chosen:
    """The switch is pressed: begins, goes into a row, presses a thing, or leaves the row."""
    if scan.rests:
        return Chosen(begun(scan, near))
    row = scan.rows[scan.row]
    if scan.item < 0 and len(row) > 1:
        return Chosen(replace(scan, item=0, rounds=0))
    if scan.leaves:
        return Chosen(replace(scan, item=-1, rounds=0))
    thing = row[max(scan.item, 0)]
    return Chosen(replace(scan, item=-1, rounds=0), thing)


def laid_out(scan: Scan, rows: Sequence[Row], near: Name | None = None) -> Scan:
    """The things lie otherwise now. The frame stays on what it was on; where that is gone, it begins anew."""
    fresh = Scan(tuple(row for row in rows if row))
    if scan.rests:
        return fresh
    held = scan.framed
    for place, row in enumerate(fresh.rows):
        if scan.item < 0 and set(held) & set(row) and held[0] in row:
            return replace(fresh, row=place, rounds=scan.rounds)
        if scan.in_row and not scan.leaves and held[0] in row:
            return replace(fresh, row=place, item=row.index(held[0]), rounds=scan.rounds)
    return begun(fresh, near)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing lies, in px of the window."""

    name: Name
    x: int
    y: int
    width: int
    height: int


def rows_of(places: Sequence[Place]) -> tuple[Row, ...]:
    """Things whose middles lie at one height are a row, from left to right; rows from the top down."""
    rows: list[list[Place]] = []
    for place in sorted(places, key=lambda one: (one.y + one.height / 2, one.x)):
        middle = place.y + place.height / 2
        last = rows[-1][0] if rows else None
        if (
            last is not None
            and abs(middle - (last.y + last.height / 2)) <= min(last.height, place.height) / 2
        ):
            rows[-1].append(place)
        else:
            rows.append([place])
    return tuple(tuple(one.name for one in sorted(row, key=lambda one: one.x)) for row in rows)


def _next_row(scan: Scan) -> Scan:
    if scan.row + 1 < len(scan.rows):
        return replace(scan, row=scan.row + 1)
    if scan.rounds + 1 >= ROUNDS:
        return replace(scan, row=-1, rounds=0)
    return replace(scan, row=0, rounds=scan.rounds + 1)

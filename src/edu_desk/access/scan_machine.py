"""Scanning for one or two switches: a frame goes over parts of the screen, their rows, and things in a row.

A machine without a window: frozen state and an event in, state and effects out. What the names stand for,
and where the things lie, is the caller's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, assert_never

ROUNDS: Final = 3
"""After so many rounds without a choice the frame rests until a switch is pressed: there is no time limit."""
ROUNDS_INSIDE: Final = 2
"""After so many rounds the frame leaves a row or a part: one that was entered by mistake is no trap."""
FIRST_STAY: Final = 1.5
"""The frame stays so much longer (a ratio) where a round begins: the hand must get ready."""

Name = int
Row = tuple[Name, ...]
Part = tuple[Row, ...]


class ScanLevel(Enum):
    """What the frame goes over now."""

    REST = "rest"
    PARTS = "parts"
    ROWS = "rows"
    THINGS = "things"


@dataclass(frozen=True, slots=True)
class Scan:
    """Where the frame is. Inside a part or a row, one stop after the last is the way out."""

    parts: tuple[Part, ...] = ()
    level: ScanLevel = ScanLevel.REST
    part: int = 0
    row: int = 0
    thing: int = 0
    rounds: int = 0
    fresh: bool = False
    """The frame has just come here by a choice or a new screen, not by going on."""

    @property
    def rests(self) -> bool:
        """Whether nothing is framed."""
        return self.level is ScanLevel.REST

    @property
    def leaves(self) -> bool:
        """Whether the frame is on the way out, back to the rows or to the parts."""
        match self.level:
            case ScanLevel.ROWS:
                return self.row == len(self.parts[self.part])
            case ScanLevel.THINGS:
                return self.thing == len(self.parts[self.part][self.row])
            case _:
                return False

    @property
    def framed(self) -> Row:
        """The things that are framed: a part, a row, or one; for the way out, what it leads out of."""
        if self.rests:
            return ()
        part = self.parts[self.part]
        if self.level is ScanLevel.PARTS or (self.level is ScanLevel.ROWS and self.leaves):
            return tuple(name for row in part for name in row)
        row = part[self.row]
        return row if self.level is ScanLevel.ROWS or self.leaves else (row[self.thing],)

    @property
    def stay(self) -> float:
        """How long the frame stays here, as a ratio to the pace."""
        return FIRST_STAY if self.fresh or self.at == 0 else 1.0

    @property
    def at(self) -> int:
        """The place of the present stop in its round."""
        return {ScanLevel.PARTS: self.part, ScanLevel.ROWS: self.row, ScanLevel.THINGS: self.thing}.get(
            self.level, 0
        )


@dataclass(frozen=True, slots=True)
class ScanTick:
    """The frame has stayed long enough (one switch)."""


@dataclass(frozen=True, slots=True)
class ScanMove:
    """The switch that moves was pressed (two switches)."""

    near: Name | None = None


@dataclass(frozen=True, slots=True)
class ScanChoose:
    """The switch that chooses was pressed."""

    near: Name | None = None


@dataclass(frozen=True, slots=True)
class ScanBack:
    """One level up: out of a row, out of a part."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Things lie otherwise now.

    The frame stays on what it was on. Where that is gone, or where it is to begin `anew` since a new step
    has come, it goes to the row of `near`: what a new step asks for is most likely what is wanted next,
    and each row that need not be waited for saves seconds.
    """

    parts: Sequence[Part]
    near: Name | None = None
    anew: bool = False


Event = ScanTick | ScanMove | ScanChoose | ScanBack | LaidOut


@dataclass(frozen=True, slots=True)
class Framed:
    """The frame is on something else now: sound and name it."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """This thing was chosen: press it."""

    name: Name


Effect = Framed | Pressed


@dataclass(frozen=True, slots=True)
class ScanTurn:
    """What came of an event."""

    scan: Scan
    effects: tuple[Effect, ...] = ()


def step(scan: Scan, event: Event) -> ScanTurn:
    """Take `event`."""
    match event:
        case ScanTick():
            return _shown(_on(scan))
        case ScanMove(near):
            return _shown(_begun(scan, near) if scan.rests else _on(scan))
        case ScanChoose(near):
            return _chosen(scan, near)
        case ScanBack():
            return _shown(scan if scan.rests else _out(scan))
        case LaidOut():
            return _laid_out(scan, event)
        case _:
            assert_never(event)


def _shown(scan: Scan) -> ScanTurn:
    return ScanTurn(scan, () if scan.rests else (Framed(),))


def _on(scan: Scan) -> Scan:
    """The frame on the next stop of its level; after enough rounds, out."""
    at, stops = scan.at + 1, _stops(scan)
    if scan.rests:
        return scan
    if at < stops:
        return _moved(scan, at)
    top = scan.level is _top(scan)
    if scan.rounds + 1 >= (ROUNDS if top else ROUNDS_INSIDE):
        return replace(scan, level=ScanLevel.REST, rounds=0) if top else _out(scan)
    return replace(_moved(scan, 0), rounds=scan.rounds + 1)


def _moved(scan: Scan, at: int) -> Scan:
    match scan.level:
        case ScanLevel.PARTS:
            return replace(scan, part=at, fresh=False)
        case ScanLevel.ROWS:
            return replace(scan, row=at, fresh=False)
        case ScanLevel.THINGS:
            return replace(scan, thing=at, fresh=False)
        case ScanLevel.REST:
            return scan
        case _:
            assert_never(scan.level)


def _stops(scan: Scan) -> int:
    match scan.level:
        case ScanLevel.PARTS:
            return len(scan.parts)
        case ScanLevel.ROWS:
            return len(scan.parts[scan.part]) + (_top(scan) is ScanLevel.PARTS)
        case ScanLevel.THINGS:
            return len(scan.parts[scan.part][scan.row]) + 1
        case ScanLevel.REST:
            return 0
        case _:
            assert_never(scan.level)


def _top(scan: Scan) -> ScanLevel:
    return ScanLevel.PARTS if len(scan.parts) > 1 else ScanLevel.ROWS


def _out(scan: Scan) -> Scan:
    """One level up; the level of rows is left out in a part with a single row."""
    rows = scan.level is ScanLevel.THINGS and (len(scan.parts[scan.part]) > 1 or _top(scan) is ScanLevel.ROWS)
    row = scan.row if rows else 0
    return replace(scan, level=ScanLevel.ROWS if rows else _top(scan), row=row, thing=0, rounds=0, fresh=True)


def _begun(scan: Scan, near: Name | None) -> Scan:
    """The frame on the row that holds `near`, else on the first."""
    if not scan.parts:
        return Scan()
    part, row = next(
        ((at, place) for at, rows in enumerate(scan.parts) for place, row in enumerate(rows) if near in row),
        (0, 0),
    )
    return Scan(scan.parts, ScanLevel.ROWS, part, row, fresh=True)


def _chosen(scan: Scan, near: Name | None) -> ScanTurn:
    if scan.rests:
        return _shown(_begun(scan, near))
    if scan.leaves:
        return _shown(_out(scan))
    framed = scan.framed
    if len(framed) == 1:
        after = _out(scan) if scan.level is ScanLevel.THINGS else replace(scan, rounds=0, fresh=True)
        return ScanTurn(after, (Pressed(framed[0]), Framed()))
    rows = scan.level is ScanLevel.PARTS and len(scan.parts[scan.part]) > 1
    level = ScanLevel.ROWS if rows else ScanLevel.THINGS
    row = 0 if scan.level is ScanLevel.PARTS else scan.row
    return _shown(replace(scan, level=level, row=row, thing=0, rounds=0, fresh=True))


def _laid_out(scan: Scan, event: LaidOut) -> ScanTurn:
    parts = tuple(part for given in event.parts if (part := tuple(row for row in given if row)))
    bare = Scan(parts)
    if scan.rests:
        return ScanTurn(bare)
    held = None if event.anew else _held(scan, bare)
    if held is None:
        return _shown(_begun(bare, event.near))
    return ScanTurn(held)


def _held(scan: Scan, bare: Scan) -> Scan | None:
    """The frame on the things it was on, in a new layout; None where all of them are gone."""
    row = () if scan.level is ScanLevel.PARTS or _past(scan) else scan.parts[scan.part][scan.row]
    for name in (*scan.framed, *row):
        spot = _spot(bare, name)
        if spot is not None:
            return _stood(scan, bare, spot, exact=name == scan.framed[0])
    return None


def _past(scan: Scan) -> bool:
    return scan.level is ScanLevel.ROWS and scan.leaves


def _spot(scan: Scan, name: Name) -> tuple[int, int, int] | None:
    for part, rows in enumerate(scan.parts):
        for row, names in enumerate(rows):
            if name in names:
                return part, row, names.index(name)
    return None


def _stood(scan: Scan, bare: Scan, spot: tuple[int, int, int], *, exact: bool) -> Scan:
    part, row, thing = spot
    there = replace(bare, part=part, rounds=scan.rounds, fresh=scan.fresh)
    match scan.level:
        case ScanLevel.PARTS:
            return replace(there, level=_top(bare))
        case ScanLevel.ROWS:
            out = scan.leaves and _top(bare) is ScanLevel.PARTS
            return replace(there, level=ScanLevel.ROWS, row=len(bare.parts[part]) if out else row)
        case _ if scan.leaves:
            return replace(there, level=ScanLevel.THINGS, row=row, thing=len(bare.parts[part][row]))
        case _ if exact:
            return replace(there, level=ScanLevel.THINGS, row=row, thing=thing)
        case _:
            return replace(there, level=ScanLevel.ROWS, row=row, rounds=0, fresh=True)

"""The scan machine: every thing can be chosen with a few presses, and nothing that is not there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.access.scan_machine import (
    FIRST_STAY,
    ROUNDS,
    ROUNDS_INSIDE,
    Event,
    Framed,
    LaidOut,
    Part,
    Pressed,
    Scan,
    ScanBack,
    ScanChoose,
    ScanLevel,
    ScanMove,
    ScanTick,
    step,
)

PARTS: tuple[Part, ...] = (((1, 2, 3), (4,)), ((5, 6),), ((7,),))
ONE_PART: tuple[Part, ...] = (((1, 2, 3), (4,), (5, 6)),)
EVENTS: dict[str, Event] = {"t": ScanTick(), "m": ScanMove(), "c": ScanChoose(), "b": ScanBack()}


def resting(parts: tuple[Part, ...]) -> Scan:
    return step(Scan(), LaidOut(parts)).scan


def after(scan: Scan, events: str) -> tuple[Scan, list[int]]:
    """The machine after events: t tick, m move, c choose, b back; and what was pressed."""
    pressed: list[int] = []
    for event in events:
        turn = step(scan, EVENTS[event])
        scan = turn.scan
        pressed += [effect.name for effect in turn.effects if isinstance(effect, Pressed)]
    return scan, pressed


def test_it_rests_until_a_switch_is_pressed() -> None:
    assert resting(PARTS) == Scan(PARTS, ScanLevel.REST, 0, 0, 0, 0, fresh=False)
    assert step(resting(PARTS), LaidOut(ONE_PART)).scan == resting(ONE_PART)
    assert (resting(PARTS).at, resting(PARTS).leaves, resting(PARTS).framed) == (0, False, ())


@pytest.mark.parametrize(
    ("events", "framed", "pressed"),
    [
        ("", (), []),
        ("t", (), []),
        ("b", (), []),
        ("c", (1, 2, 3), []),
        ("m", (1, 2, 3), []),
        ("ct", (4,), []),
        ("mm", (4,), []),
        ("ctt", (5, 6), []),
        ("cttt", (1, 2, 3), []),
        ("cc", (1,), []),
        ("cct", (2,), []),
        ("cctc", (1, 2, 3), [2]),
        ("ccttt", (1, 2, 3), []),
        ("cctttc", (1, 2, 3), []),
        ("cctttt", (1,), []),
        ("cctb", (1, 2, 3), []),
        ("ctc", (4,), [4]),
        ("cttctc", (5, 6), [6]),
        ("cttctct", (1, 2, 3), [6]),
    ],
)
def test_rows_then_things(events: str, framed: tuple[int, ...], pressed: list[int]) -> None:
    scan, made = after(resting(ONE_PART), events)
    assert (scan.framed, made) == (framed, pressed)


@pytest.mark.parametrize(
    ("events", "level", "framed", "pressed"),
    [
        ("c", ScanLevel.ROWS, (1, 2, 3), []),
        ("cb", ScanLevel.PARTS, (1, 2, 3, 4), []),
        ("ctt", ScanLevel.ROWS, (1, 2, 3, 4), []),
        ("cttc", ScanLevel.PARTS, (1, 2, 3, 4), []),
        ("cttt", ScanLevel.ROWS, (1, 2, 3), []),
        ("cbt", ScanLevel.PARTS, (5, 6), []),
        ("cbtc", ScanLevel.THINGS, (5,), []),
        ("cbtctc", ScanLevel.PARTS, (5, 6), [6]),
        ("cbtcttc", ScanLevel.PARTS, (5, 6), []),
        ("cbttc", ScanLevel.PARTS, (7,), [7]),
        ("cbttt", ScanLevel.PARTS, (1, 2, 3, 4), []),
        ("cbc", ScanLevel.ROWS, (1, 2, 3), []),
    ],
)
def test_parts_rows_things(
    events: str, level: ScanLevel, framed: tuple[int, ...], pressed: list[int]
) -> None:
    scan, made = after(resting(PARTS), events)
    assert (scan.level, scan.framed, made) == (level, framed, pressed)


@pytest.mark.parametrize(
    ("events", "leaves"), [("cct", False), ("ccttt", True), ("ctt", True), ("cb", False)]
)
def test_the_way_out_is_told_apart(events: str, leaves: bool) -> None:
    assert after(resting(PARTS), events)[0].leaves is leaves


def test_a_row_and_a_part_that_are_not_used_are_left() -> None:
    scan, _ = after(resting(PARTS), "cc" + "t" * (ROUNDS_INSIDE * 4))
    assert (scan.level, scan.framed) == (ScanLevel.ROWS, (1, 2, 3))
    scan, _ = after(scan, "t" * (ROUNDS_INSIDE * 3))
    assert (scan.level, scan.framed) == (ScanLevel.PARTS, (1, 2, 3, 4))


def test_the_frame_rests_after_rounds_in_which_nothing_is_chosen() -> None:
    scan, _ = after(resting(ONE_PART), "c" + "t" * (ROUNDS * 3 - 1))
    assert not scan.rests
    scan, _ = after(scan, "t")
    assert scan.rests
    assert scan.framed == ()
    assert after(scan, "ttt")[0].rests, "nothing hurries anybody"
    assert after(scan, "c")[0].framed == (1, 2, 3), "a press begins again"


@pytest.mark.parametrize(
    ("events", "ticks"),
    [
        ("c", 3 * ROUNDS_INSIDE),
        ("ctttc", 4 * ROUNDS_INSIDE),
        ("ccttttb", 3 * ROUNDS_INSIDE),
        ("ccttttc", 3 * ROUNDS_INSIDE),
        ("ccttttttc", 3 * ROUNDS_INSIDE),
        ("ctttb", 3 * ROUNDS),
        ("cttttttttt", 3 * ROUNDS - 3),
        ("cbtttc", 3 * ROUNDS_INSIDE),
        ("cbttttttc", 3 * ROUNDS_INSIDE),
        ("cbtttttc", 3 * ROUNDS - 2),
    ],
)
def test_however_the_frame_has_come_it_goes_round_as_often(events: str, ticks: int) -> None:
    """What was waited before a choice, or before going out, is not taken from the rounds after it."""
    scan, _ = after(resting(PARTS), events)
    assert after(scan, "t" * (ticks - 1))[0].level is scan.level
    assert after(scan, "t" * ticks)[0].level is not scan.level


@pytest.mark.parametrize("begin", [ScanChoose, ScanMove])
def test_it_begins_at_what_is_marked(begin: type[ScanChoose | ScanMove]) -> None:
    assert step(resting(PARTS), begin(6)).scan.framed == (5, 6)
    assert step(resting(PARTS), begin(4)).scan.framed == (4,)
    assert step(resting(PARTS), begin(99)).scan.framed == (1, 2, 3)
    assert step(resting(()), begin(1)).scan.rests


@pytest.mark.parametrize(
    ("events", "stay"),
    [
        ("c", FIRST_STAY),
        ("ct", 1.0),
        ("cc", FIRST_STAY),
        ("cct", 1.0),
        ("ctc", FIRST_STAY),
        ("cttt", FIRST_STAY),
    ],
)
def test_the_first_of_a_round_stays_longer(events: str, stay: float) -> None:
    assert after(resting(PARTS), events)[0].stay == stay


def test_each_step_is_told_and_resting_is_not() -> None:
    scan = resting(ONE_PART)
    assert step(scan, ScanTick()).effects == ()
    scan = step(scan, ScanChoose()).scan
    for _ in range(ROUNDS * 3 - 1):
        turn = step(scan, ScanTick())
        assert turn.effects == (Framed(),)
        scan = turn.scan
    assert step(scan, ScanTick()).effects == ()


@pytest.mark.parametrize(
    ("events", "parts", "framed"),
    [
        ("ct", (((9,), (4,)),), (4,)),
        ("cct", (((9,), (2, 3)),), (2,)),
        ("cct", (((9,), (1, 3)),), (1, 3)),
        ("cct", (((9,), (8,)),), (9,)),
        ("ccttt", (((9,), (2, 3)),), (2, 3)),
        ("ctt", (((4,),), ((9,),)), (4,)),
        ("ct", (((9,), (4,)), ((8,),)), (4,)),
        ("cb", (((9,),), ((2,), (3,))), (2, 3)),
        ("cb", (((2,), (3,)),), (2,)),
        ("", (((9,),),), ()),
        ("c", (), ()),
        ("c", (((),), ()), ()),
    ],
)
def test_the_frame_stays_on_what_it_was_on(
    events: str, parts: tuple[Part, ...], framed: tuple[int, ...]
) -> None:
    scan, _ = after(resting(PARTS), events)
    assert step(scan, LaidOut(parts)).scan.framed == framed


def test_another_screen_or_step_begins_at_what_is_marked() -> None:
    scan, _ = after(resting(PARTS), "ct")
    gone = step(scan, LaidOut((((7,), (8,)),), 8))
    assert (gone.scan.framed, gone.effects) == ((8,), (Framed(),))
    anew = step(scan, LaidOut(PARTS, 6, anew=True))
    assert (anew.scan.framed, anew.scan.level) == ((5, 6), ScanLevel.ROWS)
    assert step(scan, LaidOut(PARTS, 6)).effects == (), "what has not moved is not told again"


sizes = st.lists(st.lists(st.integers(1, 5), min_size=1, max_size=4), min_size=1, max_size=4)
walks = st.text(alphabet="tmcb", max_size=60)


def numbered(sizes: list[list[int]], first: int = 0) -> tuple[Part, ...]:
    names = iter(range(first, first + 1000))
    return tuple(tuple(tuple(next(names) for _ in range(size)) for size in rows) for rows in sizes)


def names_of(parts: tuple[Part, ...]) -> list[int]:
    return [name for rows in parts for row in rows for name in row]


@given(sizes, walks, st.data())
def test_every_thing_can_be_chosen_from_wherever_one_stands(
    sizes: list[list[int]], walk: str, data: st.DataObject
) -> None:
    """By one switch, pressed only while the wanted thing is framed and the frame does not lead out."""
    parts = numbered(sizes)
    wanted = data.draw(st.sampled_from(names_of(parts)))
    scan, _ = after(resting(parts), walk)
    presses = ticks = 0
    while True:
        if scan.rests or (wanted in scan.framed and not scan.leaves):
            turn = step(scan, ScanChoose())
            presses += 1
            if any(isinstance(effect, Pressed) for effect in turn.effects):
                break
        else:
            turn = step(scan, ScanTick())
            ticks += 1
        scan = turn.scan
        assert presses <= 6
        assert ticks <= 200
    assert Pressed(wanted) in turn.effects


@given(sizes, walks, sizes, walks)
def test_nothing_is_framed_or_pressed_that_is_not_there(
    sizes: list[list[int]], walk: str, others: list[list[int]], on: str
) -> None:
    scan, _ = after(resting(numbered(sizes)), walk)
    parts = numbered(others, 5)
    scan = step(scan, LaidOut(parts)).scan
    there = set(names_of(parts))
    for event in on:
        turn = step(scan, EVENTS[event])
        scan = turn.scan
        assert set(scan.framed) <= there
        assert {effect.name for effect in turn.effects if isinstance(effect, Pressed)} <= there


@given(sizes, walks, sizes)
def test_laying_out_presses_nothing_and_twice_is_once(
    sizes: list[list[int]], walk: str, others: list[list[int]]
) -> None:
    scan, _ = after(resting(numbered(sizes)), walk)
    once = step(scan, LaidOut(numbered(others)))
    assert not any(isinstance(effect, Pressed) for effect in once.effects)
    assert step(once.scan, LaidOut(numbered(others))).scan == once.scan

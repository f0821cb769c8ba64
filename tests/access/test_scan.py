"""The scan machine: every thing can be chosen with a few presses, and nothing that is not there."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.access.scan import (
    FIRST_STAY,
    ROUNDS,
    ROUNDS_IN_ROW,
    Place,
    Row,
    Scan,
    begun,
    chosen,
    laid_out,
    moved,
    rows_of,
)

ROWS: tuple[Row, ...] = ((1, 2, 3), (4,), (5, 6))
RESTING = Scan(ROWS)


def after(scan: Scan, steps: str) -> tuple[Scan, list[int]]:
    """The machine after steps: m the frame moves, c the switch chooses; and what was pressed."""
    pressed = []
    for step in steps:
        if step == "m":
            scan = moved(scan)
        else:
            made = chosen(scan)
            scan = made.scan
            pressed += [made.press] if made.press is not None else []
    return scan, pressed


@pytest.mark.parametrize(
    ("steps", "framed", "pressed"),
    [
        ("", (), []),
        ("m", (), []),
        ("c", (1, 2, 3), []),
        ("cm", (4,), []),
        ("cmm", (5, 6), []),
        ("cmmm", (1, 2, 3), []),
        ("cc", (1,), []),
        ("ccm", (2,), []),
        ("ccmc", (1, 2, 3), [2]),
        ("ccmmm", (1, 2, 3), []),
        ("ccmmmc", (1, 2, 3), []),
        ("ccmmmm", (1,), []),
        ("cmc", (4,), [4]),
        ("cmmcmc", (5, 6), [6]),
        ("cmmcmcm", (1, 2, 3), [6]),
    ],
)
def test_from_row_to_thing(steps: str, framed: tuple[int, ...], pressed: list[int]) -> None:
    scan, made = after(RESTING, steps)
    assert (scan.framed, made) == (framed, pressed)


def test_the_way_out_is_told_apart() -> None:
    scan, _ = after(RESTING, "ccmmm")
    assert scan.leaves
    assert scan.in_row
    assert not after(scan, "c")[0].in_row


def test_a_row_that_is_not_used_is_left() -> None:
    scan, _ = after(RESTING, "cc" + "m" * (ROUNDS_IN_ROW * (len(ROWS[0]) + 1)))
    assert not scan.in_row
    assert scan.framed == ROWS[0]


def test_the_frame_rests_after_rounds_in_which_nothing_is_chosen() -> None:
    scan, _ = after(RESTING, "c" + "m" * (ROUNDS * len(ROWS) - 1))
    assert not scan.rests
    scan = moved(scan)
    assert scan.rests
    assert scan.framed == ()
    assert chosen(scan).scan.framed == ROWS[0], "a press begins again"


def test_it_begins_at_what_is_marked() -> None:
    assert begun(RESTING, 6).framed == (5, 6)
    assert begun(RESTING, 99).framed == (1, 2, 3)
    assert chosen(RESTING, 4).scan.framed == (4,)


def test_the_first_of_a_round_stays_longer() -> None:
    assert begun(RESTING).stay == FIRST_STAY
    assert moved(begun(RESTING)).stay == 1.0
    assert chosen(begun(RESTING)).scan.stay == FIRST_STAY


@pytest.mark.parametrize(
    ("steps", "rows", "framed"),
    [
        ("cm", ((9,), (4,)), (4,)),
        ("ccm", ((9,), (2, 3)), (2,)),
        ("ccm", ((9,), (3,)), (9,)),
        ("cmm", ((5,),), (5,)),
        ("", ((9,),), ()),
        ("c", (), ()),
    ],
)
def test_the_frame_stays_on_what_it_was_on(steps: str, rows: tuple[Row, ...], framed: Row) -> None:
    scan, _ = after(RESTING, steps)
    assert laid_out(scan, rows).framed == framed


def test_another_screen_begins_at_what_is_marked() -> None:
    scan, _ = after(RESTING, "cm")
    assert laid_out(scan, ((7,), (8,)), 8).framed == (8,)


row_sizes = st.lists(st.integers(1, 6), min_size=1, max_size=6)
steps = st.text(alphabet="mc", max_size=60)


def numbered(sizes: list[int]) -> tuple[Row, ...]:
    names = iter(range(1000))
    return tuple(tuple(next(names) for _ in range(size)) for size in sizes)


@given(row_sizes, steps, st.data())
def test_every_thing_can_be_chosen_from_wherever_one_stands(
    sizes: list[int], steps: str, data: st.DataObject
) -> None:
    rows = numbered(sizes)
    wanted = data.draw(st.sampled_from([name for row in rows for name in row]))
    scan, _ = after(Scan(rows), steps)
    if scan.in_row and wanted not in rows[scan.row]:
        while scan.in_row:
            scan = moved(scan)
    presses = 0
    for _ in range(200):
        if scan.rests or wanted in scan.framed:
            made = chosen(scan)
            presses += 1
            if made.press is not None:
                assert made.press == wanted
                break
            scan = made.scan
            if scan.leaves:
                scan = moved(scan)
            continue
        scan = moved(scan)
    else:
        raise AssertionError("it is never chosen")
    assert presses <= 4


@given(row_sizes, steps, row_sizes)
def test_nothing_is_chosen_that_is_not_there(sizes: list[int], steps: str, others: list[int]) -> None:
    scan, _ = after(Scan(numbered(sizes)), steps)
    rows = tuple(tuple(name + 500 for name in row) for row in numbered(others))
    scan = laid_out(scan, rows)
    there = {name for row in rows for name in row}
    for _ in range(20):
        made = chosen(scan)
        assert made.press is None or made.press in there
        scan = moved(made.scan)
        assert set(scan.framed) <= there


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 700)), unique=True, max_size=12))
def test_rows_hold_each_thing_once_from_the_top_down(spots: list[tuple[int, int]]) -> None:
    places = [Place(name, x, y, 60, 60) for name, (x, y) in enumerate(spots)]
    rows = rows_of(places)
    assert sorted(name for row in rows for name in row) == list(range(len(places)))
    for row in rows:
        assert [places[name].x for name in row] == sorted(places[name].x for name in row)
    tops = [min(places[name].y for name in row) for row in rows]
    assert tops == sorted(tops)


def test_things_at_one_height_are_a_row() -> None:
    places = [Place(1, 0, 0, 60, 60), Place(2, 80, 10, 60, 40), Place(3, 0, 90, 60, 60)]
    assert rows_of(places) == ((1, 2), (3,))
    assert rows_of([]) == ()
    assert replace(RESTING, rows=()).framed == ()

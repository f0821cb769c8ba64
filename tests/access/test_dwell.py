"""Choosing by resting, as a table."""

import pytest

from edu_desk.access.dwell import Dwell, rested

STAY, SLACK = 1000, 20


@pytest.mark.parametrize(
    ("way", "filled", "press"),
    [
        ([(0, 0, 1, 0)], 0.0, None),
        ([(0, 0, 1, 0), (5, 5, 1, 500)], 0.5, None),
        ([(0, 0, 1, 0), (5, 5, 1, 1000)], 0.0, 1),
        ([(0, 0, 1, 0), (90, 0, 1, 500), (90, 0, 1, 1000)], 0.5, None),
        ([(0, 0, 1, 0), (5, 0, 2, 900), (5, 0, 2, 1000)], 0.1, None),
        ([(0, 0, None, 0), (0, 0, None, 5000)], 0.0, None),
        ([(0, 0, None, 0), (0, 0, 1, 5000), (0, 0, 1, 5500)], 0.5, None),
        ([(0, 0, 1, 0), (0, 0, 1, 1000), (0, 0, 1, 2500), (0, 0, 1, 9000)], 0.0, None),
        ([(0, 0, 1, 0), (0, 0, 1, 1000), (90, 0, 1, 1500), (90, 0, 1, 2500)], 0.0, 1),
        ([(0, 0, 1, 0), (0, 0, 1, 1000), (0, 0, 2, 1100), (0, 0, 2, 9000)], 0.0, None),
    ],
)
def test_resting_presses_once(
    way: list[tuple[int, int, int | None, int]], filled: float, press: int | None
) -> None:
    dwell = Dwell(-999, -999)
    for x, y, thing, now in way:
        last = rested(dwell, x, y, thing, now, STAY, SLACK)
        dwell = last.dwell
    assert last.filled == pytest.approx(filled)
    assert last.press == press

"""Where a page begins: nothing is cut in two that can be seen whole, or left out whole."""

import pytest

from edu_desk.gui.simulator.clean_edge import clean_offset

LINES = ((0, 20), (24, 60), (70, 100))


@pytest.mark.parametrize(
    ("wanted", "low", "high", "found"),
    [
        (22, 22, 80, 22),  # between two lines
        (20, 0, 80, 20),  # where one ends
        (24, 0, 80, 24),  # where one begins
        (30, 30, 68, 60),  # on, to the end of the one that is cut
        (30, 10, 50, 24),  # back, to its beginning
        (80, 75, 90, 80),  # there is no room for either
        (45, 0, 100, 60),  # the nearer one
    ],
)
def test_an_edge_between_things_is_taken_where_there_is_one(
    wanted: int, low: int, high: int, found: int
) -> None:
    assert clean_offset(wanted, low, high, LINES) == found

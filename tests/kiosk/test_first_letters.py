"""How large letters are at first at a lobby's screen: a table."""

import pytest

from edu_desk.kiosk.first_letters import first_letters


@pytest.mark.parametrize(
    ("set_to", "centres", "tall_mm", "first"),
    [
        (0, 100, 476.0, 150),
        (0, 100, 268.0, 150),
        (0, 100, 194.0, 100),
        (0, 100, 0.0, 100),
        (0, 200, 476.0, 200),
        (0, 125, 194.0, 125),
        (100, 200, 476.0, 100),
        (200, 100, 194.0, 200),
    ],
)
def test_letters_are_those_of_the_height_unless_somebody_has_set_others(
    set_to: int, centres: int, tall_mm: float, first: int
) -> None:
    assert first_letters(set_to, centres, tall_mm) == first

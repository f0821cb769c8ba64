"""How a lesson page shares its room, for every size of letters and of screen."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from edu_desk.gui.learner.arrangement import Arrangement, Heights, arrangement, boxes
from edu_desk.gui.theme.look import Look

MakeLook = Callable[..., Look]


@pytest.mark.parametrize(
    ("size", "text", "low", "opened", "expected"),
    [
        ((1366, 768), 1.0, False, False, Arrangement.SIDE),
        ((1920, 1080), 1.5, False, False, Arrangement.SIDE),
        ((1366, 768), 1.0, True, False, Arrangement.SIDE),
        ((800, 768), 1.0, False, False, Arrangement.ABOVE),
        ((1080, 1920), 1.5, False, False, Arrangement.ABOVE),
        ((1080, 1920), 1.0, False, True, Arrangement.ABOVE),
        ((1080, 1920), 1.0, True, False, Arrangement.LOW),
        ((1080, 1920), 3.0, True, True, Arrangement.LOW),
        ((1024, 768), 2.0, False, False, Arrangement.STRIP),
        ((1920, 1080), 3.0, False, False, Arrangement.STRIP),
        ((1080, 1920), 3.0, False, False, Arrangement.STRIP),
        ((1024, 768), 2.0, False, True, Arrangement.OPEN),
        ((1024, 768), 3.0, True, True, Arrangement.OPEN),
    ],
)
def test_where_the_panel_stands(
    make_look: MakeLook,
    size: tuple[int, int],
    text: float,
    low: bool,
    opened: bool,
    expected: Arrangement,
) -> None:
    look = replace(make_look(text), low=low)
    assert arrangement(QSize(*size), look, opened=opened) is expected


@given(
    kind=st.sampled_from(Arrangement),
    width=st.integers(600, 4000),
    height=st.integers(600, 4000),
    bar=st.integers(40, 180),
    strip=st.integers(0, 400),
    row=st.integers(0, 200),
    left_hand=st.booleans(),
)
def test_no_two_boxes_overlap_and_all_is_filled(
    kind: Arrangement, width: int, height: int, bar: int, strip: int, row: int, left_hand: bool
) -> None:
    at = boxes(kind, QSize(width, height), Heights(bar, strip, row), left_hand=left_hand)
    parts = [part for part in (at.bar, at.app, at.panel, at.strip, at.row) if not part.isEmpty()]
    for place, part in enumerate(parts):
        assert not any(part.intersects(other) for other in parts[place + 1 :])
        if kind is not Arrangement.LOW:
            assert QRect(0, 0, width, height).contains(part)
    if kind is not Arrangement.LOW:
        assert sum(part.width() * part.height() for part in parts) == width * height


@given(height=st.integers(1000, 4000), bar=st.integers(40, 150), row=st.integers(0, 150))
def test_on_a_low_screen_all_that_is_touched_lies_in_the_lower_part(height: int, bar: int, row: int) -> None:
    at = boxes(Arrangement.LOW, QSize(900, height), Heights(bar, 0, row), left_hand=False)
    for part in (at.bar, at.row, at.app):
        assert part.isEmpty() or part.top() >= 0.6 * height - 1
    assert at.app.bottom() == height - 1


def test_the_practice_app_lies_at_the_hand() -> None:
    heights = Heights(80)
    right = boxes(Arrangement.SIDE, QSize(1366, 768), heights, left_hand=False)
    left = boxes(Arrangement.SIDE, QSize(1366, 768), heights, left_hand=True)
    assert right.app.right() == 1365
    assert left.app.left() == 0
    assert left.panel.width() == right.panel.width()

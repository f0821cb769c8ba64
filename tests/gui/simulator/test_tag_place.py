"""Where the tag lies: the first free side; never over what is taken; nowhere rather than in the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QTransform

from edu_desk.gui.simulator.tag_place import MIRRORED, TURNS, TagRoom, TagSide, place_tag

AROUND = QRect(100, 100, 60, 40)
ROOM = QRect(0, 0, 400, 300)
WORDED, BARE, LINE = QSize(80, 30), QSize(30, 30), 2
BELOW, RIGHT = QRect(0, 140, 400, 160), QRect(160, 99, 240, 42)
LEFT, ABOVE = QRect(0, 99, 100, 42), QRect(0, 0, 400, 100)
OWN = QRect(110, 105, 40, 30)


def room_of(*taken: QRect, around: QRect = AROUND, room: QRect = ROOM) -> TagRoom:
    return TagRoom(around, room, taken, WORDED, BARE, LINE)


@pytest.mark.parametrize(
    ("taken", "side"),
    [
        ((), TagSide.BELOW),
        ((BELOW,), TagSide.RIGHT),
        ((BELOW, RIGHT), TagSide.LEFT),
        ((BELOW, RIGHT, LEFT), TagSide.ABOVE),
    ],
)
def test_the_first_free_side(taken: tuple[QRect, ...], side: TagSide) -> None:
    found = place_tag(room_of(OWN, *taken))
    assert found is not None
    assert (found.side, found.worded, found.box.size()) == (side, True, WORDED)
    assert not any(found.box.intersects(one) for one in (OWN, *taken))
    assert ROOM.contains(found.box)


def test_on_the_target_where_it_is_empty() -> None:
    around = QRect(40, 100, 300, 40)
    full = QRect(0, 0, 400, 98), QRect(0, 142, 400, 158), QRect(0, 98, 39, 44), QRect(341, 98, 59, 44)
    words = QRect(150, 105, 180, 30)
    found = place_tag(room_of(words, *full, around=around))
    assert found is not None
    assert (found.side, found.worded) == (TagSide.IN_LEFT, True)
    assert around.contains(found.box)


def test_between_what_stands_on_the_target() -> None:
    """A row with its name on the left and its value on the right has room in the middle."""
    around = QRect(0, 100, 400, 40)
    full = QRect(0, 0, 400, 98), QRect(0, 142, 400, 158)
    name, value = QRect(10, 105, 90, 30), QRect(300, 105, 90, 30)
    found = place_tag(room_of(name, value, *full, around=around))
    assert found is not None
    assert (found.side, found.worded) == (TagSide.IN_MIDDLE, True)
    assert around.contains(found.box)
    assert not found.box.intersects(name)
    assert not found.box.intersects(value)


def test_without_its_word_where_only_the_hand_has_room() -> None:
    gap = QRect(100, 140, 40, 160)
    rest = QRect(0, 140, 100, 160), QRect(140, 140, 260, 160)
    found = place_tag(room_of(OWN, *rest, RIGHT, LEFT, ABOVE))
    assert found is not None
    assert (found.side, found.worded) == (TagSide.BELOW, False)
    assert gap.contains(found.box)


def test_nowhere_where_all_is_taken() -> None:
    assert place_tag(room_of(OWN, BELOW, RIGHT, LEFT, ABOVE)) is None
    assert place_tag(room_of(OWN, room=AROUND)) is None


def boxes() -> st.SearchStrategy[QRect]:
    return st.builds(
        QRect, st.integers(0, 380), st.integers(0, 280), st.integers(10, 300), st.integers(10, 200)
    )


@given(around=boxes(), taken=st.lists(boxes(), max_size=12))
def test_nothing_is_ever_covered(around: QRect, taken: list[QRect]) -> None:
    found = place_tag(room_of(*taken, around=around))
    if found is not None:
        assert ROOM.contains(found.box)
        assert not any(found.box.intersects(one) for one in taken)
        assert around.adjusted(-LINE - 2, -LINE - 2, LINE + 2, LINE + 2).intersects(found.box)


@pytest.mark.parametrize("side", [one for one in TagSide if TURNS[one] in {-90, 90}])
def test_a_hand_that_points_sideways_does_not_lie_on_its_back(side: TagSide) -> None:
    """In the picture the finger points up, and the folded ones are to its right."""
    turn = QTransform().rotate(TURNS[side]).scale(-1 if side in MIRRORED else 1, 1)
    finger, folded = turn.map(QPointF(0, -1)), turn.map(QPointF(1, 0))
    assert finger.x() == pytest.approx(1 if side in {TagSide.LEFT, TagSide.IN_LEFT} else -1)
    assert folded.y() == pytest.approx(1)

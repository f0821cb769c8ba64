"""A lobby's screen under a real Xorg with a real touch device, a stylus and a screen that is turned.

The X server reads the lobby's own snippet; fingers come through its `inputtest` driver.
"""

from collections.abc import Iterator
from math import cos, pi, sin

import pytest

from kit.desk import missing
from kit.locked_screen import BEATS_A_SECOND, LockedScreen, lock
from kit.touch_screen import BEGINS, ENDS, MOVES, Hand, touch_screen

_LACKS = missing("openbox", "xdotool", "Xorg", "xrandr", "xinput", "import")
pytestmark = [
    pytest.mark.xdist_group("kiosk"),
    pytest.mark.skipif(bool(_LACKS), reason=_LACKS or "all is there"),
]
_FREE = 0.5, 0.8
"""Where nothing is to be pressed."""
_FIRST_LANGUAGE = 0.25, 0.19
"""On the first language."""
_CORNER = 0.005, 0.003


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LockedScreen]:
    with lock(tmp_path_factory.mktemp("data"), touch_screen) as screen:
        yield screen


@pytest.fixture(scope="module")
def hand(locked: LockedScreen) -> Hand:
    return Hand(locked.desk, "touch")


@pytest.fixture(scope="module")
def choosing(locked: LockedScreen, hand: Hand) -> str:
    """What is shown once a finger has begun a sitting."""
    attract = locked.picture()
    hand.tap(*_FREE)
    locked.wait_picture(lambda shown: shown != attract)
    locked.painted(3)
    return locked.picture()


def gesture(hand: Hand, turn: float, spread: float) -> None:
    """Two fingers that go round by `turn` and apart by `spread`."""
    for step in range(11):
        angle, far = turn * step / 10, 0.1 + spread * step / 10
        for finger, side in ((1, 1), (2, -1)):
            does = BEGINS if step == 0 else MOVES
            hand.finger(finger, does, 0.5 + side * far * cos(angle), 0.6 + side * far * sin(angle) / 2)
    for finger in (1, 2):
        hand.finger(finger, ENDS, *_FREE)


@pytest.mark.parametrize(
    ("turn", "spread"), [(0.0, 0.3), (0.0, -0.08), (pi / 2, 0.0)], ids=["apart", "together", "round"]
)
def test_two_fingers_change_nothing(
    locked: LockedScreen, hand: Hand, choosing: str, turn: float, spread: float
) -> None:
    gesture(hand, turn, spread)
    locked.painted(5)
    assert locked.picture() == choosing


@pytest.mark.parametrize(("from_", "to"), [((0.001, 0.5), (0.6, 0.5)), ((0.5, 0.999), (0.5, 0.4))])
def test_a_finger_drawn_in_from_an_edge_opens_nothing(
    locked: LockedScreen, hand: Hand, choosing: str, from_: tuple[float, float], to: tuple[float, float]
) -> None:
    windows = locked.all_windows()
    hand.finger(1, BEGINS, *from_)
    for step in range(1, 11):
        x, y = (start + (end - start) * step / 10 for start, end in zip(from_, to, strict=True))
        hand.finger(1, MOVES, x, y)
    hand.finger(1, ENDS, *to)
    locked.painted(5)
    assert locked.picture() == choosing
    assert locked.all_windows() == windows


def test_a_finger_that_stays_opens_no_menu(locked: LockedScreen, hand: Hand, choosing: str) -> None:
    windows = locked.all_windows()
    hand.finger(1, BEGINS, *_FREE)
    locked.painted(2 * BEATS_A_SECOND)
    assert locked.all_windows() == windows
    hand.finger(1, ENDS, *_FREE)
    locked.painted(3)
    assert locked.picture() == choosing


def test_a_stylus_opens_nothing_where_there_is_nothing(locked: LockedScreen, choosing: str) -> None:
    Hand(locked.desk, "stylus").stylus(*_FREE)
    locked.painted(5)
    assert locked.picture() == choosing


def test_a_finger_in_the_corner_is_staffs(locked: LockedScreen, hand: Hand, choosing: str) -> None:
    hand.finger(1, BEGINS, *_CORNER)
    locked.wait_picture(lambda shown: shown != choosing)
    hand.finger(1, ENDS, *_CORNER)
    locked.do("xdotool", "key", "Escape")
    locked.wait_picture(lambda shown: shown == choosing)


def test_another_mode_and_a_screen_that_goes_and_comes_leave_the_sitting(
    locked: LockedScreen, choosing: str
) -> None:
    locked.do("xrandr", "--output", "DUMMY0", "--mode", "lying")
    locked.wait_windows(lambda said: "1920x1080" in said)
    locked.do("xrandr", "--output", "DUMMY0", "--off")
    locked.wait_windows(lambda said: "1920x1080" not in said)
    assert locked.program.poll() is None
    locked.do("xrandr", "--output", "DUMMY0", "--mode", "upright")
    locked.wait_windows(lambda said: "1080x1920" in said)
    locked.wait_picture(lambda shown: shown == choosing)


def test_a_smaller_screen_has_smaller_letters_as_soon_as_no_finger_is_on_it(
    locked: LockedScreen, hand: Hand, choosing: str
) -> None:
    hand.finger(1, BEGINS, *_FREE)
    locked.do("xrandr", "--output", "DUMMY0", "--mode", "1024x768")
    locked.wait_windows(lambda said: "1024x768" in said)
    locked.painted(BEATS_A_SECOND)
    held = locked.picture()
    hand.finger(1, ENDS, *_FREE)
    locked.wait_picture(lambda shown: shown != held)
    locked.do("xrandr", "--output", "DUMMY0", "--mode", "upright")
    locked.wait_picture(lambda shown: shown == choosing)


def test_a_touch_device_that_is_plugged_anew_goes_on(locked: LockedScreen, choosing: str) -> None:
    locked.do("xinput", "disable", "touch")
    locked.painted(BEATS_A_SECOND)  # what has just moved takes no touch for half a second
    locked.do("xinput", "enable", "touch")
    Hand(locked.desk, "touch").tap(*_FIRST_LANGUAGE)
    locked.wait_picture(lambda shown: shown != choosing)
    assert locked.program.poll() is None

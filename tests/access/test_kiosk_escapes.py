"""A lobby's screen under a real X server with the session's own Openbox: whatever is tried, it stays."""

import signal
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from edu_desk.kiosk.escapes import ESCAPES, NOT_TRIED, Escape, EscapeKind
from edu_desk.kiosk.kiosk_exit import KioskExit
from kit.desk import missing
from kit.locked_screen import BEATS_A_SECOND, WATCHDOG_US, LockedScreen, lock

_LACKS = missing("openbox", "xdotool")
pytestmark = [
    pytest.mark.xdist_group("kiosk"),
    pytest.mark.skipif(bool(_LACKS), reason=_LACKS or "all is there"),
]
_MOST_S = 60
_SCREEN = "1366x900"


def attempt(screen: LockedScreen, escape: Escape) -> None:
    match escape.kind:
        case EscapeKind.KEYS:
            screen.do("xdotool", "key", "--clearmodifiers", *escape.what.split())
        case EscapeKind.CLICK if " " in escape.what:
            held, button = escape.what.split()
            screen.do("xdotool", "keydown", held, "click", button, "keyup", held)
        case EscapeKind.CLICK:
            screen.do("xdotool", "mousemove", "683", "700", "click", escape.what)
        case EscapeKind.DRAG:
            press = ("mousemove", "60", "180", "mousedown", "1")
            screen.do("xdotool", *press, "mousemove", "600", "200", "mousemove", "700", "880", "mouseup", "1")
        case EscapeKind.HOLD:
            screen.do("xdotool", "mousemove", "683", "700", "mousedown", "1")
            screen.painted(2 * BEATS_A_SECOND)
            screen.do("xdotool", "mouseup", "1")
        case EscapeKind.CLOSE:
            screen.do("xdotool", "windowquit", screen.window())
        case EscapeKind.SMALL:
            screen.do("xdotool", "windowminimize", screen.window())


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LockedScreen]:
    with lock(tmp_path_factory.mktemp("data")) as screen:
        yield screen


@dataclass(frozen=True, slots=True)
class Before:
    """What was shown before anything was tried, and what is to stay."""

    picture: str
    windows: list[str]


@pytest.fixture(scope="module")
def before(locked: LockedScreen) -> Before:
    """A sitting begins by a real key: real events reach the program."""
    attract = locked.picture()
    locked.do("xdotool", "key", "a")
    locked.wait_picture(lambda shown: shown != attract)
    locked.painted(3)
    return Before(locked.picture(), locked.all_windows())


def test_1_it_fills_the_screen_without_a_frame(before: Before) -> None:
    assert any(_SCREEN in line for line in before.windows)
    assert any("Position: 0,0" in line for line in before.windows)


@pytest.mark.parametrize("escape", ESCAPES, ids=lambda escape: escape.name)
def test_3_nothing_leads_out(locked: LockedScreen, before: Before, escape: Escape) -> None:
    attempt(locked, escape)
    locked.painted(3)
    assert locked.program.poll() is None
    assert locked.all_windows() == before.windows
    assert locked.picture() == before.picture


def test_4_staff_comes_in_by_keys_and_the_page_is_as_it_was(locked: LockedScreen, before: Before) -> None:
    locked.do("xdotool", "key", "ctrl+shift+F12")
    locked.wait_picture(lambda shown: shown != before.picture)
    locked.do("xdotool", "key", "Escape")
    locked.wait_picture(lambda shown: shown == before.picture)


def test_5_staff_comes_in_by_a_finger_that_stays_in_the_corner(locked: LockedScreen, before: Before) -> None:
    locked.do("xdotool", "mousemove", "8", "8", "mousedown", "1")
    locked.painted(BEATS_A_SECOND * 4)
    assert locked.picture() == before.picture, "a touch there is nothing yet"
    locked.wait_picture(lambda shown: shown != before.picture)
    locked.do("xdotool", "mouseup", "1", "key", "Escape", "mousemove", "683", "700")
    locked.wait_picture(lambda shown: shown == before.picture)


def test_6_a_hung_window_feeds_nothing(locked: LockedScreen) -> None:
    locked.program.send_signal(signal.SIGSTOP)
    try:
        locked.hear_all()
        locked.systemd.settimeout(WATCHDOG_US / 1_000_000 * 5)
        with pytest.raises(TimeoutError):
            locked.systemd.recv(99)
    finally:
        locked.program.send_signal(signal.SIGCONT)
    locked.painted()


def test_7_it_stops_when_systemd_says_so(locked: LockedScreen) -> None:
    locked.program.terminate()
    assert locked.program.wait(_MOST_S) == KioskExit.CLOSED


def test_what_is_not_tried_is_named() -> None:
    assert all(": " in one for one in NOT_TRIED)

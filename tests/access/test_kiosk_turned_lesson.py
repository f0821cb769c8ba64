"""A screen that is turned, or gets another size, in the middle of a lesson: under a real Xorg.

Each time what is advised next is whole on the screen, and pressing it goes on.
"""

from collections.abc import Iterator

import pytest

from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator
from kit.desk import missing
from kit.locked_screen import BEATS_A_SECOND, LockedScreen, lock
from kit.mouse import Mouse, Seen
from kit.shipped_lessons import shipped_library
from kit.touch_screen import touch_screen

_LACKS = missing("openbox", "xdotool", "Xorg", "xrandr", "import")
pytestmark = [
    pytest.mark.xdist_group("kiosk"),
    pytest.mark.skipif(bool(_LACKS), reason=_LACKS or "all is there"),
]
_LESSON = "train-book"
_MODES = {"lying": (1920, 1080), "1024x768": (1024, 768), "upright": (1080, 1920)}


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LockedScreen]:
    with lock(tmp_path_factory.mktemp("data"), touch_screen) as locked:
        yield locked


def advised(mouse: Mouse) -> tuple[Seen, list[Seen]]:
    """What is advised, and the bar's buttons."""
    seen = mouse.seen()
    (led,) = {one for one in seen if one.led}
    return led, seen[:4]


def turn(screen: LockedScreen, mode: str) -> None:
    width, height = _MODES[mode]
    screen.do("xrandr", "--output", "DUMMY0", "--mode", mode)
    screen.wait_windows(lambda said: f"{width}x{height}" in said)
    screen.painted(BEATS_A_SECOND)


def test_a_lesson_goes_on_whatever_the_screen_becomes(screen: LockedScreen) -> None:
    mouse, tr = Mouse(screen), load_translator(shipped().translations, "ko")
    title = next(one.title.source for one in shipped_library().index().heads if one.id == _LESSON)
    mouse.begin("한국어", tr("Large letters"), tr("Begin to practise"), title, tr("Follow"))
    steps = [advised(mouse)[0].name]
    for mode, size in _MODES.items():
        turn(screen, mode)
        led, bar = advised(mouse)
        assert led.name == steps[-1], "the same step"
        assert all(one.within(*size) for one in (led, *bar))
        mouse.click(led)
        steps.append(advised(mouse)[0].name)
    assert len(set(steps)) == len(steps), "each press went on"

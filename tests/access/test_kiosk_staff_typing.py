"""Staff comes in with the mouse alone, and whoever was typing types on: real X, and our Openbox."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from edu_desk.people.staff_gate import StaffGate
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.paths import DATABASE, shipped
from edu_desk.shared.text import Translator, load_translator
from edu_desk.store.store import open_store
from kit.desk import missing
from kit.locked_screen import BEATS_A_SECOND, LockedScreen, lock
from kit.mouse import Mouse
from kit.shipped_lessons import shipped_library
from kit.teacher import QUICK

_PIN = "135790"
_LESSON = "pay-gift"
"""Its second step is typed."""
_TYPED = "01023456789"
_LACKS = missing("openbox", "xdotool")
pytestmark = [
    pytest.mark.xdist_group("kiosk"),
    pytest.mark.skipif(bool(_LACKS), reason=_LACKS or "all is there"),
]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[LockedScreen]:
    store = open_store(tmp_path / DATABASE, MachineClock(), lambda fault: pytest.fail(str(fault)))
    StaffGate(store.staff, MachineClock(), QUICK).set_pin(_PIN)
    store.close()
    with lock(tmp_path) as locked:
        yield locked


@pytest.fixture
def tr() -> Translator:
    return load_translator(shipped().translations, "ko")


def to_the_field(mouse: Mouse, tr: Translator) -> None:
    """From the first page to the field, which is pressed."""
    head = next(one for one in shipped_library().index().heads if one.id == _LESSON)
    choices = tr("Begin to practise"), tr("Services of our city"), head.title.source, tr("Follow")
    mouse.begin("한국어", *choices)
    mouse.click(next(one for one in mouse.seen() if one.led))
    (field,) = (one for one in mouse.seen() if one.writes)
    mouse.click(field)


def test_whoever_types_types_on_after_staff_was_there(screen: LockedScreen, tr: Translator) -> None:
    mouse = Mouse(screen)
    to_the_field(mouse, tr)
    screen.do("xdotool", "type", _TYPED[:4])
    screen.do("xdotool", "mousemove", "8", "8", "mousedown", "1")
    screen.painted(6 * BEATS_A_SECOND)
    screen.do("xdotool", "mouseup", "1")
    keys = {one.name: one for one in mouse.seen()}
    for digit in _PIN:
        mouse.click(keys[digit], 3)
    mouse.click(keys[tr("OK")])
    mouse.to(tr("Back to the screen as it was"))
    screen.do("xdotool", "type", _TYPED[4:])
    screen.painted(BEATS_A_SECOND)
    (field,) = (one for one in mouse.seen() if one.writes)
    assert "".join(filter(str.isdecimal, field.text)) == _TYPED

"""Every key of a keypad is in sight at once where a lesson is done at 1366x768 and 100 % text."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from edu_desk.gui.simulator.elements.keypad import KeypadKey
from edu_desk.gui.simulator.page_body import Body
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.tokens import TARGET_APP_MM
from edu_desk.lesson.kinds import Device, ElementStyle, EntryFormat
from edu_desk.present.view import ScreenView
from gui.simulator.builders import button, keypad, screen, text

Shown = Callable[..., Simulator]
ROOM = {Device.PHONE: (522, 660), Device.KIOSK: (741, 660), Device.BANK: (741, 660), Device.WEB: (741, 660)}
"""What a lesson leaves a practice app beside its panel at 1366x768, in px."""


def number_page(device: Device, form: EntryFormat = EntryFormat.NUMBER, length: int = 8) -> ScreenView:
    page = screen(
        text("예약번호 숫자를 눌러 주세요."),
        keypad("예약번호", length, form, told="1234"),
        foot=(button("처음으로", ElementStyle.SECONDARY), button("찾기")),
    )
    return replace(page, device=device)


def body_of(simulator: Simulator) -> Body:
    found = simulator.findChild(Body)
    assert isinstance(found, Body)
    return found


@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize("device", list(Device))
def test_all_keys_are_in_sight(shown: Shown, device: Device, theme: str) -> None:
    simulator = shown(number_page(device), *ROOM[device], theme=theme)
    body = body_of(simulator)
    assert not body.overflows
    keys = simulator.findChildren(KeypadKey)
    assert len(keys) == 12
    least = TARGET_APP_MM * 96 / 25.4
    assert all(key.height() >= least and key.width() >= least for key in keys)


@pytest.mark.parametrize(
    ("form", "length"), [(EntryFormat.NUMBER, 8), (EntryFormat.SECRET, 4), (EntryFormat.CARD, 16)]
)
def test_label_and_digits_never_lie_over_each_other(shown: Shown, form: EntryFormat, length: int) -> None:
    simulator = shown(number_page(Device.KIOSK, form, length), 741, 560)
    keys = simulator.findChildren(KeypadKey)
    pad = keys[0].parentWidget()
    assert pad is not None
    words = [one.geometry() for one in pad.findChildren(PaintedText) if one.isVisible()]
    assert len(words) == 2
    assert not words[0].intersects(words[1])
    assert not any(key.geometry().intersects(one) for key in keys for one in words)


def test_keys_are_roomy_where_there_is_room(shown: Shown) -> None:
    page = number_page(Device.KIOSK)
    low = shown(page, *ROOM[Device.KIOSK]).findChildren(KeypadKey)[0].height()
    high = shown(page, 741, 1000).findChildren(KeypadKey)[0].height()
    assert high > low + 8


def test_a_page_that_grows_taller_gives_the_keys_their_height_back(shown: Shown) -> None:
    simulator = shown(number_page(Device.KIOSK), 741, 1000)
    high = simulator.findChildren(KeypadKey)[0].height()
    simulator.resize(741, 660)
    low = simulator.findChildren(KeypadKey)[0].height()
    simulator.resize(741, 1000)
    assert (low < high, simulator.findChildren(KeypadKey)[0].height()) == (True, high)

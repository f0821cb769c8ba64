"""Every key of a keypad is in sight at once where a lesson is done at 1366x768 and 100 % text."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible

from edu_desk.gui.simulator.elements.keypad import KeypadKey
from edu_desk.gui.simulator.page_body import Body
from edu_desk.gui.simulator.page_foot import PageFoot
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.tokens import TARGET_APP_MM
from edu_desk.lesson.kinds import Device, ElementStyle, EntryFormat
from edu_desk.present.view import ScreenView
from gui.simulator.builders import button, keypad, screen, text
from kit.heard import description_of, name_of, tree

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


def foot_of(simulator: Simulator) -> PageFoot:
    found = simulator.findChild(PageFoot)
    assert isinstance(found, PageFoot)
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


def test_on_a_low_page_too_narrow_for_six_keys_they_stand_in_three_rows(shown: Shown) -> None:
    page = replace(number_page(Device.KIOSK), body=(keypad("예약번호", 8, EntryFormat.NUMBER),))
    simulator = shown(page, 424, 405)
    pad = simulator.findChildren(KeypadKey)[0].parentWidget()
    assert pad is not None
    simulator.bring(pad)
    keys = simulator.findChildren(KeypadKey)
    assert len({key.mapTo(simulator, key.rect().topLeft()).y() for key in keys}) == 3
    assert all(key.visibleRegion().boundingRect() == key.rect() for key in keys)


@pytest.mark.parametrize(("width", "height"), [(424, 300), (390, 310), (354, 330)])
def test_a_foot_scrolls_before_it_cuts_the_keys(shown: Shown, width: int, height: int) -> None:
    """With the foot in its place a row of keys would lie below; without a keypad it stays."""
    page = number_page(Device.KIOSK)
    simulator = shown(page, width, height)
    keys = simulator.findChildren(KeypadKey)
    pad = keys[0].parentWidget()
    assert pad is not None
    simulator.bring(pad)
    assert all(key.visibleRegion().boundingRect() == key.rect() for key in keys)
    assert body_of(simulator).isAncestorOf(foot_of(simulator))
    without = shown(replace(page, body=page.body[:1]), width, height)
    assert not body_of(without).isAncestorOf(foot_of(without))


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


def test_the_place_is_an_entry_that_tells_no_secret_and_what_is_wrong(shown: Shown) -> None:
    page = screen(replace(keypad("비밀번호", 4, EntryFormat.SECRET, told="12"), error="다시 눌러 주세요."))
    simulator = shown(replace(page, device=Device.KIOSK), *ROOM[Device.KIOSK])
    places = [one for _, one in tree(simulator) if one.role() is QAccessible.Role.EditableText]
    (place,) = places
    words = place.textInterface()
    assert place.state().readOnly
    assert words.text(0, words.characterCount()) == name_of(place)
    assert "12" not in name_of(place)
    assert description_of(place) == "Wrong entry: 다시 눌러 주세요."

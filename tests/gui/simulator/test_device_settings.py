"""A machine's own settings: larger letters are all of its letters, and a low page lies low."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.gui.simulator.app_page import AppPage
from edu_desk.gui.simulator.machine_slots import MachineSlot, slot_of
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.shown_device import UpperGlass
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.lesson.kinds import Device, ElementKind, ElementStyle
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ScreenView
from gui.simulator.builders import button, screen, slot, text

Shown = Callable[..., Simulator]


def machine(letters: int = 100, *, low: bool = False) -> ScreenView:
    page = screen(text("무더위쉼터"), text("운영 시간", ElementStyle.NOTE), slot("전화", "0000-1100"),
                  foot=(button("처음으로"),))  # fmt: skip
    return replace(page, device=Device.KIOSK, letters=letters, low=low)


def heights(simulator: Simulator) -> list[int]:
    """How large each word stands, from top to bottom."""
    words = [one for one in simulator.findChildren(PaintedText) if one.isVisibleTo(simulator)]
    return [one.face.font.pixelSize() for one in words]


def page_of(simulator: Simulator) -> QWidget:
    return next(one for one in simulator.findChildren(AppPage) if one.isVisibleTo(simulator))


def test_every_letter_grows(shown: Shown) -> None:
    simulator = shown(machine(), 560, 1000)
    before, tall = heights(simulator), button_height(simulator)
    simulator.show_screen(machine(170))
    after = heights(simulator)
    assert len(before) == len(after) > 1
    assert all(large > small for small, large in zip(before, after, strict=True))
    assert button_height(simulator) > tall
    simulator.show_screen(machine())
    assert heights(simulator) == before


def button_height(simulator: Simulator) -> int:
    found = simulator.widget_of(Target("처음으로"))
    assert found is not None
    return found.height()


def test_letters_stop_at_the_largest(shown: Shown) -> None:
    plain = heights(shown(machine(), 900, 1400, text=3.0))
    assert heights(shown(machine(170), 900, 1400, text=3.0)) == plain


def test_what_had_the_focus_keeps_it(shown: Shown) -> None:
    simulator = shown(machine(), 560, 1000)
    found = simulator.widget_of(Target("처음으로"))
    assert found is not None
    found.setFocus(Qt.FocusReason.TabFocusReason)
    simulator.show_screen(machine(135))
    assert QApplication.focusWidget() is simulator.widget_of(Target("처음으로"))


def test_a_low_page_lies_in_the_lower_part(shown: Shown) -> None:
    simulator = shown(machine(), 560, 1000)
    page = page_of(simulator)
    top, bottom = page.mapTo(simulator, QPoint(0, 0)).y(), page.mapTo(simulator, page.rect().bottomLeft()).y()
    simulator.show_screen(machine(low=True))
    page = page_of(simulator)
    assert page.mapTo(simulator, QPoint(0, 0)).y() > top + (bottom - top) // 3
    assert page.mapTo(simulator, page.rect().bottomLeft()).y() == bottom
    assert simulator.findChild(UpperGlass) is not None


def test_too_small_a_screen_keeps_its_page(shown: Shown) -> None:
    simulator = shown(machine(low=True), 420, 420, framed=False)
    assert page_of(simulator).height() >= 400


def test_a_code_for_ones_own_telephone_is_not_for_the_scanner() -> None:
    code = ElementView(Target("code"), ElementKind.QR, ElementStyle.PLAIN, "QR", value="x")
    assert slot_of(code) is MachineSlot.SCANNER
    assert slot_of(replace(code, icon="smartphone")) is None

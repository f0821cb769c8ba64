"""The parts of forms act by touch and key, and are read as what they are."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest

from edu_desk.gui.simulator.elements.step_row import StepRow
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.machine.action import Target
from gui.simulator.builders import screen, step_row
from gui.simulator.screens import forms

Shown = Callable[..., Simulator]


def part_of(simulator: Simulator, element: str, part: str) -> Part:
    found = simulator.widget_of(Target(element, part))
    assert isinstance(found, Part)
    return found


def pressed_on(simulator: Simulator) -> list[Target]:
    pressed: list[Target] = []
    simulator.pressed.connect(pressed.append)
    return pressed


@pytest.mark.parametrize("text", [1.0, 3.0])
def test_a_second_button_is_its_own_target(shown: Shown, text: float) -> None:
    simulator = shown(forms(), 420, 860, text=text)
    second, pressed = part_of(simulator, "cart", "라떼+"), pressed_on(simulator)
    simulator.bring(second)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert pressed == [Target("cart", "라떼+")] * 2


def test_a_second_button_says_which_row_it_is_on_and_follows_it(shown: Shown) -> None:
    simulator = shown(forms())
    row, second = part_of(simulator, "cart", "라떼"), part_of(simulator, "cart", "라떼+")
    assert second.accessibleName() == "라떼 옆 빼기"
    assert row.nextInFocusChain() is second
    reader = QAccessible.queryAccessibleInterface(second)
    assert reader.role() is QAccessible.Role.Button


@pytest.mark.parametrize(("name", "stops"), [("라떼", True), ("생강차", False), ("컵", False)])
def test_only_rows_that_do_something_are_stops(shown: Shown, name: str, stops: bool) -> None:
    assert part_of(shown(forms()), "cart", name).isEnabled() is stops


def test_a_radio_row_is_read_as_one_of_several(shown: Shown) -> None:
    simulator = shown(forms())
    chosen = part_of(simulator, "어떻게 보낼까요?", "보통우편")
    reader = QAccessible.queryAccessibleInterface(chosen)
    assert reader.role() is QAccessible.Role.RadioButton
    assert reader.state().checked
    assert chosen.accessibleName() == "보통우편, 430원"
    assert chosen.accessibleDescription() == "사흘쯤 걸려요. 받는 곳 우편함에 넣어요."


@pytest.mark.parametrize(
    ("now", "said"),
    [(1, "Step 1 of 4: 동의"), (3, "Step 3 of 4: 받는 사람"), (5, "All 4 steps are done")],
)
def test_a_step_indicator_says_how_far_one_is(shown: Shown, now: int, said: str) -> None:
    simulator = shown(screen(step_row("progress", "동의", "확인", "받는 사람", "마침", now=now)))
    row = simulator.widget_of(Target("progress", "2"))
    assert isinstance(row, StepRow)
    assert row.accessibleName() == said
    assert QAccessible.queryAccessibleInterface(row).role() is QAccessible.Role.ProgressBar
    touched: list[str] = []
    simulator.touched.connect(touched.append)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert touched == [said]


def test_steps_behind_here_and_ahead_differ_without_colour(shown: Shown) -> None:
    pictures = []
    for now in (1, 2, 3):
        simulator = shown(screen(step_row("progress", "하나", "둘", now=now)), theme="contrast")
        row = simulator.widget_of(Target("progress"))
        assert row is not None
        pictures.append(row.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8))
    assert len({bytes(picture.constBits()) for picture in pictures}) == 3

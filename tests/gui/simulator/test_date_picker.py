"""A date picker: touch, keys and screen readers turn its wheels, and large letters have room."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from edu_desk.gui.assist.touched_things import thing_of
from edu_desk.gui.simulator.elements.date_picker import WheelBox, WheelEnd
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.machine.action import Target
from gui.simulator.builders import button, date_picker, screen
from gui.simulator.screens import birth

Shown = Callable[..., Simulator]
LEFT = Qt.MouseButton.LeftButton


def end_of(simulator: Simulator, wheel: str, part: str) -> WheelEnd:
    found = simulator.widget_of(Target(f"생년월일_{wheel}", part))
    assert isinstance(found, WheelEnd)
    return found


def wheel_of(simulator: Simulator, wheel: str) -> WheelBox:
    found = simulator.widget_of(Target(f"생년월일_{wheel}"))
    assert isinstance(found, WheelBox)
    return found


def pressed_on(simulator: Simulator) -> list[Target]:
    pressed: list[Target] = []
    simulator.pressed.connect(pressed.append)
    return pressed


@pytest.mark.parametrize("text", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("wheel", ["year", "month", "day"])
def test_a_touch_brings_the_number_that_stands_on_it(shown: Shown, text: float, wheel: str) -> None:
    simulator = shown(birth(), text=text)
    pressed = pressed_on(simulator)
    end = end_of(simulator, wheel, "minus")
    simulator.bring(end)
    QTest.mouseClick(end, LEFT)
    QTest.mouseClick(end, LEFT)
    assert pressed == [end.target] * 2, "two quick touches are two steps"


def test_a_number_says_what_it_brings_and_of_what(shown: Shown) -> None:
    simulator = shown(birth())
    end = end_of(simulator, "year", "plus")
    assert (end.accessibleName(), end.accessibleDescription()) == ("1952년", "연도")
    simulator.show_screen(screen(date_picker("생년월일", 1952, 4, 30), button("다음"), name="birth"))
    assert end_of(simulator, "year", "plus") is end
    assert end.accessibleName() == "1953년"


def test_up_and_down_turn_a_wheel_and_the_sides_lead_to_the_next(shown: Shown) -> None:
    simulator = shown(birth())
    pressed = pressed_on(simulator)
    end = end_of(simulator, "month", "plus")
    end.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(end, key)
    name = "생년월일_month"
    assert pressed == [Target(name, "minus"), Target(name, "plus"), Target(name, "plus")]
    QTest.keyClick(end, Qt.Key.Key_Left)
    QTest.keyClick(end_of(simulator, "month", "minus"), Qt.Key.Key_Left)
    assert end_of(simulator, "year", "plus").hasFocus()


def test_beyond_the_last_day_there_is_nothing(shown: Shown) -> None:
    simulator = shown(birth())
    pressed = pressed_on(simulator)
    end = end_of(simulator, "day", "plus")
    assert not end.isEnabled()
    assert thing_of(end, end.kit.tr).barred
    wheel_of(simulator, "day").step(up=True)
    assert not pressed
    wheel_of(simulator, "day").step(up=False)
    assert pressed == [Target("생년월일_day", "minus")]


def test_a_screen_reader_finds_three_numbers_that_can_be_changed(shown: Shown) -> None:
    simulator = shown(birth())
    pressed = pressed_on(simulator)
    for wheel, name, said in (("year", "연도", "1951년"), ("month", "월", "4월"), ("day", "일", "31일")):
        reader = QAccessible.queryAccessibleInterface(wheel_of(simulator, wheel))
        assert reader.role() is QAccessible.Role.SpinBox
        assert reader.text(QAccessible.Text.Name) == name
        assert said in reader.text(QAccessible.Text.Description)
    value = reader.valueInterface()
    assert (value.currentValue(), value.maximumValue()) == (30, 30)
    value.setCurrentValue(29)
    assert pressed == [Target("생년월일_day", "minus")]


@pytest.mark.parametrize(("text", "beside"), [(1.0, True), (3.0, False)])
def test_wheels_stand_beside_each_other_or_below(shown: Shown, text: float, *, beside: bool) -> None:
    simulator = shown(birth(), text=text)
    boxes = [wheel_of(simulator, wheel).geometry() for wheel in ("year", "month", "day")]
    assert (boxes[0].top() == boxes[1].top() == boxes[2].top()) is beside
    for end in simulator.findChildren(WheelEnd):
        assert not end.spills()
        assert min(end.width(), end.height()) >= end.skin.least


def test_the_focus_goes_through_it_in_reading_order(shown: Shown) -> None:
    simulator = shown(birth())
    end_of(simulator, "year", "minus").setFocus(Qt.FocusReason.TabFocusReason)
    met = []
    for _ in range(5):
        here = QApplication.focusWidget()
        assert isinstance(here, WheelEnd)
        met.append(here.target)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    parts = [("year", "minus"), ("year", "plus"), ("month", "minus"), ("month", "plus"), ("day", "minus")]
    assert met == [Target(f"생년월일_{wheel}", part) for wheel, part in parts]

"""A keyboard reaches everything, and a screen reader knows what it is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from edu_desk.gui.simulator.elements.element_builder import MAKERS
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.widgets.focus_rule import keys_used
from edu_desk.lesson.kinds import ElementKind, EntryFormat
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from gui.simulator.builders import (
    button,
    choice,
    coach,
    entry,
    home,
    item,
    notice,
    people,
    qr,
    results,
    rows,
    screen,
    seats,
    text,
    toggle,
)
from gui.simulator.screens import every_screen

Shown = Callable[..., Simulator]
Role = QAccessible.Role


def role_of(of: QWidget) -> Role:
    found = QAccessible.queryAccessibleInterface(of)
    assert found is not None
    return found.role()


def widget(simulator: Simulator, target: Target) -> QWidget:
    found = simulator.widget_of(target)
    assert found is not None
    return found


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("view", every_screen(), ids=lambda view: view.name)
def test_everything_reached_has_a_name_and_a_role(shown: Shown, view: ScreenView) -> None:
    simulator = shown(view)
    stops = [
        part
        for part in simulator.findChildren(QWidget)
        if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert stops
    for part in stops:
        assert part.accessibleName().strip()
        assert "\u2060" not in part.accessibleName()
        assert role_of(part) in {
            Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.StaticText,
            Role.Heading, Role.ListItem, Role.Link, Role.ProgressBar,
        }  # fmt: skip


def test_roles(shown: Shown) -> None:
    simulator = shown(
        screen(
            text("안내", element="words"),
            button("조회"),
            choice("종류", "전체", "빠른 것"),
            toggle("동의", chosen=True),
            entry("이름", EntryFormat.TEXT),
            rows("list", item("부산")),
            seats(1),
            qr("A", "표"),
            notice("알림"),
        )
    )
    assert role_of(widget(simulator, Target("조회"))) == Role.Button
    assert role_of(widget(simulator, Target("종류", "전체"))) == Role.RadioButton
    assert role_of(widget(simulator, Target("동의"))) == Role.CheckBox
    assert role_of(widget(simulator, Target("이름"))) == Role.EditableText
    assert role_of(widget(simulator, Target("list", "부산"))) == Role.ListItem
    assert role_of(widget(simulator, Target("seats", "1A"))) == Role.CheckBox


def test_states_are_told(shown: Shown) -> None:
    simulator = shown(coach())
    names = {name: widget(simulator, Target("seats", name)) for name in ("3A", "3B", "1B")}
    assert names["3A"].accessibleName() == "3A 창가, My seat"
    assert names["3B"].accessibleName() == "3B 통로, Free"
    assert not names["1B"].isEnabled()
    known = QAccessible.queryAccessibleInterface(names["3A"])
    assert known is not None
    assert known.state().checked


def test_tab_goes_in_reading_order(shown: Shown) -> None:
    simulator = shown(home())
    first = widget(simulator, Target("출발"))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    order = []
    for _ in range(6):
        order.append(focused().accessibleName())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert order == [
        "출발, 인천",
        "바꾸기",
        "도착, 부산",
        "가는 날, 11월 24일 (화)",
        "인원, 어른 2명",
        "열차 조회하기",
    ]


def test_new_elements_take_their_place_in_the_order(shown: Shown) -> None:
    simulator = shown(screen(button("하나"), button("셋")))
    simulator.show_screen(screen(button("하나"), button("둘"), button("셋")))
    widget(simulator, Target("하나")).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().accessibleName() == "둘"
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().accessibleName() == "셋"


@pytest.mark.parametrize(
    ("key", "name"),
    [(Qt.Key.Key_Right, "2B"), (Qt.Key.Key_Left, "1D"), (Qt.Key.Key_Down, "3A"), (Qt.Key.Key_Up, "1A")],
)
def test_arrows_move_as_the_eye_does(shown: Shown, key: Qt.Key, name: str) -> None:
    simulator = shown(coach(), framed=False)
    widget(simulator, Target("seats", "2A")).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), key)
    assert focused() is widget(simulator, Target("seats", name))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press(shown: Shown, key: Qt.Key) -> None:
    simulator = shown(screen(button("조회")))
    acts: list[Target] = []
    simulator.pressed.connect(acts.append)
    QTest.keyClick(widget(simulator, Target("조회")), key)
    assert acts == [Target("조회")]


def test_focus_by_key_is_seen_and_comes_into_sight(shown: Shown) -> None:
    simulator = shown(results())
    last = widget(simulator, Target("trains", "123"))
    assert simulator.centre_of(Target("trains", "123")) is None
    before = last.grab().toImage()
    keys_used(last)
    last.setFocus(Qt.FocusReason.TabFocusReason)
    assert last.grab().toImage() != before
    assert simulator.centre_of(Target("trains", "123")) is not None


def test_another_screen_gives_the_focus_to_its_title_if_it_was_inside(shown: Shown) -> None:
    simulator = shown(home())
    widget(simulator, Target("출발")).setFocus(Qt.FocusReason.TabFocusReason)
    simulator.show_screen(results())
    assert focused().accessibleName() == "열차 고르기"


def test_another_screen_leaves_the_focus_outside_alone(shown: Shown) -> None:
    simulator = shown(home())
    outside = QLineEdit(simulator.parentWidget())
    outside.show()
    outside.setFocus()
    simulator.show_screen(results())
    assert focused() is outside


def test_a_sheet_can_be_used_like_a_page(shown: Shown) -> None:
    simulator = shown(home())
    simulator.show_screen(people())
    acts: list[Target] = []
    simulator.pressed.connect(acts.append)
    QTest.mouseClick(widget(simulator, Target("어른", "plus")), Qt.MouseButton.LeftButton)
    assert acts == [Target("어른", "plus")]
    assert simulator.widget_of(Target("출발")) is None


def test_every_kind_can_be_shown() -> None:
    assert set(MAKERS) == set(ElementKind)


def test_a_list_sums_up_what_cannot_be_chosen_and_each_row_still_has_its_name(shown: Shown) -> None:
    full = [item(place, tag="매진", enabled=False) for place in ("07:00", "07:30", "08:00")]
    shut = item("09:00", enabled=False)
    simulator = shown(screen(rows("trains", *full, shut, item("08:30", tag="여유"))))
    trains = widget(simulator, Target("trains"))
    assert trains.accessibleDescription() == "매진: 3, Cannot be pressed now: 1"
    assert widget(simulator, Target("trains", "07:30")).accessibleName() == "07:30, 매진"
    simulator.show_screen(screen(rows("trains", item("08:30", tag="여유"))))
    assert widget(simulator, Target("trains")).accessibleDescription() == ""

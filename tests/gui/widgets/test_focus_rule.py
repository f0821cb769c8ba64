"""One rule for the focus in the whole house: shown while keys are used, gone at a touch."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.app_page import AppPage
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.button import ActionButton
from edu_desk.gui.widgets.focus_rule import focus_shown
from edu_desk.gui.widgets.press_rules import PageGuard
from edu_desk.gui.window.window import Window
from edu_desk.machine.action import Target
from edu_desk.shared.text import Translator
from gui.simulator.builders import home, payment, results
from kit.finger import Finger

MakeLook = Callable[..., Look]


class Desk:
    """A window with a button of ours, a line, and a practice app beside them."""

    def __init__(self, qtbot: QtBot, look: Look, tr: Translator) -> None:
        self.window = Window("EduDesk", PageGuard(), lambda _handle: None)
        qtbot.addWidget(self.window)
        page = QWidget()
        column = QVBoxLayout(page)
        self.ours = ActionButton(look, "다음")
        self.line = QLineEdit()
        self.app = Simulator(look, tr)
        for part in (self.ours, self.line):
            column.addWidget(part)
        column.addWidget(self.app, 1)
        self.window.resize(520, 960)
        self.window.show_page(page, look)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.app.show_screen(home())

    @property
    def theirs(self) -> QWidget:
        part = self.app.widget_of(Target("출발"))
        assert part is not None
        return part

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.windowHandle(), key)

    def click(self, widget: QWidget) -> None:
        at = widget.mapTo(self.window, widget.rect().center())
        QTest.mouseClick(
            self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
        )

    def touch(self, widget: QWidget) -> None:
        hand = Finger(widget)
        hand.down(widget.rect().center())
        hand.up(widget.rect().center())


@pytest.fixture
def desk(qtbot: QtBot, make_look: MakeLook, tr: Translator) -> Desk:
    return Desk(qtbot, make_look(), tr)


@pytest.mark.parametrize("whose", ["ours", "theirs"])
@pytest.mark.parametrize("way", ["click", "touch"])
def test_a_touch_never_shows_the_focus_and_a_key_does(desk: Desk, whose: str, way: str) -> None:
    widget: QWidget = getattr(desk, whose)
    getattr(desk, way)(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert not focus_shown(widget)
    still = widget.grab().toImage()
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Backtab)
    assert focus_shown(widget)
    assert widget.grab().toImage() != still
    getattr(desk, way)(widget)
    assert not focus_shown(widget)


def test_what_qt_moves_by_itself_is_not_shown_to_who_touches(desk: Desk) -> None:
    desk.click(desk.ours)
    desk.ours.setEnabled(False)
    focus = desk.window.focusWidget()
    assert focus is not None
    assert not focus_shown(focus)


@pytest.mark.parametrize(
    ("key", "shown"),
    [(Qt.Key.Key_1, False), (Qt.Key.Key_A, False), (Qt.Key.Key_Shift, False), (Qt.Key.Key_Down, True)],
)
def test_who_only_types_does_not_move_by_keys(desk: Desk, key: Qt.Key, shown: bool) -> None:
    desk.click(desk.line)
    desk.key(key)
    assert focus_shown(desk.line) is shown


def test_a_field_shows_that_it_is_typed_in_without_the_colour_of_the_focus(
    desk: Desk, make_look: MakeLook
) -> None:
    desk.app.show_screen(payment())
    line = desk.app.widget_of(Target("카드 번호"))
    assert line is not None
    frame = line.parentWidget()
    assert frame is not None
    focus = make_look().colour("focus").rgb()

    def edge() -> int:
        image = frame.grab().toImage()
        at = line.geometry().topLeft() + QPoint(line.width() // 2, 0)
        return sum(image.pixel(at.x(), y) == focus for y in range(max(0, at.y() - 3), at.y() + 3))

    desk.click(line)
    assert line.hasFocus()
    assert edge() == 0
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Backtab)
    assert edge() > 0


def test_a_title_has_the_focus_to_be_read_and_no_ring(desk: Desk) -> None:
    desk.key(Qt.Key.Key_Tab)
    desk.theirs.setFocus()
    desk.app.show_screen(results())
    title = desk.window.focusWidget()
    assert title is not None
    assert title.accessibleName() == "열차 고르기"
    with_focus = title.grab().toImage()
    desk.key(Qt.Key.Key_Tab)
    first = desk.window.focusWidget()
    assert first is not None
    assert focus_shown(first)
    assert title.grab().toImage() == with_focus
    for _ in range(30):
        desk.key(Qt.Key.Key_Tab)
        assert desk.window.focusWidget() is not title


def test_after_a_new_screen_the_tab_key_goes_to_what_stands_after_the_title(desk: Desk) -> None:
    desk.key(Qt.Key.Key_Tab)
    desk.theirs.setFocus()
    desk.app.show_screen(payment())
    page = desk.app.findChild(AppPage)
    assert isinstance(page, AppPage)
    chain = list(page.chain())
    desk.key(Qt.Key.Key_Tab)
    assert desk.window.focusWidget() is chain[chain.index(page.header.title) + 1]

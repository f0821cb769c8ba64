from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.button import ActionButton
from edu_desk.gui.widgets.press_rules import ForgivingPress, PageGuard

MakeLook = Callable[..., Look]
AREA = QRect(0, 0, 100, 60)
SLOP = 23


@pytest.mark.parametrize(
    ("point", "held_ms", "acts"),
    [
        pytest.param(QPoint(50, 30), 80, True, id="a plain touch"),
        pytest.param(QPoint(50, 30), 3000, True, id="a hand that rests"),
        pytest.param(QPoint(50, 30), 3001, False, id="too long"),
        pytest.param(QPoint(120, 30), 80, True, id="slid over the edge"),
        pytest.param(QPoint(-23, 30), 80, True, id="just within 6 mm"),
        pytest.param(QPoint(124, 30), 80, False, id="gone away"),
        pytest.param(QPoint(50, 90), 80, False, id="gone below"),
    ],
)
def test_where_and_how_long(point: QPoint, held_ms: int, acts: bool) -> None:
    press = ForgivingPress(SLOP)
    assert press.press(1000)
    assert press.release(AREA, point, 1000 + held_ms) is acts


@pytest.mark.parametrize(
    ("changes_page", "pause_ms", "taken"),
    [(True, 499, False), (True, 500, True), (False, 40, True), (True, 5000, True)],
)
def test_a_second_touch(changes_page: bool, pause_ms: int, taken: bool) -> None:
    press = ForgivingPress(SLOP, changes_page=changes_page)
    press.press(0)
    press.release(AREA, QPoint(5, 5), 100)
    assert press.press(100 + pause_ms) is taken


def test_a_release_without_a_press_does_nothing() -> None:
    assert not ForgivingPress(SLOP).release(AREA, QPoint(5, 5), 10)


@dataclass
class Hand:
    """Touches a widget as a person does, with the times of the events as given."""

    widget: QWidget

    def down(self, at_ms: int, x: int = 20, y: int = 20) -> None:
        self._send(QEvent.Type.MouseButtonPress, at_ms, x, y, Qt.MouseButton.LeftButton)

    def move(self, at_ms: int, x: int, y: int) -> None:
        self._send(QEvent.Type.MouseMove, at_ms, x, y, Qt.MouseButton.LeftButton)

    def up(self, at_ms: int, x: int = 20, y: int = 20) -> None:
        self._send(QEvent.Type.MouseButtonRelease, at_ms, x, y, Qt.MouseButton.NoButton)

    def _send(self, kind: QEvent.Type, at_ms: int, x: int, y: int, held: Qt.MouseButton) -> None:
        point = QPointF(x, y)
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        modifiers = Qt.KeyboardModifier.NoModifier
        place = QPointF(self.widget.mapToGlobal(point))
        event = QMouseEvent(kind, point, place, button, held, modifiers)
        event.setTimestamp(at_ms)
        QApplication.sendEvent(self.widget, event)


def button(qtbot: QtBot, look: Look, *, changes_page: bool = False) -> tuple[ActionButton, list[bool]]:
    made = ActionButton(look, "다음", "arrow-right", changes_page=changes_page)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    acts: list[bool] = []
    made.clicked.connect(lambda: acts.append(True))
    return made, acts


@pytest.mark.parametrize(
    ("beyond_mm", "acts"), [(-4.0, 1), (5.5, 1), (7.0, 0)], ids=["inside", "5.5 mm out", "7 mm out"]
)
def test_a_release_beside_the_button(qtbot: QtBot, make_look: MakeLook, beyond_mm: float, acts: int) -> None:
    look = make_look()
    made, done = button(qtbot, look)
    hand = Hand(made)
    x = made.width() + round(beyond_mm * look.px_per_mm)
    hand.down(1000)
    hand.move(1100, x, 20)
    assert made.isDown() is bool(acts)
    hand.up(1200, x)
    assert len(done) == acts
    assert not made.isDown()


def test_a_hand_that_goes_out_and_comes_back_acts(qtbot: QtBot, make_look: MakeLook) -> None:
    made, done = button(qtbot, make_look())
    hand = Hand(made)
    hand.down(1000)
    hand.move(1100, 900, 20)
    assert not made.isDown()
    hand.move(1200, 20, 20)
    hand.up(1300)
    assert len(done) == 1


@pytest.mark.parametrize(("held_ms", "acts"), [(2900, 1), (3200, 0)])
def test_a_press_of_three_seconds(qtbot: QtBot, make_look: MakeLook, held_ms: int, acts: int) -> None:
    made, done = button(qtbot, make_look())
    hand = Hand(made)
    hand.down(1000)
    hand.up(1000 + held_ms)
    assert len(done) == acts
    hand.down(9000)
    hand.up(9100)
    assert len(done) == acts + 1


@pytest.mark.parametrize(("changes_page", "acts"), [(True, 1), (False, 2)])
def test_a_double_touch(qtbot: QtBot, make_look: MakeLook, changes_page: bool, acts: int) -> None:
    made, done = button(qtbot, make_look(), changes_page=changes_page)
    hand = Hand(made)
    for at in (1000, 1300):
        hand.down(at)
        hand.up(at + 60)
    assert len(done) == acts


def test_a_button_that_is_off_does_nothing(qtbot: QtBot, make_look: MakeLook) -> None:
    made, done = button(qtbot, make_look())
    made.setEnabled(False)
    hand = Hand(made)
    hand.down(1000)
    hand.up(1060)
    assert done == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_act_once_however_long_they_are_held(qtbot: QtBot, make_look: MakeLook, key: Qt.Key) -> None:
    made, done = button(qtbot, make_look())
    for kind, again in (
        (QEvent.Type.KeyPress, False),
        (QEvent.Type.KeyPress, True),
        (QEvent.Type.KeyPress, True),
        (QEvent.Type.KeyRelease, False),
    ):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", again)
        QApplication.sendEvent(made, event)
    assert len(done) == 1


@dataclass
class Time:
    """A clock that stands still until it is set."""

    now: float = 10.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("kind", "after", "taken_away"),
    [
        (QEvent.Type.MouseButtonPress, 0.2, True),
        (QEvent.Type.MouseButtonDblClick, 0.49, True),
        (QEvent.Type.TouchBegin, 0.2, True),
        (QEvent.Type.MouseButtonPress, 0.51, False),
        (QEvent.Type.MouseMove, 0.2, False),
    ],
)
def test_a_new_page_ignores_the_second_touch(
    qtbot: QtBot,
    kind: QEvent.Type,
    after: float,
    taken_away: bool,
) -> None:
    time, widget = Time(), QWidget()
    qtbot.addWidget(widget)
    guard = PageGuard(time)
    assert not guard.eventFilter(widget, QEvent(kind))
    guard.changed()
    time.now += after
    assert guard.eventFilter(widget, QEvent(kind)) is taken_away

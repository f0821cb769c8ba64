"""A finger on a touch screen: real touch events, from which Qt makes the mouse's."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from edu_desk.gui.theme.tokens import PRESS_SLOP_MM

_FIRST, _SECOND = 0, 1


@lru_cache(1)
def touch_screen() -> QPointingDevice:
    """The one touch screen of the tests."""
    return QTest.createTouchDevice()


class Finger:
    """Touches `widget` with one finger, and its window with a second; all points are in its px."""

    def __init__(self, widget: QWidget) -> None:
        self._widget, self._window = widget, widget.window()
        self._events = QTest.touchEvent(self._window, touch_screen(), autoCommit=False)

    def down(self, at: QPoint) -> None:
        self._events.press(_FIRST, self._place(at), self._window).commit()

    def move(self, at: QPoint) -> None:
        self._events.move(_FIRST, self._place(at), self._window).commit()

    def up(self, at: QPoint) -> None:
        self._events.release(_FIRST, self._place(at), self._window).commit()

    def second_down(self, at: QPoint) -> None:
        self._events.stationary(_FIRST).press(_SECOND, self._place(at), self._window).commit()

    def second_up(self, at: QPoint) -> None:
        self._events.stationary(_FIRST).release(_SECOND, self._place(at), self._window).commit()

    def up_before_second(self, at: QPoint) -> None:
        self._events.release(_FIRST, self._place(at), self._window).stationary(_SECOND).commit()

    def second_up_alone(self, at: QPoint) -> None:
        self._events.release(_SECOND, self._place(at), self._window).commit()

    def _place(self, at: QPoint) -> QPoint:
        return self._widget.mapTo(self._window, at)


@dataclass(frozen=True, slots=True)
class Gesture:
    """Something a hand does to an element that it means to press, and how often that should act."""

    name: str
    make: Callable[[QWidget, float, QPoint], None]
    """Is given the element, the px in a millimetre and a point elsewhere, in the element's px."""
    acts: int
    acts_on_keys: int | None = None
    """How often on what may be touched twice in a row; None: as often."""


def _touch(widget: QWidget, _mm: float, _elsewhere: QPoint) -> None:
    finger, middle = Finger(widget), widget.rect().center()
    finger.down(middle)
    finger.up(middle)


def _twice(widget: QWidget, mm: float, elsewhere: QPoint) -> None:
    _touch(widget, mm, elsewhere)
    _touch(widget, mm, elsewhere)


def _roll(widget: QWidget, _mm: float, _elsewhere: QPoint) -> None:
    finger, rect = Finger(widget), widget.rect()
    finger.down(rect.topLeft() + QPoint(3, 3))
    for at in (rect.center(), rect.bottomRight() - QPoint(3, 3)):
        finger.move(at)
    finger.up(rect.bottomRight() - QPoint(3, 3))


def _slide(beyond_mm: float) -> Callable[[QWidget, float, QPoint], None]:
    def slide(widget: QWidget, mm: float, _elsewhere: QPoint) -> None:
        finger, rect = Finger(widget), widget.rect()
        out = QPoint(rect.center().x(), rect.bottom() + round(beyond_mm * mm))
        finger.down(rect.center())
        finger.move(out)
        finger.up(out)

    return slide


def _second_finger(widget: QWidget, _mm: float, elsewhere: QPoint) -> None:
    finger, middle = Finger(widget), widget.rect().center()
    finger.down(middle)
    finger.second_down(elsewhere)
    finger.second_up(elsewhere)
    finger.up(middle)


def _second_stays(widget: QWidget, _mm: float, elsewhere: QPoint) -> None:
    finger, middle = Finger(widget), widget.rect().center()
    finger.down(middle)
    finger.second_down(elsewhere)
    finger.up_before_second(middle)
    finger.second_up_alone(elsewhere)


GESTURES = (
    Gesture("a touch", _touch, 1),
    Gesture("two quick touches", _twice, 1, acts_on_keys=2),
    Gesture("a finger that rolls", _roll, 1),
    Gesture("a finger that slides off, near by", _slide(PRESS_SLOP_MM - 0.7), 1),
    Gesture("a finger that slides away", _slide(PRESS_SLOP_MM + 1.0), 0),
    Gesture("a second finger elsewhere", _second_finger, 1),
    Gesture("a second finger that stays", _second_stays, 1),
)

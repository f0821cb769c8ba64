"""The device of one practice app as it stands now: its case, its page, and the machine's own settings."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_page import AppPage
from edu_desk.gui.simulator.frames.frame_choice import FRAMES
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.theme.look import Look
from edu_desk.lesson.kinds import Device
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView

_PERCENT: Final = 100
_MOST_TEXT: Final = 3.0
_LOW_SHARE: Final = 0.6
"""So much of the screen's height a page has that lies low."""
_LEAST_LOW_MM: Final = 70.0
"""A page that would be lower than this at 100 % text keeps all the room."""


def with_letters(look: Look, view: ScreenView) -> Look:
    """`look` with the letters that the device itself has set larger, 300 % at most."""
    return replace(look, text=min(_MOST_TEXT, look.text * view.letters / _PERCENT))


class UpperGlass(QWidget):
    """What lies above a low page: the brand's ground and mark, nothing to touch."""

    read_as = ReadAs.DECORATION

    def __init__(self, kit: ElementKit, mark: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin, self._mark = kit.skin, mark

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        skin, side = self._skin, min(self.width(), self.height()) // 3
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), skin.bar)
            at = self.rect().center()
            skin.icon(painter, self._mark, skin.on_bar, at.x() - side // 2, at.y() - side // 2, side)


class ShownDevice:
    """The widgets of one practice app."""

    def __init__(self, kit: ElementKit, view: ScreenView, parent: QWidget) -> None:
        self._settings = _settings(view)
        self._low = view.low
        self._skin = kit.skin
        self.frame = FRAMES[view.device](kit, parent)
        self.page = AppPage(kit, self.frame)
        self._glass = UpperGlass(kit, view.mark, self.frame)
        self._glass.hide()

    @property
    def kind(self) -> Device:
        """What kind of device it is."""
        return self._settings[0]

    def shows(self, view: ScreenView) -> bool:
        """Whether `view` can be shown in it as it stands."""
        return self._settings == _settings(view)

    def arrange(self, size: QSize, free: int, *, framed: bool) -> None:
        """Lay out in `size`, its lowest `free` px kept free of the page."""
        area = self.frame.arrange(size, framed=framed)
        page = self._lowered(area) if self._low else area
        self._glass.setGeometry(QRect(area.topLeft(), QSize(area.width(), page.top() - area.top())))
        self._glass.setVisible(page.top() > area.top())
        self.page.setGeometry(page.adjusted(0, 0, 0, -free))
        self.page.arrange()

    def discard(self) -> None:
        """Take it away."""
        self.frame.hide()
        self.frame.deleteLater()

    def _lowered(self, area: QRect) -> QRect:
        """The lower part of `area`; all of it where that would be too little to read in."""
        tall, look = round(area.height() * _LOW_SHARE), self._skin.look
        if tall < look.mm(_LEAST_LOW_MM * look.text):
            return area
        return area.adjusted(0, area.height() - tall, 0, 0)


def _settings(view: ScreenView) -> tuple[Device, str, str, str, int, bool, str]:
    return view.device, view.app, view.colour, view.ink, view.letters, view.low, view.language


def part_of_element(page: AppPage, target: Target) -> Part | None:
    """The first part of the element that `target` was a part of."""
    parts = (stop for stop in page.stops() if isinstance(stop, Part))
    return next((part for part in parts if target.element and part.target.element == target.element), None)

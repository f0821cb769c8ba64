"""Codes to be scanned: always black on white, with their words below; some can be touched."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.theme.look import Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView
from edu_desk.shared.text import N_

CODE: Final = N_("A code for the scanner")


class Pattern(ABC):
    """The picture of a code."""

    @abstractmethod
    def say(self, text: str) -> None:
        """Become the code of `text`."""

    @abstractmethod
    def size(self, width: int) -> QSize:
        """How large it is drawn where there are `width` px; every module is equally large."""

    @abstractmethod
    def paint(self, painter: QPainter, room: QRect) -> None:
        """Paint it."""


class Still(QWidget):
    """A code that is only shown."""

    read_as = ReadAs.PICTURE

    def __init__(self, pattern: Pattern, parent: QWidget) -> None:
        super().__init__(parent)
        self._pattern = pattern

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the code."""
        with QPainter(self) as painter:
            self._pattern.paint(painter, self.rect())


class Held(Part):
    """A code that can be touched, with its words: it is held up to the scanner."""

    def __init__(self, kit: ElementKit, target: Target, pattern: Pattern, parent: QWidget) -> None:
        super().__init__(kit, target, parent)
        self._pattern, self._spot = pattern, QRect()
        self.radius = 0

    def hold(self, spot: QRect) -> None:
        """Where in it the code is drawn."""
        self._spot = spot

    def compose(self, width: int) -> int:
        """The code has no words of its own."""
        return self._pattern.size(width).height()

    def ground(self, painter: QPainter) -> None:
        """The code."""
        painter.fillRect(self._spot, "white")
        self._pattern.paint(painter, self._spot)


class Code(ElementWidget):
    """A code with its words under it."""

    def __init__(
        self,
        kit: ElementKit,
        view: ElementView,
        parent: QWidget,
        place: ElementPlace,
        pattern: Pattern,
        most_mm: float,
    ) -> None:
        """`most_mm` is the greatest width of the code."""
        super().__init__(kit, view, ReadableBox(parent))
        self._pattern, self._most_mm = pattern, most_mm
        self._code: Still | Held = (
            Held(kit, view.target, pattern, self.widget) if view.pressable else Still(pattern, self.widget)
        )
        under = self._code if isinstance(self._code, Held) else self.widget
        self._label = PaintedText(kit, self.skin.face(Role.NOTE), self.skin.soft, under, centred=True)
        self._air = self.skin.look.space(24) if place is ElementPlace.CARD else 0
        self._shown: str | None = None
        self.refresh()

    def words(self) -> str:
        """What stands under the code."""
        return self.view.label or self.view.note

    def refresh(self) -> None:
        """Show the view."""
        if self._shown != self.view.value:
            self._pattern.say(self.view.value)
            self._shown = self.view.value
            self._code.update()
        self._label.say(self.words())
        self._code.setAccessibleName(self.words() or self.kit.tr(CODE))
        self._code.setEnabled(self.view.enabled)

    def arrange(self, width: int) -> int:
        """The code in the middle, its words below."""
        size = self._pattern.size(min(width, self.skin.look.mm(self._most_mm)))
        spot = QRect((width - size.width()) // 2, self._air, size.width(), size.height())
        below = spot.bottom() + 1 + self.skin.look.space(4)
        high = self._label.arrange(width) if self._label.text() else 0
        words = QRect(0, below, width, high)
        match self._code:
            case Held():
                tall = max(below + high - self._air, self.skin.least)
                self._code.hold(spot.translated(0, -self._air))
                self._code.setGeometry(QRect(0, self._air, width, tall))
                self._label.setGeometry(words.translated(0, -self._air))
                return self._air + tall
            case _:
                self._code.setGeometry(spot)
                self._label.setGeometry(words)
                return below + high

    def find(self, target: Target) -> QWidget | None:
        """The code itself where it can be touched."""
        if target == self.view.target and isinstance(self._code, Held):
            return self._code
        return super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The code, where it can be touched."""
        if isinstance(self._code, Held) and self._code.isEnabled():
            yield self._code

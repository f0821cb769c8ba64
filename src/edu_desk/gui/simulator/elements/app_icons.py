"""A phone's first page: the icons of apps in columns, with a badge where something is new."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_stack import Stack
from edu_desk.gui.simulator.elements.element_widget import (
    ElementPlace,
    ElementWidget,
    Make,
    SingleElement,
)
from edu_desk.gui.simulator.elements.item_parts import columns_in
from edu_desk.gui.simulator.elements.round_button import RED
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView

_MOST: Final = 4
"""Icons side by side, as phones have them."""
_SIDE: Final = 1.8
"""An app's square in sides of the icon of that text."""
_WHITE: Final = QColor("#FFFFFF")
_NIGHT: Final = QColor("#2B2400")
_COLOURS: Final = {
    "phone": "#12702F",
    "message-square": "#1D5FC4",
    "messages-square": "#F7D100",
    "globe": "#5A3FB0",
    "landmark": "#0B6A66",
    "store": "#B3460A",
    "download": "#A61E52",
    "camera": "#3D434B",
    "settings": "#545C66",
    "folder": "#8A5A00",
    "users": "#8A2C86",
}
"""Apps are told apart by their colours; all others are in the brand's own."""
_BRIGHT: Final = "#F7D100"


class AppIcon(Part):
    """A square with its sign, the app's name below, and a badge with what is new on the corner.

    The note is not written anywhere: it is what the badge means, for who hears the page.
    """

    hangs = True

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget) -> None:
        super().__init__(kit, view.target, parent)
        self.radius = kit.skin.radius
        self._face = self.skin.face(Role.NOTE, FontWeight.STRONG)
        self._square = self._badge = QRect()
        self.tell(view)

    def tell(self, view: ElementView) -> None:
        """Show `view`."""
        self._view = view
        self.setEnabled(view.enabled)
        self.name(", ".join(filter(None, (view.label, view.note or view.value))))
        self.stale()

    def least(self) -> int:
        """The square with its badge, or the longest word."""
        return max(
            self.skin.least, self._side() + self._badge_wide() // 2, least(self._view.label, self._face)
        )

    def compose(self, width: int) -> int:
        """The square in the middle, the name below, the badge over its upper right corner."""
        skin, side = self.skin, self._side()
        top = self._face.pitch // 2
        self._square = QRect((width - side) // 2, top, side, side)
        sign = round(side * 0.55)
        inset = (side - sign) // 2
        self.draw(self._view.icon, self._ink(), self._square.x() + inset, top + inset, sign)
        words = block(self._view.label, self._face, width, centred=True)
        self.write(words, 0, top + side + skin.look.space(4), skin.ink)
        self._badge = QRect()
        if self._view.value:
            wide = self._badge_wide()
            self._badge = QRect(
                min(self._square.right() - wide // 2, width - wide), 0, wide, self._face.pitch
            )
            self.write(block(self._view.value, self._face, wide, centred=True), self._badge.x(), 0, _WHITE)
        return top + side + skin.look.space(4) + words.height

    def ground(self, painter: QPainter) -> None:
        """Square and badge."""
        skin = self.skin
        edge = skin.line if skin.stark else None
        box(painter, self._square, self._colour(), edge, round(self._square.width() * 0.28))
        if not self._badge.isNull():
            box(painter, self._badge, RED, _WHITE, self._badge.height() // 2)

    def content(self) -> list[QRect]:
        """Words, and the square."""
        return [*super().content(), self._square]

    def _colour(self) -> QColor:
        if self.skin.stark:
            return self.skin.card
        return QColor(_COLOURS[self._view.icon]) if self._view.icon in _COLOURS else self.skin.card

    def _ink(self) -> QColor:
        if self.skin.stark or self._view.icon not in _COLOURS:
            return self.skin.ink
        return _NIGHT if _COLOURS[self._view.icon] == _BRIGHT else _WHITE

    def _side(self) -> int:
        return round(self.skin.icon_side(Role.LEAD) * _SIDE)

    def _badge_wide(self) -> int:
        words = text_advance(self._view.value, self._face) if self._view.value else 0
        return max(self._face.pitch, words + self.skin.tight)


class AppIconElement(SingleElement):
    """A tile among icons."""

    part: AppIcon

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, AppIcon(kit, view, parent))

    def refresh(self) -> None:
        """Show the view."""
        self.part.tell(self.view)


class IconGrid(ElementWidget):
    """Icons in up to four columns, in fewer where the letters are large; at the foot they share the width."""

    def __init__(
        self, kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace, make: Make
    ) -> None:
        self._dock = place is ElementPlace.FOOT
        super().__init__(kit, view, ReadableBox(parent, ReadAs.GROUP))
        self._stack = Stack(kit, self.widget, ElementPlace.ICONS, make)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self.widget.setAccessibleName(self.view.label)
        self._stack.show(self.view.children)

    def least(self) -> int:
        """The widest icon's."""
        return self._stack.least()

    def arrange(self, width: int) -> int:
        """Line after line, all columns alike."""
        gap = self.skin.gap
        columns = min(_MOST, columns_in(width, self._stack.least(), gap))
        if self._dock:
            columns = max(1, min(columns, len(self._stack.elements)))
        wide, y = (width - gap * (columns - 1)) // columns, 0
        for start in range(0, len(self._stack.elements), columns):
            line = self._stack.elements[start : start + columns]
            tall = max(element.arrange(wide) for element in line)
            for at, element in enumerate(line):
                element.widget.setGeometry(QRect(at * (wide + gap), y, wide, tall))
            y += tall + gap
        return max(0, y - gap)

    def element(self, target: Target) -> ElementWidget | None:
        """The grid, or an icon."""
        return super().element(target) or self._stack.element(target)

    def find(self, target: Target) -> QWidget | None:
        """The grid, or an icon."""
        return super().find(target) or self._stack.find(target)

    def stops(self) -> Iterator[QWidget]:
        """The icons."""
        yield from self._stack.stops()

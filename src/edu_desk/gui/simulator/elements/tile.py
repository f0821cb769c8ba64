"""Tiles: a large button with a picture, as on a practice app's first page."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.app_skin import box, shade
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, SingleElement
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.present.view import ElementView

_SMALL: Final = 1.6
_LARGE: Final = 2.6
"""The square behind the picture, in sides of an icon; the larger one where the tile stands upright."""


class TilePlate(Part):
    """A tile's part; in a row of tiles the picture stands above the words."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, *, stacked: bool) -> None:
        super().__init__(kit, view.target, parent)
        self.radius = kit.skin.card_radius
        self._stacked = self.hangs = stacked
        self._upright = False
        self._picture = QRect()
        self.tell(view)

    def stand_up(self, *, on: bool) -> None:
        """Be a large tile with its picture above the words, as on machines, or lie as before."""
        if on is not self._upright:
            self._upright = on
            self.stale()

    def tell(self, view: ElementView) -> None:
        """Show `view`."""
        self._view = view
        self._big = self.skin.face(Role.BODY if self._stacked else Role.LEAD, FontWeight.STRONG)
        self._small = self.skin.face(Role.NOTE)
        self.setEnabled(view.enabled)
        self.name(", ".join(filter(None, (view.label, view.value))), view.note)
        self.stale()

    def least(self) -> int:
        """The longest word, and the picture where it stands beside."""
        words = max(least(self._view.label, self._big), least(self._view.note, self._small))
        beside = 0 if self._stacked or self._upright else self._side() + self.skin.pad
        return max(self.skin.least, words + beside + 2 * self.skin.pad)

    def compose(self, width: int) -> int:
        """Picture and words, beside or below each other."""
        return self._above(width) if self._stacked or self._upright else self._beside(width)

    def ground(self, painter: QPainter) -> None:
        """A card, and the tinted square behind the picture."""
        shade(painter, self.rect(), self.radius, self.skin)
        if not self._view.enabled:
            box(painter, self.rect(), self.skin.off, self.skin.line, self.radius, shut=True)
        if self._view.icon:
            box(painter, self._picture.translated(0, self.spare()), self.skin.tint, None, self.skin.radius)

    def _above(self, width: int) -> int:
        pad, side = self.skin.tight, self._side()
        air = self.skin.look.space(24 if self._upright else 4)
        y = pad + air
        if self._view.icon:
            self._place_picture((width - side) // 2, y)
            y += side + pad
        for text, face in ((self._view.label, self._big), (self._view.note, self._small)):
            words = block(text, face, width - 2 * pad, centred=True)
            self.write(words, pad, y, self._ink(main=face is self._big))
            y += words.height
        return y + pad + air

    def _beside(self, width: int) -> int:
        pad, side = self.skin.pad, self._side()
        chevron = self.skin.icon_side(Role.BODY)
        left = pad + (side + pad if self._view.icon else 0)
        room = width - left - pad - chevron - self.skin.tight
        title = block(self._view.label, self._big, room)
        note = block(self._view.note, self._small, room)
        height = max(title.height + note.height, side) + 2 * self.skin.look.space(12)
        top = (height - title.height - note.height) // 2
        self.write(title, left, top, self._ink(main=True))
        self.write(note, left, top + title.height, self._ink(main=False))
        if self._view.icon:
            self._place_picture(pad, (height - side) // 2)
        if self._view.enabled:
            self.draw(
                "chevron-right", self.skin.soft, width - pad - chevron, (height - chevron) // 2, chevron
            )
        return height

    def _place_picture(self, x: int, y: int) -> None:
        side = self._side()
        self._picture = QRect(x, y, side, side)
        inner = round(side * 0.6)
        colour = self.skin.accent if self._view.enabled else self.skin.soft
        self.draw(self._view.icon, colour, x + (side - inner) // 2, y + (side - inner) // 2, inner)

    def _side(self) -> int:
        return round(self.skin.icon_side(Role.LEAD) * (_LARGE if self._upright else _SMALL))

    def _ink(self, *, main: bool) -> QColor:
        return self.skin.ink if main and self._view.enabled else self.skin.soft


class TileElement(SingleElement):
    """A tile."""

    part: TilePlate

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> None:
        self._in_row = place is ElementPlace.ROW
        super().__init__(kit, view, TilePlate(kit, view, parent, stacked=self._in_row))

    def refresh(self) -> None:
        """Show the view."""
        self.part.tell(self.view)

    def stand_up(self, *, on: bool) -> bool:
        """The part stands up, unless it does already in its row."""
        if not self._in_row:
            self.part.stand_up(on=on)
        return not self._in_row

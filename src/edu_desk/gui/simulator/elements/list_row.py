"""A row of a list: a train, a ticket, a station, or a line that is only to be read."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.elements.picture import small_picture
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import CHOSEN_EDGE, Part
from edu_desk.gui.simulator.text_setting import block, least, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.present.view import ItemView
from edu_desk.shared.text import N_

_SQUARE: Final = 1.7
"""The tinted square behind a row's icon, in sides of the icon."""
_PICTURE: Final = 2.4
"""The side of a row's picture, in sides of an icon."""
CHOSEN: Final = N_("Chosen")


class ListRow(Part):
    """One item: label and note left, tag and value right."""

    read_as = ReadAs.ITEM

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        super().__init__(kit, item.target, parent)
        skin = self.skin
        self._label = skin.face(Role.LEAD, FontWeight.HEAVY)
        self._name = skin.face(Role.BODY, FontWeight.STRONG)
        self._alone = skin.face(Role.LEAD, FontWeight.STRONG)
        self._note = skin.face(Role.NOTE)
        self._value = skin.face(Role.BODY, FontWeight.HEAVY)
        self._tag = skin.face(Role.NOTE, FontWeight.STRONG)
        self._pill = QRect()
        self._thumb = QRect()
        self._low = False
        self.tell(item)

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self.item = item
        self.setEnabled(item.enabled)
        self.told = item.told
        self.brief = ", ".join(filter(None, (item.label, item.tag)))
        self.hangs = self._read and self.short
        self.setCheckable(item.chosen or item.ticks)
        self.setChecked(item.chosen)
        self.name(
            ", ".join(filter(None, (item.label, item.tag, item.value, item.note))),
            self.kit.tr(CHOSEN) if item.chosen else "",
        )
        self.stale()

    @property
    def short(self) -> bool:
        """Whether it is only a name."""
        item = self.item
        return not (item.note or item.value or item.tag or item.icon or item.picture or item.second)

    @property
    def _read(self) -> bool:
        """Whether it is only to be read."""
        return self.item.told and not self.item.chosen and self.item.second is None

    def press_together(self, *, on: bool) -> None:
        """Be as low as its words let it, without its picture, or as high as is pleasant."""
        if on is not self._low:
            self._low = on
            self._label = self.skin.face(Role.BODY if on else Role.LEAD, FontWeight.HEAVY)
            self.stale()

    def least(self) -> int:
        """The longest word."""
        face = (self._alone if self._read else self._name) if self.short else self._label
        words = max(least(self.item.label, face), least(self.item.note, self._note), self._side_width())
        return max(self.skin.least, words + 2 * self._edge() + self._marked())

    def natural(self) -> int:
        """The width of the label in one line."""
        if self.short and self._read:
            return text_advance(self.item.label, self._alone) + self.skin.pad
        return text_advance(self.item.label, self._name) + 2 * self._edge() + self._mark()

    def compose(self, width: int) -> int:
        """A name in the middle of its cell, or all that is known of the item."""
        if not self.short:
            return self._compose_row(width)
        return self._compose_read(width) if self._read else self._compose_name(width)

    def content(self) -> list[QRect]:
        """Its words, and the picture."""
        return [*super().content(), self._thumb.translated(0, self.spare())]

    def ground(self, painter: QPainter) -> None:
        """Its card, unless that lies under its second button too; the picture, and the tag's pill.

        What is only to be read has a line below, as on paper, or nothing where it is only a name: no card
        that looks as if it could be pressed.
        """
        skin, item = self.skin, self.item
        if self._read:
            if not self.short:
                painter.fillRect(
                    0, self.height() - 1, self.width(), 1, skin.line if skin.stark else skin.hair
                )
        elif item.second is None:
            paint_card(painter, skin, self.rect(), item, edged=self.short)
        self._paint_thumb(painter)
        if item.tag:
            ground = skin.tint if item.enabled or item.told else skin.card
            edge = skin.line if skin.stark or not (item.enabled or item.told) else None
            box(painter, self._pill.translated(0, self.spare()), ground, edge, skin.look.space(4))

    def _compose_name(self, width: int) -> int:
        edge, ink = self._edge(), self._ink()
        mark = self._marked()
        words = block(self.item.label, self._name, width - 2 * edge - mark)
        left = edge + max(0, (width - 2 * edge - mark - words.width) // 2)
        self.write(words, left + mark, self.skin.tight, ink)
        height = words.height + 2 * self.skin.tight
        self._draw_mark(left, height)
        return height

    def _compose_read(self, width: int) -> int:
        """A name to be read stands where words stand: at the left, in large letters."""
        words = block(self.item.label, self._alone, width)
        self.write(words, 0, 0, self._ink())
        return words.height

    def _compose_row(self, width: int) -> int:
        edge, pad = self._edge(), self._air()
        left = edge + self._marked()
        thumb, above = self._thumb_side(), 0
        if thumb and least(self.item.label, self._label) + thumb + self.skin.pad + left + edge <= width:
            left += thumb + self.skin.look.space(12)
        elif thumb:
            above = thumb + self.skin.tight
        side = self._side_width()
        room = width - left - edge
        words = max(
            least(self.item.label, self._label),
            min(text_advance(self.item.label, self._label), room * 2 // 3),
        )
        if side and words + self.skin.pad + side <= room:
            height = self._beside(width, left, above, room - side - self.skin.pad, side)
        else:
            height = self._below(left, above, room)
        height = max(height + above, thumb)
        self._draw_mark(edge, height + 2 * pad)
        start = edge + self._marked()
        self._thumb = QRect(start, pad if above else pad + (height - thumb) // 2, thumb, thumb)
        if thumb and self.item.icon and not self.item.picture:
            inner = self._icon_side()
            nudge = (thumb - inner) // 2
            self.draw(self.item.icon, self._price(), start + nudge, self._thumb.top() + nudge, inner)
        return height + 2 * pad

    def _beside(self, width: int, left: int, above: int, room: int, side: int) -> int:
        pad, right = self._air(), width - self._edge()
        label = block(self.item.label, self._label, room)
        note = block(self.item.note, self._note, room)
        tag = self._pill_height() if self.item.tag else 0
        value = block(self.item.value, self._value, side)
        height = max(label.height + note.height, tag + value.height)
        most = max(height, self._thumb_side()) if not above else height
        top = above + pad + (most - label.height - note.height) // 2
        self.write(label, left, top, self._ink())
        self.write(note, left, top + label.height, self.skin.soft)
        y = above + pad + (most - tag - value.height) // 2
        self._write_tag(right - self._tag_width(), y, side)
        self.write(value, right - value.width, y + tag, self._price())
        return height

    def _below(self, left: int, above: int, room: int) -> int:
        label = block(self.item.label, self._label, room)
        note = block(self.item.note, self._note, room)
        y = top = self._air() + above
        if not (above or self.item.tag or self.item.value):
            y = top = top + max(0, self._thumb_side() - label.height - note.height) // 2
        self.write(label, left, y, self._ink())
        self.write(note, left, y + label.height, self.skin.soft)
        y += label.height + note.height
        if self.item.tag:
            self._write_tag(left, y, room)
            y += self._pill.height() + self.skin.look.space(4)
        value = block(self.item.value, self._value, room)
        self.write(value, left, y, self._price())
        return y + value.height - top

    def _write_tag(self, x: int, y: int, room: int) -> None:
        if not self.item.tag:
            return
        inset = self.skin.tight
        words = block(self.item.tag, self._tag, room - 2 * inset)
        self._pill = QRect(x, y, words.width + 2 * inset, words.height + self.skin.look.space(4))
        colour = self.skin.accent if self.item.enabled or self.item.told else self.skin.ink
        self.write(words, x + inset, y + self.skin.look.space(4) // 2, colour)

    def _draw_mark(self, x: int, height: int) -> None:
        if self._marked():
            side = self._mark() - self.skin.tight
            sign = "circle-check" if self.item.chosen else "circle"
            self.draw(sign, self.skin.accent, x, (height - side) // 2, side)

    def _side_width(self) -> int:
        value = text_advance(self.item.value, self._value) if self.item.value else 0
        return max(value, self._tag_width())

    def _tag_width(self) -> int:
        return text_advance(self.item.tag, self._tag) + 2 * self.skin.tight if self.item.tag else 0

    def _pill_height(self) -> int:
        return self._tag.pitch + 2 * self.skin.look.space(4)

    def _paint_thumb(self, painter: QPainter) -> None:
        item, at = self.item, self._thumb.translated(0, self.spare())
        if at.isEmpty():
            return
        if item.picture is not None:
            scale = painter.device().devicePixelRatioF()
            painter.drawImage(at.topLeft(), small_picture(item.picture, at.width(), scale))
        elif item.icon:
            line = self.skin.line if self.skin.stark else None
            box(painter, at, self.skin.tint, line, self.skin.radius)

    def _air(self) -> int:
        """The room above and below the words."""
        return self.skin.look.space(4 if self._low else 12)

    def _thumb_side(self) -> int:
        if self._low:
            return 0
        if self.item.picture is not None:
            return round(self.skin.icon_side(Role.BODY) * _PICTURE)
        return round(self._icon_side() * _SQUARE) if self.item.icon else 0

    def _icon_side(self) -> int:
        return self.skin.icon_side(Role.BODY)

    def _marked(self) -> int:
        """The room for the tick, or for the circle it comes into."""
        return self._mark() if self.item.chosen or self.item.ticks else 0

    def _mark(self) -> int:
        return self.skin.icon_side(Role.BODY) + self.skin.tight

    def _edge(self) -> int:
        return self.skin.tight if self.short else self.skin.pad

    def _ink(self) -> QColor:
        if not (self.item.enabled or self.item.told):
            return self.skin.soft
        return self.skin.accent if self.item.chosen else self.skin.ink

    def _price(self) -> QColor:
        return self.skin.accent if self.item.enabled or self.item.told else self.skin.soft


def paint_card(painter: QPainter, skin: Skin, area: QRect, item: ItemView, *, edged: bool) -> None:
    """A row's card; chosen: tinted, thick line; not to be had: grey, broken line."""
    had = item.enabled or item.told
    fill = skin.tint if item.chosen else skin.card if had else skin.off
    plain = skin.line if skin.stark or edged else skin.hair
    line = skin.accent if item.chosen else plain if had else skin.line
    box(painter, area, fill, line, skin.radius, CHOSEN_EDGE if item.chosen else 1, shut=not had)

"""A menu as kiosks show it: tiles side by side, each a picture with the name and the price below."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, columns_in, grid
from edu_desk.gui.simulator.elements.list_row import CHOSEN, paint_card
from edu_desk.gui.simulator.elements.list_words import ListWords
from edu_desk.gui.simulator.elements.picture import small_picture
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView

_MOST: Final = 4
"""Tiles side by side."""
_PICTURE: Final = 3.2
"""The side of a tile's picture, in sides of an icon; the words may make the tile wider."""
_MOST_PICTURE: Final = 88
"""It grows no further with the letters (px at 96 dpi): the name must be in sight together with it."""


@dataclass(frozen=True, slots=True)
class TileForm:
    """How much of a thing its tile shows, and how many tiles stand side by side at the most."""

    picture: float = 1.0
    """The side of the picture, in sides of a roomy one."""
    note: bool = True
    columns: int = _MOST


FORMS: Final = (
    TileForm(),
    TileForm(0.5),
    TileForm(0.0),
    TileForm(0.0, columns=1),
    TileForm(0.0, note=False),
    TileForm(0.0, note=False, columns=1),
)
"""Where a whole tile is not in sight, the first of these that is; what is not shown is still read."""


class MenuTile(Part):
    """One thing to have: picture, name, note, price, and what else is to be known of it."""

    read_as = ReadAs.ITEM

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        super().__init__(kit, item.target, parent)
        skin = self.skin
        self._name = skin.face(Role.BODY, FontWeight.HEAVY)
        self._note = skin.face(Role.NOTE)
        self._value = skin.face(Role.BODY, FontWeight.STRONG)
        self._tag = skin.face(Role.NOTE, FontWeight.STRONG)
        self._picture = self._pill = QRect()
        self._form = FORMS[0]
        self.tell(item)

    def stand_as(self, form: TileForm) -> None:
        """Show so much from now on."""
        if form != self._form:
            self._form = form
            self.stale()

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self.item = item
        self.setEnabled(item.enabled)
        self.told = item.told
        self.brief = ", ".join(filter(None, (item.label, item.tag)))
        self.setCheckable(item.chosen)
        self.setChecked(item.chosen)
        self.name(
            ", ".join(filter(None, (item.label, item.tag, item.value, item.note))),
            self.kit.tr(CHOSEN) if item.chosen else "",
        )
        self.stale()

    def least(self) -> int:
        """The picture, or the longest word."""
        item = self.item
        words = max(
            least(item.label, self._name),
            least(item.note, self._note) if self._form.note else 0,
            least(item.value, self._value),
            least(item.tag, self._tag) + 2 * self.skin.tight if item.tag else 0,
        )
        return max(self.skin.least, self._side(), words) + 2 * self._pad()

    def compose(self, width: int) -> int:
        """The picture in the middle, the words below it, the price last."""
        skin, item, pad = self.skin, self.item, self._pad()
        room, side, y = width - 2 * pad, self._side(), pad
        self._picture = QRect()
        if side:
            self._picture = QRect((width - side) // 2, y, side, side)
            y += side + skin.look.space(4)
        if side and item.icon and item.picture is None:
            inner = min(skin.icon_side(Role.BODY), side)
            nudge = (side - inner) // 2
            self.draw(item.icon, self._price(), self._picture.x() + nudge, pad + nudge, inner)
        for text, face, colour in (
            (item.label, self._name, self._ink()),
            (item.note if self._form.note else "", self._note, skin.soft),
            (item.value, self._value, self._price()),
        ):
            words = block(text, face, room, centred=True)
            self.write(words, pad, y, colour)
            y += words.height
        return self._put_tag(width, y) + pad

    def content(self) -> list[QRect]:
        """Its words, and the picture."""
        return [*super().content(), self._picture.translated(0, self.spare())]

    def ground(self, painter: QPainter) -> None:
        """Its card, the picture, the tag's pill."""
        skin, item, down = self.skin, self.item, self.spare()
        paint_card(painter, skin, self.rect(), item, edged=False)
        if not self._picture.isEmpty():
            self._paint_picture(painter, self._picture.translated(0, down))
        if item.tag:
            edge = skin.line if skin.stark or not self._had() else None
            box(painter, self._pill.translated(0, down), skin.tint, edge, skin.look.space(4))

    def _paint_picture(self, painter: QPainter, at: QRect) -> None:
        skin, item = self.skin, self.item
        if item.picture is not None:
            scale = painter.device().devicePixelRatioF()
            painter.drawImage(at.topLeft(), small_picture(item.picture, at.width(), scale))
        elif item.icon:
            box(painter, at, skin.tint, skin.line if skin.stark else None, skin.radius)

    def _put_tag(self, width: int, y: int) -> int:
        if not self.item.tag:
            return y
        air = self.skin.look.space(4)
        words = block(self.item.tag, self._tag, width - 2 * (self._pad() + self.skin.tight))
        wide = words.width + 2 * self.skin.tight
        self._pill = QRect((width - wide) // 2, y + air, wide, words.height + air)
        self.write(words, self._pill.x() + self.skin.tight, self._pill.y() + air // 2, self._price())
        return self._pill.bottom() + 1

    def _had(self) -> bool:
        return self.item.enabled or self.item.told

    def _ink(self) -> QColor:
        if not self._had():
            return self.skin.soft
        return self.skin.accent if self.item.chosen else self.skin.ink

    def _price(self) -> QColor:
        return self.skin.accent if self._had() else self.skin.soft

    def _side(self) -> int:
        pictured = self.item.picture is not None or self.item.icon
        side = round(self.skin.icon_side(Role.BODY) * _PICTURE)
        roomy = min(side, self.skin.look.space(_MOST_PICTURE)) if pictured else 0
        return round(roomy * self._form.picture)

    def _pad(self) -> int:
        return self.skin.look.space(8)


class MenuGrid(ElementWidget):
    """Tiles in up to four columns, in fewer where letters are large; or what is said when there is none."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, ReadableBox(parent, ReadAs.LIST))
        self._words = ListWords(kit, self.widget)
        self._items = ItemParts(lambda item: MenuTile(kit, item, self.widget), MenuTile.tell)
        self._low = False
        self._room = 0
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        view = self.view
        self._words.say(view)
        self._items.show(view.items)
        read_in_order([self._words.label, *self._items.parts])

    def least(self) -> int:
        """The widest tile's."""
        return max((part.least() for part in self._items.parts), default=self.skin.least)

    def keep_within(self, room: int) -> None:
        """A whole tile shall be in sight."""
        self._room = room

    def press_together(self, *, on: bool) -> bool:
        """Show less of each where a whole tile is not in sight."""
        self._low = on
        return bool(self._items.parts)

    def arrange(self, width: int) -> int:
        """The label, then line after line, all columns alike."""
        top = self._words.arrange_label(width)
        if not self._items.parts:
            return self._words.arrange_empty(top, width)
        for form in FORMS if self._low else FORMS[:1]:
            end = self._stand(top, width, form)
            if max(part.height() for part in self._items.parts) <= self._room:
                break
        return end

    def _stand(self, top: int, width: int, form: TileForm) -> int:
        for part in self._items.parts:
            part.stand_as(form)
        columns = min(form.columns, columns_in(width, self.least(), self.skin.gap))
        return grid(self._items.parts, top, width, columns, self.skin.gap)

    def find(self, target: Target) -> QWidget | None:
        """One tile, or the whole."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The tiles that can be pressed."""
        yield from self._items.live()

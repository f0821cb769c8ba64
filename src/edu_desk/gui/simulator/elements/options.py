"""Choices as chips and tabs: one of several, the chosen one with a check and not by colour alone."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadableBox
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, columns_in, even, flow, grid
from edu_desk.gui.simulator.elements.one_of import OneOf
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.text_setting import block, least, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView


class Chip(OneOf):
    """One option."""

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget, *, tab: bool) -> None:
        super().__init__(kit, item, parent)
        self._tab = tab
        self._face = self.skin.face(Role.BODY, FontWeight.STRONG)
        self.radius = self.skin.radius if tab else self.skin.least // 2

    def least(self) -> int:
        """The longest word beside the check."""
        return max(self.skin.least, least(self.item.label, self._face) + self._around())

    def natural(self) -> int:
        """The width it takes in one line."""
        return max(self.skin.least, text_advance(self.item.label, self._face) + self._around())

    def compose(self, width: int) -> int:
        """The check, where it is chosen, and the word in the middle."""
        skin, item = self.skin, self.item
        ink = self.ink(skin.on_fill)
        mark = self._check() if item.chosen else 0
        words = block(item.label, self._face, width - self._around() + self._check() - mark)
        note = block(item.note, skin.face(Role.NOTE), width - 2 * self._edge(), centred=True)
        left = (width - mark - words.width) // 2
        self.write(words, left + mark, skin.tight, ink)
        self.write(note, self._edge(), skin.tight + words.height, ink)
        if mark:
            side = skin.icon_side(Role.NOTE)
            self.draw("check", ink, left, skin.tight + (words.height - side) // 2, side)
        return words.height + note.height + 2 * skin.tight

    def ground(self, painter: QPainter) -> None:
        """Filled when chosen, outlined otherwise."""
        skin, item = self.skin, self.item
        line = None if item.chosen and item.enabled else skin.line
        box(painter, self.rect(), self.fill(skin.fill), line, self.radius, shut=not item.enabled)

    def _check(self) -> int:
        return self.skin.icon_side(Role.NOTE) + self.skin.look.space(4)

    def _edge(self) -> int:
        inside = 2 * self.skin.look.ring if self.skin.look.thick_focus else 0
        return max(inside, self.skin.look.space(4) if self._tab else self.skin.look.space(12))

    def _around(self) -> int:
        return 2 * self._edge() + self._check()


class Options(ElementWidget):
    """A choice: its label, then chips that wrap, or tabs in even lines."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, *, tabs: bool) -> None:
        super().__init__(kit, view, ReadableBox(parent))
        self._tabs = tabs
        self._label = PaintedText(kit, self.skin.face(Role.BODY), self.skin.soft, self.widget)
        self._items = ItemParts(lambda item: Chip(kit, item, self.widget, tab=tabs), Chip.tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self._label.say(self.view.label)
        self._label.setVisible(bool(self.view.label))
        self.widget.setAccessibleName(self.view.label)
        self._items.show(self.view.items)

    def least(self) -> int:
        """The widest chip's longest word."""
        return max((part.least() for part in self._items.parts), default=self.skin.least)

    def arrange(self, width: int) -> int:
        """Label, then chips or tabs."""
        top = 0
        if self._label.text():
            tall = self._label.arrange(width)
            self._label.setGeometry(QRect(0, 0, width, tall))
            top = tall + self.skin.look.space(4)
        parts, gap = self._items.parts, self.skin.gap
        if not self._tabs:
            return flow([(part, part.natural()) for part in parts], top, width, gap)
        columns = even(len(parts), columns_in(width, self.least(), gap))
        return grid(parts, top, width, columns, gap)

    def find(self, target: Target) -> QWidget | None:
        """The whole, or one option."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The options that can be chosen."""
        yield from self._items.live()


def choice(kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> Options:
    """Chips."""
    return Options(kit, view, parent, tabs=False)


def tabs(kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> Options:
    """Tabs."""
    return Options(kit, view, parent, tabs=True)

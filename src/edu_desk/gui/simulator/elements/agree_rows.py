"""Terms to agree to: the row that takes all of them, then each, with a word on whether it is needed."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts
from edu_desk.gui.simulator.elements.list_row import ListRow
from edu_desk.gui.simulator.elements.list_words import ListWords
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import CHOSEN_EDGE
from edu_desk.machine.action import Target
from edu_desk.machine.moves import ALL
from edu_desk.present.view import ElementView, ItemView


class TermRow(ListRow):
    """One term: its circle, its words, and whether it is needed; read as a box to tick."""

    read_as = ReadAs.CHECK
    turns = False

    @property
    def short(self) -> bool:
        """Its words stand at the left, however few they are."""
        return False


class AllTermsRow(TermRow):
    """The row that takes all of them: tinted and edged, since it stands for the others."""

    def ground(self, painter: QPainter) -> None:
        """A box of its own."""
        skin, chosen = self.skin, self.item.chosen
        line = skin.accent if chosen else skin.line
        box(painter, self.rect(), skin.tint, line, skin.radius, CHOSEN_EDGE if chosen else 2)


class AgreeElement(ElementWidget):
    """What stands above, the row for all, the terms a little further in."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, ReadableBox(parent, ReadAs.LIST))
        self._words = ListWords(kit, self.widget)
        self._items = ItemParts(self._row, TermRow.tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self._words.say(self.view)
        self._items.show(self.view.items)
        read_in_order([self._words.label, *self._items.parts])

    def least(self) -> int:
        """The longest word of a term, and how far in it stands."""
        return max((part.least() for part in self._items.parts), default=self.skin.least) + self._inset()

    def arrange(self, width: int) -> int:
        """One below the other."""
        y, gap = self._words.arrange_label(width), self.skin.gap
        for part in self._items.parts:
            left = 0 if part.target.part == ALL else self._inset()
            tall = part.arrange(width - left)
            part.setGeometry(QRect(left, y, width - left, tall))
            y += tall + gap
        return y - gap

    def find(self, target: Target) -> QWidget | None:
        """The whole, or one row."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """All of them at once, then each."""
        yield from self._items.live()

    def _row(self, item: ItemView) -> TermRow:
        kind = AllTermsRow if item.target.part == ALL else TermRow
        return kind(self.kit, item, self.widget)

    def _inset(self) -> int:
        return self.skin.tight

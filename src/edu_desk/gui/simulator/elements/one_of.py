"""One of several: a part that is chosen instead of another."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.present.view import ItemView


class OneOf(Part):
    """An option, a tab, a radio row or a day; a subclass says how it looks and what it is called."""

    read_as = ReadAs.RADIO

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        super().__init__(kit, item.target, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.tell(item)

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self.item = item
        self.setEnabled(item.enabled)
        self.setAutoExclusive(False)
        self.setChecked(item.chosen)
        self.setAutoExclusive(True)
        self.name(", ".join(filter(None, self.words())), self.more())
        self.stale()

    def words(self) -> tuple[str, ...]:
        """What it is called, in parts that may be empty."""
        return self.item.label, self.item.tag

    def more(self) -> str:
        """What is read after its name."""
        return self.item.note

    def fill(self, chosen: QColor) -> QColor:
        """What lies under its words; what cannot be chosen is grey even where it is `chosen`."""
        if not self.item.enabled:
            return self.skin.off
        return chosen if self.item.chosen else self.skin.card

    def ink(self, chosen: QColor) -> QColor:
        """The colour of its words."""
        if not self.item.enabled:
            return self.skin.soft
        return chosen if self.item.chosen else self.skin.ink

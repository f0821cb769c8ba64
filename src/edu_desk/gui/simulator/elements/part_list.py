"""Parts one below the other: the messages of a chat, the conversations on a phone."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.elements.element_widget import ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, grid
from edu_desk.gui.simulator.elements.list_words import LIST
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.theme.look import Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView

P = TypeVar("P", bound=Part)


class PartList(ElementWidget, Generic[P]):
    """An element's items one below the other, or what is said when there is none."""

    def __init__(
        self,
        kit: ElementKit,
        view: ElementView,
        parent: QWidget,
        make: Callable[[ElementKit, ItemView, QWidget], P],
        tell: Callable[[P, ItemView], None],
    ) -> None:
        super().__init__(kit, view, ReadableBox(parent, ReadAs.LIST))
        self._empty = PaintedText(kit, self.skin.face(Role.BODY), self.skin.soft, self.widget, centred=True)
        self._items = ItemParts(lambda item: make(kit, item, self.widget), tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        view = self.view
        self.widget.setAccessibleName(view.label or self.kit.tr(LIST))
        self._empty.say(view.empty)
        self._empty.setVisible(bool(view.empty) and not view.items)
        self._items.show(view.items)

    def least(self) -> int:
        """The longest word."""
        return max((part.least() for part in self._items.parts), default=self.skin.least)

    def arrange(self, width: int) -> int:
        """One under the other."""
        if self._items.parts:
            return grid(self._items.parts, 0, width, 1, self.skin.gap)
        tall = self._empty.arrange(width) if self._empty.text() else 0
        self._empty.setGeometry(QRect(0, 0, width, tall))
        return tall

    def find(self, target: Target) -> QWidget | None:
        """One item, or the whole."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The items that can be pressed."""
        yield from self._items.live()

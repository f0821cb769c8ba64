"""What every element of a practice app's screen can do."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from enum import Enum

from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView


class ElementPlace(Enum):
    """Where an element stands: it decides whether it brings a box of its own."""

    BODY = "body"
    CARD = "card"
    ROW = "row"
    FOOT = "foot"
    ICONS = "icons"
    BUBBLE = "bubble"


class ElementWidget(ABC):
    """An element as it is now, made of one widget or several; widths and heights are in px.

    The parent says the width, the element lays itself out and says the height; so nothing clips.
    """

    bleeds = False
    """It takes the whole width of the page, without the page's edges."""

    def __init__(self, kit: ElementKit, view: ElementView, widget: QWidget) -> None:
        self.kit = kit
        self.skin = kit.skin
        self.view = view
        self.widget = widget

    def show(self, view: ElementView) -> None:
        """Show the element as it is now; what did not change is left alone."""
        if view != self.view:
            self.view = view
            self.refresh()

    @abstractmethod
    def refresh(self) -> None:
        """Bring the widgets in line with `view`."""

    @abstractmethod
    def arrange(self, width: int) -> int:
        """Lay out in `width` and return the height."""

    def least(self) -> int:
        """The width under which a word would break."""
        return self.skin.least

    def natural(self) -> int:
        """The width it takes in a row where there is room; 0 for an equal share."""
        return 0

    def line(self) -> int:
        """The width it takes when no line is broken."""
        return self.least()

    def keep_within(self, room: int) -> None:
        """So high (px) is what can be seen at once: who is pressed together tries to be no higher."""
        del room

    def whole(self, width: int) -> int:
        """The least height (px), `width` px wide, of what must be seen at once; 0 where nothing must."""
        del width
        return 0

    def press_together(self, *, on: bool) -> bool:
        """Be as low as can still be touched, or as high as is pleasant; True where that differs."""
        del on
        return False

    def stand_up(self, *, on: bool) -> bool:
        """Stand with the picture above the words, or as it stood; True where it can."""
        del on
        return False

    def stretch(self, spare: int) -> bool:
        """Take `spare` px more than it needs, as what fills a page does; True where it does."""
        del spare
        return False

    def element(self, target: Target) -> "ElementWidget | None":
        """This element, or the one inside it, that is `target`."""
        return self if target == self.view.target else None

    def find(self, target: Target) -> QWidget | None:
        """The widget of `target`: the element's own, or one of its parts."""
        return self.widget if target == self.view.target else None

    def stops(self) -> Iterator[QWidget]:
        """What the keyboard reaches, in reading order."""
        yield from ()


class SingleElement(ElementWidget):
    """An element that is one part."""

    part: Part

    def __init__(self, kit: ElementKit, view: ElementView, part: Part) -> None:
        super().__init__(kit, view, part)
        self.part = part
        self.refresh()

    def arrange(self, width: int) -> int:
        """Lay the part out."""
        return self.part.arrange(width)

    def least(self) -> int:
        """The part's."""
        return self.part.least()

    def stops(self) -> Iterator[QWidget]:
        """The part, where it can be pressed."""
        if self.part.isEnabled():
            yield self.part


Make = Callable[[ElementKit, ElementView, QWidget, ElementPlace], ElementWidget]
"""Builds the element for a view, inside a widget."""

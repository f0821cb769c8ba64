"""A message with what belongs to it in one bubble: its words, its link, what is attached; its time below."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.elements.element_stack import Stack
from edu_desk.gui.simulator.elements.element_widget import (
    ElementPlace,
    ElementWidget,
    Make,
    SingleElement,
)
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least
from edu_desk.gui.theme.look import Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView

_WIDE: Final = 0.9
"""Share of the width that a bubble takes."""
_INSET: Final = 6
"""From the edge of words or a link to their letters (px at 96 dpi): a ring round them covers none."""


class BubbleWords(Part):
    """The words of a message inside a bubble, under what a network writes before them ([Web발신])."""

    read_as = ReadAs.ITEM

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget) -> None:
        super().__init__(kit, view.target, parent)
        self._face = self.skin.face(Role.BODY)
        self.tell(view)

    def tell(self, view: ElementView) -> None:
        """Show `view`."""
        self._view = view
        self.setEnabled(view.enabled and view.pressable)
        self.told = view.enabled and not view.pressable
        self.name(", ".join(filter(None, (" ".join(view.label.split()), view.value))), view.note)
        self.stale()

    def least(self) -> int:
        """The longest word."""
        longest = max(least(text, self._face) for text in self._texts())
        return max(self.skin.least, longest + 2 * self.skin.look.space(_INSET))

    def compose(self, width: int) -> int:
        """Line below line."""
        y, inset = 0, self.skin.look.space(_INSET)
        for text in self._texts():
            words = block(text, self._face, width - 2 * inset)
            self.write(words, inset, y, self.skin.ink)
            y += words.height
        return y

    def _texts(self) -> tuple[str, ...]:
        return self._view.label.strip(), self._view.value, self._view.note


class InlineLink(Part):
    """A link inside a bubble: the whole address, underlined, as it stands in a real message."""

    read_as = ReadAs.LINK

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget) -> None:
        super().__init__(kit, view.target, parent)
        self._face = self.skin.face(Role.BODY)
        self._lines: list[QRect] = []
        self.tell(view)

    def tell(self, view: ElementView) -> None:
        """Show `view`."""
        self._view = view
        self.setEnabled(view.enabled and view.pressable)
        self.told = view.enabled and not view.pressable
        self.name(", ".join(filter(None, (view.label, view.value))), view.note)
        self.stale()

    def least(self) -> int:
        """An address may be broken anywhere."""
        return self.skin.least

    def compose(self, width: int) -> int:
        """The address, with a line under each of its lines."""
        inset = self.skin.look.space(_INSET)
        words = block(self._view.value, self._face, width - 2 * inset)
        self.write(words, inset, 0, self.skin.accent)
        thick, pitch = max(1, self._face.pitch // 16), self._face.pitch
        below = round(self._face.rise) + thick + 1
        metrics = self._face.metrics
        self._lines = [
            QRect(inset, at * pitch + below, round(metrics.horizontalAdvance(line)), thick)
            for at, (line, _) in enumerate(words.lines)
        ]
        return words.height

    def ground(self, painter: QPainter) -> None:
        """The lines: a link is known by them, not by its colour alone."""
        for line in self._lines:
            painter.fillRect(line.translated(0, self.spare()), self.skin.accent)


class BubbleWordsElement(SingleElement):
    """A message inside a bubble."""

    part: BubbleWords

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget) -> None:
        super().__init__(kit, view, BubbleWords(kit, view, parent))

    def refresh(self) -> None:
        """Show the view."""
        self.part.tell(self.view)


class InlineLinkElement(SingleElement):
    """A link inside a bubble."""

    part: InlineLink

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget) -> None:
        super().__init__(kit, view, InlineLink(kit, view, parent))

    def refresh(self) -> None:
        """Show the view."""
        self.part.tell(self.view)


class BubbleGround(QWidget):
    """The bubble itself."""

    read_as = ReadAs.GROUP

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = skin
        self.bubble = QRect()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        skin = self._skin
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box(painter, self.bubble, skin.card, skin.line if skin.stark else skin.hair, skin.card_radius)


class BubbleGroup(ElementWidget):
    """A bubble at the left with elements in it; the group's note stands below, as the time does."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, make: Make) -> None:
        self._ground = BubbleGround(kit.skin, parent)
        super().__init__(kit, view, self._ground)
        self._note = PaintedText(kit, self.skin.face(Role.NOTE), self.skin.soft, self._ground)
        self._stack = Stack(kit, self._ground, ElementPlace.BUBBLE, make)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self.widget.setAccessibleName(self.view.label)
        self._note.say(self.view.note)
        self._note.setVisible(bool(self.view.note))
        self._stack.show(self.view.children)
        self._note.raise_()  # what is below is read last

    def least(self) -> int:
        """The widest child's, and the bubble's edges."""
        return max(self._stack.least() + 2 * self._pad(), self._note.least())

    def arrange(self, width: int) -> int:
        """The elements one below the other in the bubble, the note under it."""
        skin, pad = self.skin, self._pad()
        wide = max(round(width * _WIDE), min(width, self.least()))
        edge = pad - skin.look.space(_INSET)
        end = self._stack.column(edge, pad, wide - 2 * edge, skin.gap) + pad
        self._ground.bubble = QRect(0, 0, wide, end)
        if not self.view.note:
            return end
        tall = self._note.arrange(wide - pad)
        self._note.setGeometry(QRect(pad, end + skin.look.space(4), wide - pad, tall))
        return end + skin.look.space(4) + tall

    def element(self, target: Target) -> ElementWidget | None:
        """The bubble, or what is inside."""
        return super().element(target) or self._stack.element(target)

    def find(self, target: Target) -> QWidget | None:
        """The bubble, or what is inside."""
        return super().find(target) or self._stack.find(target)

    def stops(self) -> Iterator[QWidget]:
        """What is inside."""
        yield from self._stack.stops()

    def _pad(self) -> int:
        return self.skin.look.space(12)

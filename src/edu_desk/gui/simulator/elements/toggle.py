"""A yes or no: its words, and a switch at the right; with a lock on it where it cannot be changed."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, SingleElement
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.present.shut_rows import locked
from edu_desk.present.view import ElementView
from edu_desk.shared.sentences import ended

_WIDER: Final = 1.75


class ToggleSwitch(Part):
    """The part: all of it can be pressed."""

    read_as = ReadAs.CHECK

    turns = False

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> None:
        super().__init__(kit, view.target, parent)
        self._boxed = place is not ElementPlace.CARD
        self._face = self.skin.face(Role.BODY, FontWeight.STRONG)
        self._lever = QRect()
        self.setCheckable(True)
        self.tell(view)

    def tell(self, view: ElementView) -> None:
        """Show `view`."""
        self._view = view
        self.setEnabled(view.enabled)
        self.setChecked(view.chosen)
        self.name(view.label, self._told(locked(view, self.kit.tr), view.note))
        self.stale()

    @staticmethod
    def _told(*words: str) -> str:
        *first, last = [one for one in words if one] or [""]
        return " ".join((*map(ended, first), last))

    def least(self) -> int:
        """The switch and the longest word."""
        return least(self._view.label, self._face) + self._wide() + self.skin.tight + 2 * self._edge()

    def compose(self, width: int) -> int:
        """Words left, switch right; below where a word would break."""
        skin, view, edge = self.skin, self._view, self._edge()
        wide, tall = self._wide(), self._tall()
        beside = self.least() <= width
        room = width - 2 * edge - (wide + skin.tight if beside else 0)
        label = block(view.label, self._face, room)
        note = block(view.note, skin.face(Role.NOTE), room)
        words = label.height + note.height
        height = (max(words, tall) if beside else words + skin.tight + tall) + 2 * skin.tight
        top = (height - words) // 2 if beside else skin.tight
        ink = skin.ink if view.enabled else skin.soft
        self.write(label, edge, top, ink)
        self.write(note, edge, top + label.height, skin.soft)
        y = (height - tall) // 2 if beside else height - skin.tight - tall
        self._lever = QRect(width - edge - wide if beside else edge, y, wide, tall)
        if view.chosen or not view.enabled:
            inner = round(tall * 0.6)
            sign = "check" if view.enabled else "lock"
            self.draw(sign, skin.fill if view.chosen else skin.card, *self._knob_corner(inner), inner)
        return height

    def content(self) -> list[QRect]:
        """Its words, and the switch."""
        return [*super().content(), self._lever.translated(0, self.spare())]

    def ground(self, painter: QPainter) -> None:
        """The box, and the switch."""
        skin, view = self.skin, self._view
        if self._boxed:
            box(painter, self.rect(), skin.card if view.enabled else skin.off, skin.line, self.radius)
        lever = self._lever.translated(0, self.spare())
        round_off = lever.height() // 2
        box(
            painter,
            lever,
            skin.fill if view.chosen else skin.off,
            None if view.chosen else skin.line,
            round_off,
            2,
        )
        side = lever.height() - 2 * skin.look.space(4)
        x = (
            lever.right() - side - skin.look.space(4) + 1
            if view.chosen
            else lever.left() + skin.look.space(4)
        )
        knob = QRect(x, lever.top() + skin.look.space(4), side, side)
        box(painter, knob, skin.on_fill if view.chosen else skin.line, None, side // 2)

    def _knob_corner(self, inner: int) -> tuple[int, int]:
        lever, rim = self._lever, self.skin.look.space(4)
        side = lever.height() - 2 * rim
        left = lever.right() - rim - side + 1 if self._view.chosen else lever.left() + rim
        return left + (side - inner) // 2, lever.top() + (lever.height() - inner) // 2

    def _tall(self) -> int:
        return round(self.skin.icon_side(Role.BODY) * 1.3)

    def _wide(self) -> int:
        return round(self._tall() * _WIDER)

    def _edge(self) -> int:
        return self.skin.look.space(12) if self._boxed else self.skin.look.space(4)


class ToggleElement(SingleElement):
    """A toggle."""

    part: ToggleSwitch

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> None:
        super().__init__(kit, view, ToggleSwitch(kit, view, parent, place))

    def refresh(self) -> None:
        """Show the view."""
        self.part.tell(self.view)

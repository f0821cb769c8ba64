"""Fields: what was chosen so far, and a press opens where it is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, SingleElement
from edu_desk.gui.simulator.elements.field_error import SIGN
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.present.view import ElementView


class FieldBox(Part):
    """A field's part: label left and value right; in a row, the value large under its label."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> None:
        super().__init__(kit, view.target, parent)
        self._place = place
        self.tell(view)

    def tell(self, view: ElementView) -> None:
        """Show `view`."""
        self._view = view
        self._live = view.enabled and view.pressable
        self.read_as = ReadAs.BUTTON if view.pressable else ReadAs.TEXT
        self.setEnabled(view.enabled)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._live else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not view.pressable)
        self.name(
            ", ".join(filter(None, (view.label, view.value))), " ".join(filter(None, (view.note, view.error)))
        )
        self.stale()

    def least(self) -> int:
        """The longest word."""
        skin, view = self.skin, self._view
        words = max(
            least(view.label, skin.face(Role.NOTE, FontWeight.STRONG)),
            least(view.value, skin.face(Role.LEAD, FontWeight.HEAVY)),
        )
        return max(skin.least, words + 2 * skin.tight)

    def compose(self, width: int) -> int:
        """Lay out for where the field stands."""
        tall = self._upright(width) if self._place is ElementPlace.ROW else self._lying(width)
        return self._write_error(tall, width) if self._view.error else tall

    def ground(self, painter: QPainter) -> None:
        """A box; none where the field is a line of a card."""
        match self._place:
            case ElementPlace.CARD:
                return
            case ElementPlace.ROW:
                fill = self.skin.tint if self._live else self.skin.off
                box(painter, self.rect(), fill, self.skin.line if self.skin.stark else None, self.radius)
            case _:
                fill = self.skin.card if self._view.enabled else self.skin.off
                box(painter, self.rect(), fill, self.skin.line, self.radius)

    def _write_error(self, y: int, width: int) -> int:
        """What is wrong, under all else; returns where it ends."""
        skin, pad = self.skin, 0 if self._place is ElementPlace.CARD else self.skin.tight
        side = skin.icon_side(Role.NOTE)
        left = pad + side + skin.look.space(4)
        words = block(self._view.error, skin.face(Role.NOTE, FontWeight.STRONG), width - left - pad)
        self.draw(SIGN, skin.attend, pad, y + max(0, words.face.pitch - side) // 2, side)
        self.write(words, left, y, skin.attend)
        return y + words.height + skin.tight

    def _upright(self, width: int) -> int:
        skin, view, pad = self.skin, self._view, self.skin.tight
        room = width - 2 * pad
        label = block(view.label, skin.face(Role.NOTE, FontWeight.STRONG), room, centred=True)
        roles = (Role.TITLE, Role.LEAD)
        role = next(
            (r for r in roles if least(view.value, skin.face(r, FontWeight.HEAVY)) <= room), Role.LEAD
        )
        value = block(view.value, skin.face(role, FontWeight.HEAVY), room, centred=True)
        note = block(view.note, skin.face(Role.NOTE), room, centred=True)
        y = pad
        for words, colour in ((label, skin.soft), (value, self._value_ink()), (note, skin.soft)):
            self.write(words, pad, y, colour)
            y += words.height
        return y + pad

    def _lying(self, width: int) -> int:
        skin, view = self.skin, self._view
        pad = 0 if self._place is ElementPlace.CARD else skin.look.space(12)
        chevron = skin.icon_side(Role.BODY) if self._live else 0
        left = pad
        if view.icon:
            side = skin.icon_side(Role.BODY)
            left += side + skin.tight
        right = width - pad - (chevron + skin.look.space(4) if chevron else 0)
        height = self._pair(left, right)
        if view.icon:
            self.draw(view.icon, skin.soft, pad, (height - side) // 2, side)
        if chevron:
            self.draw("chevron-right", skin.soft, width - pad - chevron, (height - chevron) // 2, chevron)
        return height

    def _pair(self, left: int, right: int) -> int:
        skin, view, room = self.skin, self._view, right - left
        label_face, value_face = skin.face(Role.BODY), skin.face(Role.BODY, FontWeight.STRONG)
        label_wide = text_advance(view.label, label_face) if view.label else 0
        value_wide = text_advance(view.value, value_face) if view.value else 0
        small, left_of = skin.face(Role.NOTE), room - value_wide - skin.pad
        beside = max(label_wide, least(view.note, small) if view.note else 0) <= left_of
        label = block(view.label, label_face, room)
        value = block(view.value, value_face, room)
        note = block(view.note, small, left_of if beside and view.value else room)
        y = skin.tight
        self.write(label, left, y, skin.soft)
        y += label.height
        if not beside:
            self.write(value, left, y, self._value_ink())
            y += value.height
        self.write(note, left, y, skin.soft)
        height = y + note.height + skin.tight
        if beside:
            self.write(value, right - value_wide, (height - value.height) // 2, self._value_ink())
        return height

    def _value_ink(self) -> QColor:
        if not self._view.enabled:
            return self.skin.soft
        return self.skin.accent if self._live and self._place is ElementPlace.ROW else self.skin.ink


class Field(SingleElement):
    """A field."""

    part: FieldBox

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> None:
        super().__init__(kit, view, FieldBox(kit, view, parent, place))

    def refresh(self) -> None:
        """Show the view."""
        self.part.tell(self.view)

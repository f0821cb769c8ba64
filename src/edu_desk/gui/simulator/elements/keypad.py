"""A keypad: twelve large keys; a real keyboard's digits work too."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.entry import entry_of
from edu_desk.gui.simulator.elements.field_error import WRONG, FieldError
from edu_desk.gui.simulator.elements.item_parts import grid
from edu_desk.gui.simulator.elements.typed_draft import Draft, plain
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import Face, block, face_of, least, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.lesson.kinds import HIDDEN
from edu_desk.machine.action import Target
from edu_desk.present.grouped_text import grouped
from edu_desk.present.view import ElementView
from edu_desk.shared.text import N_

DELETE: Final = "delete"
CLEAR: Final = "clear"
_WORDS: Final = {DELETE: N_("Delete"), CLEAR: N_("Clear all")}
_COLUMNS: Final = 3
_MIDDLE_COLUMNS: Final = 4
_WIDE_COLUMNS: Final = 6
_HIGH_MM: Final = 14.0
_CLOSE: Final = 1.2
"""The height of a line on the smallest keys, in letters."""
_DOT, _RING = "●", "○"
NOTHING_TYPED: Final = N_("Nothing is typed yet")
DIGITS_TYPED: Final = N_("{count} of {length} digits")


class KeySize(Enum):
    """How high a key is."""

    ROOMY = "roomy"
    LOW = "low"
    """No higher than its digit."""
    LEAST = "least"
    """No higher than a finger needs, with a digit as large as the text."""


@dataclass(frozen=True, slots=True)
class KeypadForm:
    """How a keypad stands: how high its keys are, how many stand in a row, and where its display is."""

    size: KeySize
    columns: int = _COLUMNS
    beside: bool = False
    """The keys lie beside the display."""


FORMS: Final = (
    KeypadForm(KeySize.LOW),
    KeypadForm(KeySize.LOW, beside=True),
    KeypadForm(KeySize.LEAST),
    KeypadForm(KeySize.LEAST, beside=True),
    KeypadForm(KeySize.LEAST, _WIDE_COLUMNS),
    KeypadForm(KeySize.LEAST, _WIDE_COLUMNS, beside=True),
    KeypadForm(KeySize.LEAST, _MIDDLE_COLUMNS),
    KeypadForm(KeySize.LEAST, _MIDDLE_COLUMNS, beside=True),
)
"""Where not all is in sight, the first of these that is seen at once."""


class KeypadKey(Part):
    """One key."""

    turns = False

    def __init__(self, kit: ElementKit, target: Target, pad: "Pad") -> None:
        super().__init__(kit, target, pad)
        self._pad = pad
        self._size = KeySize.ROOMY
        self._text = kit.tr(_WORDS[target.part]) if target.part in _WORDS else target.part
        digit = self.private = target.part.isdecimal()
        self._face = self.skin.face(Role.TITLE if digit else Role.BODY, FontWeight.STRONG)
        self._small = face_of(self.skin.look.font(Role.BODY, FontWeight.STRONG), _CLOSE)
        self.name(self._text)

    def least(self) -> int:
        """The longest word."""
        return max(self.skin.least, least(self._text, self._face) + self.skin.tight)

    def compose(self, width: int) -> int:
        """The digit or the word in the middle."""
        face = self._small if self._size is KeySize.LEAST else self._face
        words = block(self._text, face, width - self.skin.tight, centred=True)
        roomy = self._size is KeySize.ROOMY
        air = self.skin.tight if roomy else 0
        self.write(words, self.skin.tight // 2, air, self.skin.ink)
        return max(words.height + 2 * air, self.skin.look.mm(_HIGH_MM) if roomy else 0)

    def resize_to(self, size: KeySize) -> None:
        """Be so high from now on."""
        if size is not self._size:
            self._size = size
            self.stale()

    def ground(self, painter: QPainter) -> None:
        """A key cap."""
        box(painter, self.rect(), self.skin.card, self.skin.line, self.radius)

    def act(self) -> None:
        """Type."""
        self._pad.strike(self.target.part)


class Pad(QWidget):
    """The keypad's widget: keys, and what a keyboard types while one of them has the focus."""

    read_as = ReadAs.GROUP

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.keypad: Keypad | None = None
        self._whole = False

    def strike(self, key: str) -> None:
        """A key of the keypad."""
        if self.keypad is not None:
            self.keypad.strike(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Digits and the backspace type, all can be selected; everything else is left to the page."""
        whole, self._whole = self._whole, False
        if event.text().isdecimal():
            if whole:
                self.strike(CLEAR)
            self.strike(event.text())
        elif event.key() == Qt.Key.Key_Backspace and not whole:
            self.strike(DELETE)
        elif event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.strike(CLEAR)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._whole = True
        else:
            event.ignore()


class Keypad(ElementWidget):
    """Label, what was typed (masked where it is secret), and the keys."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        pad = Pad(parent)
        super().__init__(kit, view, pad)
        pad.keypad = self
        skin = self.skin
        self._draft = Draft(kit.memory, view.target, entry_of(view).text)
        self._label = PaintedText(kit, skin.face(Role.BODY), skin.soft, pad, centred=True)
        self._shown = PaintedText(kit, skin.face(Role.TITLE, FontWeight.HEAVY), skin.ink, pad, centred=True)
        self._shown.private = True
        self._shown.read_as = ReadAs.ENTRY
        self._shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        names = _order(entry_of(view).digits)
        self._error = FieldError(kit, pad)
        self._low = False
        self._room = 0
        self._keys = {key: KeypadKey(kit, Target(view.target.element, key), pad) for key in names}
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self._draft.tell(entry_of(self.view).text)
        self._deal()
        self._label.say(self.view.label or entry_of(self.view).hint)
        self._label.setVisible(bool(self._label.text()))
        self.widget.setAccessibleName(self._label.text())
        self._error.say(self.view.error)
        error = self.view.error
        self._shown.setAccessibleDescription(f"{self.kit.tr(WRONG)}: {error}" if error else "")
        self._show_text()

    def strike(self, key: str) -> None:
        """Type a digit, delete the last or clear all."""
        entry, raw = entry_of(self.view), self._draft.raw
        new = (
            raw[:-1]
            if key == DELETE
            else ""
            if key == CLEAR
            else plain(raw + key, entry.format, entry.length)
        )
        if new != raw:
            self._draft.type(new)
            self._show_text()
            if key.isdecimal():
                self.kit.hands.struck.emit(key)
            self.kit.hands.typed.emit(self.view.target, new)
            self.kit.hands.resized.emit()

    def least(self) -> int:
        """Three keys side by side."""
        return self._keys_least(_COLUMNS)

    def keep_within(self, room: int) -> None:
        """So high is what can be seen at once."""
        self._room = room

    def whole(self, width: int) -> int:
        """All keys and the display, pressed together."""
        before, self._low = self._low, True
        lowest = min((self._stand(width, form) for form in FORMS if self._fits(width, form)), default=0)
        self._low = before
        return lowest

    def arrange(self, width: int) -> int:
        """Label, what was typed, keys; pressed together, in the first form that is seen at once."""
        if not self._low:
            return self._stand(width, KeypadForm(KeySize.ROOMY))
        forms = [form for form in FORMS if self._fits(width, form)] or [FORMS[0]]
        lowest = forms[0], self._stand(width, forms[0])
        for form in forms[1:]:
            if lowest[1] <= self._room:
                break
            tall = self._stand(width, form)
            lowest = min(lowest, (form, tall), key=lambda one: one[1])
        return self._stand(width, lowest[0])

    def _stand(self, width: int, form: KeypadForm) -> int:
        for key in self._keys.values():
            key.resize_to(form.size)
        keys = list(self._keys.values())
        if not form.beside:
            top = self._stand_display(width) + self.skin.gap
            return grid(keys, top, width, form.columns, self.skin.gap)
        side = width - self._keys_wide(width, form.columns) - self.skin.gap
        tall = self._stand_display(side)
        return max(
            tall,
            grid(keys, 0, width - side - self.skin.gap, form.columns, self.skin.gap, side + self.skin.gap),
        )

    def _fits(self, width: int, form: KeypadForm) -> bool:
        if not form.beside:
            return self._keys_least(form.columns) <= width
        words = max(self._label.least(), self._longest(), self._error.least())
        return self._keys_least(form.columns) + self.skin.gap + words <= width

    def _keys_least(self, columns: int) -> int:
        return columns * max(key.least() for key in self._keys.values()) + (columns - 1) * self.skin.gap

    def _keys_wide(self, width: int, columns: int) -> int:
        """Beside the display the keys take half, or more where they must."""
        return max(self._keys_least(columns), (width - self.skin.gap) // 2)

    def _stand_display(self, width: int) -> int:
        """Label, what was typed and what is wrong; pressed together, label and typed share a line."""
        beside = self._label.natural() + self.skin.gap + self._longest() if self._low else width + 1
        if beside <= width and self._label.text():
            half = self._label.natural()
            tall = self._show_typed(half + self.skin.gap, 0, width - half - self.skin.gap)
            line = self._label.arrange(half)
            self._label.setGeometry(QRect(0, (tall - line) // 2, half, line))
        else:
            line = self._label.arrange(width) if self._label.text() else 0
            self._label.setGeometry(QRect(0, 0, width, line))
            tall = line + self._show_typed(0, line, width)
        return self._error.stand(0, tall, width)

    def press_together(self, *, on: bool) -> bool:
        """The keys lower, beside what was typed or in longer rows, so that all is seen at once."""
        self._low = on
        return True

    def find(self, target: Target) -> QWidget | None:
        """What is typed stands in its display; or one key."""
        if target.element == self.view.target.element and target.part in self._keys:
            return self._keys[target.part]
        return self._shown if target == self.view.target else None

    def stops(self) -> Iterator[QWidget]:
        """The display, then the keys."""
        yield self._shown
        yield from self._keys.values()

    def _show_typed(self, x: int, y: int, width: int) -> int:
        """Stand what was typed in `width` px, in the largest letters that fit; return its height."""
        text, faces = self._shown.text(), self._faces()
        self._shown.face = next((face for face in faces if text_advance(text, face) <= width), faces[-1])
        tall = self._shown.arrange(width)
        self._shown.setGeometry(QRect(x, y, width, tall))
        return tall

    def _faces(self) -> list[Face]:
        return [self.skin.face(role, FontWeight.HEAVY) for role in (Role.TITLE, Role.LEAD, Role.BODY)]

    def _longest(self) -> int:
        """The width of all that may be typed, in the smallest letters, in px."""
        entry = entry_of(self.view)
        whole = _RING + f" {_RING}" * (entry.length - 1) if entry.format in HIDDEN else "0" * entry.length
        return text_advance(grouped(whole, entry.format) or self._shown.text(), self._faces()[-1])

    def _deal(self) -> None:
        """Bring the keys into the order of the view; the keyboard follows."""
        names = _order(entry_of(self.view).digits)
        if names == tuple(self._keys):
            return
        self._keys = {name: self._keys[name] for name in names}
        for one, other in pairwise(self._keys.values()):
            QWidget.setTabOrder(one, other)

    def _show_text(self) -> None:
        entry, raw = entry_of(self.view), self._draft.raw
        left = max(0, entry.length - len(raw))
        if entry.format in HIDDEN:
            self._shown.say(" ".join(_DOT * len(raw) + _RING * left) or " ")
        else:
            self._shown.say(grouped(raw, entry.format) or " ")
        self._shown.setAccessibleName(self._told(len(raw), entry.length))

    def _told(self, count: int, length: int) -> str:
        """How much is typed, as it is read; the digits themselves are nobody else's."""
        if not count:
            return self.kit.tr(NOTHING_TYPED)
        return self.kit.tr(DIGITS_TYPED, count=count, length=length) if length else str(count)


def _order(digits: str) -> tuple[str, ...]:
    """The keys as they stand: nine digits, then the last between the two that take away."""
    return (*digits[:-1], DELETE, digits[-1], CLEAR)

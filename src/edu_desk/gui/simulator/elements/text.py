"""Words on a screen: titles, running text, notes, and prices with what they are for."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.lesson.kinds import ElementStyle
from edu_desk.present.view import ElementView

_FACES: Final = {
    ElementStyle.TITLE: (Role.TITLE, FontWeight.HEAVY),
    ElementStyle.LEAD: (Role.LEAD, FontWeight.STRONG),
    ElementStyle.NOTE: (Role.NOTE, FontWeight.REGULAR),
    ElementStyle.PRICE: (Role.BODY, FontWeight.REGULAR),
}
_NUMBER_ROLES: Final = (Role.LEAD, Role.BODY)
"""What a number in groups may be written in, so that it is read as one: not smaller than running text."""


class TextElement(ElementWidget):
    """A text; with a value, the value stands at the right or, where it is narrow, below."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, ReadableBox(parent))
        skin, price = self.skin, view.style is ElementStyle.PRICE
        role, weight = _FACES.get(view.style, (Role.BODY, FontWeight.REGULAR))
        quiet = skin.soft if view.style in {ElementStyle.NOTE, ElementStyle.PRICE} or view.value else skin.ink
        alone = price and not view.value
        value_face = skin.face(
            Role.TITLE if price else Role.BODY, FontWeight.HEAVY if price else FontWeight.STRONG
        )
        self._label = PaintedText(
            kit,
            value_face if alone else skin.face(role, weight),
            skin.accent if alone else quiet,
            self.widget,
            centred=skin.centred,
        )
        self._value = PaintedText(kit, value_face, skin.accent if price else skin.ink, self.widget)
        self._note = PaintedText(kit, skin.face(Role.NOTE), skin.soft, self.widget)
        for words, face in ((self._label, weight), (self._value, FontWeight.STRONG)):
            words.smaller = tuple(skin.face(one, face) for one in _NUMBER_ROLES)
        if view.style is ElementStyle.TITLE:
            self._label.read_as = ReadAs.HEADING
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        for words, text in self._texts():
            words.say(text)
            words.setVisible(bool(text))

    def least(self) -> int:
        """The longest word."""
        return max(words.least() for words, _ in self._texts())

    def arrange(self, width: int) -> int:
        """Label and value on one line where they fit."""
        label, value = self._label, self._value
        used = label.natural() + self.skin.pad + value.natural()
        if value.text() and label.text() and used <= width:
            wide = value.natural()
            tall = max(label.arrange(width - wide), value.arrange(wide))
            low = tall - label.arrange(width - wide)
            label.setGeometry(0, low // 2, width - wide - self.skin.tight, tall - low)
            value.setGeometry(width - wide, (tall - value.arrange(wide)) // 2, wide, value.arrange(wide))
            return self._stack(self._note, tall, width)
        y = self._stack(label, 0, width)
        y = self._stack(value, y, width)
        return self._stack(self._note, y, width)

    def _texts(self) -> Iterator[tuple[PaintedText, str]]:
        yield self._label, self.view.label
        yield self._value, self.view.value
        yield self._note, self.view.note

    def _stack(self, words: PaintedText, y: int, width: int) -> int:
        if not words.text():
            return y
        height = words.arrange(width)
        words.setGeometry(0, y, width, height)
        return y + height


class Notice(ElementWidget):
    """Words in a box with an icon: for information, or to take care."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        strip = TextStrip(kit, parent, attend=view.style is ElementStyle.ATTEND)
        super().__init__(kit, view, strip)
        self._strip = strip
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self._strip.say(self.view.label, self.view.note)

    def least(self) -> int:
        """The icon and the longest word."""
        return self._strip.least()

    def arrange(self, width: int) -> int:
        """Lay the strip out."""
        return self._strip.arrange(width)


class TextStrip(QWidget):
    """A tinted box with an icon and words."""

    read_as = ReadAs.GROUP

    def __init__(self, kit: ElementKit, parent: QWidget, *, attend: bool) -> None:
        super().__init__(parent)
        skin = self._skin = kit.skin
        self._attend = attend
        ink = skin.attend if attend else skin.ink
        self._label = PaintedText(
            kit, skin.face(Role.BODY, FontWeight.STRONG if attend else FontWeight.REGULAR), ink, self
        )
        self._note = PaintedText(kit, skin.face(Role.NOTE), skin.ink if attend else skin.soft, self)
        self._side = skin.icon_side(Role.BODY)

    def say(self, label: str, note: str = "") -> None:
        """Show words, and smaller ones under them."""
        self._label.say(label)
        self._note.say(note)
        self._note.setVisible(bool(note))

    def text(self) -> str:
        """The larger words."""
        return self._label.text()

    def least(self) -> int:
        """The icon and the longest word."""
        return self._left() + self._label.least() + self._skin.look.space(12)

    def arrange(self, width: int) -> int:
        """Lay out in `width` px and return the height."""
        pad, left = self._skin.look.space(12), self._left()
        room = width - left - pad
        label = self._label.arrange(room)
        self._label.setGeometry(left, pad, room, label)
        note = self._note.arrange(room)
        self._note.setGeometry(left, pad + label, room, note)
        return label + note + 2 * pad

    def pictures(self) -> tuple[QRect, ...]:
        """All of it: the box is small."""
        return (self.rect(),)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint box and icon."""
        skin, pad = self._skin, self._skin.look.space(12)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill, colour = (skin.attend_soft, skin.attend) if self._attend else (skin.tint, skin.accent)
            box(painter, self.rect(), fill, colour if skin.stark or self._attend else None, skin.radius)
            first = skin.face(Role.BODY).pitch
            icon = "triangle-alert" if self._attend else "info"
            skin.icon(painter, icon, colour, pad, pad + (first - self._side) // 2, self._side)

    def _left(self) -> int:
        return self._skin.look.space(12) + self._side + self._skin.tight

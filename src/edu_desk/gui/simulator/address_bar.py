"""A browser's bar: the way back, and the address of the page with or without its lock."""

from collections.abc import Iterator
from math import ceil
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.page_header import BackPart
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.gui.widgets.painted_surface import focus_depth
from edu_desk.present.view import ScreenView
from edu_desk.shared.text import N_

UNSAFE: Final = N_("Not secure")
LOCKED: Final = N_("Address {address}, with a lock")
UNLOCKED: Final = N_("Address {address}, without a lock: not secure")


class AddressBar(QWidget):
    """Back and address beside each other; where that is too narrow, the address below.

    The address is never shortened: who reads it to the end sees where a page really lies. The part
    that says so, up to the first slash, is heavier.
    """

    read_as = ReadAs.TOOLS

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(parent)
        skin = self._skin = kit.skin
        self._tr = kit.tr
        self._secure = True
        self._icon = QRect()
        self.field = QWidget(self)
        """The box in which the address stands."""
        self.back = BackPart(kit, self)
        self.back.colour = skin.ink
        self._inset = ceil(focus_depth(skin.look))
        self._warning = PaintedText(
            kit, skin.face(Role.NOTE, FontWeight.HEAVY), skin.attend, self.field, inset=self._inset
        )
        self.address = PaintedText(
            kit, skin.face(Role.NOTE, FontWeight.STRONG), skin.ink, self.field, inset=self._inset
        )
        self._rest = PaintedText(kit, skin.face(Role.NOTE), skin.soft, self.field)
        self.address.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_view(self, view: ScreenView) -> None:
        """Show the address, or the app's name where the page has none of its own."""
        self.setAccessibleName(self._tr(N_("Address bar")))
        host, rest = split(view.address or view.app)
        self.address.say(host)
        self._rest.say(rest)
        self._warning.say("" if view.secure else self._tr(UNSAFE))
        self._secure = view.secure
        if view.address:
            told = LOCKED if view.secure else UNLOCKED
            self.address.setAccessibleName(self._tr(told, address=view.address))
        for words in (self._rest, self._warning):
            words.setVisible(bool(words.text()))
        colour = self._skin.ink if view.can_back else self._skin.soft
        if self.back.colour != colour:
            self.back.colour = colour
            self.back.stale()
        self.back.setEnabled(view.can_back)
        self.update()

    def stops(self) -> Iterator[QWidget]:
        """The way back, then the address."""
        if self.back.isEnabled():
            yield self.back
        yield self.address

    def arrange(self, width: int) -> int:
        """Lay out in `width` px and return the height."""
        skin = self._skin
        air, pad = skin.look.space(4), skin.tight
        wide = min(self.back.natural(), width - 2 * air)
        tall = self.back.arrange(wide)
        left = air + wide + pad
        line = sum(words.natural() for words in self._shown()) + self._side() + 3 * pad
        if line <= width - left - pad or width - left - pad > width * 2 // 3:
            field = QRect(left, air, width - left - pad, 0)
        else:
            field = QRect(pad, 2 * air + tall, width - 2 * pad, 0)
        field.setHeight(max(self._stand(field), tall if field.top() == air else 0))
        self._stand(field, spare=(field.height() - self._stand(field)) // 2)
        self.field.setGeometry(field)
        down = (field.height() - tall) // 2 if field.top() == air else 0
        self.back.setGeometry(QRect(air, air + down, wide, tall))
        return field.bottom() + 1 + air

    def pictures(self) -> tuple[QRect, ...]:
        """The field in which the address stands, with its lock."""
        return (self.field.geometry(),)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bar, the field, and the lock or the warning."""
        skin = self._skin
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), skin.off)
            painter.fillRect(0, self.height() - 1, self.width(), 1, skin.line)
            field = self.field.geometry()
            box(painter, field, skin.card, skin.line, min(field.height() // 2, skin.card_radius))
            icon, colour = ("lock", skin.ink) if self._secure else ("triangle-alert", skin.attend)
            at = self._icon
            skin.icon(painter, icon, colour, at.x(), at.y(), at.width())

    def _shown(self) -> list[PaintedText]:
        return [words for words in (self._warning, self.address, self._rest) if words.text()]

    def _stand(self, field: QRect, spare: int = 0) -> int:
        """Put the words into `field`, in as many lines as they need; return the height they take."""
        pad, side = self._skin.tight, self._side()
        left, right = field.left() + pad + side, field.right() - pad
        x, y, tall = left, field.top() + pad // 2 + spare, 0
        for words in self._shown():
            room = right - left
            wide = min(words.natural(), room)
            if x > left and x + wide > right:
                x, y, tall = left, y + tall, 0
            if words is self._rest and x == left:
                x += self._inset
                wide = min(wide, right - x)
            high = words.arrange(wide)
            words.setGeometry(QRect(x - field.left(), y - field.top(), wide, high))
            x, tall = x + wide, max(tall, high)
        pitch = self.address.face.pitch
        self._icon = QRect(
            field.left() + pad, field.top() + pad // 2 + spare + max(0, pitch - side) // 2, side, side
        )
        return y + tall + pad // 2 - field.top() - spare

    def _side(self) -> int:
        return self._skin.icon_side(Role.NOTE)


def split(address: str) -> tuple[str, str]:
    """Up to the first slash after the scheme, and the rest."""
    scheme, sign, rest = address.partition("://")
    if not sign:
        scheme, rest = "", address
    host, slash, path = rest.partition("/")
    return scheme + sign + host, slash + path

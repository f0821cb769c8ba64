"""A machine's openings, painted: where cards, passbooks, paper and money go in and come out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygon, QPolygonF

from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.lesson.kinds import ElementKind
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView

_CARD_SHAPE: Final = 54 / 85.6
"""A bank card's height to its width (ISO/IEC 7810)."""
_CODES: Final = frozenset({ElementKind.QR, ElementKind.BARCODE})
_BY_PHONE: Final = "smartphone"
"""The icon of a code that is read by one's own telephone, not by the machine."""


class MachineSlot(Enum):
    """The openings of kiosks and bank machines."""

    CARD = "card"
    PASSBOOK = "passbook"
    SCANNER = "scanner"
    RECEIPT = "receipt"
    TICKET = "ticket"
    CASH = "cash"


_BY_ICON: Final = {
    "book-open": MachineSlot.PASSBOOK,
    "scan-barcode": MachineSlot.SCANNER,
    "ticket": MachineSlot.TICKET,
    "banknote": MachineSlot.CASH,
}


@dataclass(frozen=True, slots=True)
class Metal:
    """The colours of a machine's case."""

    body: QColor
    edge: QColor
    ink: QColor
    """Words on the body (7:1)."""
    plate: QColor
    """The dark field round an opening."""
    mouth: QColor
    glow: QColor
    """The light of an opening that is in use (3:1 on plate and body)."""
    dull: QColor
    """The light that is off."""


def metal(skin: Skin) -> Metal:
    """Brushed steel by day, dark steel at night, lines where contrast is wanted."""
    if skin.stark:
        black = QColor(skin.page)
        return Metal(black, skin.line, skin.ink, black, black, skin.accent, QColor(skin.line))
    plate, mouth, dull = QColor("#2B3036"), QColor("#0B0D10"), QColor("#7E868F")
    if skin.bright:
        glow = QColor("#39D98A")
        return Metal(QColor("#D6DADF"), QColor("#868E97"), QColor("#15181C"), plate, mouth, glow, dull)
    return Metal(QColor("#363C44"), QColor("#727B85"), skin.ink, plate, mouth, QColor("#5BE3A2"), dull)


def slot_of(view: ElementView) -> MachineSlot | None:
    """The opening that belongs to an element, if any."""
    match view.kind:
        case ElementKind.CARDREADER:
            return _BY_ICON.get(view.icon, MachineSlot.CARD)
        case ElementKind.PRINTER:
            return _BY_ICON.get(view.icon, MachineSlot.RECEIPT)
        case kind if kind in _CODES and view.icon != _BY_PHONE:
            return MachineSlot.SCANNER
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Use:
    """An opening that the page speaks of."""

    full: bool
    """Something is in it."""
    target: Target | None
    """The one thing that can be done with it now."""


def in_use(views: Iterable[ElementView]) -> Mapping[MachineSlot, Use]:
    """The openings that a page speaks of now, the last said first."""
    return dict(_used(views))


def _used(views: Iterable[ElementView]) -> Iterator[tuple[MachineSlot, Use]]:
    for view in views:
        slot = slot_of(view)
        if slot is not None:
            possible = [item.target for item in view.items if item.enabled]
            if view.pressable:
                possible.append(view.target)
            yield slot, Use(view.chosen, possible[0] if view.enabled and len(possible) == 1 else None)
        yield from _used(view.children)


@dataclass(frozen=True, slots=True)
class Opening:
    """One opening as it is now; `paint` puts it into a rectangle of any size."""

    slot: MachineSlot
    lit: bool
    full: bool

    def paint(self, painter: QPainter, room: QRect, skin: Skin) -> None:
        """The plate, the opening in its light, what is in it, and an arrow that says which way."""
        steel = metal(skin)
        radius = max(4, room.height() // 8)
        box(painter, room, steel.plate, steel.glow if self.lit else steel.edge, radius, 3 if self.lit else 1)
        painter.save()
        match self.slot:
            case MachineSlot.CARD | MachineSlot.PASSBOOK:
                self._paint_card(painter, room, skin, steel)
            case MachineSlot.SCANNER:
                self._paint_scanner(painter, room, skin, steel)
            case MachineSlot.RECEIPT | MachineSlot.TICKET:
                self._paint_paper(painter, room, skin, steel)
            case MachineSlot.CASH:
                self._paint_cash(painter, room, skin, steel)
        painter.restore()

    def _paint_card(self, painter: QPainter, room: QRect, skin: Skin, steel: Metal) -> None:
        """A slit below, the card standing half in it."""
        wide, tall = room.width(), room.height()
        slit = QRect(0, 0, min(round(wide * 0.78), round(tall * 2.0)), max(4, tall // 8))
        slit.moveCenter(QPoint(room.center().x(), room.top() + round(tall * 0.76)))
        self._mouth(painter, slit, steel)
        top = room.top() + round(tall * 0.16)
        middle = slit.center().y()
        if self.full:
            broad = round(slit.width() * 0.84)
            thing = QRect(slit.center().x() - broad // 2, top, broad, max(round(broad * _CARD_SHAPE), tall))
            painter.setClipRect(QRect(room.left(), room.top(), wide, middle - room.top()))
            paint_card(painter, thing, skin, book=self.slot is MachineSlot.PASSBOOK)
        elif self.lit:
            _arrow(painter, slit.center().x(), (top + slit.top()) // 2, tall // 5, steel.glow, down=True)

    def _paint_paper(self, painter: QPainter, room: QRect, skin: Skin, steel: Metal) -> None:
        """A slit above, the paper hanging out of it."""
        wide, tall = room.width(), room.height()
        slit = QRect(0, 0, min(round(wide * 0.72), round(tall * 1.7)), max(4, tall // 8))
        slit.moveCenter(QPoint(room.center().x(), room.top() + round(tall * 0.22)))
        self._mouth(painter, slit, steel)
        if not (self.full or self.lit):
            return
        broad = round(slit.width() * 0.8)
        long = room.bottom() - tall // 10 - slit.center().y() if self.full else tall // 4
        sheet = QRect(slit.center().x() - broad // 2, slit.center().y(), broad, long)
        painter.setClipRect(QRect(room.left(), slit.center().y(), wide, tall))
        paint_paper(painter, sheet, skin, ticket=self.slot is MachineSlot.TICKET)

    def _paint_scanner(self, painter: QPainter, room: QRect, skin: Skin, steel: Metal) -> None:
        """A dark window with its red line."""
        pad = max(4, room.height() // 6)
        window = room.adjusted(pad, pad, -pad, -pad)
        box(painter, window, steel.mouth, steel.glow if self.lit else steel.dull, pad // 2, 2)
        red = QColor("#FF5A4F") if self.lit else QColor("#8A3A36")
        if skin.stark:
            red = steel.glow if self.lit else steel.dull
        thick = max(2, room.height() // 16) + (1 if self.lit else 0)
        y = window.center().y()
        painter.fillRect(window.left() + pad, y - thick // 2, window.width() - 2 * pad, thick, red)
        if not self.lit:
            return
        painter.setPen(QPen(red, max(2, thick // 2)))
        reach = window.height() // 4
        for x in (window.left() + pad, window.right() - pad):
            painter.drawLine(x, y - reach, x, y + reach)

    def _paint_cash(self, painter: QPainter, room: QRect, skin: Skin, steel: Metal) -> None:
        """A wide tray: its shutter closed, or notes in it."""
        pad = max(4, room.height() // 6)
        tray = room.adjusted(pad, pad, -pad, -pad)
        self._mouth(painter, tray, steel)
        inner = tray.adjusted(pad, pad // 2, -pad, -pad // 2)
        if not self.full:
            painter.setPen(QPen(steel.glow if self.lit else steel.dull, 2))
            for share in (1, 2, 3):
                y = inner.top() + inner.height() * share // 4
                painter.drawLine(inner.left(), y, inner.right(), y)
            return
        for step in (2, 1, 0):
            note = inner.adjusted(step * 3, -step * 3 + 3, -6 + step * 3, -step * 3)
            paint_note(painter, note, skin)

    def _mouth(self, painter: QPainter, slit: QRect, steel: Metal) -> None:
        line = steel.glow if self.lit else steel.dull
        box(painter, slit, steel.mouth, line, slit.height() // 2, 3 if self.lit else 2)


def paint_card(painter: QPainter, card: QRect, skin: Skin, *, book: bool) -> None:
    """A bank card standing upright, or a passbook, in the brand's colours."""
    fill, ink = (skin.card, skin.accent) if skin.stark else (skin.fill, skin.on_fill)
    box(painter, card, fill, ink, max(4, card.width() // 16), 2)
    unit = max(3, card.width() // 12)
    painter.setPen(QPen(ink, max(2, unit // 4)))
    if book:
        painter.drawLine(card.center().x(), card.top() + 2, card.center().x(), card.bottom())
        for row in (2, 4):
            y = card.top() + row * unit
            painter.drawLine(card.left() + unit, y, card.center().x() - unit, y)
            painter.drawLine(card.center().x() + unit, y, card.right() - unit, y)
        return
    painter.fillRect(card.left() + 2, card.top() + unit, card.width() - 4, unit, ink)
    chip = QRect(card.left() + unit, card.top() + 3 * unit, 2 * unit, round(1.5 * unit))
    box(painter, chip, QColor("#E7C65A") if not skin.stark else fill, ink, 2)


def paint_paper(painter: QPainter, sheet: QRect, skin: Skin, *, ticket: bool) -> None:
    """A strip of paper with a torn end and lines of print; a ticket has a band in the brand's colour."""
    paper, print_ink = (skin.card, skin.ink) if skin.stark else (QColor("white"), QColor("#40474F"))
    tooth = max(3, sheet.width() // 14)
    bottom = sheet.bottom() - tooth
    points = [sheet.topLeft(), sheet.topRight()]
    count = max(1, sheet.width() // (2 * tooth))
    for step in range(2 * count + 1):
        x = sheet.right() - sheet.width() * step // (2 * count)
        points.append(QPoint(x, bottom + (tooth if step % 2 else 0)))
    painter.setPen(QPen(skin.line, 1))
    painter.setBrush(paper)
    painter.drawPolygon(QPolygon(points))
    unit = max(2, sheet.width() // 18)
    if ticket:
        band = QRect(sheet.left() + 1, sheet.top() + 2 * unit, sheet.width() - 1, 3 * unit)
        if band.bottom() < bottom:
            painter.fillRect(band, skin.fill)
    y, lengths = sheet.top() + (7 if ticket else 3) * unit, (0.8, 0.55, 0.8, 0.4, 0.7)
    for share in lengths:
        if y + 2 * unit > bottom:
            return
        wide = round((sheet.width() - 4 * unit) * share)
        painter.fillRect(sheet.left() + 2 * unit, y, wide, unit, print_ink)
        y += 3 * unit


def paint_note(painter: QPainter, note: QRect, skin: Skin) -> None:
    """A banknote of no country."""
    fill, ink = (skin.card, skin.accent) if skin.stark else (QColor("#CFE9D6"), QColor("#245C3A"))
    box(painter, note, fill, ink, 3, 2)
    side = max(4, note.height() // 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(note.center()), side / 2, side / 2)


def _arrow(painter: QPainter, x: int, y: int, side: int, colour: QColor, *, down: bool) -> None:
    half = max(4, side)
    way = half if down else -half
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    tip, base = QPointF(x, y + way * 0.7), y - way * 0.5
    painter.drawPolygon(QPolygonF([QPointF(x - half, base), QPointF(x + half, base), tip]))

"""How a practice app is painted: its brand's colours on its own white surfaces, or on the theme's."""

from functools import lru_cache
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from edu_desk.access.contrast import TEXT_RATIO, luminance, ratio
from edu_desk.gui.simulator.text_setting import Face, face_of
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.theme.tokens import GAP_MM, LIGHT, TARGET_APP_MM

LINE: Final = 1.4
"""Line distance inside a practice app: denser than our own pages, as real apps are."""
_STEPS: Final = 24
_MIDDLE: Final = 0.5
"""From this luminance on a ground is bright."""


class Skin:
    """Colours, faces and distances of one practice app in one look.

    Every text pair reaches 7:1: `ink`, `soft` and `accent` on `page`, `card`, `tint` and `off`;
    `on_bar` on `bar`; `on_fill` on `fill`.
    """

    centred = False
    """Words stand in the middle of the page."""

    def __init__(self, look: Look, brand: str, brand_ink: str) -> None:
        theme = look.theme
        self.look = look
        own = theme.name == LIGHT.name
        self.stark = theme.stark
        """Lines instead of shades."""
        self.bright = not theme.stark and luminance(theme.page) > _MIDDLE
        """The app keeps its brand's bar and buttons, and machines stand in daylight."""
        self._faces: dict[tuple[Role, FontWeight], Face] = {}
        page, card = ("#F2F4F7", "#FFFFFF") if own else (theme.page, theme.card)
        ink, soft = ("#15181C", "#40474F") if own else (theme.ink, theme.ink_soft)
        tint = card if self.stark else _tint(card, brand, 0.08 if own else 0.18, soft)
        off = "#E7EAEE" if own else mix(card, theme.page, 0.5)
        accent = theme.primary if self.stark else legible(brand, ink, (page, card, tint, off))
        fill, on_fill = accent, theme.on_primary
        if self.bright:
            fill, on_fill = legible(brand, "#000000", (brand_ink,)), brand_ink
        bar, on_bar = (fill, on_fill) if self.bright else (theme.card, theme.ink)
        self.page, self.card, self.tint, self.off = map(QColor, (page, card, tint, off))
        self.ink, self.soft, self.accent = map(QColor, (ink, soft, accent))
        self.fill, self.on_fill, self.bar, self.on_bar = map(QColor, (fill, on_fill, bar, on_bar))
        self.line = QColor("#6E767F" if own else theme.line)
        self.hair = QColor("#DDE2E8" if own else theme.hair)
        self.focus = QColor(theme.focus)
        self.sunday = QColor(theme.stop)
        self.attend, self.attend_soft = QColor(theme.attend), QColor(theme.attend_soft)
        self.least = ceil(TARGET_APP_MM * look.px_per_mm)
        """The smallest side of what can be touched, in px."""
        self.gap = ceil(GAP_MM * look.px_per_mm)
        """The smallest distance between two things that can be touched, in px."""
        self.pad = look.space(16)
        self.tight = look.space(8)
        self.radius = look.space(10)
        self.card_radius = look.card_radius

    def text_pairs(self) -> tuple[tuple[str, str], ...]:
        """Which colours (#RRGGBB) of words lie on which: on the page, on tiles and cards, bar and buttons."""
        grounds = (self.page, self.card, self.tint, self.off)
        pairs = [(ink, ground) for ink in (self.ink, self.soft, self.accent) for ground in grounds]
        pairs += [(self.on_fill, self.fill), (self.on_bar, self.bar)]
        return tuple((ink.name().upper(), ground.name().upper()) for ink, ground in pairs)

    def face(self, role: Role, weight: FontWeight = FontWeight.REGULAR) -> Face:
        """The face for `role`, always the same object."""
        found = self._faces.get((role, weight))
        if found is None:
            found = self._faces[role, weight] = face_of(self.look.font(role, weight), LINE)
        return found

    def icon(self, painter: QPainter, name: str, colour: QColor, x: int, y: int, side: int) -> None:
        """Paint an icon with its upper left corner at `x`, `y`."""
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(x, y), icon_pixmap(self.look, name, colour.name(), side, scale))

    def icon_side(self, role: Role) -> int:
        """How large an icon beside text of `role` is, in px."""
        return round(self.face(role).font.pixelSize() * 1.25)


class NightSkin(Skin):
    """The brand as a dark ground with light words: a phone's first page, and its calls.

    Every text pair reaches 7:1 as in `Skin`; `low` is the ground's colour at the bottom.
    """

    centred = True

    def __init__(self, look: Look, brand: str, brand_ink: str) -> None:
        super().__init__(look, brand, brand_ink)
        self.low = self.page
        if self.bright:
            low = legible(brand, "#000000", ("#FFFFFF",))
            page = mix(low, "#000000", 0.4)
            card = _tint(low, "#FFFFFF", 0.14, "#FFFFFF")
            self.low, self.page, self.card = map(QColor, (low, page, card))
            self.tint, self.off = self.card, self.low
            self.ink = self.accent = self.fill = QColor("#FFFFFF")
            self.on_fill = self.page
            self.soft = QColor(legible("#C4D0E0", "#FFFFFF", (page, low, card)))
            self.line = self.hair = self.soft
        self.bar, self.on_bar = self.page, self.ink


@lru_cache(16)
def night_skin_for(look: Look, brand: str, brand_ink: str) -> NightSkin:
    """The dark skin for a brand, kept."""
    return NightSkin(look, brand, brand_ink)


@lru_cache(16)
def skin_for(look: Look, brand: str, brand_ink: str) -> Skin:
    """The skin for a brand, kept."""
    return Skin(look, brand, brand_ink)


def mix(one: str, other: str, share: float) -> str:
    """`one` with `share` (0 to 1) of `other` in it, as #RRGGBB."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def legible(colour: str, toward: str, grounds: tuple[str, ...]) -> str:
    """`colour`, moved toward `toward` no further than it takes to reach 7:1 on every ground."""
    for step in range(_STEPS):
        tried = mix(colour, toward, step / _STEPS)
        if all(ratio(tried, ground) >= TEXT_RATIO for ground in grounds):
            return tried
    return toward


def _tint(card: str, brand: str, share: float, ink: str) -> str:
    """`card` with a share of the brand in it, as much as leaves `ink` legible."""
    shares = (share * step / _STEPS for step in range(_STEPS, 0, -1))
    tints = (mix(card, brand, part) for part in shares)
    return next((tint for tint in tints if ratio(ink, tint) >= TEXT_RATIO), card)


def _parts(colour: str) -> tuple[int, int, int]:
    read = QColor(colour)
    return read.red(), read.green(), read.blue()


def box(
    painter: QPainter,
    rect: QRect,
    fill: QColor | None,
    line: QColor | None = None,
    radius: int = 0,
    width: int = 1,
    *,
    shut: bool = False,
) -> None:
    """Paint a rounded box whose line lies wholly inside `rect`; the line of what is `shut` is broken."""
    half = width / 2 if line is not None else 0.0
    style = Qt.PenStyle.DashLine if shut else Qt.PenStyle.SolidLine
    painter.setPen(QPen(line, width, style) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)


def shade(painter: QPainter, rect: QRect, radius: int, skin: Skin) -> None:
    """Paint the faint edge that lifts a card off the page."""
    box(painter, rect, skin.card, skin.line if skin.stark else skin.hair, radius)


def page_ground(skin: Skin, height: int) -> QBrush:
    """What a page of `height` px lies on: at night it fades to its foot."""
    if not isinstance(skin, NightSkin):
        return QBrush(skin.page)
    from PySide6.QtGui import QLinearGradient  # 180 names of Qt: no start needs them

    fading = QLinearGradient(0, 0, 0, height)
    fading.setColorAt(0, skin.page)
    fading.setColorAt(1, skin.low)
    return QBrush(fading)

"""Icons: SVG files of one family, coloured by token and kept as pixmaps."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from edu_desk.gui.theme.look import Look
from edu_desk.shared.errors import Bug

FALLBACK = "circle-question-mark"


def icon_path(assets: Path, name: str) -> Path:
    """The file of the icon `name` (its file name without `.svg`)."""
    return assets / "icons" / f"{name}.svg"


def icon_pixmap(look: Look, name: str, colour: str, size_px: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name` in `colour` (a token's name or #RRGGBB), `size_px` logical px square.

    `ratio` is the device pixel ratio of what it is painted on. An unknown name gives the
    question-mark icon, so that a lesson's misspelling is seen and nothing breaks.
    """
    tint = look.colour(colour)
    key = f"icon/{look.assets}/{name}/{tint.name()}/{size_px}/{ratio}"
    cached = QPixmap()
    if QPixmapCache.find(key, cached):
        return cached
    pixmap = _render(look.assets, name, tint, size_px, ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def _render(assets: Path, name: str, tint: QColor, size_px: int, ratio: float) -> QPixmap:
    side = max(1, round(size_px * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    drawing = QSvgRenderer(QByteArray(_source(assets, name, tint)))
    with QPainter(pixmap) as painter:
        drawing.render(painter, QRectF(0, 0, side, side))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _source(assets: Path, name: str, tint: QColor) -> bytes:
    path = icon_path(assets, name)
    if not path.is_file():
        path = icon_path(assets, FALLBACK)
    if not path.is_file():
        raise Bug(f"the icon {path.name} is missing")
    return path.read_bytes().replace(b"currentColor", tint.name().encode())

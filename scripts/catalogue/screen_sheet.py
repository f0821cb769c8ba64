"""A sheet of screens: the practice app's own pages side by side, each with its title below."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.access.millimetres import MM_PER_INCH, REFERENCE_DPI
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.fonts import load_fonts
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import LIGHT
from edu_desk.lesson.kinds import Device
from edu_desk.present.view import ScreenView
from edu_desk.shared.paths import Resources
from edu_desk.shared.text import Translator

SIZES: Final = {Device.PHONE: (400, 800), Device.KIOSK: (600, 900), Device.BANK: (700, 900)}
_WEB: Final = (860, 800)
"""In px, as a lesson shows them."""
HIGH: Final = 400
"""Each picture on the sheet, in px."""
WIDE: Final = 1400
_AIR: Final = 16
_CAPTION: Final = 26
_QUALITY: Final = 80
_GROUND, _INK = "#F4F2EC", "#1D2530"


class ScreenArtist:
    """Draws screens as a learner sees them at 100 % text."""

    def __init__(self, resources: Resources, translator: Translator) -> None:
        self._application = QApplication.instance() or QApplication([])
        self._family = load_fonts(resources.assets)
        px_per_mm = REFERENCE_DPI / MM_PER_INCH
        self._look = Look(LIGHT, 1.0, px_per_mm, motion=False, family=self._family, assets=resources.assets)
        self._translator = translator

    def write_sheet(self, views: Sequence[ScreenView], file: Path) -> None:
        """Draw `views` and write them as one picture."""
        places, high = _places([SIZES.get(view.device, _WEB) for view in views])
        sheet = QImage(WIDE, high, QImage.Format.Format_RGB32)
        sheet.fill(QColor(_GROUND))
        font = QFont(self._family)
        font.setPixelSize(15)
        with QPainter(sheet) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setFont(font)
            painter.setPen(QColor(_INK))
            for view, place in zip(views, places, strict=True):
                painter.drawImage(place, self._drawn(view))
                below = QRect(place.left(), place.bottom() + 1, place.width(), _CAPTION)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, view.title or view.app)
        file.parent.mkdir(exist_ok=True)
        sheet.save(str(file), quality=_QUALITY)

    def _drawn(self, view: ScreenView) -> QImage:
        wide, high = SIZES.get(view.device, _WEB)
        window = QWidget()
        window.resize(wide, high)
        simulator = Simulator(self._look, self._translator, window)
        simulator.resize(wide, high)
        simulator.show_screen(view)
        window.show()
        QApplication.processEvents()
        picture = window.grab().toImage()
        window.close()
        return picture.scaledToHeight(HIGH, Qt.TransformationMode.SmoothTransformation)


def _places(sizes: Sequence[tuple[int, int]]) -> tuple[list[QRect], int]:
    """Where each picture lies, and how high the sheet is."""
    places: list[QRect] = []
    x = y = _AIR
    for wide, high in sizes:
        broad = round(wide * HIGH / high)
        if x + broad + _AIR > WIDE and x > _AIR:
            x, y = _AIR, y + HIGH + _CAPTION + _AIR
        places.append(QRect(x, y, broad, HIGH))
        x += broad + _AIR
    return places, y + HIGH + _CAPTION + _AIR

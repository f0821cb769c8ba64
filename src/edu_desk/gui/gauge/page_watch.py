"""Watches a page for a while: what changes without a touch, and how often anything flashes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

LOOKED_MS: Final = 1000
_EVERY_MS: Final = 25
_GRID: Final = (96, 54)
"""Pictures are made so small: one of their points is about a square centimetre of a screen."""
_CHANGE: Final = 0.1 * 255
"""A change of light that counts (WCAG 2.2, general flash)."""
_LONG_MS: Final = 1000


def look_on(page: QWidget) -> tuple[QImage, ...]:
    """Pictures of the page over a second, during which everything goes on."""
    pictures: list[QImage] = []
    loop, beat = QEventLoop(), QTimer()

    def take() -> None:
        pictures.append(_small(page))
        if len(pictures) * _EVERY_MS >= LOOKED_MS:
            loop.quit()

    beat.timeout.connect(take)
    beat.start(_EVERY_MS)
    loop.exec()
    beat.stop()
    return tuple(pictures)


def flashes(pictures: Sequence[QImage]) -> float:
    """The most flashes that one place made: pairs of opposite changes of light."""
    frames = [_light(picture) for picture in pictures]
    if not frames:
        return 0.0
    return max((_turns(values) / 2 for values in set(zip(*frames, strict=True))), default=0.0)


def clocks(owner: QWidget) -> int:
    """How many clocks of a second or longer run on a page."""
    timers = owner.findChildren(QTimer)
    return sum(timer.isActive() and timer.interval() >= _LONG_MS for timer in timers)


def _turns(values: tuple[int, ...]) -> int:
    turns, way, mark = 0, 0, values[0]
    for value in values:
        if (way >= 0 and value > mark) or (way <= 0 and value < mark):
            if way == 0 and abs(value - mark) < _CHANGE:
                continue
            way, mark = (1 if value > mark else -1) if way == 0 else way, value
        elif abs(value - mark) >= _CHANGE:
            turns, way, mark = turns + 1, -way, value
    return turns


def _small(page: QWidget) -> QImage:
    picture = page.grab().toImage()
    wide, high = _GRID
    return picture.scaled(
        wide, high, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_Grayscale8)


def _light(picture: QImage) -> bytes:
    stride, wide = picture.bytesPerLine(), picture.width()
    raw = bytes(picture.constBits())
    return b"".join(raw[row * stride : row * stride + wide] for row in range(picture.height()))

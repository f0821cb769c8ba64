"""Watches a page for a while: what changes without a touch, and how often anything flashes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

LOOKED_MS: Final = 1000
_EVERY_MS: Final = 25
_MS: Final = 1000
_LEAST: Final = 12
"""So many pictures at least, however busy the computer is."""
_GRID: Final = (96, 54)
"""Pictures are made so small: one of their points is about a square centimetre of a screen."""
_CHANGE: Final = 0.1 * 255
"""A change of light that counts (WCAG 2.2, general flash)."""
_LONG_MS: Final = 1000


@dataclass(frozen=True, slots=True)
class Glance:
    """A small picture of a page, and when (s) it was taken."""

    at: float
    picture: QImage


class RepaintWatch(QObject):
    """Tells whether anything of a window was to be painted anew since it was last asked."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._repainted = True
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's name
        """Note that something is painted."""
        self._repainted = self._repainted or event.type() is QEvent.Type.UpdateRequest
        return False

    def repainted(self) -> bool:
        """Once for all that was painted."""
        repainted, self._repainted = self._repainted, False
        return repainted


def look_on(page: QWidget, now: Callable[[], float] = monotonic) -> tuple[Glance, ...]:
    """Pictures of the page over a second, during which everything goes on.

    On a busy computer they are fewer and lie further apart; what is told of them holds for a second alike.
    Where nothing was painted since the last, that is the picture.
    """
    glances: list[Glance] = []
    loop, beat, watch = QEventLoop(), QTimer(), RepaintWatch(page.window())

    def take() -> None:
        at = now()
        glances.append(Glance(at, _small(page) if watch.repainted() else glances[-1].picture))
        if (glances[-1].at - glances[0].at) * _MS >= LOOKED_MS and len(glances) >= _LEAST:
            loop.quit()

    beat.timeout.connect(take)
    beat.start(_EVERY_MS)
    loop.exec()
    beat.stop()
    page.window().removeEventFilter(watch)
    watch.deleteLater()
    return tuple(glances)


def flashes(glances: Sequence[Glance]) -> float:
    """The most flashes that one place made within a second: pairs of opposite changes of light.

    A slow swelling, such as the guide's ring breathes, is none, however long it was looked at.
    """
    if not glances:
        return 0.0
    lights = set(zip(*(_light(one.picture) for one in glances), strict=True))
    changing = [values for values in lights if max(values) - min(values) >= _CHANGE]
    seconds = list(_seconds([one.at for one in glances]))
    return max((_turns(values[part]) / 2 for values in changing for part in seconds), default=0.0)


def clocks(owner: QWidget) -> int:
    """How many clocks of a second or longer run on a page."""
    timers = owner.findChildren(QTimer)
    return sum(timer.isActive() and timer.interval() >= _LONG_MS for timer in timers)


def _seconds(times: Sequence[float]) -> Iterator[slice]:
    """The longest runs of glances that lie within a second."""
    ended = 0
    for first, at in enumerate(times):
        end = next((place for place, one in enumerate(times) if (one - at) * _MS > LOOKED_MS), len(times))
        if end > ended:
            yield slice(first, end)
        ended = end


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

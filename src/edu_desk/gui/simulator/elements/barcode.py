"""Bar codes (Code 128, ISO/IEC 15417): letters in set B, runs of digits in pairs in set C."""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.elements.element_widget import ElementPlace
from edu_desk.gui.simulator.elements.scan_code import Code, Pattern
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.present.view import ElementView

_QUIET: Final = 10
"""Modules that stay white on both sides (ISO/IEC 15417)."""
_HIGH_MM: Final = 16.0
_MOST_MM: Final = 120.0
_TO_C, _TO_B, _START_B, _START_C, _STOP, _MODULO = 99, 100, 104, 105, 106, 103
_FIRST, _LAST = 32, 126
_DIGITS: Final = re.compile(r"(?:[0-9]{2}){2,}")
"""Runs that are shorter in pairs: four digits and more."""
_TABLE: Final = (
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 "
    "122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 "
    "322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 "
    "112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 "
    "331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 "
    "112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 "
    "124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 "
    "411311 113141 114131 311141 411131 211412 211214 211232 2331112 "
)
_WIDTHS: Final = _TABLE.split()
"""Bars and gaps of each value, in modules, bar first (ISO/IEC 15417, table 1)."""


def modules(text: str) -> str:
    """The code of `text` as 1 (bar) and 0 (gap), with its check value; letters outside ASCII are left out."""
    values = list(_values("".join(letter for letter in text if _FIRST <= ord(letter) <= _LAST)))
    check = sum(value * max(1, at) for at, value in enumerate(values)) % _MODULO
    widths = "".join(_WIDTHS[value] for value in (*values, check, _STOP))
    return "".join(str((at + 1) % 2) * int(width) for at, width in enumerate(widths))


def _values(text: str) -> Iterator[int]:
    """The start, each letter or pair of digits, and where the set changes."""
    pairs = _DIGITS.match(text) is not None
    yield _START_C if pairs else _START_B
    at = 0
    while at < len(text):
        run = _DIGITS.match(text, at)
        if (run is not None) is not pairs:
            pairs = run is not None
            yield _TO_C if pairs else _TO_B
        if run is None:
            yield ord(text[at]) - _FIRST
            at += 1
        else:
            yield from (int(text[place : place + 2]) for place in range(at, run.end(), 2))
            at = run.end()


class BarPattern(Pattern):
    """The picture of a bar code; where it is wider than the page, it stands upright as a ladder."""

    def __init__(self, high: int) -> None:
        """`high` is how long the bars are, in px."""
        self._modules = ""
        self._high = high

    def say(self, text: str) -> None:
        """Become the code of `text`."""
        self._modules = modules(text)

    def size(self, width: int) -> QSize:
        """As wide as equal modules allow; on its side where not even one px a module fits."""
        count = len(self._modules) + 2 * _QUIET
        if count > width:
            return QSize(self._high, 2 * count)
        return QSize(width // count * count, self._high)

    def paint(self, painter: QPainter, room: QRect) -> None:
        """Paint the bars, each a whole number of the screen's own px thick."""
        painter.fillRect(room, QColor("white"))
        ratio = painter.device().devicePixelRatioF()
        count = len(self._modules) + 2 * _QUIET
        ladder = room.height() >= 2 * count and room.width() <= self._high
        wide, tall = int(room.width() * ratio), int(room.height() * ratio)
        thick = (tall if ladder else wide) // count
        first = ((tall if ladder else wide) - thick * count) // 2 + _QUIET * thick
        painter.save()
        painter.translate(room.topLeft())
        painter.scale(1 / ratio, 1 / ratio)
        for at, module in enumerate(self._modules):
            if module == "1":
                along = first + at * thick
                bar = QRect(0, along, wide, thick) if ladder else QRect(along, 0, thick, tall)
                painter.fillRect(bar, QColor("black"))
        painter.restore()


class Barcode(Code):
    """A bar code; below it what it is, and its letters for whoever types them."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> None:
        super().__init__(kit, view, parent, place, BarPattern(kit.skin.look.mm(_HIGH_MM)), _MOST_MM)

    def words(self) -> str:
        """Its name, and the letters in it."""
        return "\n".join(filter(None, (self.view.label, self.view.value)))

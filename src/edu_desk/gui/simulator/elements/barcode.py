"""A bar code (Code 128, set B): always black on white, with its words under it."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.elements.element import Element, Place
from edu_desk.gui.simulator.hands import Kit
from edu_desk.gui.simulator.words import Words
from edu_desk.gui.theme.look import Role
from edu_desk.runner.view import ElementView

_QUIET: Final = 10
"""Modules that stay white on both sides (ISO/IEC 15417)."""
_HIGH_MM: Final = 16.0
_START_B, _STOP, _MODULO = 104, 106, 103
_FIRST, _LAST = 32, 126
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
    values = [_START_B, *(ord(letter) - _FIRST for letter in text if _FIRST <= ord(letter) <= _LAST)]
    check = sum(value * max(1, at) for at, value in enumerate(values)) % _MODULO
    widths = "".join(_WIDTHS[value] for value in (*values, check, _STOP))
    return "".join(str((at + 1) % 2) * int(width) for at, width in enumerate(widths))


class Bars(QWidget):
    """The picture of the code."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._modules = ""

    def say(self, text: str) -> None:
        """Show `text` as a code."""
        self._modules = modules(text)
        self.update()

    def fitting(self, width: int) -> int:
        """The largest width up to `width` px in which every module is equally wide."""
        count = len(self._modules) + 2 * _QUIET
        return max(1, width // count) * count

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bars."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        wide = self.width() // (len(self._modules) + 2 * _QUIET)
        for at, module in enumerate(self._modules):
            if module == "1":
                painter.fillRect(QRect((at + _QUIET) * wide, 0, wide, self.height()), QColor("black"))


class Barcode(Element):
    """A code with its words under it."""

    def __init__(self, kit: Kit, view: ElementView, parent: QWidget, _place: Place) -> None:
        super().__init__(kit, view, QWidget(parent))
        self._bars = Bars(self.widget)
        self._label = Words(kit, self.skin.face(Role.NOTE), self.skin.soft, self.widget, centred=True)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self._bars.say(self.view.value)
        self._bars.setAccessibleName(self.view.label)
        self._label.say(" ".join(filter(None, (self.view.label, self.view.value))))

    def arrange(self, width: int) -> int:
        """The code in the middle, its words below."""
        wide, high = min(width, self._bars.fitting(width)), self.skin.look.mm(_HIGH_MM)
        self._bars.setGeometry(QRect((width - wide) // 2, 0, wide, high))
        tall = self._label.arrange(width)
        top = high + self.skin.look.space(4)
        self._label.setGeometry(QRect(0, top, width, tall))
        return top + tall

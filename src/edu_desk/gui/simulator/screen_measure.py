"""Draws practice apps' screens without a window and looks for what does not fit: for `edu-desk check`."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from edu_desk.access.millimetres import MM_PER_INCH, REFERENCE_DPI
from edu_desk.gui.simulator.guide_ring import GuideRing
from edu_desk.gui.simulator.page_body import Body, More
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.fonts import load_fonts
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import LIGHT
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from edu_desk.proof.layout_check import LayoutFault
from edu_desk.shared.text import Translator

PAGE: Final = {1.0: QSize(360, 700), 3.0: QSize(640, 700)}
"""The narrowest page a screen gets: in the phone at 1024x768, and all the room beside the panel at 300 %."""
_LEAST_MM: Final = 12.0
_GAP_MM: Final = 3.2


class ScreenMeasure:
    """Draws one screen at a time."""

    def __init__(self, assets: Path) -> None:
        self._application = QApplication.instance() or QApplication([])
        self._assets = assets
        self._family = load_fonts(assets)

    def faults(self, view: ScreenView, tr: Translator, text: float) -> Iterator[LayoutFault]:
        """What does not fit on the page of this text size."""
        return self.faults_at(view, tr, text, (PAGE[text],))

    def faults_at(
        self, view: ScreenView, tr: Translator, text: float, sizes: Sequence[QSize]
    ) -> Iterator[LayoutFault]:
        """What does not fit on pages of `sizes` (px at 96 dpi)."""
        window = QWidget()
        px_per_mm = REFERENCE_DPI / MM_PER_INCH
        look = Look(LIGHT, text, px_per_mm, motion=False, family=self._family, assets=self._assets)
        simulator = Simulator(look, tr, window)
        simulator.set_framed(False)
        found: list[LayoutFault] = []
        for size in sizes:
            window.resize(size)
            simulator.resize(size)
            simulator.show_screen(view)
            window.ensurePolished()
            simulator.show()
            found.extend(look_over(simulator, look))
        window.deleteLater()
        QApplication.sendPostedEvents()
        yield from found


def look_over(simulator: Simulator, look: Look) -> Iterator[LayoutFault]:
    """What does not fit in a simulator that is laid out."""
    yield from _cut_off(simulator)
    yield from _small(simulator, look)


def _seen(simulator: Simulator) -> Iterator[QWidget]:
    for part in simulator.findChildren(QWidget):
        if part.isVisibleTo(simulator) and not isinstance(part, GuideRing):
            yield part


def _cut_off(simulator: Simulator) -> Iterator[LayoutFault]:
    ports = [body.port for body in simulator.findChildren(Body)]
    for part in _seen(simulator):
        if isinstance(part, PaintedText | Part) and part.spills():
            yield LayoutFault("overflow", _target(part), _words(part))
        parent = part.parentWidget()
        if parent is not None and parent not in ports and not parent.rect().contains(part.geometry()):
            yield LayoutFault("overflow", _target(part), _words(part))
        if part in ports or isinstance(part, Simulator):
            continue
        inside = [one for one in part.children() if isinstance(one, QWidget) and one.isVisibleTo(part)]
        for one, other in combinations(inside, 2):
            if one.geometry().intersects(other.geometry()):
                yield LayoutFault("overflow", _target(one), f"{_words(one)} / {_words(other)}")


def _small(simulator: Simulator, look: Look) -> Iterator[LayoutFault]:
    parts = [part for part in _seen(simulator) if isinstance(part, Part | QLineEdit)]
    parts = [part for part in parts if not isinstance(part, More)]
    least, gap = look.mm(_LEAST_MM), look.mm(_GAP_MM)
    for part in parts:
        if part.height() + 2 < least or part.width() + 1 < least:
            yield LayoutFault("target-small", _target(part), _words(part))
    body = simulator.findChild(Body)
    for one, other in combinations(parts, 2):
        moves = body is not None and body.inside.isAncestorOf(one) is body.inside.isAncestorOf(other)
        if moves and _apart(_spot(one, simulator), _spot(other, simulator)) + 1 < gap:
            yield LayoutFault("target-small", _target(one), f"{_words(one)} / {_words(other)}")


def _spot(part: QWidget, simulator: Simulator) -> QRect:
    return QRect(part.mapTo(simulator, QPoint(0, 0)), part.size())


def _apart(here: QRect, there: QRect) -> int:
    across = max(there.left() - here.right(), here.left() - there.right()) - 1
    down = max(there.top() - here.bottom(), here.top() - there.bottom()) - 1
    return max(across, down)


def _target(part: QWidget) -> Target:
    return part.target if isinstance(part, Part) else Target("")


def _words(part: QWidget) -> str:
    return part.accessibleName() or type(part).__name__

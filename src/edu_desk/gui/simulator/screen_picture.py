"""A picture of a practice screen for paper, with the guide's ring round what is to be touched."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPalette

from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import LIGHT
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from edu_desk.shared.text import Translator

_WIDE_PX: Final = 560
_TALL_PX: Final = 660
_FINE: Final = 1.6
"""So many dots of paper for each pixel of a screen."""
_WHITE: Final = Qt.GlobalColor.white


def screen_picture(look: Look, tr: Translator, screen: ScreenView, target: Target | None) -> QImage:
    """The screen as it is in the light theme with letters of the usual size; None marks the way back."""
    plain = replace(look, theme=LIGHT, text=1.0, motion=False)
    simulator = Simulator(plain, tr)
    simulator.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    ground = simulator.palette()
    ground.setColor(QPalette.ColorRole.Window, _WHITE)
    simulator.setPalette(ground)
    simulator.setAutoFillBackground(True)
    wide, tall = look.space(_WIDE_PX), look.space(_TALL_PX)
    simulator.resize(wide, tall)
    simulator.show_screen(screen)
    simulator.resize(min(wide, simulator.broadest(tall) or wide), tall)
    simulator.show()
    simulator.mark(target, target is None, "")
    picture = QImage(simulator.size() * _FINE, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(_FINE)
    picture.fill(_WHITE)
    simulator.render(picture, QPoint(0, 0))
    simulator.hide()
    simulator.deleteLater()
    return picture

"""Draws each kind of element for the authoring guide: `python scripts/element_pictures.py`.

The examples stand in docs/elements/app.yaml, one screen a kind; the pictures go beside it.
"""

import os
from datetime import date
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.access.millimetres import MM_PER_INCH, REFERENCE_DPI
from edu_desk.gui.simulator.page_body import Body
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.fonts import load_fonts
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import LIGHT
from edu_desk.lesson.kinds import DARK
from edu_desk.lesson.model import NOTICE, State
from edu_desk.lesson.reading.read_app import read_app
from edu_desk.machine.machine import Machine
from edu_desk.present.render import render
from edu_desk.present.tongue import Tongue
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "elements"
WIDTH, HEIGHT = 420, 560
_DAY = date(2026, 11, 23)
_MORNING = 550
_EDGE = 16


def main() -> None:
    """Draw them all."""
    application = QApplication.instance() or QApplication([])
    resources = shipped()
    app, _ = read_app(FOLDER)
    machine = Machine(app, {})
    tongue = Tongue(load_translator(resources.translations, "ko"), _DAY)
    family = load_fonts(resources.assets)
    px_per_mm = REFERENCE_DPI / MM_PER_INCH
    look = Look(LIGHT, 1.0, px_per_mm, motion=False, family=family, assets=resources.assets)
    for name in app.screens:
        state: State = ((name,), *app.start[NOTICE:])
        window = QWidget()
        window.resize(WIDTH, HEIGHT)
        simulator = Simulator(look, tongue.tr, window)
        simulator.set_framed(False)
        simulator.resize(WIDTH, HEIGHT)
        view = render(machine, state, tongue, _MORNING)
        simulator.show_screen(view)
        window.show()
        application.processEvents()
        body = simulator.findChild(Body)
        if body is None:
            raise LookupError(name)
        picture = simulator.grab(_place(body, simulator)) if view.ground in DARK else body.inside.grab()
        tall = body.inside.childrenRect().bottom() + _EDGE
        picture.copy(0, 0, picture.width(), min(tall, picture.height())).save(str(FOLDER / f"{name}.png"))
        window.close()


def _place(body: Body, simulator: Simulator) -> QRect:
    """Where the body lies, with the page's own ground around it."""
    return QRect(body.mapTo(simulator, QPoint(0, 0)), body.size())


if __name__ == "__main__":
    main()

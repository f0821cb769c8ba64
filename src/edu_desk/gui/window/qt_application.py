"""The Qt application itself. This module stays light: it is loaded before the first page."""

import signal
import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from edu_desk.gui.reading.make_readable import make_readable

_BEAT_MS = 200
_STYLE = ("-style", "Fusion")
"""Named in the arguments: `setStyle` would hand the style back, and its 600 names would be made for that."""


def make_app() -> QApplication:
    """The one Qt application."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        make_readable(existing)
        return existing
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([*sys.argv[:1], *_STYLE])
    app.setApplicationName("EduDesk")
    make_readable(app)
    return app


def stay(app: QApplication) -> int:
    """Work until the window is closed or the program is interrupted; returns the exit code."""
    signal.signal(signal.SIGINT, lambda *_: app.quit())
    beat = QTimer()
    beat.timeout.connect(lambda: None)
    beat.start(_BEAT_MS)
    return app.exec()

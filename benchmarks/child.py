"""A process that starts and tells when its window is painted: EduDesk itself, or an empty window.

`python -m benchmarks.child home DATA` is the command `edu-desk run` with its data in DATA; it tells a second
time when the rest of the program is there, the database is open and the first page is painted with what
that knows. `python -m benchmarks.child empty` is a bare window with the same fonts loaded. Each line is a
word and the peak memory so far in KiB. Nothing watches all events: that alone would take a fifth of the time.
"""

import os
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")
_POLL_MS = 5


def main(what: str, data: str) -> None:
    """Start, tell and end."""
    if what == "home":
        _home(data)
    else:
        _empty()


def tell(word: str) -> None:
    """Tell the parent; the peak is the process's own (VmHWM), which `getrusage` mixes with the parent's."""
    peak = next(line.split()[1] for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM"))
    print(word, peak, flush=True)


def _home(data: str) -> None:
    from PySide6.QtCore import QTimer

    from edu_desk.cli import main as edu_desk
    from edu_desk.gui.window.qt_application import make_app

    make_app()
    QTimer.singleShot(0, _follow)  # comes first when the program begins to work, before any paint
    os.environ["XDG_DATA_HOME"] = data
    edu_desk(["run"])


def _follow() -> None:
    """Tell when the first page is painted, and when the one that takes its place is."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from edu_desk.gui.window.window import Window

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, painted)
            return False

    window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window))
    page = window.centralWidget()
    if page is None:
        raise RuntimeError("there is no first page")
    poll = QTimer(window)
    watch = Watch(window)
    page.installEventFilter(watch)

    def painted() -> None:
        tell("painted")
        poll.start(_POLL_MS)

    def look() -> None:
        if window.centralWidget() is not page:
            poll.stop()
            tell("ready")
            QApplication.closeAllWindows()

    poll.timeout.connect(look)


def _empty() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

    from edu_desk.gui.theme.fonts import load_fonts
    from edu_desk.shared.paths import shipped

    class Bare(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            QTimer.singleShot(0, painted)

    def painted() -> None:
        tell("painted")
        QApplication.closeAllWindows()

    app = QApplication(sys.argv[:1])
    app.setFont(load_fonts(shipped().assets))
    window = QMainWindow()
    window.setCentralWidget(Bare())
    window.showMaximized()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

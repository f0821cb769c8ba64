"""A process that starts and tells when its window is painted: EduDesk itself, or an empty window.

`python -m benchmarks.child home DATA` is the command `edu-desk run --data DATA`; it tells a second time
when the rest of the program is there and the database is open. `python -m benchmarks.child empty` is a
bare window with the same fonts loaded. Each line is a word and the peak memory so far in KiB.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_STATUS = Path("/proc/self/status")


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
    from edu_desk.cli import main as edu_desk
    from edu_desk.gui.shell.start import make_app

    app = make_app()
    watch = _watch(("painted", "ready"))
    app.installEventFilter(watch)
    edu_desk(["run", "--data", data])


def _empty() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

    from edu_desk.gui.theme.fonts import load_fonts
    from edu_desk.shared.paths import shipped

    app = QApplication(sys.argv[:1])
    app.setFont(load_fonts(shipped().assets))
    watch = _watch(("painted",))
    app.installEventFilter(watch)
    window = QMainWindow()
    window.setCentralWidget(QWidget())
    window.showMaximized()
    app.exec()


def _watch(words: tuple[str, ...]) -> "QObject":
    """Tells a word for the first paint of each new page of the main window, and ends after the last."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.left = list(words)
            self.seen: QObject | None = None

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if self.left and event.type() == QEvent.Type.Paint and watched is not self.seen:
                window = watched.parent()
                if isinstance(window, QMainWindow) and window.centralWidget() is watched:
                    self.seen = watched
                    QTimer.singleShot(0, self.painted)
            return False

        def painted(self) -> None:
            tell(self.left.pop(0))
            if not self.left:
                QApplication.closeAllWindows()

    return Watch()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

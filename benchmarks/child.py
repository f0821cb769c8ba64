"""A process that starts, paints and says so: `home` is EduDesk's first page, `empty` a bare window."""

import resource
import sys
from pathlib import Path


def main(what: str, data: str) -> None:
    """Start, paint, tell the peak memory in KiB, and end."""
    if what == "home":
        _home(Path(data))
    else:
        _empty()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(f"{peak}\n")
    sys.stdout.flush()


def _home(data: Path) -> None:
    from edu_desk.compose import Wishes, make_front
    from edu_desk.gui.shell.start import make_app
    from edu_desk.shared.paths import shipped

    window, _, _ = make_front(shipped(), Wishes(data, silent=True))
    window.resize(1366, 768)
    painted: list[bool] = []
    window.when_painted(lambda: painted.append(True))
    window.show()
    while not painted:
        make_app().processEvents()


def _empty() -> None:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication, QLabel

    from edu_desk.gui.theme.fonts import load_fonts
    from edu_desk.shared.paths import shipped

    class Bare(QLabel):
        painted = False

        def paintEvent(self, event: object) -> None:  # noqa: ARG002, N802 - Qt's name
            QPainter(self).drawText(40, 40, "가")
            self.painted = True

    app = QApplication([])
    family = load_fonts(shipped().assets)
    window = Bare()
    window.setFont(family)
    window.resize(1366, 768)
    window.show()
    while not window.painted:
        app.processEvents()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

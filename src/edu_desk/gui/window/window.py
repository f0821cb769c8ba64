"""The one window: shows one page at a time."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPalette, QResizeEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from edu_desk.gui.theme.cursor import arrow
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.focus_rule import FocusWatch
from edu_desk.gui.widgets.press_rules import PageGuard


class Window(QMainWindow):
    """Holds the present page and deletes the one before. `placed` is given the native window once."""

    resized = Signal(QSize)
    """The room for pages is of this size now, while the window is shown."""

    def __init__(self, title: str, guard: PageGuard, placed: Callable[[QWindow], None]) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self._guard, self._placed = guard, placed
        self._focus = FocusWatch(self)
        self._watched = False
        self._painted: Callable[[], None] | None = None

    def show_page(self, page: QWidget, look: Look, *, same: bool = False) -> None:
        """Put `page` in place of the present one; `same` when it is the same page drawn again.

        Where the focus was on the page before, the new page has it: screen readers tell its name, and
        the Tab key comes to its first thing next.
        """
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour("page"))
        self.setPalette(palette)
        self.setCursor(arrow(look))
        held = _holds_focus(self.centralWidget())
        before = self.takeCentralWidget()
        self.setCentralWidget(page)
        page.show()
        if held:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None:
            before.hide()
            before.deleteLater()
            if not same:
                self._guard.changed()

    def guard_touches(self) -> None:
        """Ignore touches for half a second: things have moved, and a double touch would hit another one."""
        self._guard.changed()

    @property
    def guarded(self) -> bool:
        """Whether touches are ignored because the page has just changed."""
        return self._guard.active

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Guard the native window as soon as there is one."""
        super().showEvent(event)
        self.resized.emit(self.size())
        handle = self.windowHandle()
        if handle is not None and not self._watched:
            self._watched = True
            self._guard.watch(handle)
            self._focus.watch(handle)
            self._placed(handle)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell the new size."""
        super().resizeEvent(event)
        if self.isVisible():
            self.resized.emit(self.size())

    def when_painted(self, then: Callable[[], None]) -> None:
        """Call `then` once, as soon as the present page has been painted."""
        self._painted = then
        page = self.centralWidget()
        if page is not None:
            page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice the first paint."""
        if event.type() is QEvent.Type.Paint and self._painted is not None:
            then, self._painted = self._painted, None
            watched.removeEventFilter(self)
            QTimer.singleShot(0, then)
        return False

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Delete the page before the window closes."""
        page = self.takeCentralWidget()
        if page is not None:
            page.deleteLater()
        super().closeEvent(event)


def _holds_focus(page: QWidget | None) -> bool:
    focus = QApplication.focusWidget()
    return page is not None and focus is not None and (page is focus or page.isAncestorOf(focus))

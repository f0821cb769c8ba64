"""The one window: shows one page at a time."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QCloseEvent, QPalette, QResizeEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QWidget

from edu_desk.gui.reading.telling import tell_of, without_telling
from edu_desk.gui.theme.cursor import arrow
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.focus_rule import FocusWatch
from edu_desk.gui.widgets.press_rules import PageGuard

_PARTING_MS: Final = 1000


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
        self.may_close: Callable[[], bool] = lambda: True
        """Whether it closes when it is asked to."""

    def show_page(self, page: QWidget, look: Look, *, same: bool = False, goes_on: bool = False) -> None:
        """Put `page` in place of the present one; `same` when it is the same page drawn again.

        The new page has the focus before the old one goes, so that screen readers tell its name and nothing
        else, and the Tab key comes to its first thing next. Where the page is the same, or `goes_on` in
        another look, what had the focus keeps it.
        """
        before = self.centralWidget()
        with without_telling():
            self._dress(look)
            page.setParent(self)
            page.setGeometry(self.rect() if before is None else before.geometry())
            page.show()
        tell_of(page)
        self._hand_focus(page, before, same=same, goes_on=goes_on)
        listened = QAccessible.isActive()
        with without_telling():
            self.takeCentralWidget()
            self.setCentralWidget(page)
            if before is not None:
                self._let_go(before, listened=listened)
        if before is not None and not same:
            self._guard.changed()

    def _let_go(self, page: QWidget, *, listened: bool) -> None:
        """Where somebody `listened`, it stays a moment: a reader asks where the focus was before."""
        page.hide()
        if listened:
            page.setParent(self)
            QTimer.singleShot(_PARTING_MS, page, page.deleteLater)
        else:
            page.deleteLater()

    def _dress(self, look: Look) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour("page"))
        self.setPalette(palette)
        self.setCursor(arrow(look))

    def _hand_focus(self, page: QWidget, before: QWidget | None, *, same: bool, goes_on: bool) -> None:
        focus = self.focusWidget()
        told = same and focus is self  # the first page, which is read as a whole in a moment
        if not told and (focus is None or focus is self or _holds(before, focus)):
            alike = alike_on(page, focus, before) if same or goes_on else None
            (alike or page).setFocus(Qt.FocusReason.OtherFocusReason)

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
        """Delete the page before the window closes, where it may."""
        if not self.may_close():
            event.ignore()
            return
        page = self.takeCentralWidget()
        if page is not None:
            page.deleteLater()
        super().closeEvent(event)


def alike_on(page: QWidget, focus: QWidget | None, before: QWidget | None) -> QWidget | None:
    """What stands on `page` for what had the `focus` on the page `before` it, by its kind and its words."""
    if focus is None or before is None or focus is before or not before.isAncestorOf(focus):
        return None
    place = _alike(before, focus).index(focus)
    return next(iter(_alike(page, focus)[place:]), None)


def _alike(page: QWidget, focus: QWidget) -> list[QWidget]:
    words = _words(focus)
    return [one for one in page.findChildren(type(focus)) if _words(one) == words]


def _words(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def _holds(page: QWidget | None, focus: QWidget) -> bool:
    return page is not None and (page is focus or page.isAncestorOf(focus))

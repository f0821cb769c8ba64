"""The magnifying glass: shows what is pointed at, or what the keyboard is on, larger and beside it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QCursor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from edu_desk.access.lens_geometry import Lens, LensBox, Side, place
from edu_desk.gui.theme.cursor import paint_arrow
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.painted_surface import paint_box

SIZE_MM: Final = (130.0, 75.0)
GAP_MM: Final = 4.0
FRAME_MS: Final = 34
"""The least time between two pictures: 30 in a second at most."""
_PERCENT: Final = 100
_POINTING: Final = frozenset(
    {QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease}
)


class Magnifier(QWidget):
    """A glass over `window` that lets every touch through and never has the focus.

    It draws the page itself larger, so that letters stay sharp, and only when something has changed:
    the pointer, the focus, the size of the window, or what the window shows.
    """

    def __init__(self, app: QApplication, window: QMainWindow) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self._look: Look | None = None
        self._zoom = 0.0
        self._by_key = False
        self._pointed: QPoint | None = None
        self._side = Side.BELOW
        self._placed: Lens | None = None
        self._picture = QPixmap()
        self._own_update = False
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(FRAME_MS)
        self._due.timeout.connect(self._renew)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def dress(self, look: Look, percent: int) -> None:
        """Magnify to `percent` from now on; 0 puts the glass away."""
        was, self._look, self._zoom = self._zoom > 0, look, percent / _PERCENT
        if percent and not was:
            self._begin()
        elif was and not percent:
            self._end()
        if percent:
            self._wake()

    @property
    def placed(self) -> Lens | None:
        """Where the glass lies and what it shows, in the window's px; None while it is put away."""
        return self._placed if not self.isHidden() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice what moves the glass or changes what it shows; nothing is kept from anybody."""
        kind = event.type()
        if kind in _POINTING and isinstance(event, QMouseEvent) and watched is self._window.windowHandle():
            self._by_key, self._pointed = False, event.position().toPoint()
            self._wake()
        elif kind is QEvent.Type.KeyPress:
            self._by_key = True
            self._wake()
        elif kind is QEvent.Type.Leave and watched is self._window and not self._by_key:
            self._pointed = None
            self._wake()
        elif kind is QEvent.Type.Resize and watched is self._window:
            self._wake()
        elif kind is QEvent.Type.Show and watched is self._window:
            self._watch_handle()
        elif kind is QEvent.Type.UpdateRequest and watched is self._window:
            own, self._own_update = self._own_update, False
            if not own:
                self._wake()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture, the pointer in it, and a frame that is seen on every ground."""
        look, placed = self._look, self._placed
        if look is None or placed is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box, radius = QRectF(self.rect()), float(look.card_radius)
            inside = QPainterPath()
            inside.addRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
            painter.setClipPath(inside)
            painter.drawPixmap(0, 0, self._picture)
            if not self._by_key and self._pointed is not None:
                there = QPointF(self._pointed - QPoint(placed.source.x, placed.source.y)) * placed.zoom
                paint_arrow(painter, there, max(placed.zoom, look.pointer))
            painter.setClipping(False)
            rim = float(look.space(4))
            paint_box(painter, box, radius, None, look.colour("card"), rim + 4)
            paint_box(painter, box.adjusted(2, 2, -2, -2), radius - 2, None, look.colour("ink"), rim)

    def _begin(self) -> None:
        self._window.installEventFilter(self)
        self._watch_handle()
        self._app.focusChanged.connect(self._focus_moved)
        here = self._window.mapFromGlobal(QCursor.pos())
        self._pointed = here if self._window.rect().contains(here) else None

    def _end(self) -> None:
        self._window.removeEventFilter(self)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
        self._app.focusChanged.disconnect(self._focus_moved)
        self._due.stop()
        self._put_away()

    def _watch_handle(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def _focus_moved(self) -> None:
        self._wake()

    def _wake(self) -> None:
        if not self._due.isActive():
            self._due.start()

    def _renew(self) -> None:
        """Look again: where the glass belongs, and what it shows there."""
        page, look, seen = self._window.centralWidget(), self._look, self._in_hand()
        if page is None or look is None or seen is None or not self._window.isVisible():
            self._put_away()
            return
        thing, point = seen
        size = (look.mm(SIZE_MM[0]), look.mm(SIZE_MM[1]))
        room = (self._window.width(), self._window.height())
        placed = place(room, thing, point, size, self._zoom, look.mm(GAP_MM), self._side)
        self._placed, self._side = placed, placed.side
        self._picture = _render(page, placed, self.devicePixelRatioF())
        self._own_update = True
        self.setGeometry(placed.lens.x, placed.lens.y, placed.lens.width, placed.lens.height)
        self.show()
        self.raise_()
        self.update()

    def _in_hand(self) -> tuple[LensBox, tuple[int, int]] | None:
        """What must stay free, and the point to be seen; None where there is neither pointer nor focus."""
        focus = QApplication.focusWidget()
        if self._by_key and focus is not None and self._window.isAncestorOf(focus):
            area = QRect(focus.mapTo(self._window, QPoint(0, 0)), focus.size()) & self._window.rect()
            middle = area.center()
            if isinstance(focus, QLineEdit):
                middle = focus.mapTo(self._window, _caret(focus))
            return LensBox(area.x(), area.y(), area.width(), area.height()), (middle.x(), middle.y())
        if self._pointed is None:
            return None
        x, y = self._pointed.x(), self._pointed.y()
        return LensBox(x, y, 1, 1), (x, y)

    def _put_away(self) -> None:
        self._placed = None
        self.hide()


def _caret(line: QLineEdit) -> QPoint:
    found = line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return found.center() if isinstance(found, QRect) else line.rect().center()


def _render(page: QWidget, placed: Lens, ratio: float) -> QPixmap:
    """The page under the glass, drawn larger; the glass itself is no part of the page."""
    picture = QPixmap(round(placed.lens.width * ratio), round(placed.lens.height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(page.palette().color(page.backgroundRole()))
    source = QRect(placed.source.x, placed.source.y, placed.source.width + 1, placed.source.height + 1)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(placed.zoom, placed.zoom)
        page.render(painter, QPoint(0, 0), QRegion(source.translated(-page.pos())))
    return picture

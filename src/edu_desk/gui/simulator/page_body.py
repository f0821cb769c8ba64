"""The part of a page that scrolls: by wheel, by dragging, by keys, and by a button that says so."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.clean_edge import clean_offset
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Role
from edu_desk.gui.theme.tokens import PRESS_SLOP_MM
from edu_desk.machine.action import Target
from edu_desk.shared.text import N_

MORE: Final = N_("More below")
TOP: Final = N_("Back to the top")
MORE_SHORT: Final = N_("More")
TOP_SHORT: Final = N_("To the top")
"""In large letters the page needs the room."""
BARE: Final = N_("There is nothing to press there.")
_NOTCH: Final = 120
_WHEEL_MM: Final = 14.0
_PAGE: Final = 0.8
_EDGE: Final = 2


class More(Part):
    """A strip under what scrolls: says that there is more below, and shows it."""

    turns = False

    def __init__(self, kit: ElementKit, parent: QWidget, scroll: Callable[[bool], None]) -> None:
        """`scroll` is told whether to go down."""
        super().__init__(kit, Target("", "more"), parent)
        self._scroll = scroll
        self._face = self.skin.face(Role.NOTE, FontWeight.STRONG)
        self.radius = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.down = True
        self.point(down=True)

    def point(self, *, down: bool) -> None:
        """Lead down, or back to the top."""
        self.down = down
        large = self.skin.look.text >= LARGE_TEXT
        below, top = (MORE_SHORT, TOP_SHORT) if large else (MORE, TOP)
        self.name(self.kit.tr(below if down else top))
        self.stale()

    def compose(self, width: int) -> int:
        """Words and an arrow."""
        skin = self.skin
        icon = "chevron-down" if self.down else "arrow-up"
        side = self._side()
        words = block(self.accessibleName(), self._face, width - side - 5 * skin.tight)
        height = max(skin.least, words.height + skin.tight)
        left = (width - words.width - skin.tight - side) // 2
        self.write(words, left, (height - words.height) // 2, skin.accent)
        self.draw(icon, skin.accent, left + words.width + skin.tight, (height - side) // 2, side)
        return height

    def ground(self, painter: QPainter) -> None:
        """The app's own card, parted from what scrolls by a line; in stark themes with an edge all round."""
        if self.skin.stark:
            box(painter, self.rect(), self.skin.card, self.skin.line, 0, _EDGE)
        else:
            painter.fillRect(self.rect(), self.skin.card)
            painter.fillRect(0, 0, self.width(), _EDGE, self.skin.line)

    def act(self) -> None:
        """Scroll."""
        self._scroll(self.down)

    def _side(self) -> int:
        return self.skin.icon_side(Role.NOTE)


class Thumb(QWidget):
    """Shows how far the page is scrolled; it cannot be touched."""

    read_as = ReadAs.DECORATION

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = skin
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box(painter, self.rect(), self._skin.line, None, self.width() // 2)


_WHOLE: Final = (QAbstractButton, QLineEdit, QLabel)


def is_bare(ground: QWidget, at: QPoint) -> bool:
    """Whether nothing that can be pressed or read lies at `at` of `ground`."""
    widget = ground.childAt(at)
    while widget is not None and widget is not ground:
        if isinstance(widget, _WHOLE):
            return False
        widget = widget.parentWidget()
    return True


class Body(QWidget):
    """Shows `inside` through `port`, which is as wide; where `inside` is taller, a strip below moves it."""

    scrolled = Signal()

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._skin = kit, kit.skin
        self._drag: int | None = None
        self._touched: int | None = None
        """Where its empty ground was touched, while the finger rests there."""
        self._tall = 0
        self._laid: tuple[QSize, int] | None = None
        self._unsettled = True
        self._resized, self._brought = True, 0
        """It was laid out anew and nothing was brought into sight since."""
        self.kept = 0
        """The height of what is typed on or marked (else 0): seen whole, if need be without the strip."""
        self.port = QWidget(self)
        self.inside = QWidget(self.port)
        self.more = More(kit, self, self._page)
        self._thumb = Thumb(kit.skin, self.port)
        kit.hands.dragged.connect(self.drag)

    def wear(self, skin: Skin) -> None:
        """Let the strip that scrolls be painted in `skin` from now on."""
        self.more.skin = skin
        self.more.stale()

    def renew(self) -> QWidget:
        """A new empty inside, at its top; the old one goes."""
        self.inside.hide()
        self.inside.deleteLater()
        self.inside = QWidget(self.port)
        self.inside.lower()
        self.inside.show()
        return self.inside

    def fit(self, tall: int) -> None:
        """The inside is `tall` px high now."""
        laid, self._tall = (self.size(), tall), tall
        if laid != self._laid:
            self._resized = self._resized or self._laid is None or laid[0] != self._laid[0]
            self._laid, self._unsettled = laid, True
        strip = self.more.arrange(self.width()) if self._strips else 0
        room = max(0, self.height() - strip)
        self.port.setGeometry(0, 0, self.width(), room)
        self.more.setGeometry(0, room, self.width(), strip)
        self.inside.resize(self.width(), max(tall, room))
        self.scroll_to(self.offset)

    @property
    def offset(self) -> int:
        """How far it is scrolled, in px."""
        return -self.inside.y()

    @property
    def overflows(self) -> bool:
        """Whether there is more than fits."""
        return self._tall > self.height()

    @property
    def _strips(self) -> bool:
        """Whether the strip is there: where a page is only looked at, it would lead nowhere."""
        if not self.overflows or not self.isEnabled():
            return False
        gives_way = self.room_for(self.width(), self.height()) < self.kept <= self.height()
        return not gives_way

    def room_for(self, width: int, height: int) -> int:
        """How much of `height` is left above the strip, where it is there."""
        return max(0, height - self.more.arrange(width))

    def scroll_to(self, offset: int) -> None:
        """Scroll so that `offset` px lie above."""
        offset = max(0, min(offset, self._end))
        self.inside.move(0, -offset)
        self._show_more()
        self.scrolled.emit()

    def drag(self, distance: int) -> None:
        """The finger moved down by `distance` px."""
        self.scroll_to(self.offset - distance)

    def bring(self, area: QRect) -> None:
        """Scroll no further than it takes to see `area` (in the inside's px), its top if it is too tall.

        What lies above it is seen whole or not at all where there is room for either. In a room that has
        just changed, it is sought from the top on, unless somebody has scrolled since.
        """
        air = max(0, min(self._skin.gap, (self.port.height() - area.height()) // 2))
        low = area.bottom() + 1 + air - self.port.height()
        high = area.top() - air
        if low > high:
            self.scroll_to(high)
        elif self._unsettled or not low <= self.offset <= high:
            least, most = max(0, low), max(0, min(high, self._end))
            begin = 0 if self._resized and self.offset == self._brought else self.offset
            wanted = min(max(begin, least), most)
            self.scroll_to(clean_offset(wanted, least, most, self._whole_things()))
        if area.top() - self._end >= 0:
            self._finish()
        self._unsettled = self._resized = False
        self._brought = self.offset

    def _whole_things(self) -> Iterator[tuple[int, int]]:
        """From where to where things lie that are read or pressed (in the inside's px)."""
        for kind in _WHOLE:
            for thing in self.inside.findChildren(kind):
                if thing.isVisibleTo(self.inside):
                    top = thing.mapTo(self.inside, QPoint(0, 0)).y()
                    yield top, top + thing.height()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll by a row for each notch."""
        exact = event.pixelDelta().y()
        self.drag(exact or event.angleDelta().y() * self._skin.look.mm(_WHEEL_MM) // _NOTCH)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A drag may begin where nothing can be pressed."""
        self._drag = event.globalPosition().toPoint().y()
        self._touched = self._drag if is_bare(self, event.position().toPoint()) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag."""
        if self._drag is not None:
            here = event.globalPosition().toPoint().y()
            self.drag(here - self._drag)
            self._drag = here
            slop = self._skin.look.mm(PRESS_SLOP_MM)
            if self._touched is not None and abs(here - self._touched) > slop:
                self._touched = None

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The drag ends; where it was none, a touch on empty ground is answered."""
        self._drag = None
        if self._touched is not None:
            self._touched = None
            self._kit.hands.touched.emit(self._kit.tr(BARE))

    def page(self, *, down: bool) -> None:
        """Scroll by most of what is seen."""
        distance = round(self.port.height() * _PAGE)
        self.scroll_to(self.offset + (distance if down else -distance))
        if down:
            self._finish()

    @property
    def _end(self) -> int:
        return self._tall - self.port.height()

    def _finish(self) -> None:
        """Go to the end, where only the page's own edge is left below."""
        if 0 < self._end - self.offset <= self._skin.pad:
            self.scroll_to(self._end)

    def _page(self, down: bool) -> None:
        if down:
            self.page(down=True)
        else:
            self.scroll_to(0)

    def _show_more(self) -> None:
        room = self.port.height()
        hidden = self._tall - room - self.offset
        self.more.setVisible(self._strips)
        self._thumb.setVisible(self.overflows)
        if not self.overflows:
            return
        down = hidden > self._skin.pad  # less is the page's own edge
        if down is not self.more.down:
            self.more.point(down=down)
            self.more.arrange(self.width())
        length = max(self._skin.least, round(room * room / self._tall))
        top = round((room - length) * self.offset / max(1, self._tall - room))
        self._thumb.setGeometry(QRect(self.width() - 6, top, 4, length))
        self._thumb.raise_()

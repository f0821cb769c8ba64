"""A picture of a practice app with marks on it: nothing on it can be pressed, every mark is read."""

from math import ceil
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from edu_desk.gui.instructor.staff_view import PictureMark, PracticePicture
from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.widgets.focus_rule import focus_shown
from edu_desk.gui.widgets.painted_surface import paint_box, paint_focus
from edu_desk.gui.widgets.text_block import TextBlock
from edu_desk.present.target_names import views
from edu_desk.shared.sentences import ended
from edu_desk.shared.text import Translator

_TALL_PX: Final = 560
_TALLEST: Final = 2.0
_SIGN_EM: Final = 0.4


class PictureItem(QWidget):
    """One mark, reached with Tab; where it stands outside what is seen, it is read all the same."""

    read_as = ReadAs.ITEM

    def __init__(self, look: Look, mark: PictureMark, picture: "PictureView") -> None:
        super().__init__(picture)
        self._look, self.mark = look, mark
        self.setAccessibleName(mark.name)
        self.setAccessibleDescription(mark.value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ring = QRect()
        """What is marked, on this widget."""
        self.badge = QRect()
        """The sign over its corner: in the corner it would cover the words of a small button."""

    @property
    def value_read(self) -> str:
        """What the mark means."""
        return self.mark.value

    def lie_round(self, box: QRect, within: QRect) -> None:
        """Lie round what is marked, with the sign over its corner, as far as the picture goes there."""
        wide, tall = self._badge_size()
        badge = QRect(box.right() - wide // 2, box.top() - tall // 2, wide, tall)
        badge.moveRight(min(badge.right(), within.right()))
        badge.moveTop(max(badge.top(), within.top()))
        whole = box | badge
        self.ring, self.badge = box.translated(-whole.topLeft()), badge.translated(-whole.topLeft())
        self.setGeometry(whole)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """A ring, the sign over its corner, and the focus."""
        look, box, badge = self._look, QRectF(self.ring), QRectF(self.badge)
        sign = self._sign()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            radius = float(look.radius)
            paint_box(painter, box, radius, None, look.colour("card"), 2.0 * look.ring)
            paint_box(
                painter, box.adjusted(1, 1, -1, -1), radius, None, look.colour("stop"), float(look.ring)
            )
            paint_box(painter, badge, radius, look.colour("stop_soft"), look.colour("stop"), 2.0)
            top = badge.top() + (badge.height() - sign.line_height) / 2
            left, room = badge.left() + sign.em * _SIGN_EM, sign.natural_width + 1
            sign.paint(painter, left, top, room, look.colour("stop"))
            if focus_shown(self):
                paint_focus(painter, look, box, radius)

    def _sign(self) -> TextBlock:
        return TextBlock(self._look, self.mark.sign, Role.BODY, FontWeight.HEAVY)

    def _badge_size(self) -> tuple[int, int]:
        sign = self._sign()
        return ceil(sign.natural_width + sign.em * _SIGN_EM * 2), ceil(sign.line_height)


class PictureView(QWidget):
    """The practice app is drawn once for each width; no part of it is left to be touched or typed on."""

    read_as = ReadAs.GROUP

    def __init__(
        self, look: Look, tr: Translator, picture: PracticePicture, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look, self._tr, self.picture = look, tr, picture
        self.items = tuple(PictureItem(look, mark, self) for mark in picture.marks)
        self._drawn = QPixmap()
        screen = picture.screen
        self.setAccessibleName(screen.app)
        said = (f"{one.label} {one.value}".strip() for one in views(screen))
        self.setAccessibleDescription(" ".join(ended(words) for words in (screen.title, *said) if words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(look.space(_TALL_PX) * min(look.text, _TALLEST)))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a practice app is shown."""
        return QSize(self.look.space(_TALL_PX), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it for this width."""
        super().resizeEvent(event)
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """The practice app; the marks lie on it."""
        with QPainter(self) as painter:
            painter.drawPixmap(self._place().topLeft(), self._drawn)

    def _place(self) -> QRect:
        size = self._drawn.deviceIndependentSize().toSize()
        return QRect((self.width() - size.width()) // 2, 0, size.width(), size.height())

    def _draw(self) -> None:
        simulator = Simulator(self.look, self._tr)
        simulator.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        ground = simulator.palette()
        ground.setColor(QPalette.ColorRole.Window, self.look.colour("page"))
        simulator.setPalette(ground)
        simulator.setAutoFillBackground(True)
        simulator.set_framed(self.look.text < LARGE_TEXT)
        simulator.resize(self.width(), self.height())
        simulator.show_screen(self.picture.screen)
        simulator.resize(min(self.width(), simulator.broadest(self.height()) or self.width()), self.height())
        simulator.show()
        first = next((mark.target for mark in self.picture.marks if mark.target is not None), None)
        if first is not None:
            simulator.bring_to_sight(first)
        self._drawn = simulator.grab()
        place = self._place()
        for item in self.items:
            found = _box(simulator, item.mark)
            if found.isEmpty():
                item.setGeometry(0, 0, 1, 1)
            else:
                item.lie_round(found.translated(place.topLeft()), self.rect())
        simulator.hide()
        simulator.deleteLater()
        self.update()


def _box(simulator: Simulator, mark: PictureMark) -> QRect:
    """Where a mark lies on the practice app; empty where it is out of sight."""
    simulator.mark(mark.target, mark.target is None, "")
    widget = simulator.marked()
    if widget is None:
        return QRect()
    box = QRect(widget.mapTo(simulator, widget.rect().topLeft()), widget.size())
    return box & simulator.rect()

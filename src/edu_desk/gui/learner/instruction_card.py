"""The one sentence that says what to do now, in a place of its own that never gives way."""

from PySide6.QtGui import QPainter, QPaintEvent

from edu_desk.gui.learner.caption_card import CaptionLine
from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.painted_surface import shadow_depth
from edu_desk.present.view import RunView

_WAITS, _WATCHES, _ENDS, _TOUCHES = "hourglass", "eye", "flag", "pointer"


class InstructionLine(CaptionLine):
    """The sentence; however large, it is a text and no heading."""

    read_as = ReadAs.TEXT


class InstructionCard(Card):
    """Large, first and always in sight; lit while it is spoken."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "primary_soft", "primary")
        self._own = look
        large = look.text >= LARGE_TEXT
        role = Role.BODY if large else Role.LEAD if look.text > 1.0 else Role.TITLE
        self.sentence = InstructionLine(look, "", role, FontWeight.STRONG)
        self._icon = round(look.pixels(role) * 1.3)
        self._picture = _TOUCHES
        side = self._side = look.space(12 if large else 20)
        left = side + self._icon + look.space(12)
        self.body.setContentsMargins(left, side, side, side + shadow_depth(look))
        self.body.addStretch(1)
        self.body.addWidget(self.sentence)
        self.body.addStretch(1)

    def show_view(self, view: RunView) -> None:
        """Say what is to be done now."""
        if view.instruction != self.sentence.text():
            self.sentence.setText(view.instruction)
            self.sentence.setAccessibleName(view.instruction)
        watches = view.mode == "watch"
        self._picture = (
            _ENDS if view.finished else _WAITS if view.waits else _WATCHES if watches else _TOUCHES
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the card, and what is to be done as a picture."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            icon = icon_pixmap(self._own, self._picture, "primary", self._icon, self.devicePixelRatioF())
            middle = self.sentence.geometry().center().y() - self._icon // 2
            painter.drawPixmap(self._side, middle, icon)

"""What the voice is saying, on a card whose edge and icon tell how it is meant."""

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import LARGE_TEXT, Look, Role
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.notice_card import NoticeCard
from edu_desk.gui.widgets.painted_surface import shadow_depth
from edu_desk.present.view import FeedbackTone

_TONES = {
    FeedbackTone.PRAISE: ("good", "good_soft", "check"),
    FeedbackTone.GENTLE: ("attend", "attend_soft", "signpost"),
    FeedbackTone.PLAIN: ("primary", "card", "volume-2"),
}


class CaptionLine(Label):
    """What is being said; a screen reader can follow it to what it is about."""

    marked: Callable[[], QWidget | None] | None = None

    def leads_to(self) -> QWidget | None:
        """What the advice is about, where it is marked."""
        return self.marked() if self.marked else None


class CaptionPanel(QWidget):
    """The caption, below it what is in the way, and quietly why there is no sound."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.caption = CaptionLine(look, "", Role.BODY if look.text >= LARGE_TEXT else Role.LEAD)
        self.silence = Label(look, "", Role.NOTE, colour="ink_soft")
        self.silence.hide()
        self.notice = NoticeCard(look, "", Role.NOTE)
        self.notice.hide()
        self._card = _CaptionCard(look, self.caption)
        self._card.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(12))
        column.addWidget(self._card)
        column.addWidget(self.notice)
        column.addWidget(self.silence)

    @property
    def is_gentle(self) -> bool:
        """Whether it tells of a wrong turn."""
        return self._card.tone is FeedbackTone.GENTLE

    def show_tone(self, tone: FeedbackTone) -> None:
        """Tell how it is meant."""
        self._card.tone = tone
        self._card.update()

    def show_caption(self, text: str, start: int, end: int) -> int:
        """Show `text`, its letters from `start` to before `end` lit; returns how far down (px) they stand."""
        self._card.setHidden(not text)
        if text != self.caption.text():
            self.caption.setText(text)
            self.caption.setAccessibleName(text)
            self._card.updateGeometry()
        self.caption.light(start, end)
        share = start / len(text) if text else 0.0
        return round(self.caption.height() * share)

    def show_notice(self, text: str) -> None:
        """Tell what is in the way, as long as it is."""
        self.notice.words.setText(text)
        self.notice.setVisible(bool(text))

    def show_silence(self, text: str) -> None:
        """Say quietly why there is no sound."""
        self.silence.setText(text)
        self.silence.setVisible(bool(text))


class _CaptionCard(Card):
    """The caption on a surface whose edge and icon tell how it is meant."""

    def __init__(self, look: Look, caption: Label) -> None:
        super().__init__(look)
        self._own = look
        self.tone = FeedbackTone.PLAIN
        self._icon = round(look.pixels(Role.LEAD) * 1.2)
        self._room = look.space(12 if look.text >= LARGE_TEXT else 24)
        self.body.setContentsMargins(self._room, self._room, self._room, self._room + shadow_depth(look))
        margins = self.body.contentsMargins()
        margins.setLeft(margins.left() + self._icon + look.space(12))
        self.body.setContentsMargins(margins)
        self.body.addWidget(caption)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the card, then the tone's icon."""
        ink, ground, name = _TONES[self.tone]
        self._ground, self._edge = ground, ink
        super().paintEvent(event)
        with QPainter(self) as painter:
            icon = icon_pixmap(self._own, name, ink, self._icon, self.devicePixelRatioF())
            painter.drawPixmap(self._room, self._room + self._icon // 6, icon)

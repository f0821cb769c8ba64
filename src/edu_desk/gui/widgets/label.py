"""The one label of the program."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.text_block import TextBlock

LONGEST_LINE_EM = 34
"""A line holds at most this many Korean letters."""
SHORTEST_LINE_EM = 5
_HEADINGS = (Role.TITLE, Role.DISPLAY)


class Label(QLabel):
    """Plain text that breaks between words only and can light the words that are being spoken.

    `text()` and the accessible name are the text as it was given.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        role: Role = Role.BODY,
        weight: FontWeight = FontWeight.REGULAR,
        colour: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._role, self._weight = look, role, weight
        self._colour = look.colour(colour)
        self._lit = (0, 0)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._block = TextBlock(look, text, role, weight)
        super().setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show `text` instead; nothing is lit."""
        self._block = TextBlock(self._look, text, self._role, self._weight)
        self._lit = (0, 0)
        super().setText(text)
        self.updateGeometry()
        self.update()

    @property
    def read_as(self) -> ReadAs:
        """Large words head what follows."""
        large = self._role in _HEADINGS or (self._role is Role.LEAD and self._weight is FontWeight.HEAVY)
        return ReadAs.HEADING if large else ReadAs.TEXT

    def light(self, start: int, end: int) -> None:
        """Light the letters from `start` to before `end`: they are being spoken."""
        if (start, end) != self._lit:
            self._lit = (start, end)
            self.update()

    @property
    def lit(self) -> tuple[int, int]:
        """The lit letters as (start, end); (0, 0) when there are none."""
        return self._lit

    def shown_lines(self) -> tuple[str, ...]:
        """The lines as they stand on the screen."""
        lines = self._block.lines(self._breadth(self.width()))
        return tuple(self.text()[line.start : line.end] for line in lines)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Text is taller where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height in px of the text in `width` px."""
        return self._block.height(self._breadth(width))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line where it is not too long for the eye."""
        width = self._breadth(self._block.natural_width + 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The longest word, or five letters where that is less."""
        return QSize(
            min(self._block.word_width + 1, round(SHORTEST_LINE_EM * self._block.em)), self._one_line()
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the grounds of what is spoken, the lines, and what is spoken over them."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = self._breadth(self.width())
            boxes = self._block.lit_boxes(width, self._lit)
            ground, ink = self._look.colour("lit"), self._look.colour("lit_ink")
            self._block.paint_grounds(painter, boxes, ground)
            self._block.paint(painter, 0, 0, width, self._colour)
            self._block.paint_lit(painter, boxes, ground, ink)

    def _breadth(self, width: int) -> int:
        return min(width, round(LONGEST_LINE_EM * self._block.em))

    def _one_line(self) -> int:
        return round(self._block.line_height) if self.text() else 0

"""What stands over a low page: its heading, out of reach and easy to see."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from edu_desk.gui.theme.look import Look


class Crown(QWidget):
    """The upper part of an upright page, above all that is touched; without height while empty."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        side = look.space(32)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(side, 0, side, 0)
        self._column.addStretch(1)
        self._column.addStretch(1)
        self.holds = False
        """Whether it holds a heading."""
        self.setFixedHeight(0)

    def take(self, head: QLayout) -> None:
        """Hold `head`, in the middle of the height."""
        self._column.insertLayout(1, head)
        self.holds = True

    def give(self, head: QLayout) -> None:
        """Give `head` up to another layout."""
        self._column.removeItem(head)
        self.holds = False

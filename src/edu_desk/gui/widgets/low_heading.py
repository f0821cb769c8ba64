"""What stands over a low page: its heading, out of reach and easy to see."""

from PySide6.QtCore import QRect, QSize
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


class CrownedColumn(QVBoxLayout):
    """A page's column under its crown, which gives way as far as all below needs the room."""

    def __init__(self, page: QWidget, crown: Crown) -> None:
        super().__init__(page)
        self._crown, self._upper = crown, 0
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.addWidget(crown)

    def give_upper(self, px: int) -> None:
        """Keep the upper `px` of the page for the crown."""
        self._upper = px
        self._fit(self.geometry())

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """As small as all below the crown, or a screen could not be turned back."""
        least = super().minimumSize()
        return QSize(least.width(), least.height() - self._crown.minimumHeight())

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """So high in px is all below the crown, at this width."""
        return super().minimumHeightForWidth(width) - self._crown.minimumHeight()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Lay all out, the crown as high as there is room for it."""
        super().setGeometry(rect)
        self._fit(rect)  # after it: who asks a layout for its size before it has laid out, stops it from that

    def _fit(self, rect: QRect) -> None:
        below = max(self.minimumSize().height(), self.minimumHeightForWidth(rect.width()))
        self._crown.setFixedHeight(max(0, min(self._upper, rect.height() - below)))

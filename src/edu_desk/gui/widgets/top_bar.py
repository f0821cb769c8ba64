"""The bar that stands in the same place on every learner page."""

from enum import Enum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import LARGE_TEXT, Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.painted_surface import paint_ground
from edu_desk.shared.text import N_, Translator

_LEAST_LINES = 18
"""Letters' heights that a page holds; below that, pictures over the words would take a quarter of it."""
_MOST_LINES = 2
"""Words that would take more lines than these on their button give way to its short word."""


class BarItem(Enum):
    """What the bar offers, in its order; the value is its icon, its words, and its word in large letters."""

    BACK = ("undo-2", N_("Back"), N_("Back"))
    LEAVE = ("log-out", N_("Leave the lesson"), N_("Leave"))
    """Leads to the first page; outside a lesson it says so."""
    AGAIN = ("volume-2", N_("Hear again"), N_("Hear"))
    HELP = ("circle-question-mark", N_("Help"), N_("Help"))
    TEXT_SIZE = ("a-large-small", N_("Text size"), N_("Text"))


_HOMEWARD: Final = ("house", N_("To the first page"), N_("First page"))
"""What stands on the button of `LEAVE` where there is no lesson that could be left."""


class TopBar(QWidget):
    """Back, leave, hear again, help and text size; what a page does not need is off, never moved.

    Where one is in no lesson (`in_lesson`), the second button leads to the first page by that name.
    """

    read_as = ReadAs.TOOLS

    back = Signal()
    leave = Signal()
    again = Signal()
    help = Signal()
    text_size = Signal()

    def __init__(
        self, look: Look, tr: Translator, usable: frozenset[BarItem], *, in_lesson: bool = True
    ) -> None:
        super().__init__()
        self._look, self._tr = look, tr
        self._faces: dict[BarItem, tuple[str, str, str]] = {item: item.value for item in BarItem}
        if not in_lesson:
            self._faces[BarItem.LEAVE] = _HOMEWARD
        self.setAccessibleName(tr(N_("Back, help and text size")))
        self._bare = False
        """Words alone are on the buttons."""
        self._brief: frozenset[BarItem] = frozenset()
        """Buttons that are too narrow for their words."""
        self._buttons = {item: self._button(item, usable) for item in BarItem}
        signals = (self.back, self.leave, self.again, self.help, self.text_size)
        for button, signal in zip(self._buttons.values(), signals, strict=True):
            button.clicked.connect(signal)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._arrange()

    def button(self, item: BarItem) -> ActionButton:
        """The button of `item`."""
        return self._buttons[item]

    def word(self, item: BarItem) -> str:
        """What stands on the button of `item` in the present text size."""
        _, words, short = self._faces[item]
        brief = self._bare or item in self._brief or self._look.text >= LARGE_TEXT
        return self._tr(short if brief else words)

    def fit(self, wide: int, tall: int) -> None:
        """On a page `wide` and `tall` px: short words, where the page or a button holds too few lines."""
        role = Role.NOTE if self._look.text >= LARGE_TEXT else Role.BODY
        bare = tall < self._look.pixels(role) * _LEAST_LINES
        cell = (wide - 4 * self._look.space(8) + self._look.gap) // len(BarItem) - self._look.gap
        brief = frozenset(
            item
            for item, button in self._buttons.items()
            if button.lines(self._tr(self._faces[item][1]), cell) > _MOST_LINES
        )
        if (bare, brief) == (self._bare, self._brief):
            return
        self._bare, self._brief = bare, brief
        for item, button in self._buttons.items():
            name = button.accessibleName()
            button.reword(self.word(item), "" if bare else self._faces[item][0])
            button.setAccessibleName(name)

    def rename(self, item: BarItem, icon: str, words: str) -> None:
        """Let the button of `item` show `icon` and say `words` (English, marked) in every size."""
        self._faces[item] = (icon, words, words)
        button = self._buttons[item]
        button.reword(self.word(item), "" if self._bare else icon)
        button.setAccessibleName(self._tr(words))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the bar's ground and the line below it."""
        with QPainter(self) as painter:
            paint_ground(painter, self.rect(), self._look.colour("card"))
            below = self.rect()
            below.setTop(below.bottom() - max(1, self._look.space(4) // 3) + 1)
            paint_ground(painter, below, self._look.colour("hair"))

    def _button(self, item: BarItem, usable: frozenset[BarItem]) -> ActionButton:
        icon, words, _ = self._faces[item]
        large = self._look.text >= LARGE_TEXT
        button = ActionButton(
            self._look,
            self.word(item),
            icon,
            ButtonStyle.PLAIN,
            changes_page=item in (BarItem.BACK, BarItem.LEAVE),
            stacked=large,
            role=Role.NOTE if large else Role.BODY,
        )
        button.setAccessibleName(self._tr(words))
        button.setEnabled(item in usable)
        return button

    def _arrange(self) -> None:
        room = self._look.space(8)
        cells = FlowLayout(self._look.gap, most=len(BarItem), cell=self._look.target)
        for button in self._buttons.values():
            cells.addWidget(button)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(2 * room, room, 2 * room, self._look.gap)
        whole.addLayout(cells)

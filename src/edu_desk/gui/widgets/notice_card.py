"""A card that tells what is in the way: it stays on its page until it is over."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.theme.tokens import LINE_HEIGHT
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.icon_mark import IconMark
from edu_desk.gui.widgets.label import Label


class NoticeCard(Card):
    """`words` are what it tells."""

    def __init__(self, look: Look, text: str, role: Role = Role.BODY, parent: QWidget | None = None) -> None:
        super().__init__(look, "attend_soft", "attend", parent)
        self.words = Label(look, text, role)
        row = QHBoxLayout()
        row.setSpacing(look.space(12))
        mark = IconMark(look, "info", "attend", LINE_HEIGHT, role, ground=False)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.body.addLayout(row)

"""What a list says of itself: its label above, and what stands there when it has nothing."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.present.shut_rows import shut_rows
from edu_desk.present.view import ElementView
from edu_desk.shared.text import N_

LIST: Final = N_("A list to choose from")


class ListWords:
    """The label and the empty text of the list that `widget` holds."""

    def __init__(self, kit: ElementKit, widget: QWidget) -> None:
        skin = kit.skin
        self._kit, self._widget = kit, widget
        self.label = PaintedText(kit, skin.face(Role.BODY, FontWeight.STRONG), skin.ink, widget)
        self.label.read_as = ReadAs.HEADING
        self.empty = PaintedText(kit, skin.face(Role.BODY), skin.soft, widget, centred=True)

    def say(self, view: ElementView) -> None:
        """Show those of `view`, and tell screen readers the list's name and which rows are shut."""
        self.label.say(view.label)
        self.label.setVisible(bool(view.label))
        self.empty.say(view.empty)
        self.empty.setVisible(bool(view.empty) and not view.items)
        self._widget.setAccessibleName(view.label or self._kit.tr(LIST))
        self._widget.setAccessibleDescription(shut_rows(view, self._kit.tr))

    def arrange_label(self, width: int) -> int:
        """Stand the label above; returns where what follows begins."""
        if not self.label.text():
            return 0
        tall = self.label.arrange(width)
        self.label.setGeometry(QRect(0, 0, width, tall))
        return tall + self._kit.skin.look.space(4)

    def arrange_empty(self, top: int, width: int) -> int:
        """Stand the empty text below `top`, with air round it; returns where it ends."""
        if not self.empty.text():
            return top
        air = self._kit.skin.look.space(24)
        tall = self.empty.arrange(width)
        self.empty.setGeometry(QRect(0, top + air, width, tall))
        return top + tall + 2 * air

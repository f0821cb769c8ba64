"""A wait: the clock ends it, or the press of somebody who will not wait."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, SingleElement
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.present.view import ElementView


class Pause(Part):
    """The words of what is being waited for; `timer` acts when the time is over."""

    read_as = ReadAs.PROGRESS

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget) -> None:
        super().__init__(kit, view.target, parent)
        self._face = self.skin.face(Role.LEAD, FontWeight.STRONG)
        self._small = self.skin.face(Role.BODY)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(kit.skin.look.pause(view.seconds * 1000))
        self.timer.timeout.connect(self.act)
        self.timer.start()
        self.tell(view)

    def tell(self, view: ElementView) -> None:
        """Show `view`."""
        self._view = view
        self.name(view.label, view.note)
        self.stale()

    def begin(self) -> None:
        """Let the time run, unless it does already."""
        if not self.timer.isActive():
            self.timer.start()

    def act(self) -> None:
        """Go on, once."""
        self.timer.stop()
        super().act()

    def least(self) -> int:
        """The longest word."""
        words = max(least(self._view.label, self._face), least(self._view.note, self._small))
        return max(self.skin.least, words + 2 * self.skin.pad)

    def compose(self, width: int) -> int:
        """A still picture and the words: nothing turns or blinks."""
        skin, room = self.skin, width - 2 * self.skin.pad
        side = skin.icon_side(Role.DISPLAY)
        self.draw("hourglass", skin.accent, (width - side) // 2, skin.pad, side)
        y = skin.pad + side + skin.tight
        for text, face, colour in (
            (self._view.label, self._face, skin.ink),
            (self._view.note, self._small, skin.soft),
        ):
            words = block(text, face, room, centred=True)
            self.write(words, skin.pad, y, colour)
            y += words.height
        return y + skin.pad

    def ground(self, painter: QPainter) -> None:
        """A quiet card."""
        box(painter, self.rect(), self.skin.card, self.skin.hair, self.skin.card_radius)


class WaitElement(SingleElement):
    """A wait."""

    part: Pause

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, Pause(kit, view, parent))

    def show(self, view: ElementView) -> None:
        """Where it is still shown after its time was over, it begins anew."""
        super().show(view)
        self.part.begin()

    def refresh(self) -> None:
        """Show the view."""
        self.part.tell(self.view)

"""A wait: the clock ends it, or the press of somebody who will not wait.

A quiet one is the time of a machine that nobody touches: it is a line of small print, and always in earnest.
"""

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
from edu_desk.lesson.kinds import ElementStyle
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
        whole = view.seconds * 1000
        self._quiet = view.style is ElementStyle.QUIET
        self.timer.setInterval(whole if self._quiet else kit.skin.look.pause(whole))
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
        if self._quiet:
            words = least(self._view.label, self._small) + self._beside_sign()
        else:
            words = max(least(self._view.label, self._face), least(self._view.note, self._small))
        return max(self.skin.least, words + 2 * self.skin.pad)

    def compose(self, width: int) -> int:
        """A still picture and the words: nothing turns or blinks."""
        return self._compose_line(width) if self._quiet else self._compose_card(width)

    def _compose_line(self, width: int) -> int:
        skin, inset = self.skin, self._beside_sign()
        words = block(self._view.label, self._small, width - inset - 2 * skin.pad)
        side = skin.icon_side(Role.BODY)
        left = max(skin.pad, (width - words.width - inset) // 2)
        tall = max(side, words.height)
        self.draw("hourglass", skin.soft, left, skin.tight + (tall - side) // 2, side)
        self.write(words, left + inset, skin.tight + (tall - words.height) // 2, skin.soft)
        return tall + 2 * skin.tight

    def _beside_sign(self) -> int:
        return self.skin.icon_side(Role.BODY) + self.skin.tight

    def _compose_card(self, width: int) -> int:
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
        """A plain card; none under a quiet line."""
        if not self._quiet:
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

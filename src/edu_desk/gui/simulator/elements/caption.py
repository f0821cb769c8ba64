"""What is said on the telephone, as a live caption: a strip of words, no bubble of a messenger."""

from typing import Final

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

_ICON: Final = "volume-2"


class CallCaption(Part):
    """Who speaks, small with a sign of sound, and the words below across the whole width."""

    read_as = ReadAs.ITEM

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget) -> None:
        super().__init__(kit, view.target, parent)
        self._who = self.skin.face(Role.NOTE, FontWeight.STRONG)
        self._what = self.skin.face(Role.BODY, FontWeight.STRONG)
        self.tell(view)

    def tell(self, view: ElementView) -> None:
        """Show `view`."""
        self._view = view
        self.setEnabled(view.enabled and view.pressable)
        self.told = view.enabled and not view.pressable
        self.name(", ".join(filter(None, (view.label, view.value))), view.note)
        self.stale()

    def least(self) -> int:
        """The longest word."""
        view, beside = self._view, self._side() + self.skin.look.space(4)
        words = max(least(view.label, self._who) + beside, least(view.value, self._what))
        return max(self.skin.least, words + 2 * self._pad())

    def compose(self, width: int) -> int:
        """The speaker above the words."""
        skin, view, pad, side = self.skin, self._view, self._pad(), self._side()
        left = pad + side + skin.look.space(4)
        who = block(view.label, self._who, width - left - pad)
        what = block(view.value, self._what, width - 2 * pad)
        self.draw(_ICON, skin.soft, pad, skin.tight + (self._who.pitch - side) // 2, side)
        self.write(who, left, skin.tight, skin.soft)
        self.write(what, pad, skin.tight + who.height, skin.ink)
        return 2 * skin.tight + who.height + what.height

    def ground(self, painter: QPainter) -> None:
        """A strip that is a little lighter than the page."""
        skin = self.skin
        box(painter, self.rect(), skin.card, skin.line if skin.stark else None, skin.look.space(4))

    def _side(self) -> int:
        return self.skin.icon_side(Role.NOTE)

    def _pad(self) -> int:
        return self.skin.look.space(12)


class CallCaptionElement(SingleElement):
    """A caption."""

    part: CallCaption

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, CallCaption(kit, view, parent))

    def refresh(self) -> None:
        """Show the view."""
        self.part.tell(self.view)

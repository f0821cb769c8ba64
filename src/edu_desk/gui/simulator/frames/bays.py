"""A machine's openings in its case: lit while the page speaks of them, and then they can be touched."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.machine_slots import MachineSlot, Opening, Use, metal
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.shared.text import N_

_HIGH_MM: Final = 9.0
_HIGHEST_MM: Final = 16.0
NAMES: Final = {
    MachineSlot.CARD: N_("Card"),
    MachineSlot.PASSBOOK: N_("Passbook"),
    MachineSlot.SCANNER: N_("Code reader"),
    MachineSlot.RECEIPT: N_("Receipt"),
    MachineSlot.TICKET: N_("Ticket"),
    MachineSlot.CASH: N_("Cash"),
}


class Bay(Part):
    """One opening with its name.

    The page's own button does the same and is what keyboards and screen readers find; who touches
    the machine where it shines means that.
    """

    read_as = ReadAs.DECORATION

    def __init__(self, kit: ElementKit, slot: MachineSlot, parent: QWidget) -> None:
        super().__init__(kit, Target("", slot.value), parent)
        self._face = self.skin.face(Role.NOTE, FontWeight.STRONG)
        self._high = self.skin.look.mm(_HIGH_MM)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tell(slot, None)

    def tell(self, slot: MachineSlot, use: Use | None) -> None:
        """Show the opening in use, or at rest."""
        self.opening = Opening(slot, lit=use is not None, full=use is not None and use.full)
        target = use.target if use is not None else None
        self.target = target or Target("", slot.value)
        self.setEnabled(target is not None)
        self.name(self.kit.tr(NAMES[slot]))
        self.stale()

    def grow(self, room: int) -> None:
        """Make the opening as high as `room` px with the name under it allow, within reason."""
        look = self.skin.look
        high = min(look.mm(_HIGHEST_MM), max(look.mm(_HIGH_MM), room - look.space(4) - 2 * self._face.pitch))
        if high != self._high:
            self._high = high
            self.stale()

    def least(self) -> int:
        """The longest word."""
        return max(self.skin.least, least(self.accessibleName(), self._face) + self.skin.tight)

    def compose(self, width: int) -> int:
        """The name under the opening."""
        skin = self.skin
        words = block(self.accessibleName(), self._face, width, centred=True)
        top = self._high + skin.look.space(4)
        self.write(words, 0, top, metal(skin).ink)
        return top + words.height

    def ground(self, painter: QPainter) -> None:
        """The opening."""
        room = QRect(2, 2 + self.spare(), self.width() - 4, self._high - 4)
        self.opening.paint(painter, room, self.skin)


class Bays:
    """The openings of one machine; where two share a place, the one in use is shown."""

    def __init__(self, kit: ElementKit, places: Sequence[tuple[MachineSlot, ...]], parent: QWidget) -> None:
        self._places = {Bay(kit, slots[0], parent): slots for slots in places}
        self._told: Mapping[MachineSlot, Use] | None = None

    @property
    def all(self) -> list[Bay]:
        """Every opening, in order."""
        return list(self._places)

    def show(self, uses: Mapping[MachineSlot, Use]) -> None:
        """Light those in use."""
        if uses == self._told:
            return
        self._told = uses
        for bay, slots in self._places.items():
            slot = next((slot for slot in slots if slot in uses), slots[0])
            bay.tell(slot, uses.get(slot))

    def set_visible(self, visible: bool) -> None:
        """Show or hide them all."""
        for bay in self._places:
            bay.setVisible(visible)

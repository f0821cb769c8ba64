"""Links: their words, and below them the whole address they lead to."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, SingleElement
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.present.view import ElementView


class Anchor(Part):
    """A link's part: underlined words, and the address, which is never shortened."""

    read_as = ReadAs.LINK

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget) -> None:
        super().__init__(kit, view.target, parent)
        self._face = self.skin.face(Role.BODY, FontWeight.STRONG)
        self._small = self.skin.face(Role.NOTE)
        self._line = 0
        self.tell(view)

    def tell(self, view: ElementView) -> None:
        """Show `view`."""
        self._view = view
        self.setEnabled(view.enabled and view.pressable)
        self.told = view.enabled and not view.pressable
        self.name(", ".join(filter(None, (view.label, view.value))), view.note)
        self.stale()

    def least(self) -> int:
        """The longest word; an address may be broken anywhere."""
        return max(self.skin.least, least(self._view.label, self._face) + self._side() + self.skin.tight)

    def compose(self, width: int) -> int:
        """The words with a mark before them, the address under them."""
        skin, side = self.skin, self._side()
        left = side + skin.tight
        words = block(self._view.label, self._face, width - left)
        address = block(self._view.value, self._small, width - left)
        self.draw("link", skin.accent, 0, skin.tight, side)
        self.write(words, left, skin.tight, skin.accent)
        self.write(address, left, skin.tight + words.height, skin.ink)
        self._line = skin.tight + words.height
        return 2 * skin.tight + words.height + address.height

    def ground(self, painter: QPainter) -> None:
        """The line under the words: a link is known by it, not by its colour alone."""
        left = self._side() + self.skin.tight
        painter.fillRect(left, self._line + self.spare() - 2, self.width() - left, 2, self.skin.accent)

    def _side(self) -> int:
        return self.skin.icon_side(Role.BODY)


class Link(SingleElement):
    """A link."""

    part: Anchor

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, Anchor(kit, view, parent))

    def refresh(self) -> None:
        """Show the view."""
        self.part.tell(self.view)

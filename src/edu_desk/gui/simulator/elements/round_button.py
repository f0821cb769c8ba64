"""Round buttons with their word below, as on a telephone: to answer, to hang up, and the quiet ones."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, SingleElement
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.lesson.kinds import ElementStyle
from edu_desk.present.view import ElementView

_WIDE: Final = 2.3
"""A circle's width in sides of the icon in it."""
_WHITE: Final = QColor("#FFFFFF")
GREEN: Final = QColor("#12702F")
RED: Final = QColor("#BE1E22")
"""To answer and to hang up: the two colours that every telephone has. White reaches 6:1 on both."""


class RoundPush(Part):
    """A circle with an icon, and the word below it; with `fill`, the circle has this colour in every look."""

    hangs = True

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, fill: QColor | None) -> None:
        super().__init__(kit, view.target, parent)
        self.radius = kit.skin.card_radius
        self._fill = fill
        self._face = self.skin.face(Role.BODY, FontWeight.STRONG)
        self._circle = QRect()
        self.tell(view)

    def tell(self, view: ElementView) -> None:
        """Show `view`."""
        self._view = view
        self.setEnabled(view.enabled)
        self.name(view.label, view.note)
        self.stale()

    def least(self) -> int:
        """The circle, or the longest word."""
        return max(self._across(), least(self._view.label, self._face) + 2 * self.skin.look.space(4))

    def compose(self, width: int) -> int:
        """The circle above, the word below."""
        skin, across, air = self.skin, self._across(), self.skin.look.space(4)
        self._circle = QRect((width - across) // 2, air, across, across)
        side = round(across / _WIDE)
        inset = (across - side) // 2
        self.draw(self._view.icon, self._mark(), self._circle.x() + inset, air + inset, side)
        words = block(self._view.label, self._face, width - 2 * air, centred=True)
        self.write(words, air, 2 * air + across, skin.ink if self._view.enabled else skin.soft)
        return 3 * air + across + words.height

    def ground(self, painter: QPainter) -> None:
        """The circle; in looks that live by lines, with its edge."""
        skin = self.skin
        fill = self._fill or skin.card
        edge = skin.line if skin.stark or self._fill is None else None
        box(painter, self._circle, fill, edge, self._circle.width() // 2, shut=not self._view.enabled)

    def _mark(self) -> QColor:
        return _WHITE if self._fill is not None else self.skin.ink if self._view.enabled else self.skin.soft

    def _across(self) -> int:
        return max(self.skin.least, round(self.skin.icon_side(Role.LEAD) * _WIDE))


class RoundButton(SingleElement):
    """A round button; in style `end` it is the red one."""

    part: RoundPush

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        fill = RED if view.style is ElementStyle.END else None
        super().__init__(kit, view, RoundPush(kit, view, parent, fill))

    def refresh(self) -> None:
        """Show the view."""
        self.part.tell(self.view)

"""Buttons: primary, secondary and plain; with an icon in a row, the icon stands above the word."""

from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, SingleElement
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.lesson.kinds import ElementStyle
from edu_desk.present.view import ElementView


class Push(Part):
    """A button's part: a filled or outlined box with its word in the middle."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, *, stacked: bool) -> None:
        super().__init__(kit, view.target, parent)
        self._stacked = stacked
        self.tell(view)

    def tell(self, view: ElementView) -> None:
        """Show `view`."""
        self._view = view
        heavy = view.style is ElementStyle.PRIMARY
        role = Role.LEAD if heavy else Role.BODY
        self._face = self.skin.face(
            Role.NOTE if self._stacked else role, FontWeight.HEAVY if heavy else FontWeight.STRONG
        )
        self.setEnabled(view.enabled)
        self.name(view.label, view.note)
        self.stale()

    def least(self) -> int:
        """The longest word and the icon beside it."""
        side = self._side() + self.skin.tight if self._view.icon and not self._stacked else 0
        return max(self.skin.least, least(self._view.label, self._face) + side + 2 * self.skin.tight)

    def natural(self) -> int:
        """The width it takes in one line."""
        return max(self.least(), text_advance(self._view.label, self._face) + 2 * self.skin.tight)

    def colours(self) -> tuple[QColor, QColor, QColor | None]:
        """Ground, words and line as the button is now."""
        skin = self.skin
        if not self._view.enabled:
            return skin.off, skin.soft, skin.line
        match self._view.style:
            case ElementStyle.PRIMARY:
                return skin.fill, skin.on_fill, None
            case ElementStyle.SECONDARY:
                return skin.card, skin.accent, skin.accent
            case _:
                return skin.card, skin.ink, skin.line

    def compose(self, width: int) -> int:
        """The word in the middle, with the icon before or above it."""
        _, ink, _ = self.colours()
        side, pad = (self._side() if self._view.icon else 0), self.skin.tight
        beside = 0 if self._stacked or not side else side + pad
        words = block(self._view.label, self._face, width - 2 * pad - beside, centred=True)
        tall = words.height + (side if self._stacked else 0)
        heavy = self._view.style is ElementStyle.PRIMARY
        height = max(tall + 2 * pad, self.skin.look.mm(14) if heavy else self.skin.least)
        top = (height - tall) // 2
        if self._stacked:
            self.draw(self._view.icon, ink, (width - side) // 2, top, side)
            self.write(words, pad, top + side, ink)
        else:
            self.write(words, pad + beside, top, ink)
            if side:
                left = pad + (width - 2 * pad - beside - words.width) // 2
                self.draw(self._view.icon, ink, left, (height - side) // 2, side)
        return height

    def ground(self, painter: QPainter) -> None:
        """The button's box."""
        fill, _, line = self.colours()
        width = 2 if self._view.style is ElementStyle.SECONDARY else 1
        box(painter, self.rect(), fill, line, self.radius, width, shut=not self._view.enabled)

    def _side(self) -> int:
        return self.skin.icon_side(Role.LEAD if self._stacked else Role.BODY)


class Button(SingleElement):
    """A button."""

    part: Push

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> None:
        self._stacked = place is ElementPlace.ROW and bool(view.icon)
        super().__init__(kit, view, Push(kit, view, parent, stacked=self._stacked))

    def refresh(self) -> None:
        """Show the view."""
        self.part.tell(self.view)

    def natural(self) -> int:
        """A small button with an icon takes no more than it needs; others share the row."""
        return self.part.natural() if self._stacked else 0

    def line(self) -> int:
        """The width of the word in one line."""
        return self.part.natural()

"""The practice app's own bar: the way back with its word, and the page's title."""

from math import ceil

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.gui.widgets.painted_surface import focus_depth
from edu_desk.lesson.kinds import Device, Ground
from edu_desk.machine.action import Target
from edu_desk.present.target_names import BACK
from edu_desk.present.view import ScreenView


class BackPart(Part):
    """The practice app's own way back."""

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(kit, Target("", "back"), parent)
        self._face = self.skin.face(Role.BODY, FontWeight.STRONG)
        self.colour = self.skin.on_bar
        self.name(kit.tr(BACK))

    def natural(self) -> int:
        """The width it takes."""
        words = text_advance(self.accessibleName(), self._face)
        return max(self.skin.least, words + self._side() + 2 * self.skin.tight)

    def compose(self, width: int) -> int:
        """Arrow and word."""
        side, pad = self._side(), self.skin.tight
        words = block(self.accessibleName(), self._face, width - side - pad)
        height = words.height + 2 * self.skin.look.space(4)
        self.draw("chevron-left", self.colour, 0, (height - side) // 2, side)
        self.write(words, side, self.skin.look.space(4), self.colour)
        return height

    def act(self) -> None:
        """Go back."""
        self.kit.hands.back.emit()

    def _side(self) -> int:
        return self.skin.icon_side(Role.BODY)


class Header(QWidget):
    """The bar in the brand's colour; on a sheet, white with round corners."""

    read_as = ReadAs.GROUP

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = kit.skin
        self._mark = ""
        self._mark_at = QRect()
        self._sheet = self._bare = self._large = False
        self._inset = max(kit.skin.tight, ceil(focus_depth(kit.skin.look)))
        self.back = BackPart(kit, self)
        self.title = PaintedText(
            kit, self._skin.face(Role.LEAD, FontWeight.HEAVY), self._skin.on_bar, self, inset=self._inset
        )
        self.title.read_as = ReadAs.HEADING

    def wear(self, skin: Skin) -> None:
        """Be painted in `skin` from now on."""
        self._skin = skin

    def show_view(self, view: ScreenView, *, back: bool) -> None:
        """Show the title, and the way `back` where it stands here."""
        own = view.ground is Ground.BRAND and not (view.address and view.device is Device.PHONE)
        self._mark = view.mark if own and not (back or view.dialog) else ""
        self._sheet = view.dialog
        self._bare = view.ground is not Ground.BRAND and not view.dialog
        ink = self._skin.ink if view.dialog or self._bare else self._skin.on_bar
        self.title.colour = ink
        if self.back.colour != ink:
            self.back.colour = ink
            self.back.stale()
        self.title.centred = self._skin.centred and not back
        clock = view.ground is Ground.WALLPAPER
        self._large = clock
        self.title.say(view.clock if clock else view.title)
        if clock:
            self.title.setAccessibleName(f"{view.title}, {view.clock}")
        self.back.setVisible(back)
        self.update()

    def arrange(self, width: int) -> int:
        """Back and title beside each other while no word of the title breaks."""
        skin = self._skin
        pad, air = skin.look.space(12), skin.look.space(8)
        x = pad
        first = skin.least
        side = round(skin.icon_side(Role.LEAD) * 1.1)
        if not self.back.isHidden():
            wide = min(self.back.natural(), width - 2 * pad)
            first = self.back.arrange(wide)
            self.back.setGeometry(QRect(skin.look.space(4), air, wide, first))
            x = skin.look.space(4) + wide
        elif self._mark:
            x = pad + side
        else:
            x = pad - self._inset
        room = width - x - pad
        face = skin.face(Role.TITLE if self._large else Role.LEAD, FontWeight.HEAVY)
        if text_advance(self.title.text(), face) + 2 * self._inset > width - 2 * pad:
            face = skin.face(Role.BODY, FontWeight.HEAVY)
        self.title.face = face
        if self.title.natural() <= room or (self.title.least() <= room and room > width // 2):
            tall = self.title.arrange(room)
            top = air + max(0, (first - tall) // 2)
            height = max(first, tall) + 2 * air
        else:
            x, room = pad - self._inset, width - 2 * (pad - self._inset)
            tall = self.title.arrange(room)
            top = air + (first if not self.back.isHidden() else side if self._mark else 0)
            height = top + tall + air
        self.title.setGeometry(QRect(x, top, room, tall))
        self._mark_at = QRect(pad, air + max(0, (first - side) // 2), side, side)
        return height

    def pictures(self) -> tuple[QRect, ...]:
        """The brand's mark."""
        return (self._mark_at,) if self._mark else ()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bar and the brand's mark."""
        skin = self._skin
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._sheet:
                tall = self.rect().adjusted(0, 0, 0, skin.card_radius)
                box(painter, tall, skin.card, skin.line if skin.stark else None, skin.card_radius)
                grip = QRect((self.width() - skin.look.space(48)) // 2, 4, skin.look.space(48), 4)
                box(painter, grip, skin.line, None, 2)
                return
            if self._bare:
                return
            painter.fillRect(self.rect(), skin.bar)
            if skin.bar == skin.card:
                painter.fillRect(0, self.height() - 2, self.width(), 2, skin.accent)
            if self._mark:
                at = self._mark_at
                skin.icon(painter, self._mark, skin.on_bar, at.x(), at.y(), at.width())

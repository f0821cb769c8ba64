"""A part of a practice app that can be pressed: one widget that paints its own words."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.text_setting import Block, text_advance
from edu_desk.gui.theme.cursor import hand
from edu_desk.gui.theme.tokens import PRESS_SLOP_MM
from edu_desk.gui.widgets.focus_rule import focus_shown, keys_used
from edu_desk.gui.widgets.painted_surface import paint_focus
from edu_desk.gui.widgets.press_rules import ForgivingPress, moment
from edu_desk.machine.action import Target

KEYS: Final = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select})
_PRESSED_SHADE: Final = 46
CHOSEN_EDGE: Final = 3
"""The edge of what is chosen, in px."""


class Part(QAbstractButton):
    """Something that can be pressed.

    A subclass lays out its content in `compose` and paints its ground in `ground`. A press is
    shown at once, may last 3 s, and acts where it is released within 6 mm of the part; beyond
    that it is given up and drags the page instead.
    """

    turns = True
    """A press may turn the page: a second touch within 0.5 s does not count."""

    read_as: ReadAs = ReadAs.BUTTON
    private = False
    """What it says is personal: it is not echoed."""

    told = False
    """Where it cannot be pressed, nothing is missing: it is only to be read."""

    brief = ""
    """What is read of it where it cannot be pressed; empty: all of its name."""

    hangs = False
    """The content stays at the top where the part is higher than it asked for."""

    def __init__(self, kit: ElementKit, target: Target, parent: QWidget) -> None:
        super().__init__(parent)
        self.kit = kit
        self.skin = kit.skin
        self.target = target
        self.radius = kit.skin.radius
        self._words: list[tuple[Block, int, int, QColor]] = []
        self._icons: list[tuple[str, QColor, int, int, int]] = []
        self._set: tuple[int, int] | None = None
        self._press = ForgivingPress(kit.skin.look.mm(PRESS_SLOP_MM))
        self._drag: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(hand(kit.skin.look))

    # What a subclass says.

    def compose(self, width: int) -> int:
        """Lay out the content for `width` px with `write` and `draw`; return the height it takes."""
        raise NotImplementedError

    def ground(self, painter: QPainter) -> None:
        """Paint what lies under the words."""

    def least(self) -> int:
        """The width under which a word would break, in px."""
        return self.skin.least

    def act(self) -> None:
        """Do what a press does."""
        self.kit.hands.pressed.emit(self.target)

    # Layout and paint.

    def write(self, words: Block, x: int, y: int, colour: QColor) -> None:
        """Put `words` at `x`, `y`."""
        self._words.append((words, x, y, colour))

    def draw(self, icon: str, colour: QColor, x: int, y: int, side: int) -> None:
        """Put an icon at `x`, `y`."""
        self._icons.append((icon, colour, x, y, side))

    def arrange(self, width: int) -> int:
        """Lay out for `width` px and return the height; nothing is done twice."""
        if self._set is None or self._set[0] != width:
            self._words.clear()
            self._icons.clear()
            self._set = (width, self.compose(width))
        return max(self.skin.least, self._set[1])

    def spills(self) -> bool:
        """Whether any words need more room than there is."""
        down = self.spare()
        for words, x, y, _ in self._words:
            ends = (indent + text_advance(line, words.face) for line, indent in words.lines)
            right, bottom = x + max(ends, default=0), y + down + words.height
            if x < 0 or right > self.width() or bottom > self.height() + 1:
                return True
        return False

    def content(self) -> list[QRect]:
        """Where its words and icons stand, in its px."""
        down = self.spare()
        words = [block.place(x, y + down) for block, x, y, _ in self._words if block.lines]
        return words + [QRect(x, y + down, side, side) for _, _, x, y, side in self._icons]

    def spare(self) -> int:
        """How far down the content begins, where the part is higher than it asked for."""
        return max(0, (self.height() - self._set[1]) // 2) if self._set is not None and not self.hangs else 0

    def stale(self) -> None:
        """Lay out and paint anew."""
        self._set = None
        self.update()

    def name(self, words: str, more: str = "") -> None:
        """Tell a screen reader what this is."""
        if words != self.accessibleName():
            self.setAccessibleName(words)
        if more != self.accessibleDescription():
            self.setAccessibleDescription(more)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint ground, words, icons, press and focus."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.ground(painter)
            down = self.spare()
            for words, x, y, colour in self._words:
                words.paint(painter, x, y + down, colour)
            for icon, colour, x, y, side in self._icons:
                self.skin.icon(painter, icon, colour, x, y + down, side)
            if self.isDown():
                self._paint_pressed(painter)
            if focus_shown(self):
                self._paint_focus(painter)

    def _paint_focus(self, painter: QPainter) -> None:
        """The ring lies on the edge; where that is the heavy one of what is chosen, within it."""
        inset = CHOSEN_EDGE if self.isChecked() else 0
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        paint_focus(painter, self.skin.look, area, self.radius, self.skin.card)

    def _paint_pressed(self, painter: QPainter) -> None:
        veil = QColor(self.skin.ink)
        veil.setAlpha(_PRESSED_SHADE)
        box(painter, self.rect(), veil, self.skin.accent, self.radius, self.skin.look.ring)

    # Touch and mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show the press at once."""
        at = moment(event)
        if event.button() != Qt.MouseButton.LeftButton or not self.kit.hands.may_touch(at, turns=self.turns):
            return
        self._press.press(at)
        self.setDown(True)
        self.repaint()
        self._tell_touched()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Give the press up beyond the forgiven distance; from there the finger drags the page."""
        here = event.globalPosition().toPoint()
        if self._drag is not None:
            self.kit.hands.dragged.emit(here.y() - self._drag.y())
            self._drag = here
        elif self._press.held and not self._press.reaches(self.rect(), event.position().toPoint()):
            self._press = ForgivingPress(self.skin.look.mm(PRESS_SLOP_MM))
            self._drag = here
            self.setDown(False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Act, where the press was neither too long nor taken elsewhere."""
        self._drag = None
        at = moment(event)
        if self.isDown() and self._press.release(self.rect(), event.position().toPoint(), at):
            self.setDown(False)
            if self.turns:
                self.kit.hands.turn(at)
            self.act()
        self.setDown(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A second quick press is a press like any other."""
        self.mousePressEvent(event)

    # Keys and focus.

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space and Enter press; arrows are left to the page."""
        keys_used(self)
        if event.key() in KEYS:
            if not event.isAutoRepeat():
                self.press()
        else:
            event.ignore()

    def press(self) -> None:
        """A press that came by key or from a screen reader."""
        self._tell_touched()
        self.act()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it to the page: a press acts when the key goes down."""
        event.ignore()

    def _tell_touched(self) -> None:
        self.kit.hands.touched.emit("" if self.private else self.accessibleName())

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """The view decides what is chosen, not the press."""

    def focusInEvent(self, _event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Come into sight."""
        self.kit.hands.focused.emit(self)
        self.update()

    def focusOutEvent(self, _event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the ring away."""
        self.update()

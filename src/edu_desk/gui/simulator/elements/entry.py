"""A place to type: what is typed stays in the window, the view never has it."""

from collections.abc import Iterator
from functools import reduce
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.field_error import WRONG, FieldError
from edu_desk.gui.simulator.elements.keys_without_copy import act_without_copy
from edu_desk.gui.simulator.elements.typed_draft import Draft, plain
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least, text_advance
from edu_desk.gui.theme.cursor import beam
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.gui.widgets.focus_rule import focus_shown
from edu_desk.lesson.kinds import DIGITS, HIDDEN, EntryFormat
from edu_desk.machine.action import Target
from edu_desk.present.grouped_text import grouped, place_in_groups
from edu_desk.present.typed_script import TypedScript
from edu_desk.present.view import ElementView, EntryView
from edu_desk.shared.errors import Bug
from edu_desk.shared.text import N_

CLEAR: Final = "clear"
_FIRST_KEYS: Final = {
    TypedScript.LATIN: Qt.InputMethodHint.ImhPreferLatin,
    TypedScript.NUMBERS: Qt.InputMethodHint.ImhPreferNumbers,
}
"""The keys that come first for a text of that script; Korean letters for all else."""
_LINE_EDGES: Final = 6
"""What a line of text keeps free of letters at its two ends, in px."""
_MARKING: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_LEFT_ALONE: Final = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


class EntryLine(QLineEdit):
    """The line that is typed on; what stands in it never leaves the window."""

    def __init__(self, kit: ElementKit, entry: EntryView, parent: "EntryFrame") -> None:
        super().__init__(parent)
        self._kit = kit
        self._frame = parent
        self.composing = ""
        self.private = entry.format in DIGITS or entry.format in HIDDEN
        self.setFrame(False)
        self.setFont(kit.skin.face(Role.LEAD, FontWeight.STRONG).font)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setCursor(beam(kit.skin.look))
        hints = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
        hints |= Qt.InputMethodHint.ImhSensitiveData
        if entry.format in DIGITS:
            hints |= Qt.InputMethodHint.ImhDigitsOnly
        if entry.format in HIDDEN:
            self.setEchoMode(QLineEdit.EchoMode.Password)
            hints |= Qt.InputMethodHint.ImhHiddenText
        if entry.script is not None and entry.format not in DIGITS:
            hints |= _FIRST_KEYS.get(entry.script, Qt.InputMethodHint.ImhNone)
        self.setInputMethodHints(hints)
        self.setPalette(self._colours())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """Half-typed Korean letters count at once, as a search finds by them."""
        self.composing = event.preeditString()
        super().inputMethodEvent(event)
        self._frame.heard()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keys that move on the page are left to it; none lets other programs have what is typed.

        So are left and right where there are no more letters to go to: they lead on.
        """
        if event.key() in _LEFT_ALONE or self._ends(event):
            event.ignore()
        elif not act_without_copy(self, event):
            super().keyPressEvent(event)

    def _ends(self, event: QKeyEvent) -> bool:
        """Whether an arrow would leave the letters that are typed here."""
        if event.modifiers() & _MARKING or self.hasSelectedText() or self.composing:
            return False
        end = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: len(self.text())}.get(Qt.Key(event.key()))
        return end is not None and self.cursorPosition() == end

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """What is selected is not copied for other programs either, as X11 and Wayland do at once."""
        if self.hasSelectedText():
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """No menu."""
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let the voice know what is touched. Whoever comes back to a number goes on at its end."""
        self._kit.hands.touched.emit(self.accessibleName())
        came = not self.hasFocus()
        super().mousePressEvent(event)
        if came or self.private:
            self.setCursorPosition(len(self.text()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A finger that slides over a number marks nothing that the next digit would replace."""
        if not self.private:
            super().mouseMoveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Come into sight; the frame shows the focus."""
        super().focusInEvent(event)
        self._kit.hands.focused.emit(self)
        self._frame.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The frame shows that it is gone."""
        super().focusOutEvent(event)
        self._frame.update()

    def _colours(self) -> QPalette:
        skin, colours = self._kit.skin, QPalette()
        colours.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        colours.setColor(QPalette.ColorRole.Text, skin.ink)
        colours.setColor(QPalette.ColorRole.PlaceholderText, skin.soft)
        colours.setColor(QPalette.ColorRole.Highlight, skin.fill)
        colours.setColor(QPalette.ColorRole.HighlightedText, skin.on_fill)
        return colours


class Eraser(Part):
    """The button that clears the line."""

    turns = False

    def __init__(self, kit: ElementKit, target: Target, parent: "EntryFrame") -> None:
        super().__init__(kit, target, parent)
        self._frame = parent
        self._text = kit.tr(N_("Clear"))
        self._face = self.skin.face(Role.NOTE, FontWeight.STRONG)
        self.name(self._text)

    def least(self) -> int:
        """The word."""
        return max(self.skin.least, least(self._text, self._face) + 2 * self.skin.tight)

    def compose(self, width: int) -> int:
        """The word in the middle."""
        words = block(self._text, self._face, width, centred=True)
        self.write(words, 0, self.skin.tight, self.skin.ink)
        return words.height + 2 * self.skin.tight

    def ground(self, painter: QPainter) -> None:
        """A quiet box."""
        box(painter, self.rect(), self.skin.off, self.skin.line, self.radius)

    def act(self) -> None:
        """Clear."""
        self._frame.clear()


class EntryFrame(QWidget):
    """The box round the line, its label, and the button that clears it."""

    read_as = ReadAs.GROUP

    def __init__(self, kit: ElementKit, target: Target, entry: EntryView, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._target = kit, target
        skin = kit.skin
        self.entry = entry
        self.draft = Draft(kit.memory, target, entry.text)
        self.label = PaintedText(kit, skin.face(Role.BODY), skin.soft, self)
        self.hint = PaintedText(kit, skin.face(Role.NOTE), skin.soft, self)
        self.echo = PaintedText(kit, skin.face(Role.BODY, FontWeight.STRONG), skin.ink, self)
        self.line = EntryLine(kit, entry, self)
        self.echo.private = self.line.private
        self.eraser = Eraser(kit, Target(target.element, CLEAR), self)
        self.error = FieldError(kit, self)
        read_in_order([self.label, self.hint, self.line, self.eraser, self.echo, self.error])
        self._box = QRect()
        self.line.setText(grouped(self.draft.raw, entry.format))
        self.line.textChanged.connect(self.heard)
        self.eraser.setVisible(bool(self.draft.raw))

    def tell(self, view: ElementView) -> None:
        """Show `view`; what was typed stays unless the practice app emptied it."""
        entry = entry_of(view)
        self.entry = entry
        self.label.say(view.label)
        self.label.setVisible(bool(view.label))
        self.hint.say(" ".join(filter(None, (entry.hint, view.note))))
        self.line.setAccessibleName(view.label or entry.hint)
        self.error.say(view.error)
        wrong = f"{self._kit.tr(WRONG)}: {view.error}" if view.error else ""
        told = (wrong, self.hint.text() if view.label else "")
        self.line.setAccessibleDescription(" ".join(filter(None, told)))
        self.update()
        self.line.setEnabled(view.enabled)
        if self.draft.tell(entry.text):
            self.line.setText(grouped(self.draft.raw, entry.format))
            self.eraser.setVisible(bool(self.draft.raw))

    def heard(self) -> None:
        """Something was typed: keep it, show it as its format asks, and tell it on."""
        line, entry = self.line, self.entry
        at = line.cursorPosition()
        whole = line.text()[:at] + line.composing + line.text()[at:]
        raw = plain(whole, entry.format, entry.length)
        shown = grouped(raw, entry.format)
        if entry.format in DIGITS and shown != line.text():
            before = len(plain(line.text()[:at], entry.format, entry.length))
            with QSignalBlocker(line):
                line.setText(shown)
            line.setCursorPosition(place_in_groups(raw, before, entry.format))
        if raw == self.draft.raw:
            return
        if self.line.private and len(raw) > len(self.draft.raw):
            self._kit.hands.struck.emit(raw[-1:])
        self.draft.type(raw)
        self.eraser.setVisible(bool(raw))
        self._kit.hands.resized.emit()
        self._kit.hands.typed.emit(self._target, raw)

    def clear(self) -> None:
        """Empty the line and go on typing."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.clear()
        self.heard()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Its label, its hint and the edge of its box lead to the line; the touch goes on."""
        if self.line.isEnabled():
            self.line.setFocus(Qt.FocusReason.MouseFocusReason)
            self.line.setCursorPosition(len(self.line.text()))
        event.ignore()

    def arrange(self, width: int) -> int:
        """Label, hint where it is too long for the line, the line with its button, what it cannot show."""
        skin = self._kit.skin
        y = self._stack(self.label, 0, width)
        edge = 2 * skin.look.space(12) + self._icon()
        fits = self._fits(self.hint.text(), width - 2 * edge)
        self.line.setPlaceholderText(self.hint.text() if fits else "")
        self.hint.setVisible(not fits)
        y = self._stack(self.hint, y, width) if not fits else y
        y += skin.look.space(4) if y else 0
        wide = self.eraser.least()
        shown = not self.eraser.isHidden()
        role = Role.LEAD if self._fits(self.line.text(), width - edge) else Role.BODY
        self.line.setFont(skin.face(role, FontWeight.STRONG).font)
        narrow = width - wide - skin.gap
        beside = shown and narrow > wide + edge and self._fits(self.line.text(), narrow - edge)
        tall = self._arrange_line(y, narrow if beside else width)
        below = y + tall
        if shown:
            top = y if beside else below + skin.gap
            height = max(self.eraser.arrange(wide), tall) if beside else self.eraser.arrange(wide)
            self.eraser.setGeometry(QRect(width - wide, top, wide, height))
            below = max(below, top + height)
        self.echo.setVisible(self._spills())
        below = self._stack(self.echo, below, width) if self._spills() else below
        return self.error.stand(0, below, width)

    def _arrange_line(self, y: int, width: int) -> int:
        skin, pad = self._kit.skin, self._kit.skin.look.space(12)
        tall = max(skin.least + 2, skin.face(Role.LEAD, FontWeight.STRONG).pitch + skin.tight)
        self._box = QRect(0, y, width, tall)
        self.line.setGeometry(QRect(pad + self._icon(), y + 1, width - 2 * pad - self._icon(), tall - 2))
        return tall

    def _fits(self, text: str, width: int) -> bool:
        face = self._kit.skin.face(Role.LEAD, FontWeight.STRONG)
        return not text or text_advance(text, face) + _LINE_EDGES <= width

    def _spills(self) -> bool:
        """Whether the line shows only a part of what is typed, and it is no secret."""
        self.echo.say(self.line.text())
        wide = self.line.fontMetrics().horizontalAdvance(self.line.text()) + _LINE_EDGES
        return self.entry.format not in HIDDEN and wide > self.line.width()

    def _icon(self) -> int:
        side = self._kit.skin.icon_side(Role.BODY) + self._kit.skin.tight
        return side if self.entry.format is EntryFormat.SEARCH else 0

    def named(self) -> QRect:
        """Where the line lies with all that says what is to be typed: its label and its hint."""
        shown = [words.geometry() for words in (self.label, self.hint) if words.isVisibleTo(self)]
        return reduce(QRect.united, (words for words in shown if not words.isEmpty()), self._box)

    def pictures(self) -> tuple[QRect, ...]:
        """The box that is typed in."""
        return (self._box,)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the box, thick while it is typed in, in the colour of the focus for who uses keys."""
        skin = self._kit.skin
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            on = self.line.hasFocus()
            wrong = bool(self.error.text())
            plain = skin.accent if on else skin.attend if wrong else skin.line
            line = skin.focus if focus_shown(self.line) else plain
            box(painter, self._box, skin.card, line, skin.radius, skin.look.ring if on else 2 if wrong else 1)
            if self.entry.format is EntryFormat.SEARCH:
                side = skin.icon_side(Role.BODY)
                y = self._box.top() + (self._box.height() - side) // 2
                skin.icon(painter, "search", skin.soft, skin.look.space(12), y, side)

    def _stack(self, words: PaintedText, y: int, width: int) -> int:
        if not words.text():
            return y
        tall = words.arrange(width)
        words.setGeometry(QRect(0, y, width, tall))
        return y + tall


class EntryElement(ElementWidget):
    """An entry."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        frame = EntryFrame(kit, view.target, entry_of(view), parent)
        super().__init__(kit, view, frame)
        self._frame = frame
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self._frame.tell(self.view)

    def least(self) -> int:
        """The label's longest word, or the button that clears."""
        frame = self._frame
        return max(frame.label.least(), frame.eraser.least(), frame.error.least())

    def arrange(self, width: int) -> int:
        """Lay the frame out."""
        return self._frame.arrange(width)

    def find(self, target: Target) -> QWidget | None:
        """The line that is typed on, or the button that clears it."""
        if target == self.view.target:
            return self._frame.line
        if target == self._frame.eraser.target and not self._frame.eraser.isHidden():
            return self._frame.eraser
        return None

    def stops(self) -> Iterator[QWidget]:
        """The line, then the button."""
        if self._frame.line.isEnabled():
            yield self._frame.line
        if not self._frame.eraser.isHidden():
            yield self._frame.eraser


def entry_of(view: ElementView) -> EntryView:
    """The view's entry; Bug where it has none."""
    if view.entry is None:
        raise Bug(f"{view.target} has no entry")
    return view.entry


def with_label(widget: QWidget, inside: QWidget, room: int) -> QRect:
    """The box of `widget` in the px of `inside`; of a line with what names it, where `room` px hold both."""
    alone = QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size())
    frame = widget.parentWidget()
    if not isinstance(frame, EntryFrame):
        return alone
    named = frame.named().translated(frame.mapTo(inside, QPoint(0, 0))).united(alone)
    return named if named.height() <= room else alone

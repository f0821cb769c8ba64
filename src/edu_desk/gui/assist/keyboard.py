"""A keyboard inside the window, for fingers: it rises when a line to type on has the focus."""

from collections.abc import Callable, Iterator
from typing import Final, Protocol

from PySide6.QtCore import (
    QEvent,
    QObject,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from edu_desk.access.keyboard_layout import FULL, Does, KeyboardKey, KeyRow, Layer, after_key, key_name, rows
from edu_desk.access.line_editing import Writing
from edu_desk.gui.assist.key_cap import KeyCap
from edu_desk.gui.simulator.app_skin import skin_for
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.theme.tokens import TARGET_APP_MM
from edu_desk.gui.widgets.painted_surface import paint_box
from edu_desk.shared.text import N_, Translator

_HALVES: Final = 2
_FEWEST: Final = 4
_PAD_COLUMNS: Final = 3
"""The digits of a telephone stand in so many columns."""
KEYS_SHARE: Final = 0.47
"""The keyboard takes at most this share of the page, unless its keys would be too small."""
_LARGEST: Final = 1.35
"""The highest a key grows, in touch targets."""
_MOST_PAD: Final = 0.32
"""The digits stand as on a telephone where that takes no more than this share of the page."""
_DIGIT_MM: Final = 42.0
"""The broadest a key of the digits grows."""
_LEFT_MM: Final = 48.0
"""Keys in a phone leave at least so much of its page above them."""
_ANY_BRAND: Final = ("#000000", "#FFFFFF")
"""The ground of keys is the phone's own: no brand has a part in it."""
_SHOWN: Final = 1.6
"""How high the strip with what is written is, in letters; large letters can be read where they stand."""


class TypedGround(Protocol):
    """What holds lines to type on: a practice app, or a page of our own."""

    @property
    def pressed(self) -> SignalInstance:
        """Something in it was pressed: the keys go away."""

    @property
    def back(self) -> SignalInstance:
        """One goes back in it: the keys go away."""

    def parentWidget(self) -> QWidget | None:  # noqa: N802 - Qt's name
        """Where the keys lie."""

    def isAncestorOf(self, child: QWidget, /) -> bool:  # noqa: N802 - Qt's name
        """Whether it holds `child`."""

    def keep_in_sight(self, line: QLineEdit | None) -> None:
        """While keys are there, `line` is seen above them."""


class ScreenKeyboard(QWidget):
    """Types into the line that has the focus, of a practice app or a page; lengths are in px."""

    touched = Signal(str)
    """A key was struck, with its name for the voice; empty for a private letter."""
    turned = Signal()
    """It came or went: the page shares its room anew."""
    attended = Signal(QObject)
    """This line has the focus: a real keyboard may type on it."""

    def __init__(
        self, look: Look, tr: Translator, simulator: TypedGround, wanted: Callable[[], bool] = lambda: True
    ) -> None:
        """`wanted` tells whether keys are to come now: somebody may have a real keyboard."""
        super().__init__(simulator.parentWidget())
        self._look, self._tr, self._simulator, self._wanted = look, tr, simulator, wanted
        self._line: QLineEdit | None = None
        self._layer = Layer.HANGUL
        self._columns, self._low = FULL, False
        self._writing = Writing()
        self._written = ("", 0)
        self._caps: list[list[KeyCap]] = []
        self._strip = QRect()
        self._inside = False
        """It lies in a phone, and looks like what belongs to it."""
        self.setAccessibleName(tr(N_("Keyboard on the screen")))
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
        simulator.pressed.connect(self.leave)
        simulator.back.connect(self.leave)

    @property
    def caps(self) -> tuple[KeyCap, ...]:
        """The keys that are shown, in reading order."""
        return tuple(cap for row in self._caps for cap in row)

    @property
    def line(self) -> QLineEdit | None:
        """The line that is typed on."""
        return self._line

    def hides(self, key: KeyboardKey) -> bool:
        """Whether `key` types private text now."""
        return key.does is Does.LETTER and self._line is not None and _private(self._line)

    def serve(self, line: QLineEdit) -> None:
        """Rise for `line`."""
        if self._line is line or not self._wanted():
            return
        if self._line is not None:
            self._line.textChanged.disconnect(self._show_written)
        self._line = line
        line.textChanged.connect(self._show_written)
        self._writing = self._found(line)
        self._layer = _first_layer(line)
        self._build()
        self.update()
        self.show()
        self._simulator.keep_in_sight(line)
        self.turned.emit()

    def leave(self) -> None:
        """Go away; the line keeps what was written."""
        self._let_go()
        self._fold()

    def give_way(self) -> None:
        """Go away where somebody types on a real keyboard and has not asked for keys."""
        if not self._wanted():
            self.leave()

    def fit_inside(self, room: QSize) -> int:
        """Lay the keys out at the foot of a phone's page of that size, as phones do.

        Returns the height they take; 0 while they are away, and where they would be too small there or leave
        the page too little. They are as large as elsewhere or, as all of a practice app, at least
        `TARGET_APP_MM`; with large touch they are never smaller than elsewhere.
        """
        if self.isHidden() or room.isEmpty():
            return 0
        look, pad = self._look, self._pad()
        most = room.height() - look.mm(_LEFT_MM) - 2 * pad + look.gap
        for columns, side in self._ways_inside(room.width()):
            count = self._rows_in(columns)
            if count * (side + look.gap) <= most:
                self._form(columns, low=False)
                tall = min(look.target, most // count - look.gap)
                self._strip, self._inside = QRect(), True
                self._stand(room.width(), pad, tall)
                return 2 * pad + count * tall + (count - 1) * look.gap
        return 0

    def _ways_inside(self, width: int) -> Iterator[tuple[int, int]]:
        """How many columns of keys, at least how large, have room: in a phone's own order first."""
        look = self._look
        smallest = look.target if look.large_touch else look.mm(TARGET_APP_MM)
        fewest = _PAD_COLUMNS if self._layer is Layer.DIGITS else _FEWEST
        ways = [
            (min(FULL, (width - 2 * self._pad() + look.gap) // (side + look.gap)), side)
            for side in (look.target, smallest)
        ]
        yield from (way for way in reversed(ways) if way[0] == FULL)
        yield from (way for way in ways if fewest <= way[0] < FULL)

    def fit(self, width: int, page_height: int, above: int = 0) -> int:
        """Lay the keys out for a page of that size; returns the height they take, 0 while it is away.

        `above` px must be left above the keys: for that they are no larger than those of a practice app.
        """
        if self.isHidden():
            return 0
        look, pad = self._look, self._pad()
        columns = max(_FEWEST, min(FULL, (width - 2 * pad + look.gap) // (look.target + look.gap)))
        pad_rows = len(rows(Layer.DIGITS, columns)) * (look.target + look.gap)
        self._form(columns, low=pad_rows > page_height * _MOST_PAD)
        count = self._rows_in(columns, low=self._low)
        keys = 2 * pad + (count - 1) * look.gap
        strip = round(look.pixels(Role.LEAD) * _SHOWN) + pad
        room = round(page_height * KEYS_SHARE)
        if look.text >= LARGE_TEXT or keys + count * look.target + strip > room:
            strip = 0
        largest = look.target if self._low and self._layer is Layer.DIGITS else round(look.target * _LARGEST)
        most = (page_height - above - keys - strip) // count
        least = max(look.mm(TARGET_APP_MM), min(look.target, most))
        tall = max(least, min(largest, (room - keys - strip) // count))
        self._strip, self._inside = QRect(pad, pad, width - 2 * pad, strip - pad), False
        self._stand(width, strip + pad, tall)
        return strip + keys + count * tall

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Serve a line once the finger is off it; leave one that goes."""
        match event.type():
            case QEvent.Type.MouseButtonRelease if isinstance(watched, QLineEdit):
                self.serve(watched)
            case QEvent.Type.Hide if watched is self._line:
                self._let_go()
                QTimer.singleShot(0, self, self._fold)
            case _:
                pass
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ground, a line above, and what is written."""
        with QPainter(self) as painter:
            look = self._look
            ground = skin_for(look, *_ANY_BRAND).off if self._inside else look.colour("sunk")
            painter.fillRect(self.rect(), ground)
            painter.fillRect(0, 0, self.width(), max(2, look.space(4) // 2), look.colour("line"))
            if self._line is not None and not self._strip.isEmpty():
                self._paint_written(painter, self._line)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Somebody comes to a line; where what had the focus has gone, only Qt does, and no keys come."""
        if not isinstance(now, QLineEdit) or not self._simulator.isAncestorOf(now):
            return
        now.removeEventFilter(self)
        now.installEventFilter(self)
        self.attended.emit(now)
        gone = before is not None and not before.isVisible()
        if not gone and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.serve(now)

    def _let_go(self) -> None:
        if self._line is not None:
            self._line.textChanged.disconnect(self._show_written)
            self._line = None
            self._simulator.keep_in_sight(None)

    def _show_written(self, _text: str) -> None:
        self.update()

    def _fold(self) -> None:
        """Go away, unless another line has come meanwhile."""
        if self._line is None and not self.isHidden():
            self.hide()
            self.turned.emit()

    def _strike(self, key: KeyboardKey) -> None:
        line = self._line
        if line is None:
            return
        self.touched.emit("" if self.hides(key) else self._tr(key_name(key)))
        match key.does:
            case Does.LETTER:
                self._write(line, self._found(line).stroke(key.text))
                self._turn_to(after_key(self._layer))
            case Does.DELETE:
                self._delete(line)
            case Does.LAYER:
                self._turn_to(key.layer or self._layer)
            case Does.DONE:
                self.leave()

    def _delete(self, line: QLineEdit) -> None:
        found = self._found(line)
        self._write(line, found if line.hasSelectedText() else found.delete())

    def _found(self, line: QLineEdit) -> Writing:
        """What is being written: as it was left, or as somebody else changed it."""
        if not line.hasSelectedText() and self._written == (line.text(), line.cursorPosition()):
            return self._writing
        begin, end = line.cursorPosition(), line.cursorPosition()
        if line.hasSelectedText():
            begin, end = line.selectionStart(), line.selectionEnd()
        return Writing(_plain(line, line.text()[:begin]), "", _plain(line, line.text()[end:]))

    def _write(self, line: QLineEdit, writing: Writing) -> None:
        with QSignalBlocker(line):
            line.setText(writing.text)
            line.setCursorPosition(writing.cursor)
        line.textChanged.emit(line.text())
        whole = _plain(line, line.text()) == writing.text
        self._written = (line.text(), line.cursorPosition()) if whole else ("", -1)
        self._writing = writing if whole else self._found(line)
        self.update()

    def _form(self, columns: int, *, low: bool) -> None:
        if (columns, low) != (self._columns, self._low):
            self._columns, self._low = columns, low
            self._build()

    def _turn_to(self, layer: Layer) -> None:
        if layer is not self._layer:
            self._layer = layer
            self._build()
            self.turned.emit()

    def _build(self) -> None:
        for cap in self.caps:
            cap.hide()
            cap.deleteLater()
        self._caps = [self._row(row) for row in rows(self._layer, self._columns, low=self._low)]

    def _row(self, row: KeyRow) -> list[KeyCap]:
        caps = [KeyCap(self._look, self._tr, key, self) for key in row.keys]
        for cap in caps:
            cap.struck.connect(self._strike)
            cap.show()
        return caps

    def _rows_in(self, columns: int, *, low: bool = False) -> int:
        """How many rows the keys take; the page does not jump when the layer changes."""
        if self._layer is Layer.DIGITS:
            return len(rows(Layer.DIGITS, columns, low=low))
        return max(len(rows(layer, columns)) for layer in Layer if layer is not Layer.DIGITS)

    def _stand(self, width: int, top: int, tall: int) -> None:
        look, pad = self._look, self._pad()
        digits = self._layer is Layer.DIGITS
        across = sum(cap.key.halves for cap in self._caps[0]) if digits else self._columns * _HALVES
        step = (width - 2 * pad + look.gap) / across
        if digits:
            step = min(step, (look.mm(_DIGIT_MM) + look.gap) / _HALVES)
        for row in self._caps:
            halves = sum(cap.key.halves for cap in row)
            x = (width - halves * step + look.gap) / 2
            for cap in row:
                end = x + cap.key.halves * step
                cap.setGeometry(round(x), top, round(end - look.gap) - round(x), tall)
                x = end
            top += tall + look.gap

    def _paint_written(self, painter: QPainter, line: QLineEdit) -> None:
        """Which line, what is written on it, and a line under what the next key may change."""
        look, box = self._look, QRectF(self._strip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font(Role.LEAD, FontWeight.STRONG)
        metrics, air = QFontMetricsF(font), look.space(12)
        text, room = line.displayText(), box.width() - 2 * air
        label = line.accessibleName() + ("  " if text else "")
        beside = metrics.horizontalAdvance(label)
        if beside + metrics.horizontalAdvance(text) > room:
            label, beside = "", 0
            text = metrics.elidedText(text, Qt.TextElideMode.ElideLeft, round(room))
        paint_box(painter, box, look.radius, look.colour("card"), look.colour("line"))
        painter.setFont(font)
        for words, colour, left in ((label, "ink_soft", air), (text, "ink", air + beside)):
            painter.setPen(look.colour(colour))
            painter.drawText(box.adjusted(left, 0, -air, 0), Qt.AlignmentFlag.AlignVCenter, words)
        present = self._writing.composing
        if present and not self._writing.after and not _private(line):
            end = box.left() + air + beside + metrics.horizontalAdvance(text)
            wide, thick = metrics.horizontalAdvance(present), max(2, look.space(4) // 2)
            painter.fillRect(
                QRectF(end - wide, box.bottom() - 2 * thick, wide, thick), look.colour("primary")
            )

    def _pad(self) -> int:
        return self._look.space(8)


def _first_layer(line: QLineEdit) -> Layer:
    if _digits(line):
        return Layer.DIGITS
    hints = line.inputMethodHints()
    if hints & Qt.InputMethodHint.ImhPreferNumbers:
        return Layer.SIGNS
    return Layer.LATIN if hints & Qt.InputMethodHint.ImhPreferLatin else Layer.HANGUL


def _digits(line: QLineEdit) -> bool:
    return bool(line.inputMethodHints() & Qt.InputMethodHint.ImhDigitsOnly)


def _private(line: QLineEdit) -> bool:
    """Whether the line takes private text; the line itself reads it into earphones."""
    return _digits(line) or line.echoMode() is not QLineEdit.EchoMode.Normal


def _plain(line: QLineEdit, text: str) -> str:
    """`text` without the gaps that a line of digits adds."""
    return text.replace(" ", "") if _digits(line) else text

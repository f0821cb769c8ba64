"""The staff's way out: a PIN on large keys, then what staff may do; what lies under it stays as it was."""

from collections.abc import Callable
from math import ceil
from typing import Final, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from edu_desk.gui.kiosk.cover import Cover
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.label import Label
from edu_desk.kiosk.pin_brake import PinBrake
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_, Plural, Translator

KEYS: Final = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "delete", "0", "enter")
LONGEST: Final = 8
BACK, HOURS, RESTART, CLOSE = "back", "hours", "restart", "close"
_ACTS: Final = (
    (BACK, N_("Back to the screen as it was"), "undo-2", ButtonStyle.PRIMARY),
    (HOURS, N_("The screen's hours and letters"), "clock", ButtonStyle.SECONDARY),
    (RESTART, N_("Restart the program"), "rotate-ccw", ButtonStyle.SECONDARY),
    (CLOSE, N_("Close the program"), "log-out", ButtonStyle.SECONDARY),
)
_WAIT = Plural("Wait {count} second, then try again.", "Wait {count} seconds, then try again.")
NO_PIN: Final = N_("There is no PIN yet. Plug in the stick with the staff's key.")
_COLUMN_EM = 18


class PinAnswer(Protocol):
    """What came of a PIN."""

    @property
    def opened(self) -> bool:
        """Whether it was the right one."""

    def words(self, tr: Translator) -> str:
        """What is told of a wrong one."""


class StaffPin(Protocol):
    """Whoever knows the staff's PIN; what it raises as `Fault` is told by the caller."""

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN at all."""

    def open(self, pin: str) -> PinAnswer:
        """Try a PIN."""


class NoStaffPin:
    """No PIN is known here: only the stick's key opens."""

    is_set = False

    def open(self, pin: str) -> PinAnswer:
        """Nothing opens."""
        return _Shut(pin)


class _Shut:
    opened = False

    def __init__(self, pin: str) -> None:
        self._pin = pin

    def words(self, tr: Translator) -> str:
        return tr(NO_PIN)


class StaffCover(Cover):
    """`chosen` gives back, restart or close. `tried` keeps the brake: it outlives this page."""

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        tr: Translator,
        over: QWidget,
        pin: StaffPin,
        brake: Callable[[PinBrake | None], PinBrake],
        seconds: Callable[[], float],
        health: Callable[[], str],
    ) -> None:
        """`brake` tells the brake, and takes over another one; `health` tells staff how the machine is."""
        super().__init__(look, over)
        self._tr, self._pin, self._brake, self._seconds = tr, pin, brake, seconds
        self._health = health
        self._typed = ""
        self.setAccessibleName(tr(N_("For staff")))
        self.heading = Label(look, tr(N_("For staff")), Role.TITLE, FontWeight.HEAVY)
        self.note = Label(look, "", Role.BODY)
        self.dots = Label(look, "", Role.TITLE, FontWeight.STRONG)
        self._inside = QVBoxLayout()
        self._inside.addWidget(self.heading)
        self._inside.addWidget(self.note)
        self._inside.addWidget(self.dots)
        self.keys = {key: self._key(key) for key in KEYS}
        self._pad = QWidget(self)
        pad = QGridLayout(self._pad)
        pad.setContentsMargins(0, 0, 0, 0)
        pad.setSpacing(look.gap)
        for at, button in enumerate(self.keys.values()):
            pad.addWidget(button, at // 3, at % 3)
        self._inside.addWidget(self._pad)
        self.acts = {key: self._act(key, words, icon, style) for key, words, icon, style in _ACTS}
        for button in self.acts.values():
            self._inside.addWidget(button)
        self._inside.setSpacing(look.gap)
        self._lay_out()
        self._show(opened=False)
        self.note.setText(tr(N_("Enter the PIN.")) if pin.is_set else tr(NO_PIN))

    def open_doors(self) -> None:
        """It is staff: show what may be done."""
        self._show(opened=True)
        self.note.setText(self._health())

    def strike(self, key: int, text: str) -> None:
        """A key of a real keyboard."""
        match key:
            case Qt.Key.Key_Backspace:
                self._press("delete")
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._press("enter")
            case Qt.Key.Key_Escape:
                self.chosen.emit(BACK)
            case _ if text in self.keys:
                self._press(text)

    def _press(self, key: str) -> None:
        if self._pad.isHidden():
            return
        match key:
            case "enter":
                self._try()
            case "delete":
                self._typed = self._typed[:-1]
            case _:
                self._typed = (self._typed + key)[:LONGEST]
        self.dots.setText("●" * len(self._typed))

    def _try(self) -> None:
        typed, self._typed = self._typed, ""
        now, brake = self._seconds(), self._brake(None)
        wait = ceil(brake.wait_s(now))
        if wait:
            self.note.setText(self._tr.counted(_WAIT, wait))
            return
        if not typed:
            return
        self._brake(brake.missed(now))  # counted before it is looked at: who pulls the plug has not saved it
        try:
            answer = self._pin.open(typed)
        except Fault as fault:
            self.note.setText(fault.tell(self._tr))
            return
        if answer.opened:
            self._brake(PinBrake())
            self.open_doors()
            return
        wait = ceil(self._brake(None).wait_s(now))
        self.note.setText(self._tr.counted(_WAIT, wait) if wait else answer.words(self._tr))

    def _show(self, *, opened: bool) -> None:
        self._pad.setVisible(not opened)
        self.dots.setVisible(not opened)
        for key, button in self.acts.items():
            button.setVisible(opened or key == BACK)

    def _key(self, key: str) -> ActionButton:
        match key:
            case "delete":
                button = ActionButton(self.look, self._tr(N_("Delete")), style=ButtonStyle.SECONDARY)
            case "enter":
                button = ActionButton(self.look, self._tr(N_("OK")), style=ButtonStyle.PRIMARY)
            case _:
                button = ActionButton(self.look, key, style=ButtonStyle.SECONDARY)
        button.clicked.connect(lambda: self._press(key))
        return button

    def _act(self, key: str, words: str, icon: str, style: ButtonStyle) -> ActionButton:
        button = ActionButton(self.look, self._tr(words), icon, style, changes_page=True)
        button.clicked.connect(lambda: self.chosen.emit(key))
        return button

    def _lay_out(self) -> None:
        column = QWidget(self)
        column.setLayout(self._inside)
        column.setMaximumWidth(round(self.look.pixels(Role.BODY) * _COLUMN_EM))
        row, whole = QHBoxLayout(), QVBoxLayout(self)
        row.addStretch(1)
        row.addWidget(column, 100)
        row.addStretch(1)
        whole.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(1)

"""Where staff sets the screen's hours, times and letters, with a finger; each step holds at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from edu_desk.gui.kiosk.cover import Cover
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.label import Label
from edu_desk.kiosk.kiosk_settings import KioskSettings, with_setting
from edu_desk.kiosk.setting_steps import SETTING_STEPS, SettingStep, stepped, value_words
from edu_desk.shared.text import N_, Translator

Keep = Callable[[KioskSettings], str]
"""Takes them over and keeps them; returns what is told where they could not be kept."""
_WIDEST_EM: Final = 30


@dataclass(frozen=True, slots=True)
class HoursRow:
    """What stands in a row."""

    value: Label
    less: ActionButton
    more: ActionButton


class HoursCover(Cover):
    """`done` gives the place back."""

    done = Signal()

    def __init__(
        self, look: Look, tr: Translator, over: QWidget, settings: KioskSettings, keep: Keep
    ) -> None:
        super().__init__(look, over)
        self._tr, self._keep = tr, keep
        self.settings = settings
        title = tr(N_("The screen's hours and letters"))
        self.setAccessibleName(title)
        self.note = Label(look, "", Role.BODY)
        self._table = QGridLayout()
        self._table.setSpacing(look.gap)
        self._table.setColumnStretch(0, 1)
        self.rows = {step.key: self._row(at, step) for at, step in enumerate(SETTING_STEPS)}
        self.finish = ActionButton(look, tr(N_("Done")), "check", ButtonStyle.PRIMARY, changes_page=True)
        self.finish.clicked.connect(self.done)
        inside = QWidget(self)
        inside.setMaximumWidth(look.pixels(Role.BODY) * _WIDEST_EM)
        column = QVBoxLayout(inside)
        column.setSpacing(look.gap)
        column.addWidget(Label(look, title, Role.TITLE, FontWeight.HEAVY))
        column.addLayout(self._table)
        column.addWidget(self.note)
        column.addWidget(self.finish)
        whole = QGridLayout(self)
        whole.addWidget(inside, 1, 1)
        for side in (0, 2):
            whole.setColumnStretch(side, 1)
            whole.setRowStretch(side, 1)
        whole.setColumnStretch(1, 100)

    def strike(self, key: int, text: str) -> None:  # noqa: ARG002 - as every cover's
        """A key of a real keyboard."""
        if key == Qt.Key.Key_Escape:
            self.done.emit()

    def _row(self, at: int, step: SettingStep) -> HoursRow:
        title, value = self._tr(step.title), Label(self.look, "", Role.BODY, FontWeight.STRONG)
        value.setText(value_words(self.settings, step, self._tr))
        value.setMinimumWidth(self._widest(step))
        row = HoursRow(
            value,
            self._button("−", self._tr(N_("{title}: less"), title=title), step, -1),
            self._button("+", self._tr(N_("{title}: more"), title=title), step, 1),
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        for place, part in enumerate((Label(self.look, title), row.less, row.value, row.more)):
            self._table.addWidget(part, at, place, middle if isinstance(part, Label) else Qt.AlignmentFlag(0))
        return row

    def _widest(self, step: SettingStep) -> int:
        """Room for every value, so that the button stays under the finger."""
        letters = QFontMetrics(self.look.font(Role.BODY, FontWeight.STRONG))
        steps = (with_setting(self.settings, step.key, str(value)) for value in step.values)
        return max(letters.horizontalAdvance(value_words(one, step, self._tr)) for one in steps)

    def _button(self, sign: str, spoken: str, step: SettingStep, way: int) -> ActionButton:
        button = ActionButton(self.look, sign, style=ButtonStyle.SECONDARY)
        button.setAccessibleName(spoken)
        button.clicked.connect(lambda: self._step(step, way))
        return button

    def _step(self, step: SettingStep, way: int) -> None:
        self.settings = stepped(self.settings, step, way)
        self.note.setText(self._keep(self.settings))
        self.rows[step.key].value.setText(value_words(self.settings, step, self._tr))

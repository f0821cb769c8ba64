"""Preferences, made from the declarations of the settings; every choice acts at once."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from edu_desk.gui.preferences.doors import Doors
from edu_desk.gui.reading.reading_order import tab_to_chosen
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.icon_mark import IconMark
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.option_button import OptionButton
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.settings.declarations import SETTINGS, Setting, SettingOption, Settings, SettingsGroup, Value
from edu_desk.shared.text import N_, Translator

_MOST_ACROSS = 2
_CARD_PX = 420
_OPTIONS_ACROSS = 3
_OPTION_LINES = 2
_MARK_EM = 1.6
_USABLE = frozenset({BarItem.BACK, BarItem.AGAIN, BarItem.HELP})


@dataclass(frozen=True, slots=True)
class PreferencesPosition:
    """Where a person was on the page, for when it is built anew in another look."""

    scrolled: int
    key: str
    """The setting that was in hand, or empty."""


class PreferencesPage(Page):
    """`changed` gives a key and its new value; `bar.back` closes the page.

    `quiet` says why nothing is heard, where that is so.
    """

    changed = Signal(str, object)
    group_chosen = Signal(object)
    """A `SettingsGroup`: its settings are wanted."""

    explains = N_(
        "Here you make the program suit you. Press a button and it changes at once. Nothing can break."
    )

    def __init__(
        self,
        look: Look,
        tr: Translator,
        settings: Settings,
        quiet: str = "",
        group: SettingsGroup = SettingsGroup.SEEING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, tr, _USABLE, parent)
        self.group = group
        self.head(
            tr(N_("Made to suit you")),
            tr(N_("Try it: every choice takes effect at once, and you can change it back.")),
        )
        if quiet:
            self.say(quiet, Role.NOTE)
            self.body.addSpacing(look.space(24))
        self.groups = self._groups(look, tr)
        cells = FlowLayout(look.space(24), most=_MOST_ACROSS, cell=round(look.space(_CARD_PX) * look.text))
        self.choosers = tuple(
            Chooser(look, tr, setting, settings.value(setting.key), self.spoken)
            for setting in SETTINGS
            if setting.group is group
        )
        for chooser in self.choosers:
            chooser.picked.connect(self.changed)
            cells.addWidget(chooser)
        self.add(cells)
        self.doors = Doors(look, tr)
        self.add(self.doors)
        self._place = PreferencesPosition(0, "")
        self.close_body()

    def _groups(self, look: Look, tr: Translator) -> tuple[OptionButton, ...]:
        """A button for each group of settings; the one that is shown is chosen."""
        cells = FlowLayout(look.gap, most=len(SettingsGroup), cell=look.target)
        together = QButtonGroup(self)
        buttons = []
        for group in SettingsGroup:
            words, icon = group.value
            button = OptionButton(look, tr(words), icon)
            button.setChecked(group is self.group)
            button.clicked.connect(lambda _on=False, chosen=group: self.group_chosen.emit(chosen))
            together.addButton(button)
            cells.addWidget(button)
            buttons.append(button)
        tab_to_chosen(together)
        self.add(cells)
        self.body.addSpacing(look.space(24))
        return tuple(buttons)

    def greeting(self) -> tuple[str, ...]:
        """The heading and its sentence; the settings would take minutes."""
        return tuple(words.text() for words in self.spoken[:2])

    def show_note(self, key: str, words: str) -> None:
        """Say why the setting `key` does not act, in the learner's language; empty where it does."""
        for chooser in self.choosers:
            if chooser.setting.key == key:
                chooser.show_note(words)

    def place(self) -> PreferencesPosition:
        """Where the person is now."""
        held = next((chooser.setting.key for chooser in self.choosers if chooser.in_hand()), "")
        return PreferencesPosition(self.scroller.area.verticalScrollBar().value(), held)

    def restore(self, place: PreferencesPosition) -> None:
        """Go back to `place` when the page is shown: what was in hand is seen and has the focus again."""
        self._place = place

    def go_on_from(self, before: QWidget | None) -> bool:
        """Take up where one was among the same settings."""
        if not isinstance(before, PreferencesPage):
            return False
        if before.group is self.group:
            self.restore(before.place())
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Go back as soon as everything has its place."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._go_back)

    def _go_back(self) -> None:
        self.scroller.area.verticalScrollBar().setValue(self._place.scrolled)
        for chooser in self.choosers:
            if chooser.setting.key == self._place.key:
                chooser.take_up()
                self.scroller.show_widget(chooser)


class Chooser(Card):
    """One setting: its title, what it does, and a button for each thing it may be."""

    picked = Signal(str, object)

    def __init__(
        self, look: Look, tr: Translator, setting: Setting, value: Value, spoken: list[Label]
    ) -> None:
        super().__init__(look)
        self.setting = setting
        self.setAccessibleName(tr(setting.title))
        title = Label(look, tr(setting.title), Role.LEAD, FontWeight.HEAVY)
        note = Label(look, tr(setting.note), Role.BODY, colour="ink_soft")
        spoken += (title, note)
        self.body.addLayout(self._head(look, title, note))
        self._group = QButtonGroup(self)
        self.options = tuple(self._option(look, tr, option, value) for option in setting.options)
        cell = max(button.width_in_lines(_OPTION_LINES) for button in self.options)
        cells = FlowLayout(look.gap, most=_OPTIONS_ACROSS, cell=cell)
        for number, button in enumerate(self.options):
            self._group.addButton(button, number)
            cells.addWidget(button)
        self.body.addLayout(cells)
        self.trouble = Label(look, "", Role.BODY, colour="attend")
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.body.addStretch(1)
        self._group.idClicked.connect(self._pick)
        tab_to_chosen(self._group)

    def show_note(self, words: str) -> None:
        """Say below the choices why what is chosen does not act; nothing where `words` is empty."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def in_hand(self) -> bool:
        """Whether one of its buttons has the focus."""
        return any(button.hasFocus() for button in self.options)

    def take_up(self) -> None:
        """Give the focus to what is chosen."""
        for button in self.options:
            if button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _option(self, look: Look, tr: Translator, option: SettingOption, value: Value) -> OptionButton:
        words = option.words if option.own else tr(option.words)
        button = OptionButton(look, words, option.icon)
        button.setChecked(option.value == value)
        button.setAccessibleDescription(tr(self.setting.title))
        return button

    def _pick(self, number: int) -> None:
        self.picked.emit(self.setting.key, self.setting.options[number].value)

    def _head(self, look: Look, title: Label, note: Label) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(title)
        texts.addWidget(note)
        row = QHBoxLayout()
        row.setSpacing(look.space(16))
        row.addWidget(
            IconMark(look, self.setting.icon, "primary", _MARK_EM, Role.LEAD), 0, Qt.AlignmentFlag.AlignTop
        )
        row.addLayout(texts, 1)
        return row

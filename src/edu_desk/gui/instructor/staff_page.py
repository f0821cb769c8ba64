"""A page of the staff area: rows that are read name first, and what can be done with each."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from edu_desk.gui.instructor.picture_view import PictureView
from edu_desk.gui.instructor.staff_view import StaffAction, StaffChip, StaffRow, StaffSection, StaffView
from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle, TouchButton
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.icon_mark import IconMark
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.option_button import OptionButton
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.text import Translator

_USABLE: Final = frozenset(BarItem)
_MOST_CHIPS: Final = 4
_CHIP_PX: Final = 230
_MOST_SWITCHES: Final = 3
_SWITCH_PX: Final = 300
_MARK_EM: Final = 1.6


class CheckButton(OptionButton):
    """A button that is on or off, whatever the others are."""

    read_as = ReadAs.CHECK


class RowCard(Card):
    """A row, read as one thing with its name."""

    read_as = ReadAs.GROUP


class StaffPage(Page):
    """`chosen` gives the key of a row (empty for the page's own) and of what was chosen there."""

    chosen = Signal(str, str)
    asked = Signal()
    """The page wants to know whether anything has changed."""

    def __init__(self, look: Look, tr: Translator, view: StaffView, parent: QWidget | None = None) -> None:
        super().__init__(look, tr, _USABLE, parent)
        self.view = view
        self.explains = view.explains
        self.buttons: dict[tuple[str, str], TouchButton] = {}
        self.head(view.heading, view.sentence or " ")
        self._show_head(view)
        self._rows = QWidget()
        self.add(self._rows)
        self.close_body()
        self._fill(view)

    def ask_every(self, milliseconds: int) -> None:
        """Want to know again and again, as long as the page stands."""
        timer = QTimer(self)
        timer.timeout.connect(self.asked)
        timer.start(milliseconds)

    def once_after(self, milliseconds: int, act: Callable[[], None]) -> None:
        """Do `act` when the page has stood so long."""
        timer = QTimer(self)
        timer.setObjectName("play")
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        timer.start(milliseconds)

    def show_view(self, view: StaffView) -> None:
        """Show what has changed; where one was on the page, and what had the focus, stay."""
        if view == self.view:
            return
        held = next((key for key, button in self.buttons.items() if button.hasFocus()), None)
        scrolled = self.scroller.area.verticalScrollBar().value()
        self.view = view
        self._show_head(view)
        before, self._rows = self._rows, QWidget()
        self.body.replaceWidget(before, self._rows)
        before.hide()
        before.deleteLater()
        self.buttons = {}
        self._fill(view)
        self._rows.show()
        self.scroller.area.verticalScrollBar().setValue(scrolled)
        if held is not None and held in self.buttons:
            self.buttons[held].setFocus(Qt.FocusReason.OtherFocusReason)

    def greeting(self) -> tuple[str, ...]:
        """The heading and its sentence: a class would take minutes."""
        return tuple(words.text() for words in self.spoken[:2] if words.text())

    def choices_read(self) -> tuple[str, ...]:
        """The rows, one after another."""
        return tuple(
            part
            for section in self.view.sections
            for part in (section.heading, *_figures(section), *(row.reading for row in section.rows))
            if part
        )

    def go_on_from(self, before: QWidget | None) -> bool:
        """Take up where one was, where it is this page with something changed."""
        if not isinstance(before, StaffPage) or before.view.heading != self.view.heading:
            return False
        scrolled = before.scroller.area.verticalScrollBar().value()
        QTimer.singleShot(0, self, lambda: self.scroller.area.verticalScrollBar().setValue(scrolled))
        return True

    def _show_head(self, view: StaffView) -> None:
        """The heading and its sentence, which tells how things stand now."""
        heading, sentence = self.spoken[:2]
        self.setAccessibleName(view.heading)
        heading.setText(view.heading)
        sentence.setText(view.sentence)
        sentence.setVisible(bool(view.sentence))

    def _fill(self, view: StaffView) -> None:
        whole = QVBoxLayout(self._rows)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(self.look.space(12))
        if view.actions:
            whole.addLayout(self._actions("", view.actions, view.heading))
            whole.addSpacing(self.look.space(12))
        for section in view.sections:
            for part in self._section(section):
                whole.addWidget(part)

    def _section(self, section: StaffSection) -> Iterator[QWidget]:
        if section.heading:
            yield Label(self.look, section.heading, Role.LEAD, FontWeight.HEAVY)
        if section.actions:
            yield self._held(self._actions("", section.actions, section.heading or self.view.heading))
        if section.chart is not None and section.chart.marks:
            from edu_desk.gui.charts.chart_card import ChartCard

            yield ChartCard(self.look, self.translator, section.chart)
        if section.picture is not None:
            yield PictureView(self.look, self.translator, section.picture)
        if section.table is not None:
            from edu_desk.gui.instructor.table_card import TableCard

            yield TableCard(self.look, section.table)
        if not section.rows:
            return
        box = ReadableBox(self._rows, ReadAs.LIST)
        box.setAccessibleName(section.heading or self.view.heading)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(self.look.space(12))
        for row in section.rows:
            inside.addWidget(self._row(row))
        yield box

    def _row(self, row: StaffRow) -> Card:
        look, card = self.look, RowCard(self.look)
        card.setAccessibleName(row.reading)
        texts = QVBoxLayout()
        texts.setSpacing(look.space(4))
        texts.addWidget(Label(look, row.title, Role.LEAD, FontWeight.HEAVY))
        if row.lines:  # one label for all: a learner's runs have a hundred of them
            texts.addWidget(Label(look, "\n".join(row.lines), Role.BODY, colour="ink_soft"))
        if row.chips:
            texts.addLayout(self._chips(row.chips))
        line_of = QHBoxLayout()
        line_of.setSpacing(look.space(16))
        if row.icon and look.text < LARGE_TEXT:
            mark = IconMark(look, row.icon, row.tone, _MARK_EM, Role.LEAD)
            line_of.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line_of.addLayout(texts, 1)
        card.body.addLayout(line_of)
        beside, below = _placed(row, look.text)
        if beside is not None:
            button = self._told_button(row.key, beside, row.title)
            line_of.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)  # read after the words
        if below:
            card.body.addLayout(self._actions(row.key, below, row.title))
        return card

    def _held(self, layout: FlowLayout) -> QWidget:
        """A layout as a part of the page."""
        box = QWidget(self._rows)
        box.setLayout(layout)
        return box

    def _chips(self, chips: tuple[StaffChip, ...]) -> FlowLayout:
        look = self.look
        cells = FlowLayout(look.space(8), most=_MOST_CHIPS, cell=round(look.space(_CHIP_PX) * look.text))
        for chip in chips:
            words = f"{chip.sign} {chip.words}".strip()
            cells.addWidget(Label(look, words, Role.BODY, FontWeight.STRONG, chip.tone))
        return cells

    def _actions(self, key: str, actions: tuple[StaffAction, ...], whose: str) -> FlowLayout:
        look = self.look
        switches = all(action.on is not None for action in actions)
        wide = round(look.space(_SWITCH_PX) * look.text)
        cells = FlowLayout(look.gap, most=_MOST_SWITCHES, cell=wide) if switches else FlowLayout(look.gap)
        for action in actions:
            cells.addWidget(self._told_button(key, action, whose))
        return cells

    def _told_button(self, key: str, action: StaffAction, whose: str) -> TouchButton:
        button = self._button(action)
        button.setAccessibleDescription(whose)
        button.clicked.connect(partial(self._tell, key, action.key))
        self.buttons[key, action.key] = button
        return button

    def _button(self, action: StaffAction) -> TouchButton:
        if action.on is not None:
            switch = CheckButton(self.look, action.words, action.icon)
            switch.setChecked(action.on)
            return switch
        style = ButtonStyle.PRIMARY if action.primary else ButtonStyle.SECONDARY
        return ActionButton(self.look, action.words, action.icon, style)

    def _tell(self, row: str, action: str, _on: bool = False) -> None:
        self.chosen.emit(row, action)


def _placed(row: StaffRow, text: float) -> tuple[StaffAction | None, tuple[StaffAction, ...]]:
    """What stands beside the words of a row, and what below them: in large letters all stands below."""
    alone = row.actions[0] if len(row.actions) == 1 and row.actions[0].on is None else None
    beside = row.beside or alone
    below = tuple(action for action in row.actions if action is not beside)
    if beside is None or text < LARGE_TEXT:
        return beside, below
    return None, (*below, beside)


def _figures(section: StaffSection) -> Iterator[str]:
    """What a chart, a picture and a table show, as it is read aloud."""
    if section.chart is not None:
        yield from (f"{mark.name}: {mark.value}" for mark in section.chart.marks)
    if section.picture is not None:
        yield from (f"{mark.name}: {mark.value}" for mark in section.picture.marks)
    if section.table is not None:
        yield section.table.heading
        yield from (section.table.told(row) for row in section.table.rows)

"""The frame of every page, and the page that is one column of content and scrolls when it must."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.widgets.button import ActionButton
from edu_desk.gui.widgets.icon_mark import IconMark
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.low_heading import Crown, CrownedColumn
from edu_desk.gui.widgets.notice_card import NoticeCard
from edu_desk.gui.widgets.page_scroll import PageScroll
from edu_desk.gui.widgets.said_strip import SaidStrip
from edu_desk.gui.widgets.top_bar import BarItem, TopBar
from edu_desk.shared.sentences import ended
from edu_desk.shared.text import N_, Translator

LOW_SHARE = 0.4
"""On a low screen all that is touched lies in this part of an upright page, at its foot."""


def lies_low(size: QSize, look: Look) -> bool:
    """Whether all that is touched lies at the foot of a page of `size`."""
    return look.low and size.height() > size.width()


def page_share(size: QSize, look: Look) -> int:
    """How much (px) of the page's height there is for all that is touched."""
    return size.height() - round(size.height() * (1 - LOW_SHARE)) if lies_low(size, look) else size.height()


COLUMN_PX = 1120
"""The widest column of content, in px at 96 dpi and 100 % text."""


_KEYS: Final = (("Esc", BarItem.BACK), ("F1", BarItem.HELP), ("F2", BarItem.AGAIN))
"""What the keyboard does of what the bar does."""


BAR_HELP = N_("At the top, “{again}” reads the page to you, and “{size}” changes how it looks.")
"""What holds on every page; said after what the page itself explains, in the words of the bar."""


_STAFF_HELP = N_("Teachers press “{size}”, then “{staff}” further down.")
_LAST_HELP = N_("At the bottom of the page is “{words}”.")


class PageFrame(QWidget):
    """What every page is made of: its ground, its `bar`, and the keys that do what the bar does.

    Esc goes back, F1 helps and F2 reads again, where the page offers it. A page puts the bar where it
    belongs.
    """

    read_as = ReadAs.PAGE
    explains = N_("Read what is written here. What can be pressed has a border.")
    """What one does on this page, for who asks for help."""
    in_lesson = False
    """Whether there is a lesson here that one can leave."""
    takes_all_devices = False
    """While a switch is used, what is pointed at here or reached with Tab is pressed too."""

    scans_when_left = False
    """Left alone, or struck with any key, it is scanned: one switch is enough to answer it."""
    scan_first: QWidget | None = None
    """Where the frame begins that goes over things, where that is not the page's first thing."""

    def __init__(
        self, look: Look, tr: Translator, usable: frozenset[BarItem], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look, self.translator = look, tr
        self._said: SaidStrip | None = None
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour("page"))
        self.setPalette(palette)
        self.bar = TopBar(look, tr, usable, in_lesson=self.in_lesson)
        for keys, item in _KEYS:
            self.on_key(keys, partial(self.strike, item))

    def on_key(self, keys: str, act: Callable[[], object]) -> None:
        """Let `keys` do `act` on this page."""
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def strike(self, item: BarItem) -> None:
        """The key of `item` was struck: what its button does, where it is on; Esc first puts words away."""
        if item is BarItem.BACK and self._said is not None and not self._said.isHidden():
            self._said.put_away()
        else:
            self.bar.button(item).click()

    def show_said(self, words: str) -> None:
        """Show `words` in writing while they are read aloud, and after."""
        if self._said is None:
            self._said = SaidStrip(self.look, self.translator, self)
        self._said.show_words(words)

    def put_said_away(self) -> None:
        """The words that were shown in writing have been there long enough."""
        if self._said is not None:
            self._said.put_away()

    def show_notice(self, words: str) -> bool:
        """Tell for as long as this page stands what is in the way, nothing where `words` are empty.

        Returns whether it can be seen now; a page that has no place for it shows nothing.
        """
        return not words

    def light_said(self, words: str, start: int, end: int) -> None:
        """The letters from `start` to before `end` of `words` are spoken now."""
        if self._said is not None:
            self._said.light(words, start, end)

    def tell_quiet(self, why: str, told: str) -> None:  # noqa: ARG002 - pages that ask about the voice read it
        """Nothing is heard for the reason `why`, empty: all is heard. Words in writing say `told` of it."""
        if self._said is not None:
            self._said.tell_quiet(told)

    def tell_scanned(self, words: str) -> None:
        """Show `words` in writing while the page is scanned unasked; empty: it no longer is."""

    def helping(self) -> str:
        """What one does on this page, and what the bar is for."""
        words = [self.translator(self.explains)]
        if self.bar.button(BarItem.TEXT_SIZE).isEnabled():
            again, size = self.bar.word(BarItem.AGAIN), self.bar.word(BarItem.TEXT_SIZE)
            words.append(self.translator(BAR_HELP, again=again, size=size))
        return " ".join(words)


class Page(PageFrame):
    """A page with a `body`; `spoken` holds the texts that "Hear again" reads, in order."""

    leads_staff = False
    """Whether its help says where whoever teaches goes; a lobby's screen does not."""

    def __init__(
        self, look: Look, tr: Translator, usable: frozenset[BarItem], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr, usable, parent)
        self.spoken: list[Label] = []
        self._last: list[ActionButton] = []
        self.body = QVBoxLayout()
        self._head = QVBoxLayout()
        self._notice: NoticeCard | None = None
        self.body.addLayout(self._head)
        self.scroller = PageScroll(look, tr, self._column())
        self._crown = Crown(look)
        self._whole = CrownedColumn(self, self._crown)
        self._whole.addWidget(self.bar)
        self._whole.addWidget(self.scroller, 1)

    def say(self, text: str, role: Role = Role.BODY, weight: FontWeight = FontWeight.REGULAR) -> Label:
        """Add `text` to the body and to what is read aloud."""
        words = self._spoken(text, role, weight, "ink")
        self.body.addWidget(words)
        return words

    def head(
        self, heading: str, sentence: str, icon: str = "", tone: str = "primary", room: int = 24
    ) -> None:
        """Add the page's heading and its one sentence, with a large picture before them if there is one.

        `room` is what stays free below, in px of the design.
        """
        self.setAccessibleName(heading)
        texts = QVBoxLayout()
        texts.setSpacing(self.look.space(4))
        texts.addWidget(self._spoken(heading, Role.DISPLAY, FontWeight.HEAVY, "ink"))
        if sentence:
            role = Role.LEAD if self.look.text < LARGE_TEXT else Role.BODY
            texts.addWidget(self._spoken(sentence, role, FontWeight.REGULAR, "ink_soft"))
        if icon and self.look.text < LARGE_TEXT:
            row = QHBoxLayout()
            row.setSpacing(self.look.space(24))
            row.addWidget(IconMark(self.look, icon, tone, 2.2, Role.DISPLAY), 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(texts, 1)
            self._head.addLayout(row)
        else:
            self._head.addLayout(texts)
        self._head.addSpacing(self.look.space(room))

    def show_notice(self, words: str) -> bool:
        """Tell it under the heading, and when the page is read."""
        if self._notice is None and words:
            self._notice, row = NoticeCard(self.look, words), QVBoxLayout()
            row.setContentsMargins(0, 0, 0, self.look.space(24))
            row.addWidget(self._notice)
            self.spoken.append(self._notice.words)
            self.body.insertLayout(self.body.indexOf(self._head) + 1, row)
        if self._notice is not None:
            self._notice.words.setText(words)
            self._notice.setVisible(bool(words))
        return not words or not self.scroller.area.verticalScrollBar().value()

    def add(self, part: QWidget | QLayout) -> None:
        """Add a widget or a layout to the body."""
        if isinstance(part, QWidget):
            self.body.addWidget(part)
        else:
            self.body.addLayout(part)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """On a low screen the heading goes up, and all that is touched lies within reach below it."""
        super().resizeEvent(event)
        self.bar.fit(self.width(), page_share(self.size(), self.look))
        low = lies_low(self.size(), self.look)
        self._whole.give_upper(round(self.height() * (1 - LOW_SHARE)) if low else 0)
        if low is self._crown.holds:
            return
        if low:
            self.body.removeItem(self._head)
            self._crown.take(self._head)
        else:
            self._crown.give(self._head)
            self.body.insertLayout(0, self._head)

    def reading(self) -> tuple[str, ...]:
        """All that "Hear again" reads, in order: the texts, then what may be chosen."""
        texts = (words.text() for words in self.spoken)
        last = (ended(button.words) for button in self._last)
        return (*(text for text in texts if text), *map(ended, self.choices_read()), *last)

    def greeting(self) -> tuple[str, ...]:
        """What is read aloud when the page opens."""
        return self.reading()

    def go_on_from(self, before: QWidget | None) -> bool:  # noqa: ARG002 - for pages that can
        """Take up where one was on `before`, where that is this page in another look; tells whether it is."""
        return False

    def choices_read(self) -> tuple[str, ...]:
        """The choices of the page as they are read aloud, each with a breath after it; empty without any."""
        return ()

    def close_body(self) -> None:
        """Nothing more comes: what is there stays at the top."""
        self.body.addStretch(1)

    def helping(self) -> str:
        """What one does on this page, what the bar is for, and what stands at its foot."""
        last = [self.translator(_LAST_HELP, words=button.words) for button in self._last]
        if self.leads_staff:
            size, staff = self.bar.word(BarItem.TEXT_SIZE), self.translator(N_("For teachers"))
            last.append(self.translator(_STAFF_HELP, size=size, staff=staff))
        return " ".join((super().helping(), *last))

    def add_last(self, part: QWidget, words: Label, button: ActionButton) -> None:
        """Put `part` under all that is there, once the body is closed; its words and its button are read."""
        self.body.insertWidget(self.body.count() - 1, part)
        self.spoken.append(words)
        self._last.append(button)
        self.bar.help.connect(lambda: self.scroller.show_widget(part))  # the help tells of it: it is seen too

    def _spoken(self, text: str, role: Role, weight: FontWeight, colour: str) -> Label:
        words = Label(self.look, text, role, weight, colour)
        self.spoken.append(words)
        return words

    def _column(self) -> QWidget:
        ground, column = QWidget(), QWidget()
        side = self.look.space(32)
        self.body.setContentsMargins(0, side, 0, side)
        self.body.setSpacing(0)
        column.setLayout(self.body)
        column.setMaximumWidth(round(self.look.space(COLUMN_PX) * max(1.0, self.look.text * 0.8)))
        row = QHBoxLayout(ground)
        row.setContentsMargins(side, 0, side, 0)
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        return ground

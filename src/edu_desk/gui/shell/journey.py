"""The way from place to place: which wing builds a page, and how it comes into the window."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from edu_desk.gui.reading.telling import without_telling
from edu_desk.gui.shell.lesson_run import LessonRun
from edu_desk.gui.shell.trouble_board import TroubleBoard
from edu_desk.gui.widgets.page_frame import Page, PageFrame
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import LessonMeanwhile, Place
from edu_desk.gui.window.ways import Ways, Wing
from edu_desk.gui.window.window import Window
from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_
from edu_desk.speech.caption import Caption

_HEARD: Final = frozenset({"voice", "voice_rate", "volume", "voice_engine", "earphones", "listen_first"})
"""Settings that change no page."""


class Journey(QObject):
    """Knows where one is and shows the page for it, built anew when the look changes; knows no page itself.

    `home` is the first place, `preferences` the one from which one comes back to a place, and `trouble` the
    one where words tell what is in the way.
    """

    arrived = Signal(object)
    """The `Place` whose page is now shown."""

    def __init__(
        self,
        window: Window,
        appearance: Appearance,
        lesson_run: LessonRun,
        home: Place,
        preferences: Callable[[Place], Place],
        trouble: Callable[[str], Place],
        board: TroubleBoard,
    ) -> None:
        super().__init__()
        self._window, self._appearance, self._lesson_run = window, appearance, lesson_run
        self._home, self._trouble, self._board = home, trouble, board
        self._place = home
        self._wings: dict[type[Place], Wing] = {}
        self._later: dict[type[Place], Callable[[], Wing]] = {}
        self.ways = Ways(home, preferences, self.go, lambda: self._place, self._say, self.tell_trouble)
        """What every wing is given."""
        board.changed.connect(self._show_notice)
        appearance.changed.connect(self._dress_anew)
        lesson_run.voice.caption_changed.connect(self._light)
        lesson_run.voice.silent.connect(self._tell_quiet)

    @property
    def place(self) -> Place:
        """Where one is."""
        return self._place

    def open(self, wing: Wing) -> None:
        """From now on `wing` builds the pages of its places."""
        self._wings |= dict.fromkeys(wing.places, wing)

    def open_later(self, begin: type[Place], wing: Callable[[], Wing]) -> None:
        """As `open`, with what `wing` makes when somebody first comes to a place made from `begin`."""
        self._later[begin] = wing

    def let_go(self) -> None:
        """From now on nothing that is said is shown: the window goes."""
        self._lesson_run.voice.caption_changed.disconnect(self._light)
        self._lesson_run.voice.silent.disconnect(self._tell_quiet)

    def go(self, place: Place, *, same: bool = False) -> None:
        """Show the page of `place`; `same` when it is on the screen already and is only drawn again."""
        match place.meanwhile:
            case LessonMeanwhile.ENDS:
                self._lesson_run.end()
            case LessonMeanwhile.RESTS:
                self._lesson_run.rest()
            case LessonMeanwhile.SHOWN | LessonMeanwhile.STAYS:
                pass
        if self._place == self._home and place != self._home:
            self._board.let_go()
        self._place = place
        try:
            page = self._page(place)
        except (LessonBroken, Fault) as trouble:
            self.tell_trouble(trouble)
            return
        self._show(page, same=same)

    def tell_trouble(self, trouble: LessonBroken | Fault) -> None:
        """Show on a page of its own what is in the way, and what to do."""
        self._place = self._trouble(trouble.tell(self._appearance.translator))
        self._show(self._page(self._place))

    def recover(self) -> None:
        """After a fault of the program's own: home, with a calm word."""
        kept = N_("Something went wrong in the program. What you did is kept. Go on from the first page.")
        words = N_("Something went wrong in the program. Go on from the first page.")
        self.go(self._trouble(self._appearance.translator(kept if self._board.all_kept else words)))

    def greet(self) -> None:
        """Read the page that is shown, as when one comes to it."""
        page = self._window.centralWidget()
        if isinstance(page, Page):
            self._greet(page)

    def _page(self, place: Place) -> PageFrame:
        with without_telling():
            return self._wing(place).page(place)

    def _wing(self, place: Place) -> Wing:
        if type(place) not in self._wings:
            for begin in [one for one in self._later if isinstance(place, one)]:
                self.open(self._later[begin]())
                del self._later[begin]
        return self._wings[type(place)]

    def _show(self, page: PageFrame, *, same: bool = False) -> None:
        goes_on = isinstance(page, Page) and page.go_on_from(self._window.centralWidget())
        page.show_notice(self._board.words())
        self._window.show_page(page, self._appearance.look, same=same, goes_on=goes_on)
        if isinstance(page, Page):
            if not (same or goes_on):
                self._greet(page)
            if page.reading() != page.greeting():
                self._prepare(" ".join(page.reading()))
        self.arrived.emit(self._place)

    def _show_notice(self) -> None:
        """Show on the page that stands what is in the way now, and say it."""
        page, words = self._window.centralWidget(), self._board.words()
        if not isinstance(page, PageFrame):
            return
        if not words and self._place == self._home:
            self.go(self._home, same=True)  # the records that it is made from can be read again
            return
        if not page.show_notice(words):
            page.show_said(words)
        if words and self._place.meanwhile is LessonMeanwhile.SHOWN:
            self._lesson_run.say_first(words)
        elif words:
            self._say(words)

    def _dress_anew(self, key: str) -> None:
        if key in _HEARD:
            return
        self._lesson_run.speak_in(self._appearance.tongue(self._lesson_run.today))
        self.go(self._place)

    def _greet(self, page: Page) -> None:
        self._lesson_run.read(" ".join(page.greeting()))

    def _light(self, caption: Caption) -> None:
        """Light on the page, where it shows them, the words that are spoken."""
        page, lit = self._window.centralWidget(), caption.lit
        if isinstance(page, PageFrame):
            page.light_said(caption.text, *((lit.start, lit.end) if lit else (0, 0)))
            self._tell_quiet()

    def _tell_quiet(self) -> None:
        page = self._window.centralWidget()
        if isinstance(page, PageFrame):
            page.tell_quiet(self._lesson_run.why_quiet(), self._lesson_run.told_quiet())

    def _prepare(self, words: str) -> None:
        """Make ready what is read only when it is asked for."""
        self._lesson_run.voice.prepare((words,), self._appearance.translator.locale)

    def _say(self, words: str) -> None:
        self._lesson_run.voice.say(words, self._appearance.translator.locale)

"""The first page before the rest of the program is loaded: painted at once, it remembers what is touched.

This module stays light: whatever it imports delays the first page.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from edu_desk.gui.learner.first_choices import FirstKnown, first_choices
from edu_desk.gui.learner.home_page import HomePage, HomeSnapshot, LessonTile
from edu_desk.gui.reading.telling import without_telling
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.window import Window
from edu_desk.lesson.first_page_index import LessonCard
from edu_desk.shared.text import N_
from edu_desk.store.first_look import FirstLook

if TYPE_CHECKING:
    from datetime import datetime

    from edu_desk.gui.shell.application import Program

IN_SIGHT = 6
"""So many tiles are painted first: no more are in sight on a small screen."""

Wish = Callable[["Program"], None]


class FirstPaint(QObject):
    """Shows the lessons' tiles; `wish` is what the learner asked for before the rest was ready."""

    def __init__(
        self,
        window: Window,
        appearance: Appearance,
        cards: tuple[LessonCard, ...],
        look: FirstLook | None = None,
        now: "Callable[[], datetime] | None" = None,
    ) -> None:
        """`look` is what the records tell, `now` tells the present moment where something was practised.

        Where persons have names here, it is asked who is here before any lesson is shown.
        """
        super().__init__()
        self._window, self._appearance, self._cards = window, appearance, cards
        self._look, self._now = look or FirstLook(), now
        self.wish: Wish | None = None
        self._page: HomePage | None = None
        self._whole: HomeSnapshot | None = None

    def show(self) -> None:
        """Paint the first page with the lessons that are in sight; where it is asked who is here, none."""
        if self._look.anybody:
            self._show_asking()
            return
        whole = self._whole = self._snapshot()
        first = replace(whole, lessons=whole.lessons[:IN_SIGHT], proposed=())
        page = HomePage(self._appearance.look, self._appearance.translator, first)
        page.lesson_chosen.connect(self._choose)
        page.again_chosen.connect(self._do_again)
        page.topic_chosen.connect(self._open_topic)
        page.search.connect(self._search)
        page.record.connect(self._show_record)
        page.bar.text_size.connect(self._resize)
        self._window.show_page(page, self._appearance.look)
        # The page that can be heard comes soon: until then a screen reader tells the window alone.
        self._window.setFocus()
        self._page = page

    def show_rest(self) -> None:
        """Put the other lessons on the page, unless another has taken its place."""
        page, whole = self._page, self._whole
        if page is not None and whole is not None and self._window.centralWidget() is page:
            with without_telling():
                page.add_tiles(whole.lessons[IN_SIGHT:])
                page.add_proposed(whole.proposed)

    def _show_asking(self) -> None:
        """Nothing can be chosen yet, so nothing that is touched in haste opens in another's name."""
        tr = self._appearance.translator
        page = Page(self._appearance.look, tr, frozenset())
        page.head(tr(N_("Who is here?")), tr(N_("One moment, please.")))
        page.close_body()
        self._window.show_page(page, self._appearance.look)
        self._window.setFocus()

    def _snapshot(self) -> HomeSnapshot:
        """What the page will show when all is loaded: nothing moves under a finger that is on its way."""
        tiles = self._tiles(self._cards)
        topics = {card.id: card.topic for card in self._cards}
        return first_choices(tiles, topics, self._known(), self._appearance.translator)

    def _known(self) -> FirstKnown:
        look = self._look
        if self._now is None or not look.remembered:
            return FirstKnown(look.begun, look.standings)
        from datetime import datetime

        from edu_desk.progress.repetition import longest_due, seen_from

        now, read = self._now(), datetime.fromisoformat
        try:
            kept = [seen_from(now, lesson, read(due), read(last)) for lesson, due, last in look.remembered]
            return FirstKnown(look.begun, look.standings, longest_due(kept, now), now)
        except (ValueError, TypeError):  # the records say later what is wrong with them
            return FirstKnown(look.begun, look.standings)

    def _tiles(self, cards: tuple[LessonCard, ...]) -> tuple[LessonTile, ...]:
        tr = self._appearance.translator
        return tuple(
            LessonTile(
                card.id,
                tr.lesson(card.title),
                tr.lesson(card.summary),
                card.icon,
                card.minutes,
                unfinished=card.id in self._look.begun,
                standing=self._look.standings.get(card.id, ""),
            )
            for card in cards
        )

    def _choose(self, lesson: str) -> None:
        self.wish = lambda program: program.lessons.choose(lesson)

    def _do_again(self, lesson: str) -> None:
        self.wish = lambda program: program.lessons.do_again(lesson)

    def _open_topic(self, topic: str) -> None:
        self.wish = lambda program: program.show_topic(topic)

    def _search(self) -> None:
        self.wish = lambda program: program.show_search()

    def _show_record(self) -> None:
        self.wish = lambda program: program.show_record()

    def _resize(self) -> None:
        self.wish = lambda program: program.journey.ways.to_preferences()

"""The pages on which lessons are chosen: the first page, a topic, search, and one's own record."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import assert_never

from edu_desk.gui.assist.real_keyboard import RealKeyboard
from edu_desk.gui.learner import lessons_snapshots, page_snapshots
from edu_desk.gui.learner.certificate_wing import earned_here
from edu_desk.gui.learner.certificate_wish import AtCertificateLessons
from edu_desk.gui.learner.home_page import HomePage, LessonTile
from edu_desk.gui.learner.lesson_flow import LessonFlow
from edu_desk.gui.learner.paper_wish import AtPaperLessons
from edu_desk.gui.learner.places import AtHome, AtMyRecord, AtSearch, AtTopic, LessonsPlace
from edu_desk.gui.learner.record_page import RecordPage
from edu_desk.gui.learner.search_page import SearchPage
from edu_desk.gui.learner.topic_page import TopicPage
from edu_desk.gui.learner.topic_tiles import MOST_TOGETHER
from edu_desk.gui.theme.look import LARGE_TEXT
from edu_desk.gui.widgets.loose_slot import loose
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.learner.records import Records
from edu_desk.lesson.lesson_search import SearchEntry, search_entry
from edu_desk.lesson.library import Library

_FEWER = 6


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who sits here, as the first page shows it, and how the next person comes."""

    who: Callable[[], str] = str
    """The name as others may see it; empty for a guest."""
    next_person: Callable[[], Place | None] = lambda: None
    """Where another person begins; None where nobody has a name here."""
    keep: Callable[[], Place | None] = lambda: None
    """Where a guest's practice gets a name; None where it has one already."""
    papers: Callable[[], bool] = lambda: True
    """Whether anything can be taken home on paper: a lobby's screen gives nothing out."""
    staff: Callable[[], bool] = lambda: False
    """Whether whoever teaches gets to the staff area from here."""


class LessonsPages:
    """Builds them."""

    def __init__(
        self,
        ways: Ways,
        appearance: Appearance,
        records: Records,
        library: Library,
        flow: LessonFlow,
        real_keyboard: RealKeyboard,
        sitting: Sitting,
    ) -> None:
        self._ways, self._appearance, self._records = ways, appearance, records
        self._library, self._flow, self._real = library, flow, real_keyboard
        self._sitting = sitting
        self._entries: tuple[str, tuple[SearchEntry, ...]] = ("", ())
        self._said = ""

    def page(self, place: LessonsPlace) -> Page:
        """The page of `place`."""
        match place:
            case AtHome():
                page: Page = self.home()
            case AtTopic():
                page = self._topic(place)
            case AtSearch():
                page = self._search()
            case AtMyRecord():
                page = self._record()
            case _:
                assert_never(place)
        self._ways.join(page, None if isinstance(place, AtHome) else self._ways.home)
        return page

    def keep_place(self) -> Place | None:
        """Where what was practised just now gets a name."""
        return self._sitting.keep()

    def gives_papers(self) -> bool:
        """Whether anything can be taken home on paper."""
        return self._sitting.papers()

    def home(self) -> HomePage:
        """The first page; whoever comes to it looks for something new."""
        records, tr = self._records, self._appearance.translator
        self._said = ""
        overview, (form, left) = records.overview(), self._flow.diagnostic.today()
        snapshot = page_snapshots.home(
            self._library.index(),
            records.unfinished_lessons(),
            self._appearance.notice(),
            page_snapshots.Progress(
                records.now(),
                overview.standings,
                overview.again,
                self._planned(),
                (len(form) - len(left), len(form)) if left else None,
            ),
            tr,
        )
        following = self._sitting.next_person()
        snapshot = replace(snapshot, who=self._sitting.who(), next_person=following is not None)
        page = HomePage(self._appearance.look, tr, snapshot)
        page.leads_staff = self._sitting.staff()
        page.lesson_chosen.connect(loose(self._flow.choose))
        page.again_chosen.connect(loose(self._flow.do_again))
        if left:
            page.diagnostic.connect(lambda: self._flow.check(left[0].lesson, left[0].task))
        page.topic_chosen.connect(loose(self._to_topic))
        page.search.connect(lambda: self._ways.go(AtSearch()))
        page.record.connect(lambda: self._ways.go(AtMyRecord()))
        if following is not None:
            page.next_person.connect(lambda: self._ways.go(following))
        return page

    def _planned(self) -> tuple[str, ...]:
        """What the classes of who sits here take today."""
        records = self._records
        if not records.person:
            return ()
        return records.ask_store(lambda store: store.classes.planned(records.person, records.today()), ())

    def _to_topic(self, topic: str) -> None:
        standings = self._records.standings()
        page = lessons_snapshots.page_of_next(topic, self._library.index(), standings, self._most())
        self._ways.go(AtTopic(topic, page))

    def _topic(self, place: AtTopic) -> TopicPage:
        records, tr = self._records, self._appearance.translator
        snapshot = lessons_snapshots.topic(
            place,
            self._library.index(),
            records.unfinished_lessons(),
            records.standings(),
            self._most(),
            tr,
        )
        page = TopicPage(self._appearance.look, tr, snapshot)
        page.lesson_chosen.connect(loose(self._flow.choose))
        page.turned.connect(lambda by: self._ways.go(replace(place, page=max(0, place.page + by))))
        return page

    def _search(self) -> SearchPage:
        tr, index = self._appearance.translator, self._library.index()
        entries = self._looked_through()

        def find(said: str) -> tuple[LessonTile, ...]:
            self._said = said
            return lessons_snapshots.found(entries, said, index, tr)

        page = SearchPage(self._appearance.look, tr, find, self._said)
        page.lesson_chosen.connect(loose(self._flow.choose))
        keyboard = page.offer_keyboard(lambda: self._appearance.settings.needs_keys or not self._real.used)
        keyboard.attended.connect(self._real.watch)
        self._real.found.connect(keyboard.give_way)
        return page

    def _record(self) -> RecordPage:
        tr, records = self._appearance.translator, self._records
        snapshot = lessons_snapshots.record(self._library.index(), records.histories(), records.now(), tr)
        snapshot = replace(snapshot, certified=bool(earned_here(records, self._library.index())))
        page = RecordPage(self._appearance.look, tr, snapshot, papers=self.gives_papers())
        page.certificates.connect(lambda: self._ways.go(AtCertificateLessons(AtMyRecord())))
        page.cards.connect(lambda: self._ways.go(AtPaperLessons(AtMyRecord())))
        return page

    def _looked_through(self) -> tuple[SearchEntry, ...]:
        tr = self._appearance.translator
        if self._entries[0] != tr.locale:
            heads = self._library.index().heads
            self._entries = tr.locale, tuple(search_entry(head, tr.lesson) for head in heads)
        return self._entries[1]

    def _most(self) -> int:
        return MOST_TOGETHER if self._appearance.look.text < LARGE_TEXT else _FEWER

"""The pages about privacy: one learner's data goes out or goes for good, and how long it is kept."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, assert_never

from edu_desk.exchange.person_export import write_person
from edu_desk.gui.instructor.keeping_page import KeepingWords, keeping_page
from edu_desk.gui.instructor.learner_views import ERASE, HAND_OUT
from edu_desk.gui.instructor.places import (
    AtClass,
    AtErase,
    AtHandOut,
    AtRetention,
    AtWhatIsKept,
)
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_view import StaffAction, StaffRow, StaffSection, StaffView
from edu_desk.gui.instructor.ways_back import back_of
from edu_desk.gui.widgets.page_job import start_on
from edu_desk.gui.window.safekeeping import Safekeeping
from edu_desk.jobs import Completed, Failed, JobWork, Moved
from edu_desk.people.staff_gate import StaffAct
from edu_desk.report.backup_words import day_words
from edu_desk.report.kept_words import Everything, KeptPart, kept_parts
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_, Plural, Translator
from edu_desk.store.erasing_many import ERASING, erasing_many
from edu_desk.store.person_book import CHOICES
from edu_desk.store.store import Store

YES, NO, ERASE_ALL = "yes", "no", "erase-all"
STOP: Final = "stop"
PrivacyPlace = AtWhatIsKept | AtHandOut | AtErase | AtRetention
"""All of them."""
_EXPLAINS: Final = N_(
    "What is kept about a learner belongs to the learner. It can be handed over and erased."
)
_YEARS: Final = Plural("{count} year", "{count} years")
_MANY: Final = Plural("Erase {count} learner?", "Erase {count} learners?")
_BEYOND: Final = Plural("Erase this {count} learner", "Erase these {count} learners")
_MONTHS_A_YEAR: Final = 12


class PrivacyPages:
    """Builds them; who is erased goes from the backups too, which `safe` sees to."""

    def __init__(self, desk: StaffDesk, safe: Safekeeping) -> None:
        self._desk, self._safe = desk, safe

    def page(self, place: PrivacyPlace) -> StaffPage:
        """The page of `place`. Raises `Fault`."""
        match place:
            case AtWhatIsKept():
                return self._kept(place)
            case AtHandOut():
                return self._hand_out(place)
            case AtErase():
                return self._erase(place)
            case AtRetention():
                return self._retention(place)
            case _:
                assert_never(place)

    def _kept(self, place: AtWhatIsKept) -> StaffPage:
        """Read beside the window: ten years of practice are many rows."""
        desk, name = self._desk, self._names((place.learner,))
        names = {one.id: one.name for one in desk.store.classes.all()}
        page = desk.page(kept_view(name, None, desk.tr))

        def hear(fact: Moved | Completed[Everything] | Failed) -> None:
            match fact:
                case Completed(result=everything):
                    page.show_view(kept_view(name, kept_parts(everything, names, desk.tr), desk.tr))
                case Failed(fault=fault):
                    desk.go(back_of(place))
                    desk.tell(fault)
                case Moved():
                    pass

        def chosen(_row: str, action: str) -> None:
            if action == HAND_OUT:
                desk.go(AtHandOut(place.before, place.one, place.learner))
            else:
                desk.go(AtErase(place.before, place.one, (place.learner,)))

        start_on(page, self._safe.jobs, _reading(self._safe.opened, place.learner), hear)
        page.chosen.connect(chosen)
        return page

    def _hand_out(self, place: AtHandOut) -> StaffPage:
        desk, tr, opened = self._desk, self._desk.tr, self._safe.opened
        heading = tr(N_("Hand over what is kept about {name}?"), name=self._names((place.learner,)))
        sentence = tr(N_("Name, classes and every practice go into one file. Where should it be saved?"))
        name = f"edu-desk-{place.learner[-8:]}-{desk.today.isoformat()}.zip"

        def write(folder: Path) -> JobWork[tuple[Path, ...]]:
            everything = yield from _reading(opened, place.learner)
            write_person(folder / name, everything)
            with closing(opened()) as store:
                store.staff.note(StaffAct.EXPORTED, place.learner)
            return (folder / name,)

        return keeping_page(desk, self._safe.jobs, KeepingWords(heading, sentence, tr(_EXPLAINS)), write)

    def _erase(self, place: AtErase) -> StaffPage:
        if place.sure:
            return self._erasing(place)
        desk, names = self._desk, self._names(place.learners)
        page = desk.page(erase_view(names, len(place.learners), desk.tr))

        def chosen(_row: str, action: str) -> None:
            if action == YES:
                self._safe.let_go_of(place.learners)  # the pages may be drawn anew by this
                desk.go(replace(place, sure=True))
            else:
                desk.go(back_of(place))

        page.chosen.connect(desk.safely(chosen))
        return page

    def _erasing(self, place: AtErase) -> StaffPage:
        """Erase them while the page says how far it is; when it goes, who is gone goes from the backups."""
        desk, safe = self._desk, self._safe
        after = AtClass(place.before, place.one) if place.one else AtRetention(place.before)
        page = desk.page(erasing_view(0, len(place.learners), desk.tr))
        gone: list[str] = []

        def hear(fact: Moved | Completed[int] | Failed) -> None:
            match fact:
                case Moved(done=done, total=total):
                    page.show_view(erasing_view(done, total, desk.tr))
                case Completed():
                    desk.go(after)
                case Failed(fault=fault):
                    desk.go(after)
                    desk.tell(fault)

        start_on(page, safe.jobs, erasing_many(safe.opened, place.learners, gone), hear)
        page.destroyed.connect(partial(_forget, safe, gone))
        page.chosen.connect(lambda _row, _action: desk.go(after))  # with the page the work ends
        return page

    def _retention(self, place: AtRetention) -> StaffPage:
        desk, book = self._desk, self._desk.store.privacy
        there = book.outdated()
        page = desk.page(self._retention_view(book.months()))

        def chosen(row: str, action: str) -> None:
            if row == "" and action == ERASE_ALL:
                desk.go(AtErase(place.before, "", tuple(one.learner for one in there)))
                return
            desk.store.privacy.keep_months(int(action))
            desk.store.staff.note(StaffAct.RETENTION)
            desk.go(place)

        page.chosen.connect(desk.safely(chosen))
        return page

    def _retention_view(self, months: int) -> StaffView:
        desk, tr = self._desk, self._desk.tr
        switches = tuple(StaffAction(str(one), _years(one, tr), on=one == months) for one in CHOICES)
        rows = [StaffRow("months", tr(N_("After the last practice they are kept for")), actions=switches)]
        sections = [StaffSection("", tuple(rows))]
        there = desk.store.privacy.outdated()
        if there:
            found = tuple(
                StaffRow(
                    one.learner,
                    one.name or tr(N_("A guest")),
                    (tr(N_("The last practice: {day}"), day=day_words(one.last, desk.now, tr)),),
                )
                for one in there
            )
            sections.append(StaffSection(tr(N_("Their time is over")), found))
        actions = (StaffAction(ERASE_ALL, tr.counted(_BEYOND, len(there)), "trash-2"),) if there else ()
        sentence = tr(N_("Nobody is erased by itself: those whose time is over stand here first."))
        return StaffView(tr(N_("How long learners are kept")), sentence, _EXPLAINS, tuple(sections), actions)

    def _names(self, learners: Sequence[str]) -> str:
        names, guest = self._desk.everybody(), self._desk.tr(N_("A guest"))
        return ", ".join(names.get(one, guest) for one in learners)


def _years(months: int, tr: Translator) -> str:
    return tr.counted(_YEARS, months // _MONTHS_A_YEAR) if months else tr(N_("Until somebody erases them"))


def _forget(safe: Safekeeping, gone: Sequence[str], _page: object = None) -> None:
    if gone:
        safe.forget(gone)


def kept_view(name: str, parts: Sequence[KeptPart] | None, tr: Translator) -> StaffView:
    """All that is kept of somebody; None while it is read."""
    heading = tr(N_("What is kept about {name}"), name=name)
    if parts is None:
        row = StaffRow("reading", tr(N_("It is being read.")), icon="hourglass")
        return StaffView(heading, "", _EXPLAINS, (StaffSection("", (row,)),))
    rows = tuple(
        StaffRow(part.title, part.title, tuple(line.words for line in part.lines), part.icon)
        for part in parts
    )
    actions = (
        StaffAction(HAND_OUT, tr(N_("Hand over what is kept")), "file-text"),
        StaffAction(ERASE, tr(N_("Erase this learner")), "trash-2"),
    )
    sentence = tr(N_("Nothing else is kept: no sound, no picture of anybody, and nothing that was typed."))
    return StaffView(heading, sentence, _EXPLAINS, (StaffSection("", rows),), actions)


def erase_view(names: str, count: int, tr: Translator) -> StaffView:
    """The question whether to erase them; many stand below the heading."""
    heading = tr(N_("Erase {name}?"), name=names) if count == 1 else tr.counted(_MANY, count)
    goes = N_("All that was practised and all that is known of {name} goes, in the backups too.")
    lines = (tr(goes, name=names), tr(N_("Nobody can bring it back.")))
    actions = (
        StaffAction(YES, tr(N_("Yes, erase for good")), "trash-2"),
        StaffAction(NO, tr(N_("No, go back")), "undo-2", primary=True),
    )
    row = StaffRow("", lines[0], lines[1:], icon="trash-2")
    return StaffView(heading, tr(_EXPLAINS), _EXPLAINS, (StaffSection("", (row,)),), actions)


def erasing_view(done: int, total: int, tr: Translator) -> StaffView:
    """While they are erased: how far it is, and that it can be stopped."""
    words = tr(N_("{done} of {total} learners are erased"), done=done, total=total)
    row = StaffRow(
        "erasing", words, (tr(N_("Learners who are not erased yet stay as they are.")),), "hourglass"
    )
    actions = (StaffAction(STOP, tr(N_("Stop")), "x"),) if total > 1 else ()
    return StaffView(tr(ERASING), "", _EXPLAINS, (StaffSection("", (row,)),), actions)


def _reading(opened: Callable[[], Store], learner: str) -> JobWork[Everything]:
    """All rows about a learner. Raises `Fault` where she is gone."""
    yield None
    with closing(opened()) as store:
        try:
            return store.privacy.everything(learner)
        except KeyError as error:
            raise Fault(N_("This learner is no longer here."), N_("Go back and choose another.")) from error

"""The pages about privacy: one learner's data goes out or goes for good, and how long it is kept."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, assert_never

from edu_desk.gui.instructor.keeping_page import KeepingWords, keeping_page
from edu_desk.gui.instructor.places import AtClass, AtClasses, AtErase, AtHandOut, AtOneLearner, AtRetention
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_view import StaffAction, StaffRow, StaffSection, StaffView
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.safekeeping import Safekeeping
from edu_desk.jobs import Jobs, JobWork
from edu_desk.people.staff_gate import StaffAct
from edu_desk.report.backup_words import day_words
from edu_desk.shared.text import N_, Plural, Translator
from edu_desk.store.person_book import CHOICES

YES, NO, ERASE_ALL = "yes", "no", "erase-all"
PrivacyPlace = AtHandOut | AtErase | AtRetention
"""All of them."""
_EXPLAINS: Final = N_("What is kept of a learner belongs to the learner: it can be handed out and erased.")
_YEARS: Final = Plural("{count} year", "{count} years")
_BEYOND: Final = Plural("Erase this {count} learner", "Erase these {count} learners")
_MONTHS_A_YEAR: Final = 12


class PrivacyPages:
    """Builds them; who is erased goes from the backups too, which `safe` sees to."""

    def __init__(self, desk: StaffDesk, safe: Safekeeping, jobs: Jobs) -> None:
        self._desk, self._safe, self._jobs = desk, safe, jobs

    def page(self, place: PrivacyPlace) -> StaffPage:
        """The page of `place`. Raises `Fault`."""
        match place:
            case AtHandOut():
                return self._hand_out(place)
            case AtErase():
                return self._erase(place)
            case AtRetention():
                return self._retention(place)
            case _:
                assert_never(place)

    def back_of(self, place: PrivacyPlace) -> Place:
        """Where one comes from."""
        match place:
            case AtHandOut(one=one, learner=learner):
                return AtOneLearner(place.before, one, learner)
            case AtErase(one=one, learners=(learner,)) if one:
                return AtOneLearner(place.before, one, learner)
            case AtErase():
                return AtRetention(place.before)
            case AtRetention():
                return AtClasses(place.before)
            case _:
                assert_never(place)

    def _hand_out(self, place: AtHandOut) -> StaffPage:
        from edu_desk.exchange.person_export import write_person

        desk, tr = self._desk, self._desk.tr
        heading = tr(N_("Hand out what is kept of {name}?"), name=self._names((place.learner,)))
        sentence = tr(N_("Name, classes and every practice go into one file. Where shall it be kept?"))

        def write(folder: Path) -> JobWork[tuple[Path, ...]]:
            path = folder / f"edu-desk-{place.learner[-8:]}-{desk.today.isoformat()}.zip"
            write_person(path, desk.store.privacy.everything(place.learner))
            desk.store.staff.note(StaffAct.EXPORTED, place.learner)
            yield None
            return (path,)

        return keeping_page(desk, self._jobs, KeepingWords(heading, sentence, tr(_EXPLAINS)), write)

    def _erase(self, place: AtErase) -> StaffPage:
        desk, tr = self._desk, self._desk.tr
        name = self._names(place.learners)
        lines = (
            tr(
                N_("All that was practised and all that is known of {name} goes, in the backups too."),
                name=name,
            ),
            tr(N_("Nobody can bring it back.")),
        )
        heading = tr(N_("Erase {name}?"), name=name)
        page = desk.page(_question(heading, lines, tr(N_("Yes, erase for good")), "trash-2", tr))

        def chosen(_row: str, action: str) -> None:
            if action == NO:
                desk.go(self.back_of(place))
                return
            store = desk.store
            self._safe.let_go_of(place.learners)
            for learner in place.learners:
                store.erase(learner)
                store.staff.note(StaffAct.ERASED)
            self._safe.forget(place.learners)
            desk.go(AtClass(place.before, place.one) if place.one else AtRetention(place.before))

        page.chosen.connect(desk.safely(chosen))
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


def _question(heading: str, lines: tuple[str, ...], yes: str, icon: str, tr: Translator) -> StaffView:
    actions = (StaffAction(YES, yes, icon), StaffAction(NO, tr(N_("No, go back")), "undo-2", primary=True))
    row = StaffRow("", lines[0], lines[1:], icon=icon)
    return StaffView(heading, tr(_EXPLAINS), _EXPLAINS, (StaffSection("", (row,)),), actions)

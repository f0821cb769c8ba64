"""The pages by which a roster comes in: a file is chosen, weighed without keeping anything, and taken in."""

from dataclasses import replace
from pathlib import Path
from typing import Final, assert_never

from edu_desk.exchange.roster_plan import RosterAnswer
from edu_desk.exchange.roster_trial import READING, RosterTrial, taking_in, trying
from edu_desk.gui.instructor import folder_views
from edu_desk.gui.instructor import roster_views as views
from edu_desk.gui.instructor.folder_page import folder_page, next_folder
from edu_desk.gui.instructor.places import AtRoster, AtRosterTrial
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.widgets.page_job import start_on
from edu_desk.gui.window import own_folders
from edu_desk.gui.window.own_files import OwnFile, finding
from edu_desk.gui.window.safekeeping import Safekeeping
from edu_desk.jobs import Completed, Failed, Moved
from edu_desk.people.staff_gate import StaffAct
from edu_desk.shared.errors import Fault
from edu_desk.shared.ids import new_id

ENDINGS: Final = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".hwp", ".hwpx"})
"""Those of word processors too: which of them cannot be read, and what to do, is told where one is chosen."""
RosterPlace = AtRoster | AtRosterTrial
"""All of them."""


class RosterPages:
    """Builds them; files are read, and persons kept, beside the window."""

    def __init__(self, desk: StaffDesk, safe: Safekeeping) -> None:
        self._desk, self._safe = desk, safe

    def page(self, place: RosterPlace) -> StaffPage:
        """The page of `place`. Raises `Fault`."""
        match place:
            case AtRoster(folder=folder):
                return self._files(place) if folder is None else self._elsewhere(place, folder)
            case AtRosterTrial():
                return self._trial(place)
            case _:
                assert_never(place)

    def _files(self, place: AtRoster) -> StaffPage:
        desk = self._desk
        page = desk.page(views.files_view(None, desk.now, desk.tr))

        def hear(fact: Moved | Completed[tuple[OwnFile, ...]] | Failed) -> None:
            if isinstance(fact, Completed):
                page.show_view(views.files_view(fact.result, desk.now, desk.tr))

        def chosen(row: str, action: str) -> None:
            if action == views.ELSEWHERE:
                desk.go(AtRoster(place.before, ""))
            else:
                desk.go(AtRosterTrial(place.before, row, chosen_at=place))

        start_on(page, self._safe.jobs, finding(own_folders.folders(), ENDINGS), hear)
        page.chosen.connect(chosen)
        return page

    def _elsewhere(self, place: AtRoster, folder: str) -> StaffPage:
        """Any folder of the computer, opened one by one."""
        desk, words = self._desk, views.folder_words(self._desk.tr)
        page = folder_page(
            desk, self._safe.jobs, words, Path(folder) if folder else None, ENDINGS, place.part
        )

        def chosen(row: str, action: str) -> None:
            match action:
                case views.CHOOSE:
                    desk.go(AtRosterTrial(place.before, row, chosen_at=place))
                case folder_views.LATER:
                    desk.go(replace(place, part=place.part + 1))
                case folder_views.EARLIER:
                    desk.go(replace(place, part=place.part - 1))
                case _:
                    opened = next_folder(Path(folder), row, action)
                    desk.go(AtRoster(place.before, str(opened) if opened else ""))

        page.chosen.connect(chosen)
        return page

    def _trial(self, place: AtRosterTrial) -> StaffPage:
        desk, file = self._desk, Path(place.file)
        page = desk.page(views.moving_view(file.name, Moved(0, 1, READING), desk.tr))
        tried: list[RosterTrial] = []

        def hear(fact: Moved | Completed[RosterTrial] | Failed) -> None:
            match fact:
                case Moved():
                    page.show_view(views.moving_view(file.name, fact, desk.tr))
                case Completed(result=trial):
                    tried.append(trial)
                    page.show_view(views.trial_view(file.name, trial, desk.tr))
                case Failed(fault=fault):
                    desk.go(place.files)
                    desk.tell(fault)

        answers = {row: RosterAnswer(same) for row, same in place.answers}
        work = trying(file, desk.today, self._safe.opened, answers, fill_merged=place.fills)
        start_on(page, self._safe.jobs, work, hear)

        def chosen(row: str, action: str) -> None:
            match action:
                case views.TAKE:
                    self._take_in(page, place, tried[0])
                case views.FILL:
                    desk.go(replace(place, fills=True))
                case views.CLASSES:
                    desk.go(AtClasses(place.before))
                case views.CANCEL:
                    desk.go(place.files)
                case _:
                    answer = int(row), action.removeprefix(views.SAME)
                    desk.go(replace(place, answers=(*place.answers, answer)))

        page.chosen.connect(desk.safely(chosen))
        return page

    def _take_in(self, page: StaffPage, place: AtRosterTrial, trial: RosterTrial) -> None:
        desk, name = self._desk, Path(place.file).name
        before = frozenset(one.name for one in desk.store.classes.all())

        def hear(fact: Moved | Completed[int] | Failed) -> None:
            match fact:
                case Moved():
                    page.show_view(views.moving_view(name, fact, desk.tr))
                case Completed(result=count):
                    self._note()
                    done = views.done_view(count, trial.plan.named_classes, before, desk.tr)
                    page.show_view(done)
                    desk.say(done.sections[0].rows[0].title)
                case Failed(fault=fault):
                    desk.go(place)
                    desk.tell(fault)

        start_on(page, self._safe.jobs, taking_in(self._safe.opened, trial.plan.carry_out(new_id)), hear)

    def _note(self) -> None:
        try:
            self._desk.store.staff.note(StaffAct.ROSTER)
        except Fault as fault:
            self._desk.tell(fault)

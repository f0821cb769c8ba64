"""A page that shows one folder of the computer, or all places where looking for one begins."""

from collections.abc import Collection
from pathlib import Path

from edu_desk.gui.instructor import folder_views as views
from edu_desk.gui.instructor.folder_views import FolderWords
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_view import StaffView
from edu_desk.gui.widgets.page_job import start_on
from edu_desk.gui.window import folder_content
from edu_desk.gui.window.folder_content import FolderContent, reading_folder
from edu_desk.jobs import Completed, Failed, Jobs, Moved
from edu_desk.shared.text import N_


def folder_page(
    desk: StaffDesk,
    jobs: Jobs,
    words: FolderWords,
    folder: Path | None,
    endings: Collection[str],
    part: int = 0,
) -> StaffPage:
    """The page of `folder`, of which a part stands on it; None shows all places."""
    if folder is None:
        return desk.page(all_places(desk, words))
    page = desk.page(views.reading_view(words, folder, desk.tr))
    show_folder(page, desk, jobs, words, folder, endings, part)
    return page


def show_folder(
    page: StaffPage,
    desk: StaffDesk,
    jobs: Jobs,
    words: FolderWords,
    folder: Path,
    endings: Collection[str],
    part: int = 0,
) -> None:
    """Show it on a page that is there; where it cannot be opened, all places and why."""

    def hear(fact: Moved | Completed[FolderContent] | Failed) -> None:
        match fact:
            case Completed(result=content):
                page.show_view(views.folder_view(words, content, part, desk.now, desk.tr))
            case Failed(fault=fault):
                told = fault.tell(desk.tr)
                page.show_view(all_places(desk, words, told))
                desk.say(told)
            case Moved():
                pass

    start_on(page, jobs, reading_folder(folder, endings), hear)


def all_places(desk: StaffDesk, words: FolderWords, told: str = "") -> StaffView:
    """Where looking begins; `told` is what was in the way."""
    sentence = told or desk.tr(N_("Open one place after another."))
    return views.places_view(words, folder_content.places(), sentence, desk.tr)


def next_folder(folder: Path, row: str, action: str) -> Path | None:
    """The folder that is shown after a touch; None for all places."""
    match action:
        case views.OPEN:
            return Path(row)
        case views.UP:
            return folder.parent
        case _:
            return None

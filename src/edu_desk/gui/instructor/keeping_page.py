"""Where a file shall be kept: one page for all that the staff area writes, with folders to choose."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from edu_desk.gui.instructor import folder_views as views
from edu_desk.gui.instructor.folder_page import all_places, next_folder, show_folder
from edu_desk.gui.instructor.folder_views import FolderWords
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_view import StaffAction, StaffRow, StaffSection, StaffView
from edu_desk.gui.widgets.page_job import start_on
from edu_desk.gui.window import own_folders
from edu_desk.gui.window.own_folders import Folder
from edu_desk.jobs import Completed, Failed, Jobs, JobWork, Moved
from edu_desk.shared.text import N_, Translator

KEEP: Final = "keep"
Writing = Callable[[Path], JobWork[tuple[Path, ...]]]
"""Writes into a folder, and returns the files; each is whole or not there. Raises `Fault`."""


@dataclass(frozen=True, slots=True)
class KeepingWords:
    """What the page says, translated."""

    heading: str
    sentence: str
    explains: str


def keeping_page(desk: StaffDesk, jobs: Jobs, words: KeepingWords, write: Writing) -> StaffPage:
    """Ask where, write it there beside the window, and say where it lies now; another folder may follow."""
    page = desk.page(_first_view(words, "", desk.tr))
    walk = FolderWords(
        words.heading,
        words.explains,
        with_folder=StaffAction(KEEP, desk.tr(N_("Keep it here")), "save", primary=True),
    )
    here: list[Path] = []
    part = 0

    def hear(fact: Moved | Completed[tuple[Path, ...]] | Failed) -> None:
        match fact:
            case Completed(result=kept):
                here.clear()
                names = ", ".join(path.name for path in kept)
                told = desk.tr(N_("It is in {folder}: {name}"), folder=kept[0].parent, name=names)
                page.show_view(_first_view(words, told, desk.tr))
                desk.say(told)
            case Failed(fault=fault):
                desk.tell(fault)
            case Moved():
                pass

    def chosen(row: str, action: str) -> None:
        nonlocal part
        match action:
            case "keep":
                start_on(page, jobs, write(Path(row) if row else here[0]), hear)
                return
            case views.LATER | views.EARLIER:
                part += 1 if action == views.LATER else -1
            case _:
                there = next_folder(here[0] if here else Path(), row, action)
                here[:] = [there] if there else []
                part = 0
        if here:
            show_folder(page, desk, jobs, walk, here[0], (), part)
        else:
            page.show_view(all_places(desk, walk))

    page.chosen.connect(desk.safely(chosen))
    return page


def _first_view(words: KeepingWords, told: str, tr: Translator) -> StaffView:
    return keeping_view(words, own_folders.folders(), told, tr)


def keeping_view(words: KeepingWords, found: Sequence[Folder], told: str, tr: Translator) -> StaffView:
    """The folders, each with its button; `told` is what came of it."""
    rows = tuple(
        StaffRow(
            str(folder.path),
            folder.words if folder.own else tr(folder.words),
            (str(folder.path),),
            folder.icon,
            actions=(StaffAction(KEEP, tr(N_("Keep it here")), "save"),),
        )
        for folder in found
    )
    other = StaffAction(views.PLACES, tr(N_("Another folder")), "folder-open")
    elsewhere = StaffRow("elsewhere", tr(N_("Somewhere else")), icon="hard-drive", actions=(other,))
    sections = [StaffSection("", (*rows, elsewhere))]
    if told:
        sections.insert(0, StaffSection("", (StaffRow("told", told, icon="circle-check", tone="good"),)))
    return StaffView(words.heading, words.sentence, words.explains, tuple(sections))

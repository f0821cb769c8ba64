"""Folders of the computer as pages show them: where looking begins, and what is in one folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from edu_desk.gui.instructor.staff_view import StaffAction, StaffRow, StaffSection, StaffView
from edu_desk.gui.window.folder_content import FolderContent
from edu_desk.gui.window.own_folders import Folder
from edu_desk.report.backup_words import moment_words
from edu_desk.shared.text import N_, Meant, Translator

OPEN, UP, PLACES, LATER, EARLIER = "open", "up", "places", "later", "earlier"
A_PAGE: Final = 30
"""So many folders and files stand on a page."""


@dataclass(frozen=True, slots=True)
class FolderWords:
    """What the page says, translated, and what can be done: with each file, or with the folder itself."""

    heading: str
    explains: str
    with_file: StaffAction | None = None
    with_folder: StaffAction | None = None
    none: str = ""
    """Said where no file is there that could be chosen."""


def places_view(words: FolderWords, found: Sequence[Folder], sentence: str, tr: Translator) -> StaffView:
    """Where looking begins."""
    rows = tuple(
        _folder_row(folder.path, folder.words if folder.own else tr(folder.words), folder.icon, tr)
        for folder in found
    )
    return StaffView(words.heading, sentence, words.explains, (StaffSection("", rows),))


def folder_view(
    words: FolderWords, content: FolderContent, part: int, now: datetime, tr: Translator
) -> StaffView:
    """One folder: the folders in it, then its files; of many a part."""
    rows = [_folder_row(path, path.name, "folder", tr) for path in content.folders]
    if words.with_file is not None:
        rows += [
            StaffRow(
                str(one.path),
                one.path.name,
                (moment_words(one.changed, now, tr),),
                "file-text",
                actions=(words.with_file,),
            )
            for one in content.files
        ]
    shown = rows[part * A_PAGE : (part + 1) * A_PAGE]
    if words.none and not content.files:
        shown.insert(0, StaffRow("none", words.none, icon="info"))
    sections = (StaffSection("", tuple(shown)),) if shown else ()
    actions = _ways(words, content, tr) + _parts(part, len(rows), tr)
    return StaffView(words.heading, str(content.folder), words.explains, sections, actions)


def reading_view(words: FolderWords, folder: Path, tr: Translator) -> StaffView:
    """While a folder is being read: a stick may be slow."""
    row = StaffRow("reading", tr(N_("The folder is being opened.")), icon="hourglass")
    return StaffView(words.heading, str(folder), words.explains, (StaffSection("", (row,)),), (_places(tr),))


def _folder_row(path: Path, name: str, icon: str, tr: Translator) -> StaffRow:
    lines = () if path.name == name else (str(path),)
    return StaffRow(
        str(path),
        name,
        lines,
        icon,
        actions=(StaffAction(OPEN, tr(Meant("a folder", "Open")), "folder-open"),),
    )


def _ways(words: FolderWords, content: FolderContent, tr: Translator) -> tuple[StaffAction, ...]:
    up = StaffAction(UP, tr(N_("One folder up")), "arrow-up")
    there = () if words.with_folder is None else (words.with_folder,)
    return (*there, *((up,) if content.above is not None else ()), _places(tr))


def _places(tr: Translator) -> StaffAction:
    return StaffAction(PLACES, tr(N_("All places")), "hard-drive")


def _parts(part: int, all_of_them: int, tr: Translator) -> tuple[StaffAction, ...]:
    found = []
    if part:
        found.append(StaffAction(EARLIER, tr(N_("Previous ones")), "chevron-left"))
    if (part + 1) * A_PAGE < all_of_them:
        found.append(StaffAction(LATER, tr(N_("More of this folder")), "chevron-right"))
    return tuple(found)

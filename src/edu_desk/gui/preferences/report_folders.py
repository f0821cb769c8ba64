"""Where a report may be put, asked on a page."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, QStorageInfo

from edu_desk.gui.widgets.question_page import QuestionChoice, QuestionSnapshot
from edu_desk.shared.text import N_, Translator

AGAIN, OTHER = "report", "other"
_PLACES: Final = (
    (QStandardPaths.StandardLocation.DocumentsLocation, N_("Documents"), "file-text"),
    (QStandardPaths.StandardLocation.DesktopLocation, N_("Desktop"), "monitor"),
    (QStandardPaths.StandardLocation.DownloadLocation, N_("Downloads"), "folder"),
)
_REMOVABLE: Final = ("/media/", "/run/media/", "/Volumes/")
_MOST: Final = 6


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder; `words` are marked for translation unless `own` is on."""

    path: Path
    words: str
    icon: str
    own: bool = False


def folders() -> tuple[Folder, ...]:
    """The person's own folders, then memory sticks that can be written."""
    found: dict[Path, Folder] = {}
    for place, words, icon in _PLACES:
        written = QStandardPaths.writableLocation(place)
        if written:
            found.setdefault(Path(written), Folder(Path(written), words, icon))
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if volume.isReady() and not volume.isReadOnly() and _removable(root):
            found.setdefault(Path(root), Folder(Path(root), volume.displayName(), "usb", own=True))
    return tuple(found.values())[:_MOST]


def question(found: tuple[Folder, ...], tr: Translator) -> QuestionSnapshot:
    """Which folder?"""
    choices = tuple(
        QuestionChoice(
            str(folder.path),
            folder.words if folder.own else tr(folder.words),
            str(folder.path),
            folder.icon,
            primary=number == 0,
        )
        for number, folder in enumerate(found)
    )
    sentence = tr(N_("It will hold two files: one to print and one to read on any computer."))
    return QuestionSnapshot(tr(N_("Where shall the report be saved?")), sentence, choices)


def kept_words(kept: tuple[Path, ...], tr: Translator) -> str:
    """Where it lies now."""
    names = ", ".join(path.name for path in kept)
    return tr(N_("The report is in {folder}: {names}"), folder=kept[0].parent, names=names)


def kept(words: str, tr: Translator) -> QuestionSnapshot:
    """What came of it."""
    choices = (
        QuestionChoice(AGAIN, tr(N_("Back to the report")), "", "clipboard-check", primary=True),
        QuestionChoice(OTHER, tr(N_("Another folder")), "", "folder"),
    )
    return QuestionSnapshot(tr(N_("The report")), words, choices)


def _removable(root: str) -> bool:
    on_windows = len(root) <= len("X:/") and root[1:2] == ":" and not root.upper().startswith("C")
    return on_windows or root.startswith(_REMOVABLE)

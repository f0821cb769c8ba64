"""What lies in any folder of the computer, for whoever looks for a file or for a place to keep one."""

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir

from edu_desk.gui.window import own_folders
from edu_desk.gui.window.own_folders import Folder
from edu_desk.jobs import JobWork
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

_HIDDEN: Final = (".", "~$", "$")
"""So begin the names of what systems and spreadsheet programs keep for themselves."""
_AT_ONCE: Final = 50


@dataclass(frozen=True, slots=True)
class FileInFolder:
    """A file, and when it was changed last."""

    path: Path
    changed: datetime


@dataclass(frozen=True, slots=True)
class FolderContent:
    """The folders in a folder by their names, then its files, the newest first."""

    folder: Path
    folders: tuple[Path, ...]
    files: tuple[FileInFolder, ...]

    @property
    def above(self) -> Path | None:
        """The folder in which it lies; None for a whole disk."""
        return None if self.folder.parent == self.folder else self.folder.parent


def places() -> tuple[Folder, ...]:
    """Where looking begins: the person's own folders, memory sticks, her whole folder, and each disk."""
    found = {folder.path: folder for folder in own_folders.folders()}
    home = Path(QDir.homePath())
    found.setdefault(home, Folder(home, N_("Personal folder"), "user-round"))
    for disk in QDir.drives():
        path = Path(disk.absolutePath())
        whole = path == Path("/")
        words = N_("The whole computer") if whole else disk.absolutePath()
        found.setdefault(path, Folder(path, words, "hard-drive", own=not whole))
    return tuple(found.values())


def reading_folder(folder: Path, endings: Collection[str]) -> JobWork[FolderContent]:
    """What is in `folder`: of its files those with one of `endings`. Raises `Fault` if it cannot be read."""
    inside: list[Path] = []
    files: list[FileInFolder] = []
    try:
        with os.scandir(folder) as entries:
            for number, entry in enumerate(entries, 1):
                _note(entry, endings, inside, files)
                if not number % _AT_ONCE:
                    yield None
    except OSError as error:
        raise Fault(
            N_("The folder {folder} cannot be opened."),
            N_("Choose another folder. If it is on a memory stick, put the stick in again."),
            folder=folder,
        ) from error
    inside.sort(key=lambda path: path.name.casefold())
    return FolderContent(folder, tuple(inside), _newest_first(files))


def _note(
    entry: "os.DirEntry[str]", endings: Collection[str], inside: list[Path], files: list[FileInFolder]
) -> None:
    if entry.name.startswith(_HIDDEN):
        return
    try:
        if entry.is_dir():
            inside.append(Path(entry.path))
        elif Path(entry.name).suffix.lower() in endings and entry.is_file():
            changed = datetime.fromtimestamp(entry.stat().st_mtime, UTC).astimezone()
            files.append(FileInFolder(Path(entry.path), changed))
    except OSError:
        return  # it went meanwhile, or a link leads nowhere


def _newest_first(files: Sequence[FileInFolder]) -> tuple[FileInFolder, ...]:
    return tuple(sorted(files, key=lambda one: one.changed, reverse=True))

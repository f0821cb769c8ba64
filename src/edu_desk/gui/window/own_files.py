"""Files of somebody's own folders and memory sticks, to choose one from: the newest first."""

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from edu_desk.gui.window.own_folders import Folder
from edu_desk.jobs import JobWork

MOST: Final = 12
"""So many are shown: whoever looks for one has just put it there."""
_AT_ONCE: Final = 50


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file, where it lies, and when it was changed last."""

    path: Path
    folder: Folder
    changed: datetime


def finding(folders: Sequence[Folder], endings: Collection[str]) -> JobWork[tuple[OwnFile, ...]]:
    """The newest files with one of `endings`; a folder that cannot be read has none."""
    found: list[OwnFile] = []
    for folder in folders:
        yield None
        for number, path in enumerate(_files(folder.path, endings), 1):
            if (changed := _changed(path)) is not None:
                found.append(OwnFile(path, folder, changed))
            if not number % _AT_ONCE:
                yield None
    found.sort(key=lambda one: one.changed, reverse=True)
    return tuple(found[:MOST])


def _files(folder: Path, endings: Collection[str]) -> list[Path]:
    """Those that spreadsheet programs hide beside an open file are left out."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if not entry.name.startswith((".", "~$"))]
    except OSError:
        return []
    return [folder / name for name in names if Path(name).suffix.lower() in endings]


def _changed(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone() if path.is_file() else None
    except OSError:
        return None

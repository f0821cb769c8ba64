"""The folders in which somebody keeps files: her own, and memory sticks."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, QStorageInfo

from edu_desk.shared.text import N_

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


def _removable(root: str) -> bool:
    on_windows = len(root) <= len("X:/") and root[1:2] == ":" and not root.upper().startswith("C")
    return on_windows or root.startswith(_REMOVABLE)

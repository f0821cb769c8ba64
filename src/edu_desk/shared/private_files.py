"""Who may read what is kept of people: their account alone, or its group where a centre shares the folder.

One rule for every file, whatever the umask. A folder is shared when it is handed on to its group (setgid), or
the group may write in it and not everybody may. Then its files are the group's to read and write; else only
the account's. A file that the group may write in a folder of one's own was shared by somebody's own hand, and
keeps its rights. Where rights are not those of POSIX, the folder's own hold.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

_FILE: Final = 0o600
_SHARED_FILE: Final = 0o660
_FOLDER: Final = 0o700
_SHARED_FOLDER: Final = 0o2770
_OTHERS: Final = 0o007
_GROUP_AND_OTHERS: Final = 0o077
_OWN: Final = ("progress.db", "settings.json", "edu-desk.log")
"""A folder with one of these in it is the program's, not somebody's who named it by mistake."""


def is_file(path: Path) -> bool:
    """Whether a file is there, as far as one may look."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether a folder is there, as far as one may look."""
    try:
        return path.is_dir()
    except OSError:
        return False


def make_folder(folder: Path) -> None:
    """Make `folder` where it is not there, and let nobody in who has no business there. Raises `OSError`."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        folder.mkdir(mode=_FOLDER)
    except FileExistsError:
        if not folder.is_dir():
            raise
        if _may_close(folder):
            others = _OTHERS if _is_shared(folder) else _GROUP_AND_OTHERS
            with suppress(PermissionError):
                folder.chmod(stat.S_IMODE(folder.stat().st_mode) & ~others)
    else:
        if os.name == "posix":
            folder.chmod(_SHARED_FOLDER if _is_shared(folder) else _FOLDER)


def make_file(file: Path) -> None:
    """Make an empty `file` where there is none, and give it the rights it should have. Raises `OSError`."""
    opened = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), _FILE)
    os.close(opened)
    give_rights(file, file)


def give_rights(file: Path, place: Path | None = None) -> None:
    """Give `file` the rights of a file that stands, or is to stand, at `place`.

    None: it was just made by a library that heeds the umask alone, and what it has says nothing.
    """
    if os.name != "posix":
        return
    with suppress(OSError):
        rights, group = _rights(file.parent, place)
        if group is not None and file.stat().st_gid != group:
            os.chown(file, -1, group)
        if stat.S_IMODE(file.stat().st_mode) != rights:
            file.chmod(rights)


def _rights(folder: Path, place: Path | None) -> tuple[int, int | None]:
    """The rights of a file at `place`, and the group it belongs to where that is not simply the account's."""
    if _is_shared(folder):
        return _SHARED_FILE, folder.stat().st_gid
    try:
        known = place.stat() if place is not None else None
    except OSError:
        return _FILE, None
    if known is not None and _is_handed_on(known.st_mode):
        return stat.S_IMODE(known.st_mode), known.st_gid
    return _FILE, None


def _is_handed_on(mode: int) -> bool:
    """The group may write and not everybody, or the group alone may read: no umask does that by itself."""
    group_writes = bool(mode & stat.S_IWGRP) and not mode & stat.S_IWOTH
    return group_writes or (bool(mode & stat.S_IRWXG) and not mode & stat.S_IRWXO)


def _is_shared(folder: Path) -> bool:
    mode = folder.stat().st_mode
    if mode & stat.S_ISVTX:
        return False
    return bool(mode & stat.S_ISGID or (mode & stat.S_IWGRP and not mode & stat.S_IWOTH))


def _may_close(folder: Path) -> bool:
    """Whether a folder that was there before is the program's own: it holds its files, or nothing at all."""
    if os.name != "posix" or folder.resolve() == Path.home().resolve():
        return False
    known = folder.stat()
    if known.st_uid != os.geteuid() or known.st_mode & stat.S_ISVTX:
        return False
    names = [found.name for found in folder.iterdir()]
    return not names or any(name in _OWN for name in names)

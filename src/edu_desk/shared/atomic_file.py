"""Small files of the learner's: written whole or not at all, and kept aside when they are damaged.

One writer for everything that the program keeps beside its database. This module stays light: it is loaded
before the first page is painted.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import time

from edu_desk.shared.errors import Fault
from edu_desk.shared.private_files import give_rights, make_folder
from edu_desk.shared.text import N_

FRESH = ".new"
"""How the name of a file ends that is not yet whole."""
STRAY_S = 2.0
"""Older than this it never will be: whoever wrote it was ended."""
_PRIVATE = 0o600


def write_whole(path: Path, text: str) -> None:
    """Write `text` as `write_whole_bytes` does."""
    write_whole_bytes(path, text.encode())


def write_whole_bytes(path: Path, content: bytes) -> None:
    """Write `content` to `path`, whose folder is made if it is not there; a file's rights stay as they were.

    Nobody waits for a slow disk: what was written is brought to it soon after, in a thread of its own.
    Raises `OSError` when the disk does not take it; what was there before is then still there.
    """
    from edu_desk.shared.disk_flush import flush_soon

    path = path.resolve()  # what is a link stays one
    make_folder(path.parent)
    fresh = free_name(path)
    try:
        _write(fresh, content)
        give_rights(fresh, path)
        fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
    flush_soon(path)


def free_name(path: Path) -> Path:
    """A name beside `path` for what is to stand there and is not yet whole."""
    return path.with_name(f"{path.name}-{os.getpid()}-{os.urandom(4).hex()}{FRESH}")


def take_place(fresh: Path, path: Path) -> None:
    """Put `fresh`, which is whole, in the place of `path`; it is on the disk when this returns.

    Nothing is waited for in the window's thread: only what works beside it calls this. Raises `OSError`.
    """
    from edu_desk.shared.disk_flush import flush

    give_rights(fresh, path)
    flush(fresh)
    fresh.replace(path)
    flush(path)


def set_aside(path: Path) -> Path:
    """Rename `path` to a free name beside it and return that name. Raises `OSError`."""
    number = 1
    while (kept := path.with_name(f"{path.stem}-kept-{number}{path.suffix}")).exists():
        number += 1
    path.rename(kept)
    return kept


def remove_strays(folder: Path) -> None:
    """Remove what was never written to its end in `folder`; what cannot be removed stays, and that is all."""
    with suppress(OSError):
        for stray in folder.glob(f"*{FRESH}"):
            with suppress(OSError):
                found = stray.lstat()
                if stat.S_ISREG(found.st_mode) and abs(time() - found.st_mtime) > STRAY_S:
                    stray.unlink()


def _write(fresh: Path, content: bytes) -> None:
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)


@contextmanager
def writing_told(path: Path) -> Iterator[None]:
    """Tells whoever asked for the file at `path` why it cannot be written. Raises `Fault`."""
    try:
        yield
    except OSError as error:
        raise Fault(
            N_("{file} cannot be written: {reason}."),
            N_("Close it where it is open, or choose another folder, and try again."),
            file=path.name,
            reason=error.strerror or str(error),
        ) from error

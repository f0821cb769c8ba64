"""The staff's file on a stick: made once, known by its hash: what lies on the machine opens nothing."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from hmac import compare_digest
from pathlib import Path
from secrets import token_hex
from typing import Final

from edu_desk.shared.atomic_file import write_whole
from edu_desk.shared.small_file import read_json, read_small

STICK_FILE: Final = "edu-desk-staff.key"
"""What the file on the stick is called; it lies at the stick's top."""
KEY_FILE: Final = "kiosk-key.json"
"""What the machine remembers of it."""
_LARGEST: Final = 4096
_HEAD: Final = "edu-desk staff key 1"
_BYTES: Final = 32
STICK_PLACES: Final = ("/media", "/run/media")
"""Where Debian's desktops, and the rule of our own session, put sticks."""
STICKS_VARIABLE: Final = "EDU_DESK_STICKS"
"""Where a system puts them elsewhere: folders, between them what separates folders in `PATH`."""


def stick_places(environment: Mapping[str, str]) -> tuple[Path, ...]:
    """The folders in which sticks appear."""
    elsewhere = environment.get(STICKS_VARIABLE, "")
    return tuple(map(Path, elsewhere.split(os.pathsep) if elsewhere else STICK_PLACES))


def make_key(folder: Path, stick: Path) -> Path:
    """Write a new key to `stick` (a folder); a key that was made before opens nothing any more.

    Returns the file. Raises `OSError`.
    """
    token = token_hex(_BYTES)
    file = stick / STICK_FILE
    write_whole(file, f"{_HEAD}\n{token}\n")
    write_whole(folder / KEY_FILE, json.dumps({"sha256": _hash(token)}) + "\n")
    return file


def has_key(folder: Path) -> bool:
    """Whether any key was made for this machine."""
    return bool(_kept(folder))


def opens(folder: Path, file: Path) -> bool:
    """Whether `file` is the key of the machine whose data lie in `folder`; whatever is wrong with it: no."""
    kept = _kept(folder)
    try:
        said = read_small(file, _LARGEST).decode("ascii").split("\n")
    except (OSError, ValueError):
        return False
    match said:
        case [head, token, *_] if kept and head.strip() == _HEAD:
            return compare_digest(kept, _hash(token.strip()))
        case _:
            return False


def sticks(places: Iterable[Path]) -> Iterator[Path]:
    """The files of that name on what is plugged in, up to two folders deep."""
    for place in places:
        for deep in ("*", "*/*"):
            yield from _found(place, f"{deep}/{STICK_FILE}")


def _found(place: Path, pattern: str) -> list[Path]:
    try:
        return sorted(place.glob(pattern))
    except OSError:
        return []


def _kept(folder: Path) -> str:
    try:
        said = read_json(read_small(folder / KEY_FILE, _LARGEST))
    except (OSError, ValueError):
        return ""
    value = said.get("sha256") if isinstance(said, dict) else None
    return value if isinstance(value, str) else ""


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()

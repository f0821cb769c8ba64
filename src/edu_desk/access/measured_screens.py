"""screens.json: the true size of each screen, as somebody measured it with a bank card."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from errno import EFBIG
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import Final

from edu_desk.access.millimetres import measurable
from edu_desk.shared.atomic_file import set_aside, write_whole
from edu_desk.shared.errors import Fault
from edu_desk.shared.small_file import read_json, read_small
from edu_desk.shared.text import N_

FILE_NAME: Final = "screens.json"


@dataclass(frozen=True, slots=True)
class ScreenId:
    """What tells one screen from another: its name, its size in px of its own, its maker's words."""

    name: str
    pixels: tuple[int, int]
    model: str
    serial: str

    def key(self) -> str:
        """The name under which it is kept."""
        return " | ".join((self.name, f"{self.pixels[0]}x{self.pixels[1]}", self.model, self.serial))

    def likely_keys(self) -> Iterator[str]:
        """Its name, then those that differ by a rounded px: a scaled desktop does not tell the exact size."""
        for wide, high in sorted(product(_ROUNDED, _ROUNDED), key=lambda by: abs(by[0]) + abs(by[1])):
            yield replace(self, pixels=(self.pixels[0] + wide, self.pixels[1] + high)).key()


_ROUNDED: Final = range(-3, 4)
Screens = Mapping[str, float]
"""The screen's own px in a millimetre, by a screen's key: the same however the desktop is scaled."""

NONE: Final[Screens] = MappingProxyType({})


def measure_of(screens: Screens, screen: ScreenId) -> float | None:
    """Px in a millimetre of `screen`, as somebody measured it; None where nobody did."""
    if not screens:
        return None
    return next((screens[key] for key in screen.likely_keys() if key in screens), None)


def read_screens(folder: Path) -> tuple[Screens, tuple[Fault, ...]]:
    """The screens measured so far, and what was wrong with the file.

    A damaged file is kept aside; what could be read of it is written anew.
    """
    path = folder / FILE_NAME
    try:
        source = read_small(path)
    except FileNotFoundError:
        return NONE, ()
    except OSError as error:
        return NONE, _mend(path, NONE) if error.errno == EFBIG else (_unreadable(path, error),)
    screens, whole = parse_screens(source)
    return (screens, ()) if whole else (screens, _mend(path, screens))


def parse_screens(source: bytes) -> tuple[Screens, bool]:
    """What `source` says that can be true, and whether all of it could."""
    try:
        said = read_json(source)
    except ValueError:
        return NONE, False
    if not isinstance(said, dict):
        return NONE, False
    screens = {
        str(key): float(value)
        for key, value in said.items()
        if isinstance(value, int | float) and not isinstance(value, bool) and measurable(value)
    }
    return MappingProxyType(screens), len(screens) == len(said)


def with_screen(screens: Screens, screen: ScreenId, px_per_mm: float | None) -> Screens:
    """`screens` with `screen` measured anew; None forgets it, so that it is taken as it says itself."""
    others = {key: value for key, value in screens.items() if key not in set(screen.likely_keys())}
    return MappingProxyType(others if px_per_mm is None else {**others, screen.key(): px_per_mm})


def write_screens(folder: Path, screens: Screens) -> None:
    """Keep `screens` in `folder`. Raises `Fault`; what was kept before is then still there."""
    path = folder / FILE_NAME
    try:
        write_whole(path, json.dumps(dict(screens), ensure_ascii=False, indent=2) + "\n")
    except OSError as error:
        raise Fault(
            N_("The size of the screen could not be kept in {file}: {reason}."),
            N_("It holds until the program is closed. Check that the disk is not full."),
            file=path,
            reason=error.strerror or type(error).__name__,
        ) from error


def _mend(path: Path, screens: Screens) -> tuple[Fault, ...]:
    try:
        kept = set_aside(path)
        write_screens(path.parent, screens)
    except OSError as error:
        return (_unreadable(path, error),)
    except Fault as fault:
        return (fault,)
    return (
        Fault(
            N_("The file with the sizes of screens was damaged; as it was it is kept as {file}."),
            N_("Measure the screen once more with a bank card, in the settings."),
            file=kept,
        ),
    )


def _unreadable(path: Path, error: OSError) -> Fault:
    return Fault(
        N_("{file} could not be opened: {reason}."),
        N_("Until it can, the screen is as large as it says itself."),
        file=path,
        reason=error.strerror or type(error).__name__,
    )

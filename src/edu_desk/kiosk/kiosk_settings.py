"""kiosk.json: what a centre sets for its lobby screen, each with the bounds that nobody is let out of."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Final

from edu_desk.shared.atomic_file import write_whole
from edu_desk.shared.errors import Fault
from edu_desk.shared.languages import LANGUAGES, LESSON_LANGUAGE
from edu_desk.shared.small_file import read_json, read_small
from edu_desk.shared.text import N_

KIOSK_FILE: Final = "kiosk.json"
NEVER: Final = "never"
_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class KioskSettings:
    """What is set now; times are whole seconds."""

    idle_s: int = 120
    """So long nothing is touched before it warns."""
    warning_s: int = 30
    """So long it warns: at least the 20 s that the standards ask for."""
    goodbye_s: int = 20
    """So long the last page stays: the next person must not see it for long."""
    greet_every_s: int = 90
    """The attract page is spoken so often; 0 is never."""
    turn_s: int = 8
    """The attract page shows another language and size so often."""
    dim_after_s: int = 600
    """The first page is dimmed when nobody has been here for so long; 0 is never."""
    dim_to: int = 60
    """How bright it is then, in percent."""
    language: str = LESSON_LANGUAGE
    """The language in which everybody begins."""
    lit_from: str = "07:00"
    lit_until: str = "22:00"
    """Outside these hours the first page is dark, and a touch lights it; the same twice is the whole day."""
    restart_at: str = "04:00"
    """It begins anew once a night when nobody is here."""
    letters: int = 0
    """The text size (percent) that everybody begins with; 0 is by the screen's height."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a number may be; with `or_none` it may also be 0."""

    least: int
    most: int
    or_none: bool = False

    def hold(self, value: object) -> bool:
        """Whether `value` is a whole number within."""
        if type(value) is not int:
            return False
        return self.least <= value <= self.most or (self.or_none and value == 0)


BOUNDS: Final = {
    "idle_s": Bounds(30, 1800),
    "warning_s": Bounds(20, 120),
    "goodbye_s": Bounds(5, 30),
    "greet_every_s": Bounds(20, 3600, or_none=True),
    "turn_s": Bounds(5, 60),
    "dim_after_s": Bounds(60, 7200, or_none=True),
    "dim_to": Bounds(20, 100),
}
"""Standards and calm set them, not taste: 20 s at least to answer a warning, 30 s at most for a goodbye."""
LETTERS: Final = (0, 100, 125, 150, 200, 250, 300)
"""The text sizes of the settings, and 0."""
TIMES: Final = ("lit_from", "lit_until", "restart_at")
"""Those that are times of the day."""


def allowed(key: str, value: object) -> bool:
    """Whether the setting `key` may be `value`."""
    if key == "language":
        return value in LANGUAGES
    if key == "letters":
        return type(value) is int and value in LETTERS
    if key in TIMES:
        return isinstance(value, str) and _is_time(key, value)
    return key in BOUNDS and BOUNDS[key].hold(value)


def _is_time(key: str, said: str) -> bool:
    return _TIME.fullmatch(said) is not None or (key == "restart_at" and said == NEVER)


def bounds_words(key: str) -> str:
    """What `key` may be, as it is written on a command line."""
    if key == "language":
        return " | ".join(LANGUAGES)
    if key == "letters":
        return " | ".join(map(str, LETTERS))
    if key in TIMES:
        return f"00:00–23:59{f', {NEVER}' if key == 'restart_at' else ''}"
    bounds = BOUNDS[key]
    return f"{'0, ' if bounds.or_none else ''}{bounds.least}–{bounds.most}"


def with_setting(settings: KioskSettings, key: str, said: str) -> KioskSettings:
    """The same with `key` set to what was `said`. Raises `Fault`."""
    if key not in {field.name for field in fields(KioskSettings)}:
        raise Fault(
            N_("There is no kiosk setting “{key}”."),
            N_("“edu-desk kiosk settings” tells all there are."),
            key=key,
        )
    value: object = int(said) if said.isascii() and said.isdecimal() else said
    if not allowed(key, value):
        raise Fault(
            N_("“{key}” cannot be “{said}”."),
            N_("It may be: {bounds}."),
            key=key,
            said=said,
            bounds=bounds_words(key),
        )
    return _made(asdict(settings) | {key: value})


def read_kiosk_settings(folder: Path) -> tuple[KioskSettings, tuple[Fault, ...]]:
    """What is kept in `folder`, and what was wrong: that is left at the program's own."""
    path = folder / KIOSK_FILE
    try:
        said = read_json(read_small(path))
    except FileNotFoundError:
        return KioskSettings(), ()
    except (OSError, ValueError) as error:
        return KioskSettings(), (_unread(path, str(error)),)
    if not isinstance(said, dict):
        return KioskSettings(), (_unread(path, "{}"),)
    good = {key: value for key, value in said.items() if allowed(key, value)}
    return _made(good), tuple(_unread(path, str(key)) for key in said.keys() - good.keys())


def write_kiosk_settings(folder: Path, settings: KioskSettings) -> None:
    """Keep them. Raises `OSError`."""
    write_whole(folder / KIOSK_FILE, json.dumps(asdict(settings), indent=2) + "\n")


def _made(said: Mapping[str, object]) -> KioskSettings:
    whole = asdict(KioskSettings()) | dict(said)
    numbers = {key: int(str(whole[key])) for key in BOUNDS}
    return KioskSettings(
        idle_s=numbers["idle_s"],
        warning_s=numbers["warning_s"],
        goodbye_s=numbers["goodbye_s"],
        greet_every_s=numbers["greet_every_s"],
        turn_s=numbers["turn_s"],
        dim_after_s=numbers["dim_after_s"],
        dim_to=numbers["dim_to"],
        language=str(whole["language"]),
        lit_from=str(whole["lit_from"]),
        lit_until=str(whole["lit_until"]),
        restart_at=str(whole["restart_at"]),
        letters=int(str(whole["letters"])),
    )


def _unread(path: Path, what: str) -> Fault:
    return Fault(
        N_("{file} has something that is not understood: {what}."),
        N_("The program's own is used. “edu-desk kiosk settings” tells what may stand there."),
        file=path.name,
        what=what,
    )

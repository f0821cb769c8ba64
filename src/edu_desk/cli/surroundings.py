"""What every command is given."""

import os
import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import LESSONS, Resources, user_data
from edu_desk.shared.private_files import is_folder
from edu_desk.shared.text import N_, Translator, load_translator

OK, PROBLEMS, INTERRUPTED = 0, 1, 130
MODES = ("watch", "follow", "try", "check")
SIZE = "1366x768"
SMALLEST, LARGEST = (320, 240), (7_680, 4_320)
"""Windows that can be measured and played in: from a telephone to the largest screens that are sold."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The files that ship, the language to speak, and what was asked for in front of every command."""

    resources: Resources
    tr: Translator
    data: Path | None
    language: str | None
    verbose: bool


def add_lessons_option(parser: ArgumentParser) -> None:
    """Where to look for lessons of one's own."""
    parser.add_argument(
        "--lessons",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help="a folder of your own lessons beside those shipped (`lessons` in the data folder is found)",
    )


def with_own(around: Surroundings, folders: Sequence[Path]) -> Surroundings:
    """The same with the lessons in `folders` and in the data folder. Raises `Fault` where there are none."""
    for path in folders:
        if not is_folder(path):
            raise Fault(
                N_("There is no folder “{path}”."), N_("Check the spelling and try again."), path=str(path)
            )
        if not any(path.glob("*/*/lesson.yaml")):
            raise Fault(
                N_("There is no lesson in “{path}”."),
                N_("A lesson lies in <topic>/<lesson>/lesson.yaml, its practice app in apps/<app>/app.yaml."),
                path=str(path),
            )
    kept = (around.data or user_data()) / LESSONS
    found = (kept,) if is_folder(kept) else ()
    resources = around.resources.beside(*found, *folders)
    tr = load_translator(resources.translations, around.tr.locale, resources.own_translations)
    return replace(around, resources=resources, tr=tr)


def without_display() -> None:
    """Let Qt draw where there is no display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def size_px(words: str) -> tuple[int, int]:
    """Width and height from `WxH`, as an option's type. Raises `ArgumentTypeError`."""
    hit = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", words.strip(), re.ASCII)
    size = (int(hit[1]), int(hit[2])) if hit else (0, 0)
    if not all(map(_within, size, SMALLEST, LARGEST)):
        least, most = ("x".join(map(str, end)) for end in (SMALLEST, LARGEST))
        raise ArgumentTypeError(f"“{words}” is no size; write it in px as {SIZE}, from {least} to {most}")
    return size


def _within(side: int, least: int, most: int) -> bool:
    return least <= side <= most


def some(words: str) -> int:
    """A whole number from 1 on, as an option's type. Raises `ArgumentTypeError`."""
    if not re.fullmatch(r"[0-9]{1,9}", words.strip()) or not int(words):
        raise ArgumentTypeError(f"“{words}” is no whole number from 1 to 999999999")
    return int(words)

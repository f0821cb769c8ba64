"""What every command is given, and how it speaks."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import LESSONS, Resources, user_data
from edu_desk.shared.private_files import is_folder
from edu_desk.shared.text import N_, SOURCE_LANGUAGE, Translator, load_translator

OK, PROBLEMS = 0, 1
MODES = ("watch", "follow", "try", "check")
SIZE = "1366x768"


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
    language = around.language or SOURCE_LANGUAGE
    tr = load_translator(resources.translations, language, resources.own_translations)
    return replace(around, resources=resources, tr=tr)


def say(text: str, stream: TextIO | None = None) -> None:
    """Print at once."""
    print(text, file=stream or sys.stdout, flush=True)


def complain(text: str) -> None:
    """Print beside the answer."""
    say(text, sys.stderr)


def without_display() -> None:
    """Let Qt draw where there is no display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def size_px(words: str) -> tuple[int, int]:
    """Width and height from `WxH`."""
    width, _, height = words.partition("x")
    return int(width), int(height)

"""What every command is given, and how it speaks."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from edu_desk.shared.paths import Resources
from edu_desk.shared.text import Translator

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

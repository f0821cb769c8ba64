"""`edu-desk run`: opens the program. This module stays light: it is loaded before the first page is shown."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import Resources
from edu_desk.shared.text import N_

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from edu_desk.cli.surroundings import Surroundings

HELP = "open the program (the default)"
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def add_options(parser: "ArgumentParser") -> None:
    """Where lessons of one's own lie."""
    from edu_desk.cli.surroundings import add_lessons_option

    add_lessons_option(parser)


def run(given: "Namespace", around: "Surroundings") -> int:
    """Open the program and stay until its window is closed."""
    from edu_desk.cli.surroundings import with_own

    around = with_own(around, getattr(given, "lessons", []))
    return open_program(around.resources, around.data, around.language)


def open_program(resources: Resources, data: Path | None, language: str | None) -> int:
    """Open the program and stay until its window is closed. Raises `Fault` where there is no display."""
    if not has_display():
        raise Fault(
            N_("There is no display here."),
            N_("Use `edu-desk play train-book --offscreen --shots DIR` to see the lesson as pictures."),
        )
    # What the start makes stays: looking for what could be thrown away costs time until all is loaded.
    gc.disable()
    from edu_desk.compose import run_program

    return run_program(resources, data, language)


def has_display() -> bool:
    """Whether there is something to show a window on."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, _DISPLAYS))

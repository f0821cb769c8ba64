"""`edu-desk run`: opens the program. This module stays light: it is loaded before the first page is shown."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from edu_desk.cli.console import complain, language
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import Resources, shipped
from edu_desk.shared.text import N_, Translator

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from edu_desk.cli.surroundings import Surroundings

HELP = "open the program (the default)"
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def add_options(parser: "ArgumentParser") -> None:
    """Where lessons of one's own lie."""
    from edu_desk.cli.surroundings import add_lessons_option

    add_lessons_option(parser)
    parser.add_argument(
        "--kiosk", action="store_true", help="run a lobby's screen by itself: see docs/kiosk.md"
    )


def run(given: "Namespace", around: "Surroundings") -> int:
    """Open the program and stay until its window is closed."""
    from edu_desk.cli.surroundings import with_own

    around = with_own(around, getattr(given, "lessons", []))
    kiosk = getattr(given, "kiosk", False)
    return open_program(around.resources, around.data, around.language, around.tr, kiosk=kiosk)


def open_program(
    resources: Resources,
    data: Path | None,
    wanted: str | None,
    tr: Translator | None = None,
    *,
    kiosk: bool = False,
) -> int:
    """Open the program and stay until its window is closed. Raises `Fault` where there is no display.

    `tr` says what is in the way; without one it is made only where something is. A `kiosk` is left by
    staff alone.
    """
    if not has_display():
        raise Fault(
            N_("There is no display here."),
            N_("Use `edu-desk play train-book --offscreen --shots DIR` to see the lesson as pictures."),
        )
    watch_display(tr)
    if kiosk:
        from edu_desk.kiosk_mode import run_kiosk

        return run_kiosk(resources, data, wanted)
    # What the start makes stays: looking for what could be thrown away costs time until all is loaded.
    gc.disable()
    from edu_desk.compose import run_program

    return run_program(resources, data, wanted)


def watch_display(tr: Translator | None) -> None:
    """Where the display does not answer, or goes later, say so and end, instead of Qt's abort."""
    from edu_desk.gui.window.no_display import when_no_display
    from edu_desk.gui.window.pyside_imports import read_no_sources

    read_no_sources()

    def told(reason: str) -> int:
        fault = Fault(
            N_("The display cannot be used: {reason}."),
            N_("Check that it is running; `edu-desk play train-book --offscreen --shots DIR` needs none."),
            reason=reason.rstrip(".?"),
        )
        complain(fault.tell(tr or speaker(shipped())))
        return 1

    when_no_display(told)


def speaker(resources: Resources) -> Translator:
    """What tells trouble before anything is loaded: in Korean, where the console has its letters."""
    from edu_desk.shared.text import load_translator

    return load_translator(resources.translations, language(None))


def has_display() -> bool:
    """Whether there is something to show a window on."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, _DISPLAYS))

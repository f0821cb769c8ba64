"""`edu-desk play`: lets the program learn a lesson by itself, through its own windows."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from edu_desk.cli.console import say, say_json
from edu_desk.cli.run import has_display, watch_display
from edu_desk.cli.surroundings import (
    MODES,
    OK,
    PROBLEMS,
    SIZE,
    Surroundings,
    add_lessons_option,
    size_px,
    with_own,
    without_display,
)
from edu_desk.settings.declarations import declared
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

HELP = "let the program learn a lesson by itself, through its own windows"


def add_options(parser: ArgumentParser) -> None:
    """What is played, and what is left of it."""
    parser.add_argument("lesson", help="the lesson's name, as in `edu-desk lessons`")
    add_lessons_option(parser)
    parser.add_argument("--task", help="the task's name (default: the first)")
    parser.add_argument("--mode", choices=MODES, default="follow", help="default: %(default)s")
    parser.add_argument("--all", action="store_true", help="every task in every mode, one after the other")
    parser.add_argument("--offscreen", action="store_true", help="without a display and without sound")
    parser.add_argument("--shots", type=Path, metavar="DIR", help="leave a picture of every step here")
    parser.add_argument(
        "--size", type=size_px, default=SIZE, metavar="WxH", help="the window, default: %(default)s"
    )
    parser.add_argument(
        "--text-size",
        type=int,
        choices=[one.value for one in declared("text_size").options],
        help="letters in %% for this play alone (default: as it is set now)",
    )
    parser.add_argument("--json", action="store_true", help="print what was stored as JSON")


def run(given: Namespace, around: Surroundings) -> int:
    """Play, and tell what was stored. Raises `Fault` where there is no display, lesson or task."""
    around = with_own(around, given.lessons)
    if given.offscreen:
        without_display()
    elif not has_display():
        raise Fault(N_("There is no display here."), N_("Add --offscreen to play without one."))
    else:
        watch_display(around.tr)
    from edu_desk.gui.window.pyside_imports import read_no_sources

    read_no_sources()
    from edu_desk.cli.lesson_player import play
    from edu_desk.cli.play_report import PlayOrder, report

    order = PlayOrder(
        lesson=given.lesson,
        task=given.task,
        mode=given.mode,
        silent=given.offscreen,
        shots=given.shots,
        size=given.size,
        text_size=given.text_size,
    )
    if given.all:
        from edu_desk.cli.play_turns import play_all

        well = play_all(order, around.resources, around.data, around.language, around.tr)
        return OK if well else PROBLEMS
    played = play(order, around.resources, around.data, around.language)
    if given.json:
        say_json(played.as_json())
    else:
        say(report(order, played, around.tr))
    return OK if played.well(order) else PROBLEMS

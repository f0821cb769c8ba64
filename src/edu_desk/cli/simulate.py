"""`edu-desk simulate`: lets simulated learners load the engine, without windows."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from edu_desk.cli.console import say, say_json
from edu_desk.cli.surroundings import MODES, OK, PROBLEMS, Surroundings
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

if TYPE_CHECKING:
    from edu_desk.runner.events import Event, Mode

HELP = "let simulated learners load the engine, without windows"


def add_options(parser: ArgumentParser) -> None:
    """Who comes, how often, and what they are helped with."""
    parser.add_argument("lesson", nargs="?", default="train-book", help="default: %(default)s")
    parser.add_argument(
        "--learners", type=int, default=20, metavar="N", help="of each kind, default: %(default)s"
    )
    parser.add_argument(
        "--turns", type=int, default=5, metavar="N", help="runs of each, default: %(default)s"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="default: %(default)s")
    parser.add_argument("--mode", choices=MODES[1:], default="follow", help="default: %(default)s")
    parser.add_argument(
        "--sweep", action="store_true", help="compare fading with full help, over kinds of learners"
    )
    parser.add_argument("--no-fading", action="store_true", help="always mark the exact element")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(given: Namespace, around: Surroundings) -> int:
    """Let them learn. Raises `Fault` where nobody would come."""
    from edu_desk.lesson.library import Library
    from edu_desk.runner.events import Mode
    from edu_desk.simulate.course import CoursePlan, take
    from edu_desk.simulate.simulation_report import simulation_json, simulation_text
    from edu_desk.simulate.temper import TEMPERS

    if given.learners < 1 or given.turns < 1:
        raise Fault(N_("Nobody would come."), N_("Give --learners and --turns a number from 1 on."))
    lesson = Library(around.resources.lessons).lesson(given.lesson)
    mode = Mode(given.mode)
    fade = None if given.no_fading else partial(_fade, mode)
    plan = CoursePlan(given.learners, given.turns, given.seed, mode, fade)
    if given.sweep:
        from edu_desk.simulate.fading_sweep import sweep, sweep_text

        say(sweep_text(tuple(sweep(lesson, plan)), around.tr))
        return OK
    courses = [take(lesson, temper, plan) for temper in TEMPERS.values()]
    if given.json:
        say_json(json.loads(simulation_json(courses)))
    else:
        say(simulation_text(courses, around.tr))
    return OK if all(session.found for course in courses for session in course.sessions) else PROBLEMS


def _fade(mode: "Mode", levels: Mapping[str, int], events: Sequence["Event"]) -> Mapping[str, int]:
    from edu_desk.runner.support import after_run

    return after_run(levels, mode, events)

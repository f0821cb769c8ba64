"""`edu-desk check`: proves that every task can be done, and tells mistakes with file and line."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from edu_desk.cli.console import complain, say, say_json
from edu_desk.cli.surroundings import OK, PROBLEMS, Surroundings, some, with_own, without_display
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import Resources
from edu_desk.shared.text import N_

if TYPE_CHECKING:
    from edu_desk.proof.layout_check import Measure

HELP = "check lesson files and practice apps"


def add_options(parser: ArgumentParser) -> None:
    """What is checked, and how far."""
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        help="a lessons folder, one lesson or one practice app (default: all shipped); lessons that use "
        "shipped practice apps are checked beside the shipped ones",
    )
    parser.add_argument(
        "--lessons",
        type=Path,
        metavar="DIR",
        help="a folder of your own lessons, which may use the shipped practice apps as `run` lets them",
    )
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--notes", action="store_true", help="also what is only worth a look")
    parser.add_argument(
        "--untranslated", action="store_true", help="as --notes, and each text that is not translated"
    )
    parser.add_argument(
        "--states", type=some, metavar="N", help="look at up to N states of each task (default: 4000)"
    )
    parser.add_argument(
        "--layout",
        action="store_true",
        help="also draw every screen at 100 and 300%% text in every language and look for cut-off words",
    )
    parser.add_argument("--explain", metavar="RULE", help="say what a rule means and what to do")


def run(given: Namespace, around: Surroundings) -> int:
    """Check, and tell what was found. Raises `Fault` where there is no such folder."""
    from edu_desk.proof.check_report import CheckOrder, explain, run_check
    from edu_desk.proof.lesson_check import leaning

    if given.explain:
        say(explain(given.explain, around.tr))
        return OK
    root: Path = given.lessons or given.path or around.resources.lessons
    if not root.exists():
        raise Fault(
            N_("There is no folder “{path}”."), N_("Check the spelling and try again."), path=str(root)
        )
    own = given.lessons or (leaning(given.path, around.resources.lessons) if given.path else None)
    resources = around.resources if own is None else with_own(around, [own]).resources
    order = CheckOrder(
        root,
        resources,
        states=given.states,
        as_json=given.json,
        notes=given.notes,
        untranslated=given.untranslated,
        beside=own is not None,
    )
    said, well = run_check(
        order,
        around.tr,
        lambda what: complain(what) if around.verbose else None,
        _measure(around.resources) if given.layout else None,
    )
    if given.json:
        say_json(json.loads(said))
    else:
        say(said)
    return OK if well else PROBLEMS


def _measure(resources: Resources) -> "Measure":
    """What draws screens, without a display."""
    without_display()
    from edu_desk.gui.window.pyside_imports import read_no_sources

    read_no_sources()
    from edu_desk.gui.simulator.screen_measure import ScreenMeasure

    return ScreenMeasure(resources.assets)

"""The command `edu-desk`. Qt is imported only where a window is needed."""

import argparse
import json
import logging
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from edu_desk import __version__
from edu_desk.access.millimetres import MM_PER_INCH, REFERENCE_DPI
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import Resources, shipped
from edu_desk.shared.text import N_, SOURCE_LANGUAGE, Translator, languages, load_translator

if TYPE_CHECKING:
    from edu_desk.proof.layout_check import Measure
    from edu_desk.runner.events import Event, Mode

OK, PROBLEMS, USAGE = 0, 1, 2
MODES = ("watch", "follow", "try", "check")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code (0 done, 1 something is wrong, 2 not understood)."""
    resources = shipped()
    given = _parser(resources).parse_args(arguments)
    logging.basicConfig(level=logging.INFO if given.verbose else logging.WARNING, stream=sys.stderr)
    tr = load_translator(resources.translations, given.lang or SOURCE_LANGUAGE)
    try:
        return _COMMANDS[given.command or "run"](given, resources, tr)
    except Fault as fault:
        _say(fault.tell(tr), sys.stderr)
        return PROBLEMS
    except KeyboardInterrupt:
        return PROBLEMS


def _parser(resources: Resources) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="edu-desk",
        description="Practise everyday digital errands, step by step, with a voice beside you.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _shared(parser, resources, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    run = commands.add_parser("run", help="open the program (the default)")
    lessons = commands.add_parser("lessons", help="list the lessons")
    lessons.add_argument("--json", action="store_true", help="as JSON")
    check = commands.add_parser("check", help="check lesson files and practice apps")
    check.add_argument(
        "path", nargs="?", type=Path, help="a lessons folder or one lesson (default: those shipped)"
    )
    check.add_argument("--json", action="store_true", help="as JSON")
    check.add_argument("--notes", action="store_true", help="also what is only worth a look")
    check.add_argument(
        "--states", type=int, metavar="N", help="look at up to N states of each task (default: 4000)"
    )
    check.add_argument(
        "--layout",
        action="store_true",
        help="also draw every screen at 100 and 300 %% text in every language and look for cut-off words",
    )
    check.add_argument("--explain", metavar="RULE", help="say what a rule means and what to do")
    schema = commands.add_parser("schema", help="print the JSON Schema of lesson files, for editors")
    schema.add_argument(
        "file", nargs="?", choices=("app", "lesson", "cases"), default="lesson", help="default: %(default)s"
    )
    play = commands.add_parser(
        "play", help="let the program learn a lesson by itself, through its own windows"
    )
    play.add_argument("lesson", help="the lesson's name, as in `edu-desk lessons`")
    play.add_argument("--task", help="the task's name (default: the first)")
    play.add_argument("--mode", choices=MODES, default="follow", help="default: %(default)s")
    play.add_argument("--offscreen", action="store_true", help="without a display and without sound")
    play.add_argument("--shots", type=Path, metavar="DIR", help="leave a picture of every step here")
    play.add_argument("--size", default="1366x768", metavar="WxH", help="the window, default: %(default)s")
    play.add_argument("--json", action="store_true", help="print what was stored as JSON")
    access = commands.add_parser(
        "access-report", help="measure letters, buttons and colours, and judge them by the rules for kiosks"
    )
    _access_options(access)
    progress = commands.add_parser("progress", help="what was learned, and what is due to be done again")
    progress.add_argument("--json", action="store_true", help="as JSON")
    progress.add_argument(
        "--everybody", action="store_true", help="which frauds fool all who practised here, without names"
    )
    simulate = commands.add_parser("simulate", help="let simulated learners load the engine, without windows")
    _simulate_options(simulate)
    for command in (run, lessons, check, schema, play, access, progress, simulate):
        _shared(command, resources, default=argparse.SUPPRESS)
    return parser


def _access_options(access: argparse.ArgumentParser) -> None:
    from edu_desk.settings.declarations import declared

    access.add_argument(
        "--out",
        type=Path,
        action="append",
        required=True,
        metavar="FILE",
        help="where to write it: .json, .html or .pdf; may be said several times",
    )
    for option, key, kind in (("--text-size", "text_size", int), ("--theme", "theme", str)):
        known = [one.value for one in declared(key).options]
        access.add_argument(option, dest=key, type=kind, choices=known, help="default: as it is set now")
    access.add_argument(
        "--size", default="1366x768", metavar="WxH", help="the screen in px, default: %(default)s"
    )
    access.add_argument(
        "--px-per-mm",
        type=float,
        default=REFERENCE_DPI / MM_PER_INCH,
        metavar="N",
        help="px in a millimetre of that screen (default: 96 dpi)",
    )
    access.add_argument("--by-card", action="store_true", help="that was measured with a bank card")
    access.add_argument("--progress", action="store_true", help="say on the way what is being measured")


def _simulate_options(simulate: argparse.ArgumentParser) -> None:
    simulate.add_argument("lesson", nargs="?", default="train-book", help="default: %(default)s")
    simulate.add_argument(
        "--learners", type=int, default=20, metavar="N", help="of each kind, default: %(default)s"
    )
    simulate.add_argument(
        "--turns", type=int, default=5, metavar="N", help="runs of each, default: %(default)s"
    )
    simulate.add_argument("--seed", type=int, default=1, metavar="N", help="default: %(default)s")
    simulate.add_argument("--mode", choices=MODES[1:], default="follow", help="default: %(default)s")
    simulate.add_argument(
        "--sweep", action="store_true", help="compare fading with full help, over kinds of learners"
    )
    simulate.add_argument("--no-fading", action="store_true", help="always mark the exact element")
    simulate.add_argument("--json", action="store_true", help="as JSON")


def _shared(parser: argparse.ArgumentParser, resources: Resources, default: str | None) -> None:
    parser.add_argument(
        "--data", type=Path, metavar="DIR", default=default, help="where progress and settings live"
    )
    parser.add_argument(
        "--lang", choices=languages(resources.translations), default=default, help="the language to show"
    )
    parser.add_argument(
        "--verbose",
        action="store_true",
        default=default or False,
        help="say more about what happens",
    )


def _say(text: str, stream: TextIO | None = None) -> None:
    print(text, file=stream or sys.stdout, flush=True)


def _run(given: argparse.Namespace, resources: Resources, _tr: Translator) -> int:
    if not _has_display():
        raise Fault(
            N_("There is no display here."),
            N_("Use `edu-desk play train-book --offscreen --shots DIR` to see the lesson as pictures."),
        )
    from edu_desk.compose import run_program

    return run_program(resources, given.data, given.lang)


def _has_display() -> bool:
    import os

    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _lessons(given: argparse.Namespace, resources: Resources, tr: Translator) -> int:
    from edu_desk.lesson.library import Library

    index = Library(resources.lessons).index()
    rows = [
        {
            "id": head.id,
            "topic": head.topic,
            "title": tr.lesson(head.title.source),
            "summary": tr.lesson(head.summary.source),
            "minutes": head.minutes,
        }
        for head in index.heads
    ]
    if given.json:
        _say(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for row in rows:
            _say(f"{row['id']:<16} {row['title']} — {row['summary']}")
    for broken in index.broken:
        for problem in broken.problems:
            _say(f"{problem.place}: {problem.tell(tr)}", sys.stderr)
    return PROBLEMS if index.broken else OK


def _check(given: argparse.Namespace, resources: Resources, tr: Translator) -> int:
    from edu_desk.proof.check_report import CheckOrder, explain, run_check

    if given.explain:
        _say(explain(given.explain, tr))
        return OK
    root: Path = given.path or resources.lessons
    if not root.exists():
        raise Fault(
            N_("There is no folder “{path}”."), N_("Check the spelling and try again."), path=str(root)
        )
    order = CheckOrder(root, resources, states=given.states, as_json=given.json, notes=given.notes)
    said, well = run_check(
        order,
        tr,
        lambda what: _say(what, sys.stderr) if given.verbose else None,
        _measure(resources) if given.layout else None,
    )
    _say(said)
    return OK if well else PROBLEMS


def _measure(resources: Resources) -> "Measure":
    """What draws screens, without a display."""
    import os

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from edu_desk.gui.simulator.screen_measure import ScreenMeasure

    return ScreenMeasure(resources.assets)


def _schema(given: argparse.Namespace, _resources: Resources, _tr: Translator) -> int:
    from edu_desk.lesson.checking.json_schema import SCHEMAS

    _say(json.dumps(SCHEMAS[given.file](), ensure_ascii=False, indent=2))
    return OK


def _play(given: argparse.Namespace, resources: Resources, tr: Translator) -> int:
    import os

    if given.offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif not _has_display():
        raise Fault(N_("There is no display here."), N_("Add --offscreen to play without one."))
    from edu_desk.play import PlayOrder, play, report

    width, _, height = given.size.partition("x")
    order = PlayOrder(
        lesson=given.lesson,
        task=given.task,
        mode=given.mode,
        silent=given.offscreen,
        shots=given.shots,
        size=(int(width), int(height)),
    )
    played = play(order, resources, given.data, given.lang)
    _say(json.dumps(played.as_json(), ensure_ascii=False, indent=2) if given.json else report(played, tr))
    return OK if played.finished else PROBLEMS


def _access_report(given: argparse.Namespace, resources: Resources, _tr: Translator) -> int:
    import os

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from edu_desk.access.assessment.verdict import Verdict
    from edu_desk.access.measured_screens import sane
    from edu_desk.assess import ReportOrder, make_report
    from edu_desk.gui.gauge.page_walk import WalkOrder

    if not sane(given.px_per_mm):
        raise Fault(N_("No screen is like that."), N_("Give --px-per-mm a number from 2.4 to 15.7."))
    width, _, height = given.size.partition("x")
    changes = ((key, getattr(given, key)) for key in ("text_size", "theme"))
    walk = WalkOrder(
        size=(int(width), int(height)),
        px_per_mm=given.px_per_mm,
        by_card=given.by_card,
        changes=tuple((key, value) for key, value in changes if value is not None),
    )
    order = ReportOrder(tuple(given.out), walk)

    def progress_line(done: int, total: int, what: str) -> None:
        if given.progress:
            _say(f"{done} {total} {what}")

    sheet = make_report(order, resources, given.data, given.lang, progress_line)
    _say(sheet.sentence)
    for row in sheet.rows:
        if row.verdict == Verdict.FAIL.name:
            _say(f"  {row.standard} {row.clause}: {row.title} — {row.evidence}")
    for path in order.out:
        _say(str(path))
    return OK


def _progress(given: argparse.Namespace, _resources: Resources, tr: Translator) -> int:
    from edu_desk.report import judgement_report
    from edu_desk.report.progress_report import progress_line, tell_judged, tell_progress
    from edu_desk.shared.clock import MachineClock
    from edu_desk.shared.paths import DATABASE, user_data

    database = (given.data or user_data()) / DATABASE
    rows = () if given.everybody else tell_progress(database, MachineClock())
    decided = tell_judged(database, MachineClock(), everybody=given.everybody)
    if given.json:
        lessons = [row.as_json() for row in rows]
        _say(json.dumps({"lessons": lessons, "cases": decided.as_json()}, ensure_ascii=False, indent=2))
        return OK
    lines = [*(progress_line(row, tr) for row in rows), judgement_report.judgement_words(decided, tr)]
    _say("\n".join(filter(None, lines)) or tr(N_("Nothing was practised yet.")))
    return OK


def _fade(mode: "Mode", levels: Mapping[str, int], events: Sequence["Event"]) -> Mapping[str, int]:
    from edu_desk.runner.support import after_run

    return after_run(levels, mode, events)


def _simulate(given: argparse.Namespace, resources: Resources, tr: Translator) -> int:
    from edu_desk.lesson.library import Library
    from edu_desk.runner.events import Mode
    from edu_desk.simulate.course import CoursePlan, take
    from edu_desk.simulate.simulation_report import simulation_json, simulation_text
    from edu_desk.simulate.temper import TEMPERS

    if given.learners < 1 or given.turns < 1:
        raise Fault(N_("Nobody would come."), N_("Give --learners and --turns a number from 1 on."))
    lesson = Library(resources.lessons).lesson(given.lesson)
    mode = Mode(given.mode)
    fade = None if given.no_fading else partial(_fade, mode)
    plan = CoursePlan(given.learners, given.turns, given.seed, mode, fade)
    if given.sweep:
        from edu_desk.simulate.fading_sweep import sweep, sweep_text

        _say(sweep_text(tuple(sweep(lesson, plan)), tr))
        return OK
    courses = [take(lesson, temper, plan) for temper in TEMPERS.values()]
    _say(simulation_json(courses) if given.json else simulation_text(courses, tr))
    return OK if all(session.found for course in courses for session in course.sessions) else PROBLEMS


_COMMANDS = {
    "run": _run,
    "lessons": _lessons,
    "check": _check,
    "schema": _schema,
    "play": _play,
    "access-report": _access_report,
    "progress": _progress,
    "simulate": _simulate,
}

"""`edu-desk progress`: what was learned, and what is due to be done again."""

from argparse import ArgumentParser, Namespace

from edu_desk.cli.console import say, say_json
from edu_desk.cli.surroundings import OK, Surroundings
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.paths import DATABASE, user_data
from edu_desk.shared.text import N_

HELP = "what was learned, and what is due to be done again"


def add_options(parser: ArgumentParser) -> None:
    """Whose progress, and in what form."""
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument(
        "--everybody", action="store_true", help="which frauds fool all who practised here, without names"
    )


def run(given: Namespace, around: Surroundings) -> int:
    """Tell it from the database."""
    from edu_desk.report import judgement_report
    from edu_desk.report.progress_report import progress_line, tell_judged, tell_progress

    tr = around.tr
    database = (around.data or user_data()) / DATABASE
    rows = () if given.everybody else tell_progress(database, MachineClock())
    decided = tell_judged(database, MachineClock(), everybody=given.everybody)
    if given.json:
        lessons = [row.as_json() for row in rows]
        say_json({"lessons": lessons, "cases": decided.as_json()})
        return OK
    lines = [*(progress_line(row, tr) for row in rows), judgement_report.judgement_words(decided, tr)]
    say("\n".join(filter(None, lines)) or tr(N_("Nothing was practised yet.")))
    return OK

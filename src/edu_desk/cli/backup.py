"""`edu-desk backup`: a copy of the records now, besides the one that is made every day."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from edu_desk.cli.console import say, say_json
from edu_desk.cli.long_work import done
from edu_desk.cli.surroundings import OK, Surroundings
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.paths import DATABASE, user_data
from edu_desk.shared.text import N_

HELP = "copy the practice records to a safe place, or list the copies"


def add_options(parser: ArgumentParser) -> None:
    """Where to, or what is there."""
    parser.add_argument("--to", type=Path, metavar="DIR", help="to this folder, such as one on a stick")
    parser.add_argument("--list", action="store_true", help="only list the backups that are there")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(given: Namespace, around: Surroundings) -> int:
    """Do it."""
    from edu_desk.report.backup_words import moment_words
    from edu_desk.store.backups.copying import backing_up
    from edu_desk.store.backups.shelf import backups_in, shelf_of

    data, now = around.data or user_data(), MachineClock().now()
    folder = given.to or shelf_of(data)
    made = () if given.list else (done(backing_up(data / DATABASE, folder, now), around.tr),)
    shown = made or backups_in(folder)
    if given.json:
        say_json([{"file": str(one.file), "made": one.made.isoformat()} for one in shown])
    elif given.list:
        lines = [f"{moment_words(one.made, now, around.tr)}  {one.file}" for one in shown]
        say("\n".join(lines) or around.tr(N_("There is no backup yet.")))
    else:
        say(around.tr(N_("The backup is in {file}."), file=shown[0].file))
    return OK

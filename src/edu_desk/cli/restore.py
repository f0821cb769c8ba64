"""`edu-desk restore`: says what is in a backup and what would be missing, then puts it in place."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from edu_desk.cli.console import complain, say
from edu_desk.cli.long_work import done
from edu_desk.cli.surroundings import OK, PROBLEMS, Surroundings
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import DATABASE, user_data
from edu_desk.shared.text import N_, Translator

HELP = "put a backup in the place of the practice records, after a look at it"


def add_options(parser: ArgumentParser) -> None:
    """Which one, and whether it is meant."""
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="a backup, or else the last one")
    parser.add_argument("--yes", action="store_true", help="do it without asking")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be")


def run(given: Namespace, around: Surroundings) -> int:
    """Do it."""
    from edu_desk.store.backups.restoring import restoring

    data, tr = around.data or user_data(), around.tr
    file = given.file or _last(data)
    _preview(file, data, tr)
    if given.dry_run or not (given.yes or _asked(tr)):
        complain(tr(N_("Nothing was changed. With --yes the backup is put in place.")))
        return OK if given.dry_run else PROBLEMS
    with alone_in(data):
        kept = done(restoring(file, data / DATABASE, MachineClock().now()), tr)
    say(tr(N_("The backup is in place.")))
    if kept is not None:
        say(tr(N_("The records that were there are now in {file}."), file=kept))
    return OK


def _preview(file: Path, data: Path, tr: Translator) -> None:
    from edu_desk.report.backup_words import contents_words, missing_words, until_words
    from edu_desk.store.backups.contents import contents_of, missing_in
    from edu_desk.store.backups.tombstones import erased_by

    found, now = contents_of(file), MachineClock().now()
    lines = [str(file), contents_words(found, tr)]
    if found.last is not None:
        lines.append(until_words(found.last, now, tr))
    lines += missing_words(missing_in(found, data / DATABASE), tr, named=True)
    if found.persons.keys() & erased_by(data / DATABASE):
        lines.append(tr(N_("Who was erased since then stays erased.")))
    say("\n".join(lines))


def _last(data: Path) -> Path:
    from edu_desk.store.backups.shelf import last_backup

    last = last_backup(data)
    if last is None:
        raise Fault(
            N_("There is no backup in {folder}."),
            N_("Name the file of one behind the command."),
            folder=data,
        )
    return last.file


def _asked(tr: Translator) -> bool:
    """Whether somebody who watches says yes."""
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    say(tr(N_("Put it in place? Write yes, or anything else to leave it.")))
    return sys.stdin.readline().strip().lower() in {"yes", "y", "예", "네"}


@contextmanager
def alone_in(data: Path) -> Iterator[None]:
    """No window has the records of this folder open, and none opens them. Raises `Fault`."""
    from edu_desk.gui.window.one_copy import OneCopy
    from edu_desk.shared.private_files import make_folder

    make_folder(data)
    copy = OneCopy(data)
    copy.take()
    try:
        yield
    finally:
        copy.let_go()

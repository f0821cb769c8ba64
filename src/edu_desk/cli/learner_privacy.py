"""What `edu-desk learners` does for privacy: hands out one person's data, erases, and keeps to a period."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from edu_desk.cli.console import complain, say
from edu_desk.cli.long_work import done
from edu_desk.cli.surroundings import OK, PROBLEMS, Surroundings
from edu_desk.people.staff_gate import StaffAct
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import user_data
from edu_desk.shared.text import N_, Plural

if TYPE_CHECKING:
    from edu_desk.store.store import Store

MONTHS = Plural(
    "Who has not practised for {count} month may be erased; that is asked each time.",
    "Who has not practised for {count} months may be erased; that is asked each time.",
)
_DIGITS = 4
FOREVER = N_("Everybody is kept until somebody erases them.")


def export_person(store: "Store", learner: str, path: Path, around: Surroundings) -> int:
    """Hand out all that is kept of a person. Raises `KeyError`."""
    from edu_desk.exchange.person_export import ENDINGS, write_person

    if path.suffix.lower() not in ENDINGS:
        raise Fault(
            N_("{file} ends with nothing that can hold a person's data."),
            N_("Choose a file that ends with .zip or .json."),
            file=path.name,
        )
    write_person(path, store.privacy.everything(learner))
    store.staff.note(StaffAct.EXPORTED, learner)
    say(around.tr(N_("All that is kept of this person is in {file}."), file=path))
    return OK


def erase_persons(store: "Store", learners: Sequence[str], around: Surroundings) -> int:
    """Erase persons here and in the backups. Raises `KeyError`."""
    for learner in learners:
        store.erase(learner)
        store.staff.note(StaffAct.ERASED)
    store.flush()
    return forget_in_backups(learners, around)


def sure(name: str, around: Surroundings) -> bool:
    """Whether somebody says yes to erasing `name`. Raises `Fault` where nobody is there to be asked."""
    if not sys.stdin.isatty():
        raise Fault(
            N_("Erasing cannot be undone, and nobody is here to be asked."),
            N_("Write --yes behind the command if you are sure."),
        )
    tr = around.tr
    say(tr(N_("All that is kept of {name} goes for good, in the backups too."), name=name))
    yes = tr(N_("yes"))
    return input(tr(N_("Write “{yes}” to erase: "), yes=yes)).strip().casefold() in {yes.casefold(), "yes"}


def forget_in_backups(learners: Sequence[str], around: Surroundings) -> int:
    """Take them out of the backups as well, and say where that was not possible."""
    from edu_desk.store.backups.forgetting import forgetting

    data = around.data or user_data()
    left = done(forgetting(data, learners, MachineClock().now()), around.tr)
    for file in left:
        complain(
            around.tr(N_("The backup {file} cannot be read; delete it if it holds this person."), file=file)
        )
    return PROBLEMS if left else OK


def retention(given: Namespace, store: "Store", around: Surroundings) -> int:
    """Say or set for how long persons are kept; with --erase those whose time is over go."""
    from edu_desk.report.backup_words import day_words

    tr = around.tr
    if given.what:
        store.privacy.keep_months(_months(given.what))
        store.staff.note(StaffAct.RETENTION)
    months, now = store.privacy.months(), MachineClock().now()
    say(tr.counted(MONTHS, months) if months else tr(FOREVER))
    there = store.privacy.outdated()
    for one in there:
        say(f"{one.name or tr(N_('A guest'))}  {day_words(one.last, now, tr)}  {one.learner}")
    if not there or not given.erase:
        return OK
    code = erase_persons(store, [one.learner for one in there], around)
    say(tr(N_("Nothing is left of these persons.")))
    return code


def _months(said: str) -> int:
    if not said.isascii() or not said.isdigit() or len(said) > _DIGITS:
        raise Fault(
            N_("“{said}” is no number of months."),
            N_("Write a number such as 36, or 0 for no end."),
            said=said,
        )
    return int(said)

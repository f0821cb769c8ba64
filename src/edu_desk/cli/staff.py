"""`edu-desk staff`: the PIN of the staff area is reset with the recovery code; the log is told."""

import sys
from argparse import ArgumentParser, Namespace
from getpass import getpass

from edu_desk.cli.console import complain, say, say_json
from edu_desk.cli.learners import opened_store
from edu_desk.cli.surroundings import OK, PROBLEMS, Surroundings
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.text import N_

HELP = "the PIN of the staff area, and who opened what"


def add_options(parser: ArgumentParser) -> None:
    """What to do."""
    parser.add_argument("action", choices=list(_ACTIONS), help="what to do")
    parser.add_argument("--code", default="", help="reset-pin: the recovery code that was told once")
    parser.add_argument("--pin", default="", help="reset-pin: the new PIN; asked for where it is not given")
    parser.add_argument("--json", action="store_true", help="log: as JSON")


def run(given: Namespace, around: Surroundings) -> int:
    """Do it."""
    return _ACTIONS[given.action](given, around)


def _reset(given: Namespace, around: Surroundings) -> int:
    from edu_desk.people.staff_gate import StaffGate

    tr = around.tr
    pin = given.pin or _asked(tr(N_("The new PIN: ")))
    with opened_store(around) as store:
        gate = StaffGate(store.staff, MachineClock())
        code = gate.reset(given.code, pin)
        store.flush()
        if code is None:
            complain(tr(N_("This is not the code.")))
            if gate.wait():
                complain(
                    tr(N_("Wait {seconds} s, then try again."), seconds=round(gate.wait().total_seconds()))
                )
            return PROBLEMS
    say(tr(N_("The PIN is changed. The new recovery code, told only now: {code}"), code=code))
    return OK


def _log(given: Namespace, around: Surroundings) -> int:
    from edu_desk.report.staff_log_words import note_line

    with opened_store(around) as store:
        notes = store.staff.log()
        persons, classes = store.persons(), store.classes.all()
    if given.json:
        say_json([{"at": one.at.isoformat(), "act": one.act.value, "whom": one.whom} for one in notes])
        return OK
    names = {one.id: one.name for one in persons} | {one.id: one.name for one in classes}
    lines = [note_line(one, names, around.tr) for one in notes]
    say("\n".join(lines) or around.tr(N_("Nobody has opened the staff area yet.")))
    return OK


_ACTIONS = {"reset-pin": _reset, "log": _log}


def _asked(words: str) -> str:
    return getpass(words) if sys.stdin.isatty() else sys.stdin.readline().strip()

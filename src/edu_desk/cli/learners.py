"""`edu-desk learners`: who learns here; rosters come in and go out, and a person is shown or forgotten."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from edu_desk.cli.console import complain, say, say_json
from edu_desk.cli.long_work import done
from edu_desk.cli.surroundings import OK, PROBLEMS, Surroundings
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.errors import Fault
from edu_desk.shared.ids import new_id
from edu_desk.shared.paths import DATABASE, user_data
from edu_desk.shared.text import N_, Plural

if TYPE_CHECKING:
    from edu_desk.exchange.roster_plan import RosterAnswer
    from edu_desk.store.store import Store

HELP = "who learns here; rosters come in and go out"


def add_options(parser: ArgumentParser) -> None:
    """What to do, with which file or person."""
    parser.add_argument("action", choices=list(_ACTIONS), help="what to do")
    parser.add_argument(
        "what", nargs="?", default="", metavar="FILE|ID", help="a roster, or a person's number"
    )
    parser.add_argument("--dry-run", action="store_true", help="import: only say what would change")
    parser.add_argument("--fill-merged", action="store_true", help="import: merged cells count for each row")
    parser.add_argument(
        "--new", action="append", type=int, default=[], metavar="ROW", help="import: this row is somebody new"
    )
    parser.add_argument(
        "--same", action="append", default=[], metavar="ROW=ID", help="import: this row is that person"
    )
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="ID",
        help="cards, export, certificate: of this person; cards: may be said again",
    )
    parser.add_argument("--lesson", default="", metavar="LESSON", help="certificate: of this lesson's check")
    parser.add_argument("--yes", action="store_true", help="erase: without being asked")
    parser.add_argument("--erase", action="store_true", help="retention: erase now those whose time is over")
    parser.add_argument("--class", dest="group", default="", metavar="NAME", help="cards: of this class")
    parser.add_argument("--json", action="store_true", help="list, show: as JSON")


def run(given: Namespace, around: Surroundings) -> int:
    """Do it."""
    return _ACTIONS[given.action](given, around)


def _list(given: Namespace, around: Surroundings) -> int:
    from edu_desk.exchange.roster_words import person_words

    with opened_store(around) as store:
        persons = store.persons()
    if given.json:
        say_json([asdict(person) for person in persons])
    else:
        lines = [person_words(person, around.tr) for person in persons]
        say("\n".join(lines) or around.tr(N_("Nobody is on the roster yet.")))
    return OK


def _import(given: Namespace, around: Surroundings) -> int:
    """Say the fate of each row, and keep all of it unless something must be asked or mended first."""
    from edu_desk.exchange.roster_columns import find_head
    from edu_desk.exchange.roster_entries import read_entries
    from edu_desk.exchange.roster_plan import plan_roster
    from edu_desk.exchange.roster_words import merged_words, plan_words
    from edu_desk.exchange.table_file import read_table

    path, tr = _file(given), around.tr
    answers = _answers(given)
    table = read_table(path)
    today = MachineClock().now().date()
    rows = read_entries(table, find_head(table, path.name), today, fill_merged=given.fill_merged)
    with opened_store(around) as store:
        plan = plan_roster(rows, store.persons(), answers)
        say("\n".join(plan_words(plan, tr)))
        if rows.merged:
            complain(merged_words(rows.merged, tr))
        if rows.merged or not plan.ready:
            complain(
                tr(N_("Nothing was imported. Answer with --new ROW or --same ROW=ID, or mend the file."))
            )
            return PROBLEMS
        if given.dry_run:
            say(tr(N_("This was a trial: nothing was imported.")))
            return OK
        store.keep_persons(plan.carry_out(new_id))
        store.flush()
    say(tr(N_("The roster was imported.")))
    return OK


def _export(given: Namespace, around: Surroundings) -> int:
    from edu_desk.exchange.roster_writing import write_roster

    path = _file(given)
    if len(given.only) == 1:
        return _export_person(given.only[0], path, around)
    if path.suffix.lower() not in {".csv", ".xlsx"}:
        raise Fault(
            N_("{file} is no table."), N_("Choose a file that ends with .xlsx or .csv."), file=path.name
        )
    with opened_store(around) as store:
        persons = store.persons()
    write_roster(path, persons)
    say(around.tr(N_("The roster is in {file}."), file=path))
    return OK


def _export_person(learner: str, path: Path, around: Surroundings) -> int:
    from edu_desk.cli.learner_privacy import export_person

    with opened_store(around) as store:
        try:
            return export_person(store, learner, path, around)
        except KeyError as error:
            raise _nobody(learner) from error


def _show(given: Namespace, around: Surroundings) -> int:
    """All that is kept of one person."""
    with opened_store(around) as store:
        person = next((one for one in store.persons() if one.id == given.what), None)
        if person is None:
            raise _nobody(given.what)
        practised = store.practices(person.id)
        way, own = store.sign_ins.all()[person.id], store.sign_ins.settings(person.id)
    kept = asdict(person) | {
        "picture": way.picture,
        "has_secret": bool(way.secret),
        "cards": way.cards,
        "settings": None if own is None else asdict(own),
        "practised": [
            {"lesson": one.lesson, "task": one.task, "mode": one.mode.value, "ended": one.ended.isoformat()}
            for one in practised
        ],
    }
    say_json(kept)
    return OK


def _erase(given: Namespace, around: Surroundings) -> int:
    from edu_desk.cli.learner_privacy import erase_persons, sure

    with opened_store(around) as store:
        try:
            known = store.privacy.everything(given.what)["learners"][0]
            if not given.yes and not sure(str(known["name"] or given.what), around):
                complain(around.tr(N_("Nobody was erased.")))
                return PROBLEMS
            code = erase_persons(store, [given.what], around)
        except KeyError as error:
            raise _nobody(given.what) from error
        store.flush()
    say(around.tr(N_("Nothing is left of this person.")))
    return code


def _retention(given: Namespace, around: Surroundings) -> int:
    from edu_desk.cli.learner_privacy import retention

    with opened_store(around) as store:
        code = retention(given, store, around)
        store.flush()
    return code


def _cards(given: Namespace, around: Surroundings) -> int:
    """Print cards of everybody, of a class, or of some."""
    from edu_desk.cli.learner_cards import print_cards

    path = _file(given)
    with opened_store(around) as store:
        everybody = store.persons()
        unknown = set(given.only) - {one.id for one in everybody}
        if unknown:
            raise _nobody(min(unknown))
        chosen = [
            one
            for one in everybody
            if (not given.only or one.id in given.only) and (not given.group or given.group in one.classes)
        ]
        if not chosen:
            raise Fault(
                N_("There is nobody to print a card for."), N_("“edu-desk learners list” tells everybody.")
            )
        print_cards(store, chosen, path, around)
        store.flush()
    say(around.tr.counted(_CARDS, len(chosen), file=path))
    return OK


def _certificate(given: Namespace, around: Surroundings) -> int:
    """A certificate of one person and one lesson."""
    from edu_desk.cli.learner_certificate import print_certificate

    path, said = _file(given), given.only[0] if len(given.only) == 1 else ""
    if not said or not given.lesson:
        raise Fault(
            N_("A certificate is of one person and one lesson."),
            N_("Write: learners certificate FILE.pdf --only ID --lesson LESSON."),
        )
    with opened_store(around) as store:
        person = next((one for one in store.persons() if one.id == said), None)
        if person is None:
            raise _nobody(said)
        print_certificate(store, person, given.lesson, path, around)
    say(around.tr(N_("The certificate is in {file}."), file=path))
    return OK


def _reset_pictures(given: Namespace, around: Surroundings) -> int:
    _change_sign_in(given, around, lambda store: store.sign_ins.reset_secret(given.what))
    say(around.tr(N_("The pictures are reset. Whoever touches this tile next chooses three new ones.")))
    return OK


def _forget_cards(given: Namespace, around: Surroundings) -> int:
    _change_sign_in(given, around, lambda store: store.sign_ins.forget_cards(given.what))
    say(around.tr(N_("No card opens this person's practice any more.")))
    return OK


def _change_sign_in(given: Namespace, around: Surroundings, change: Callable[["Store"], None]) -> None:
    with opened_store(around) as store:
        try:
            change(store)
        except KeyError as error:
            raise _nobody(given.what) from error
        store.flush()


_CARDS = Plural("{count} card is in {file}.", "{count} cards are in {file}.")
_ACTIONS = {
    "list": _list,
    "import": _import,
    "export": _export,
    "show": _show,
    "erase": _erase,
    "retention": _retention,
    "cards": _cards,
    "certificate": _certificate,
    "reset-pictures": _reset_pictures,
    "forget-cards": _forget_cards,
}


@contextmanager
def opened_store(around: Surroundings) -> Iterator["Store"]:
    """The records of the folder that was given, made where there are none, with all that came in settled.

    Raises `Fault`.
    """
    from edu_desk.store.store import open_store

    folder = around.data or user_data()
    folder.mkdir(parents=True, exist_ok=True)
    store = open_store(folder / DATABASE, MachineClock(), _raise)
    try:
        done(store.arrivals.settling(), around.tr)
        yield store
    finally:
        store.close()


def _raise(fault: Fault) -> None:
    raise fault


def _file(given: Namespace) -> Path:
    if not given.what:
        raise Fault(N_("The file is missing."), N_("Write it behind the command: learners import FILE."))
    return Path(given.what)


def _answers(given: Namespace) -> dict[int, "RosterAnswer"]:
    """What was said to questions, by row."""
    from edu_desk.exchange.roster_plan import RosterAnswer

    answers = {row: RosterAnswer() for row in given.new}
    for said in given.same:
        row, _, same = said.partition("=")
        if not row.isdecimal() or not same:
            raise Fault(
                N_("“{said}” does not say which row is whom."),
                N_("Write it like --same 12=ID, with the number from the question."),
                said=said,
            )
        answers[int(row)] = RosterAnswer(same)
    return answers


def _nobody(said: str) -> Fault:
    return Fault(
        N_("There is nobody with the number “{said}”."),
        N_("“edu-desk learners list” tells everybody with their number."),
        said=said,
    )

"""`edu-desk classes`: who learns together, on which days, and who was there."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING

from edu_desk.cli.console import say, say_json
from edu_desk.cli.learners import opened_store
from edu_desk.cli.surroundings import OK, Surroundings
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.errors import Fault
from edu_desk.shared.ids import new_id
from edu_desk.shared.text import N_

if TYPE_CHECKING:
    from edu_desk.people.study_class import StudyClass
    from edu_desk.store.store import Store

HELP = "who learns together, on which days, and who was there"


def add_options(parser: ArgumentParser) -> None:
    """What to do, with which class."""
    parser.add_argument("action", choices=list(_ACTIONS), help="what to do")
    parser.add_argument(
        "what", nargs="?", default="", metavar="CLASS", help="a class: its name or its number"
    )
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help="copy, rename: the new name")
    parser.add_argument("--member", action="append", default=[], metavar="ID", help="join, part: a person")
    parser.add_argument("--group", default="", help="group: the group's name; without it, no group")
    parser.add_argument("--day", type=_day, metavar="YYYY-MM-DD", help="plan, attendance, copy: which day")
    parser.add_argument("--lesson", action="append", default=[], metavar="LESSON", help="plan: a lesson")
    parser.add_argument("--begins", default="", metavar="HH:MM", help="plan: when it begins")
    parser.add_argument("--ends", default="", metavar="HH:MM", help="plan: when it ends")
    parser.add_argument(
        "--diagnostic",
        choices=("before", "after", "none"),
        help="plan: the diagnostic is done that day, before the lessons or after them, or not",
    )
    parser.add_argument("--drop", action="store_true", help="plan: no session on that day")
    parser.add_argument("--with-members", action="store_true", help="copy: the members come along")
    parser.add_argument("--there", metavar="ID", help="attendance: this person was there on that day")
    parser.add_argument("--away", metavar="ID", help="attendance: this person was not there on that day")
    parser.add_argument("--as-seen", metavar="ID", help="attendance: what was seen holds for this person")
    parser.add_argument("--json", action="store_true", help="list, attendance: as JSON")


def run(given: Namespace, around: Surroundings) -> int:
    """Do it."""
    with opened_store(around) as store:
        done = _ACTIONS[given.action](given, around, store)
        store.flush()
    return done


def _list(given: Namespace, around: Surroundings, store: "Store") -> int:
    from edu_desk.report.class_words import class_line

    classes = store.classes.all()
    if given.json:
        say_json([_plain(one) for one in classes])
        return OK
    lines = [f"{one.name}  {class_line(one, around.tr)}  {one.id}" for one in classes]
    say("\n".join(lines) or around.tr(N_("There is no class yet.")))
    return OK


def _create(given: Namespace, around: Surroundings, store: "Store") -> int:
    from edu_desk.people.person import clean_name
    from edu_desk.people.study_class import StudyClass

    if not clean_name(given.what):
        raise Fault(N_("The class has no name."), N_("Write it behind the command: classes create NAME."))
    made = StudyClass(new_id(), clean_name(given.what))
    store.classes.keep(made)
    say(around.tr(N_("The class {name} has the number {id}."), name=made.name, id=made.id))
    return OK


def _copy(given: Namespace, around: Surroundings, store: "Store") -> int:
    from edu_desk.people.study_class import copied

    one = found_class(store, given.what)
    name = given.name or around.tr(N_("{name}, again"), name=one.name)
    made = copied(one, new_id(), name, given.day, with_members=given.with_members)
    store.classes.keep(made)
    say(around.tr(N_("The class {name} has the number {id}."), name=made.name, id=made.id))
    return OK


def _rename(given: Namespace, around: Surroundings, store: "Store") -> int:
    from edu_desk.people.study_class import named

    if not given.name:
        raise Fault(N_("The class has no name."), N_("Write the new name behind the class."))
    return _keep(store, named(found_class(store, given.what), given.name), around)


def _close(given: Namespace, around: Surroundings, store: "Store") -> int:
    return _keep(store, replace(found_class(store, given.what), closed=True), around)


def _reopen(given: Namespace, around: Surroundings, store: "Store") -> int:
    return _keep(store, replace(found_class(store, given.what), closed=False), around)


def _join(given: Namespace, around: Surroundings, store: "Store") -> int:
    from edu_desk.people.study_class import joined

    one = found_class(store, given.what)
    known = {person.id for person in store.persons()}
    for member in given.member:
        if member not in known:
            raise _nobody(member)
        one = joined(one, member)
    return _keep(store, one, around)


def _part(given: Namespace, around: Surroundings, store: "Store") -> int:
    from edu_desk.people.study_class import parted

    one = found_class(store, given.what)
    for member in given.member:
        one = parted(one, member)
    return _keep(store, one, around)


def _group(given: Namespace, around: Surroundings, store: "Store") -> int:
    from edu_desk.people.study_class import grouped

    one = found_class(store, given.what)
    for member in given.member:
        try:
            one = grouped(one, member, given.group)
        except KeyError as error:
            raise _nobody(member) from error
    return _keep(store, one, around)


def _plan(given: Namespace, around: Surroundings, store: "Store") -> int:
    from edu_desk.people.study_class import ClassDay, DiagnosticTime, planned, unplanned

    one, day = found_class(store, given.what), _asked_day(given)
    if given.drop:
        return _keep(store, unplanned(one, day), around)
    before = one.on(day) or ClassDay(day)
    session = replace(
        before,
        lessons=tuple(given.lesson) or before.lessons,
        begins=given.begins or before.begins,
        ends=given.ends or before.ends,
    )
    if given.diagnostic:
        said = "" if given.diagnostic == "none" else given.diagnostic
        session = replace(session, diagnostic=DiagnosticTime(said))
    return _keep(store, planned(one, session), around)


def _attendance(given: Namespace, around: Surroundings, store: "Store") -> int:
    from edu_desk.report.attendance_sheet import attendance_sheet
    from edu_desk.report.class_words import attendance_lines, told_apart

    one = found_class(store, given.what)
    for member, there in ((given.there, True), (given.away, False), (given.as_seen, None)):
        if member is not None:
            if member not in one.members:
                raise _nobody(member)
            store.classes.mark(one.id, member, _asked_day(given), there)
    sheet = attendance_sheet(store, one, MachineClock().now().date())
    if given.json:
        say_json(
            {
                "days": [day.isoformat() for day in sheet.days],
                "learners": {row.learner: [said.value for said in row.sessions] for row in sheet.rows},
            }
        )
        return OK
    say("\n".join(attendance_lines(one, sheet, told_apart(store.persons(), around.tr), around.tr)))
    return OK


_ACTIONS = {
    "list": _list,
    "create": _create,
    "copy": _copy,
    "rename": _rename,
    "close": _close,
    "reopen": _reopen,
    "join": _join,
    "part": _part,
    "group": _group,
    "plan": _plan,
    "attendance": _attendance,
}


def _keep(store: "Store", one: "StudyClass", around: Surroundings) -> int:
    from edu_desk.report.class_words import class_line

    store.classes.keep(one)
    say(f"{one.name}: {class_line(one, around.tr)}")
    return OK


def found_class(store: "Store", said: str) -> "StudyClass":
    """The class of this number, or the only one of this name."""
    classes = store.classes.all()
    found = [one for one in classes if one.id == said] or [one for one in classes if one.name == said]
    if len(found) == 1:
        return found[0]
    hint = N_("“edu-desk classes list” tells all classes with their numbers.")
    if found:
        raise Fault(N_("Several classes are called “{said}”."), hint, said=said)
    raise Fault(N_("There is no class “{said}”."), hint, said=said)


def _plain(one: "StudyClass") -> dict[str, object]:
    return asdict(one) | {
        "created": one.created.isoformat() if one.created else None,
        "plan": [asdict(session) | {"day": session.day.isoformat()} for session in one.plan],
    }


def _asked_day(given: Namespace) -> date:
    if given.day is None:
        raise Fault(N_("The day is missing."), N_("Write it like --day 2026-03-02."))
    day: date = given.day
    return day


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _nobody(said: str) -> Fault:
    return Fault(
        N_("“{said}” is not a member of the class, or nobody has this number."),
        N_("“edu-desk learners list” tells everybody with their number."),
        said=said,
    )

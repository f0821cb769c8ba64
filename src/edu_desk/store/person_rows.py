"""Persons and their classes, as rows: the store reads and keeps them by these."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlite_utils import Database

from edu_desk.jobs import JobWork, Moved
from edu_desk.people.person import Person
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_
from edu_desk.store.row_mapping import Row, moment_text
from edu_desk.store.rows import rows_of

KEEPING = N_("The roster is being imported.")
PERSONS = """
    SELECT learners.id, learners.name, nickname, birth_year, phone_tail, needs
    FROM persons JOIN learners ON learners.id = persons.learner ORDER BY learners.name, learners.rowid
"""
MEMBERS = """
    SELECT learners.id, learners.name, nickname, birth_year, phone_tail, needs
    FROM memberships JOIN learners ON learners.id = memberships.learner
    JOIN persons ON persons.learner = learners.id
    WHERE memberships.class = :id ORDER BY learners.name, learners.rowid
"""
MEMBERSHIPS = """
    SELECT memberships.learner, classes.name
    FROM memberships JOIN classes ON classes.id = memberships.class
    ORDER BY memberships.learner, memberships.place, classes.id
"""
_KEEP_LEARNER = """
    INSERT INTO learners (id, name, kind, created, device)
    SELECT :id, :name, 'known', :now, id FROM this_device WHERE one = 1
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind
"""
_KEEP_PERSON = """
    INSERT INTO persons (learner, nickname, birth_year, phone_tail, needs)
    VALUES (:id, :nickname, :birth_year, :phone_tail, :needs)
    ON CONFLICT (learner) DO UPDATE SET
        nickname = excluded.nickname, birth_year = excluded.birth_year,
        phone_tail = excluded.phone_tail, needs = excluded.needs
"""
_ERASED = "SELECT learner FROM erased WHERE learner = :id"
_CLASS = "SELECT id FROM classes WHERE name = :name ORDER BY id LIMIT 1"
_ADD_CLASS = "INSERT INTO classes (id, name, created) VALUES (:id, :name, :now)"
_OWN = """
    SELECT classes.id, classes.name FROM memberships JOIN classes ON classes.id = memberships.class
    WHERE memberships.learner = :learner
"""
_LEAVE = "DELETE FROM memberships WHERE learner = :learner AND class = :class"
_MOVE = "UPDATE memberships SET place = :place WHERE learner = :learner AND class = :class"
_JOIN = "INSERT INTO memberships (learner, class, place) VALUES (:learner, :class, :place)"


def read_persons(rows: Sequence[Row], memberships: Sequence[Row]) -> tuple[Person, ...]:
    """The persons, each with the names of the classes."""
    classes: dict[str, list[str]] = {}
    for row in memberships:
        names = classes.setdefault(str(row["learner"]), [])
        if str(row["name"]) not in names:
            names.append(str(row["name"]))
    return tuple(
        Person(
            str(row["id"]),
            str(row["name"]),
            str(row["nickname"]),
            None if row["birth_year"] is None else int(row["birth_year"]),
            str(row["phone_tail"]),
            tuple(classes.get(str(row["id"]), ())),
            str(row["needs"]),
        )
        for row in rows
    )


def keeping(
    database: Database, persons: Sequence[Person], now: datetime, new_id: Callable[[], str]
) -> JobWork[None]:
    """Write them one after another, as `keep_person` does."""
    for done, person in enumerate(persons, 1):
        keep_person(database, person, now, new_id)
        yield Moved(done, len(persons), KEEPING)


def keep_person(database: Database, person: Person, now: datetime, new_id: Callable[[], str]) -> None:
    """Write a person who is new or has changed; whoever else is in the classes stays as it is.

    Raises `Fault` where somebody with this id was erased: no file brings her back unasked.
    """
    moment = moment_text(now)
    if rows_of(database, _ERASED, {"id": person.id}):
        raise Fault(
            N_("{name} was erased here and does not come back under the same number."),
            N_("Take the number out of the file: then {name} begins anew."),
            name=person.name,
        )
    database.execute(_KEEP_LEARNER, {"id": person.id, "name": person.name, "now": moment})
    database.execute(
        _KEEP_PERSON,
        {
            "id": person.id,
            "nickname": person.nickname,
            "birth_year": person.birth_year,
            "phone_tail": person.phone_tail,
            "needs": person.needs,
        },
    )
    _keep_memberships(database, person, moment, new_id)


def _keep_memberships(database: Database, person: Person, moment: str, new_id: Callable[[], str]) -> None:
    """The classes of these names; who is in two classes of one name stays in both."""
    own = [(str(row["id"]), str(row["name"])) for row in rows_of(database, _OWN, {"learner": person.id})]
    for one, name in own:
        if name not in person.classes:
            database.execute(_LEAVE, {"learner": person.id, "class": one})
    for place, name in enumerate(person.classes):
        known = [one for one, called in own if called == name]
        for one in known:
            database.execute(_MOVE, {"learner": person.id, "class": one, "place": place})
        if not known:
            joined = _class_id(database, name, moment, new_id)
            database.execute(_JOIN, {"learner": person.id, "class": joined, "place": place})


def _class_id(database: Database, name: str, moment: str, new_id: Callable[[], str]) -> str:
    for row in rows_of(database, _CLASS, {"name": name}):
        return str(row["id"])
    made = new_id()
    database.execute(_ADD_CLASS, {"id": made, "name": name, "now": moment})
    return made

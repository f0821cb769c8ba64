"""What a roster would change: the fate of each of its rows, before anything is kept.

A name alone never says who somebody is: the number that this program gave does, or the year of birth, the
last digits of the telephone or the class beside the name. Where these leave two answers, it is a question.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar, assert_never

from edu_desk.exchange.roster_columns import RosterColumn
from edu_desk.exchange.roster_entries import RosterEntry, RosterProblem, RosterRows
from edu_desk.people.person import Person, name_key
from edu_desk.shared.errors import Bug

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Adds:
    """Somebody new."""

    entry: RosterEntry


@dataclass(frozen=True, slots=True)
class Keeps:
    """Somebody known, of whom nothing new is said."""

    entry: RosterEntry
    person: Person


@dataclass(frozen=True, slots=True)
class Changes:
    """Somebody known, and what is new, by column: what it was and what it becomes."""

    entry: RosterEntry
    person: Person
    after: Person
    changed: tuple[tuple[RosterColumn, str, str], ...]


@dataclass(frozen=True, slots=True)
class Asks:
    """It may be one of `persons`, or, where there is none, the same as another row: somebody must say."""

    entry: RosterEntry
    persons: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Refuses:
    """A cell must be mended first."""

    problem: RosterProblem


Fate: TypeAlias = Adds | Keeps | Changes | Asks | Refuses


@dataclass(frozen=True, slots=True)
class RosterAnswer:
    """What somebody said to a question: the person with `same`, or somebody new where it is empty."""

    same: str = ""


@dataclass(frozen=True, slots=True)
class RosterPlan:
    """The fate of every row, and whether it can be carried out: nothing is kept by halves."""

    fates: tuple[Fate, ...]

    @property
    def ready(self) -> bool:
        """Nothing is left to ask or to mend."""
        return not any(isinstance(fate, Asks | Refuses) for fate in self.fates)

    @property
    def named_classes(self) -> tuple[str, ...]:
        """The classes that are named for whoever is new or changes, in order."""
        entries = [fate.entry for fate in self.fates if isinstance(fate, Adds | Changes)]
        return tuple(dict.fromkeys(name for entry in entries for name in entry.classes))

    def carry_out(self, new_id: Callable[[], str]) -> tuple[Person, ...]:
        """The persons that are new or changed, as they become. Raises `Bug` where the plan is not ready."""
        changed = list[Person]()
        for fate in self.fates:
            match fate:
                case Adds(entry):
                    changed.append(_person(entry, entry.id or new_id()))
                case Changes(after=after):
                    changed.append(after)
                case Keeps():
                    continue
                case Asks() | Refuses():
                    raise Bug("a roster is imported whole or not at all")
                case _:
                    assert_never(fate)
        return tuple(changed)


def plan_roster(
    rows: RosterRows, persons: Sequence[Person], answers: Mapping[int, RosterAnswer] | None = None
) -> RosterPlan:
    """What becomes of each row, in their order; `answers` by the number of the row."""
    by_id = {person.id: person for person in persons}
    said = {row: answer for row, answer in (answers or {}).items() if not answer.same or answer.same in by_id}
    taken = {entry.id for entry in rows.entries} | {answer.same for answer in said.values()}
    free = _by_name((person for person in persons if person.id not in taken), lambda one: one.name)
    named = _by_name(rows.entries, lambda one: one.name)
    fates: list[Fate] = [Refuses(problem) for problem in rows.problems]
    for entry in rows.entries:
        same = entry.id or next((said[row].same for row in entry.rows if row in said), "")
        if same in by_id:
            fates.append(_known(entry, by_id[same]))
        elif entry.id or any(row in said for row in entry.rows):
            fates.append(Adds(entry))
        else:
            key = name_key(entry.name)
            fates.append(_fate(entry, named[key], free.get(key, ())))
    return RosterPlan(tuple(sorted(fates, key=first_row)))


def first_row(fate: Fate) -> int:
    """The first row of the file that a fate is about."""
    return fate.problem.row if isinstance(fate, Refuses) else fate.entry.rows[0]


def _by_name(many: Iterable[T], name: Callable[[T], str]) -> dict[str, list[T]]:
    """Only who is written alike can be meant: a roster of thousands is looked through once."""
    found: dict[str, list[T]] = {}
    for one in many:
        found.setdefault(name_key(name(one)), []).append(one)
    return found


def _fate(entry: RosterEntry, entries: Sequence[RosterEntry], free: Sequence[Person]) -> Fate:
    alike = [person for person in free if may_be(entry, person)]
    mates = [other for other in entries if not other.id and _facts(other) == _facts(entry)]
    for exact in (_equal(entry, alike), _within(entry, alike)):
        if len(exact) == len(mates):
            return _known(entry, exact[_place(entry, mates)])
    sure = [person for person in alike if _agree(entry, person)]
    twins = [other for other in entries if not other.id and _twins(entry, other)]
    if len(sure) == len(twins) == 1:
        return _known(entry, sure[0])
    return Asks(entry, tuple(alike)) if alike or len(twins) > 1 else Adds(entry)


def may_be(entry: RosterEntry, person: Person) -> bool:
    """Whether what a row says can be said of a person."""
    if name_key(entry.name) != name_key(person.name):
        return False
    if _differ(entry.birth_year, person.birth_year) or _differ(entry.phone_tail, person.phone_tail):
        return False
    return _agree(entry, person) or not _apart(entry.classes, person.classes)


def _agree(entry: RosterEntry, person: Person) -> bool:
    """More than the name says that it is this person."""
    years = entry.birth_year is not None and entry.birth_year == person.birth_year
    return years or bool(entry.phone_tail and entry.phone_tail == person.phone_tail)


def _twins(entry: RosterEntry, other: RosterEntry) -> bool:
    """Whether two rows may be one person; a row is its own twin."""
    as_person = Person("", other.name, "", other.birth_year, other.phone_tail, other.classes)
    return entry == other or may_be(entry, as_person)


def _facts(entry: RosterEntry) -> tuple[object, ...]:
    return name_key(entry.name), entry.birth_year, entry.phone_tail, frozenset(entry.classes)


def _equal(entry: RosterEntry, alike: Sequence[Person]) -> list[Person]:
    """Those of whom just this is known."""
    return [person for person in _within(entry, alike) if set(entry.classes) == set(person.classes)]


def _within(entry: RosterEntry, alike: Sequence[Person]) -> list[Person]:
    """The same, whatever other classes they have come to since."""
    return [
        person
        for person in alike
        if (entry.birth_year, entry.phone_tail) == (person.birth_year, person.phone_tail)
        and set(entry.classes) <= set(person.classes)
    ]


def _place(entry: RosterEntry, equals: Sequence[RosterEntry]) -> int:
    return next(place for place, other in enumerate(equals) if other is entry)


def _differ(one: object, other: object) -> bool:
    return bool(one) and bool(other) and one != other


def _apart(some: Sequence[str], others: Sequence[str]) -> bool:
    return bool(some) and bool(others) and set(some).isdisjoint(others)


def _known(entry: RosterEntry, person: Person) -> Keeps | Changes:
    after = replace(
        person,
        name=entry.name if entry.id else person.name,
        nickname=entry.nickname or person.nickname,
        birth_year=entry.birth_year or person.birth_year,
        phone_tail=entry.phone_tail or person.phone_tail,
        classes=tuple(dict.fromkeys((*person.classes, *entry.classes))),
        needs=entry.needs or person.needs,
    )
    return Keeps(entry, person) if after == person else Changes(entry, person, after, _changed(person, after))


def _changed(before: Person, after: Person) -> tuple[tuple[RosterColumn, str, str], ...]:
    told = (
        (RosterColumn.NAME, before.name, after.name),
        (RosterColumn.NICKNAME, before.nickname, after.nickname),
        (RosterColumn.BIRTH, str(before.birth_year or ""), str(after.birth_year or "")),
        (RosterColumn.PHONE, before.phone_tail, after.phone_tail),
        (RosterColumn.CLASS, ", ".join(before.classes), ", ".join(after.classes)),
        (RosterColumn.NEEDS, before.needs, after.needs),
    )
    return tuple(change for change in told if change[1] != change[2])


def _person(entry: RosterEntry, given: str) -> Person:
    return Person(
        given,
        entry.name,
        entry.nickname,
        entry.birth_year,
        entry.phone_tail,
        tuple(sorted(entry.classes, key=entry.classes.index)),
        entry.needs,
    )


def counted_fates(plan: RosterPlan) -> Counter[str]:
    """How many rows have which fate, by its name."""
    return Counter(type(fate).__name__ for fate in plan.fates)

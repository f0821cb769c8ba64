"""What staff does in the storm: people come and are erased, classes are kept, backups are made."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from edu_desk.people.person import Person
from edu_desk.people.study_class import StudyClass
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.errors import Fault
from edu_desk.shared.ids import new_id
from edu_desk.shared.paths import DATABASE
from edu_desk.store.backups.contents import contents_of
from edu_desk.store.backups.copying import backing_up
from edu_desk.store.backups.shelf import backups_in, shelf_of
from edu_desk.store.store import Store

THERE, GOING, GONE, CLASS, BACKUP = "there", "going", "gone", "class", "backup"
SAID: Final = (THERE, GOING, GONE, CLASS, BACKUP)
_MOST_MEMBERS: Final = 6


@dataclass(slots=True)
class ExpectedPeople:
    """What was acknowledged of people: whoever is going may be there or not."""

    people: dict[str, str] = field(default_factory=dict)
    classes: dict[str, list[str]] = field(default_factory=dict)

    def take(self, what: str, value: object) -> None:
        """A program has said this."""
        match what, value:
            case (("there" | "going" | "gone"), str()):
                self.people[value] = what
            case "class", [str(one), list(members)]:
                self.classes[one] = members


def work_on_people(
    store: Store, folder: Path, dice: Random, going: Callable[[str], None]
) -> list[tuple[str, object]]:
    """One act of staff: what is kept now; `going` hears first of whoever is about to be erased."""
    known = [one.id for one in store.persons()]
    match dice.randrange(8):
        case 0 if known:
            going(gone := dice.choice(known))
            store.erase(gone)
            return [(GONE, gone)]
        case 1 | 2:
            members = tuple(dice.sample(known, min(len(known), dice.randrange(_MOST_MEMBERS))))
            store.classes.keep(StudyClass(made := new_id(), "반", members))
            return [(CLASS, [made, list(members)])]
        case 3:
            for _ in backing_up(folder / DATABASE, shelf_of(folder), MachineClock().now()):
                pass
            return [(BACKUP, "")]
        case _:
            persons = [Person(new_id(), "김영희", birth_year=1948) for _ in range(dice.randrange(1, 4))]
            store.keep_persons(persons)
            return [(THERE, one.id) for one in persons]


def lost_people(store: Store, folder: Path, expected: ExpectedPeople) -> list[str]:
    """What of it is not as it was acknowledged."""
    there = {one.id for one in store.persons()}
    lost = [f"person {one}" for one, state in expected.people.items() if state == THERE and one not in there]
    lost += [f"{one} came back" for one, state in expected.people.items() if state == GONE and one in there]
    for name, members in expected.classes.items():
        try:
            found = set(store.classes.one(name).members)
        except KeyError:
            lost.append(f"class {name}")
            continue
        lost += [f"member {one}" for one in members if one in there and one not in found]
    for backup in backups_in(shelf_of(folder)):
        try:
            contents_of(backup.file)
        except Fault as fault:
            lost.append(f"{backup.file.name}: {fault}")
    return lost

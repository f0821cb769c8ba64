"""A roster as long work: read and weighed without keeping anything, then taken in whole or not at all."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from edu_desk.exchange.data_table import MergedCells
from edu_desk.exchange.roster_columns import find_head
from edu_desk.exchange.roster_entries import read_entries
from edu_desk.exchange.roster_plan import RosterAnswer, RosterPlan, plan_roster
from edu_desk.exchange.table_file import read_table
from edu_desk.jobs import JobWork, Moved
from edu_desk.people.person import Person
from edu_desk.shared.text import N_
from edu_desk.store.store import Store

READING: Final = N_("The roster is being read.")
_STEPS: Final = 3


@dataclass(frozen=True, slots=True)
class RosterTrial:
    """What a roster would do; `merged` are cells of which it must be said whether they count for each row."""

    plan: RosterPlan
    merged: tuple[MergedCells, ...]
    unknown: tuple[str, ...]
    """Columns that are not read."""

    @property
    def ready(self) -> bool:
        """Nothing is left to ask or to mend."""
        return self.plan.ready and not self.merged


def trying(
    file: Path,
    today: date,
    opened: Callable[[], Store],
    answers: Mapping[int, RosterAnswer],
    *,
    fill_merged: bool,
) -> JobWork[RosterTrial]:
    """Read a roster and say the fate of each row. Raises `Fault` where it cannot be read.

    `opened` gives a store of its own that knows who is known.
    """
    yield Moved(0, _STEPS, READING)
    table = read_table(file)
    yield Moved(1, _STEPS, READING)
    head = find_head(table, file.name)
    rows = read_entries(table, head, today, fill_merged=fill_merged)
    yield Moved(2, _STEPS, READING)
    with closing(opened()) as store:
        persons = store.persons()
    plan = plan_roster(rows, persons, answers)
    return RosterTrial(plan, rows.merged, head.unknown)


def taking_in(opened: Callable[[], Store], persons: Sequence[Person]) -> JobWork[int]:
    """Keep all of them by a store of its own; dropped on the way, nobody was kept. Raises `Fault`."""
    with closing(opened()) as store:
        yield from store.keeping_persons(persons)
        store.flush()
    return len(persons)

"""A roster as long work: it tells how far it is, and what is dropped on the way has kept nobody."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from edu_desk.exchange.roster_trial import taking_in, trying
from edu_desk.jobs import JobWork
from edu_desk.people.person import Person
from edu_desk.shared.errors import Fault
from edu_desk.store.store import Store, open_store
from kit.clock import HandClock

PERSONS = [Person(f"{number:032}", f"학습자 {number}", classes=("월요일반",)) for number in range(30)]


@pytest.fixture
def opened(tmp_path: Path) -> Callable[[], Store]:
    def fail(fault: Fault) -> None:
        raise fault

    return lambda: open_store(tmp_path / "progress.db", HandClock(), fail)


def known(opened: Callable[[], Store]) -> int:
    store = opened()
    found = len(store.persons())
    store.close()
    return found


def percents(work: JobWork[object]) -> list[int]:
    return [moved.percent for moved in work if moved is not None]


def test_what_is_dropped_on_the_way_has_kept_nobody(opened: Callable[[], Store]) -> None:
    work = taking_in(opened, PERSONS)
    for _ in range(len(PERSONS) - 1):
        next(work)
    work.close()
    assert known(opened) == 0
    assert percents(taking_in(opened, PERSONS))[-1] == 100
    assert known(opened) == len(PERSONS)


def test_a_trial_tells_how_far_it_is_and_keeps_nothing(opened: Callable[[], Store], tmp_path: Path) -> None:
    file = tmp_path / "명단.csv"
    file.write_text("이름,반,담당\n고순이,월요일반,이\n", encoding="utf-8")
    work = trying(file, date(2026, 11, 29), opened, {}, fill_merged=False)
    far = []
    while True:
        try:
            moved = next(work)
        except StopIteration as end:
            trial = end.value
            break
        far.append(moved.percent if moved else 0)
    assert far == [0, 33, 66]
    assert trial.ready
    assert trial.unknown == ("담당",)
    assert known(opened) == 0

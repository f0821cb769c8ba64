"""Records of another computer are added before a page of the staff area shows figures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.places import AtBackups, AtGrid, AtOneLearner
from edu_desk.gui.instructor.settling_page import STOP, settling_view
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.learner.places import AtHome
from edu_desk.jobs import Moved
from edu_desk.people.person import Person
from edu_desk.runner.events import Finished, Mode, Reached, RunHead
from edu_desk.shared.paths import DATABASE
from edu_desk.shared.text import UNTRANSLATED
from edu_desk.store.arrivals import AT_ONCE, SETTLING
from edu_desk.store.store import Store, open_store
from kit.clock import HandClock
from kit.copying import copied_into
from kit.learner import Learner
from kit.teacher import CLASS, LESSON, PARK, TASK, enrolled, store_of

OTHERS = tuple(f"{number:032x}" for number in range(40))
EACH = 2 * AT_ONCE // len(OTHERS)
GRID = AtGrid(AtHome(), CLASS)


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:
    """Her computer, into whose records those of another came while it was closed."""
    assert qtbot is not None
    other, data, clock = tmp_path / "other.db", tmp_path / "data", HandClock()
    with_store(other, clock, practised)
    with_store(data / DATABASE, clock, lambda store: enrolled(store, clock.now().date()))
    copied_into(data / DATABASE, other, over_known=True)
    she = Learner(data, "en", clock=clock)
    she.program.staff.session.open()
    yield she
    she.close()


def with_store(file: Path, clock: HandClock, act: object) -> None:
    assert callable(act)
    store = open_store(file, clock, lambda fault: pytest.fail(str(fault)))
    act(store)
    store.close()


def practised(store: Store) -> None:
    """박수 once, alone, and many others a lot."""
    now = HandClock().now()
    store.keep_persons([Person(PARK, "박수"), *(Person(one, "김영희") for one in OTHERS)])
    for learner in (PARK, *OTHERS):
        store.begin(RunHead(f"there-{learner}", learner, LESSON, TASK, Mode.TRY, "d", now.date(), now))
        reached = [Reached(now, f"step-{step}", alone=True) for step in range(EACH)]
        store.append(f"there-{learner}", [*reached, Finished(now)])


def test_the_page_that_is_wanted_comes_when_all_is_counted(she: Learner, qtbot: QtBot) -> None:
    assert not store_of(she).arrivals.settled
    she.program.journey.go(GRID)
    page = she.program.window.centralWidget()
    assert isinstance(page, StaffPage)
    assert page.view.heading == "One moment: records have come in"
    qtbot.waitUntil(lambda: store_of(she).arrivals.settled, timeout=60_000)
    qtbot.waitUntil(lambda: heading(she) != "One moment: records have come in", timeout=60_000)
    assert she.program.journey.place == GRID
    assert [one.finished for one in store_of(she).practices(PARK)] == [True]


def test_stopped_one_is_with_the_classes_and_it_goes_on_another_time(she: Learner, qtbot: QtBot) -> None:
    she.program.journey.go(AtOneLearner(AtHome(), CLASS, PARK))
    page = she.program.window.centralWidget()
    assert isinstance(page, StaffPage)
    page.buttons["", STOP].click()
    assert she.program.journey.place == AtClasses(AtHome())
    assert heading(she) == "For teachers"
    she.program.journey.go(GRID)
    qtbot.waitUntil(lambda: heading(she) != "One moment: records have come in", timeout=60_000)
    assert store_of(she).arrivals.settled


def test_what_shows_no_figures_does_not_wait(she: Learner) -> None:
    for place in (AtClasses(AtHome()), AtBackups(AtHome())):
        she.program.journey.go(place)
        assert heading(she) != "One moment: records have come in"
    assert not store_of(she).arrivals.settled


def test_she_who_sits_down_finds_her_own_settled(she: Learner) -> None:
    she.program.records.sit_down(PARK)
    assert [one.finished for one in she.program.records.practices()] == [True]
    assert not store_of(she).arrivals.settled


def test_it_tells_how_far_it_has_come() -> None:
    view = settling_view(Moved(30, 60, SETTLING), UNTRANSLATED)
    assert view.sections[0].rows[0].lines == ("50%",)
    assert [action.key for action in view.actions] == [STOP]


def heading(she: Learner) -> str:
    page = she.program.window.centralWidget()
    return page.view.heading if isinstance(page, StaffPage) else ""

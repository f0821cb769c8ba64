"""What was entered wrongly is put right by writing it, and one is back where one was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.class_acts import ClassActs
from edu_desk.gui.instructor.places import (
    AtCentreName,
    AtClass,
    AtClassName,
    AtForgotten,
    AtGroup,
    AtLearnerName,
    AtOneLearner,
    AtRoster,
    AtSession,
    AtTimes,
)
from edu_desk.gui.instructor.staff_place import AtClasses, StaffPlace
from edu_desk.gui.learner.places import AtHome
from edu_desk.shared.ids import new_id
from kit.learner import Learner
from kit.teacher import CLASS, PARK, Teacher, enrolled, store_of

ONE = AtOneLearner(AtHome(), CLASS, PARK)


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:
    assert qtbot is not None
    she = Learner(tmp_path / "data")
    enrolled(store_of(she), she.program.clock.now().date())
    she.program.staff.session.open()
    yield she
    she.close()


def here(she: Learner) -> object:
    return she.place


def written(she: Learner, said: str) -> None:
    page = Teacher(she).line_page
    page.line.setText(said)
    Teacher(she).touch(page.done)


def chosen_at_park(she: Learner, qtbot: QtBot, action: str) -> None:
    she.program.journey.go(ONE)
    teacher = Teacher(she)
    qtbot.waitUntil(lambda: ("", action) in teacher.page.buttons)
    teacher.choose("", action)


def test_the_times_of_a_session(she: Learner) -> None:
    today = she.program.clock.now().date()
    at = AtSession(AtHome(), CLASS, today)
    she.program.journey.go(at)
    Teacher(she).choose("", "times")
    assert here(she) == AtTimes(AtHome(), CLASS, today)
    assert Teacher(she).line_page.line.text() == "10:00-11:30"
    written(she, "두 시쯤")
    assert here(she) == AtTimes(AtHome(), CLASS, today)
    assert "10:00-11:30처럼" in Teacher(she).line_page.told.text()
    written(she, "14시~15시 30분")
    assert here(she) == at
    session = store_of(she).classes.one(CLASS).on(today)
    assert session is not None
    assert (session.begins, session.ends, session.lessons) == ("14:00", "15:30", ("train-book",))
    assert "14:00–15:30" in Teacher(she).page.view.sentence


def test_the_name_of_a_learner(she: Learner, qtbot: QtBot) -> None:
    chosen_at_park(she, qtbot, "name")
    assert here(she) == AtLearnerName(AtHome(), CLASS, PARK)
    written(she, "  박 수자 ")
    assert here(she) == ONE
    person = next(one for one in store_of(she).persons() if one.id == PARK)
    assert (person.name, person.needs, person.classes) == ("박 수자", "큰 글자", ("월요일반",))
    assert Teacher(she).page.view.heading == "박 수자"


@pytest.mark.parametrize(("said", "groups"), [("뒷줄", ((PARK, "뒷줄"),)), ("", ())])
def test_the_group_of_a_learner(
    she: Learner, qtbot: QtBot, said: str, groups: tuple[tuple[str, str], ...]
) -> None:
    chosen_at_park(she, qtbot, "group")
    assert here(she) == AtGroup(AtHome(), CLASS, PARK)
    assert Teacher(she).line_page.line.text() == "앞줄"
    written(she, said)
    assert here(she) == ONE
    assert store_of(she).classes.one(CLASS).groups == groups


def test_who_was_erased_meanwhile_is_told(she: Learner, qtbot: QtBot) -> None:
    chosen_at_park(she, qtbot, "name")
    store_of(she).erase(PARK)
    written(she, "박수자")
    assert not isinstance(here(she), AtLearnerName | AtOneLearner)
    assert PARK not in {one.id for one in store_of(she).persons()}


@pytest.mark.parametrize(
    "place",
    [
        AtLearnerName(AtHome(), CLASS, PARK),
        AtClassName(AtHome(), CLASS),
        AtClassName(AtHome()),
        AtForgotten(AtHome()),
    ],
)
def test_an_empty_line_is_told_and_nothing_is_kept(she: Learner, place: StaffPlace) -> None:
    she.program.journey.go(place)
    written(she, "   ")
    assert here(she) == place
    assert "먼저 칸에" in Teacher(she).line_page.told.text()


def test_the_name_of_the_centre_is_written_and_taken_away_again(she: Learner) -> None:
    for said in ("한마음센터", "  "):
        she.program.journey.go(AtCentreName(AtHome()))
        written(she, said)
        assert here(she) == AtClasses(AtHome())
        assert store_of(she).staff.centre() == said.strip()


def test_what_is_typed_on_arriving_takes_the_place_of_what_stood_there(she: Learner) -> None:
    """The words are marked as if one could type at once: so one can."""
    store_of(she).staff.keep_centre("한마음센터")
    she.program.journey.go(AtCentreName(AtHome()))
    she.let_guard_pass()
    focus = she.program.window.focusWidget()
    assert focus is Teacher(she).line_page.line
    QTest.keyClicks(focus, "abc")
    QTest.keyClick(focus, Qt.Key.Key_Return)
    she.pilot.settle()
    assert here(she) == AtClasses(AtHome())
    assert store_of(she).staff.centre() == "abc"


def test_without_a_roster_the_members_page_leads_to_it(tmp_path: Path, qtbot: QtBot) -> None:
    she = Learner(tmp_path / "new")
    try:
        acts = ClassActs(store_of(she), she.program.clock.now().date(), new_id)
        made = acts.make("새 반")
        she.program.staff.session.open()
        she.program.journey.go(AtClass(AtHome(), made.id))
        first = [action.key for section in Teacher(she).page.view.sections for action in section.actions]
        assert "members" in first
        primary = [action.key for action in Teacher(she).page.view.actions if action.primary]
        assert primary == [], "nobody is in the class yet: there is no lesson to look at"
        Teacher(she).choose("", "members")
        Teacher(she).choose("", "roster")
        assert here(she) == AtRoster(AtHome())
    finally:
        she.close()
    assert qtbot is not None


def test_what_is_done_with_a_class_or_a_day_stands_before_the_list_that_grows(she: Learner) -> None:
    she.program.journey.go(AtClass(AtHome(), CLASS))
    keys = [{action.key for action in section.actions} for section in Teacher(she).page.view.sections]
    assert "close" in keys[-2]
    assert "members" in keys[-1]
    she.program.journey.go(AtSession(AtHome(), CLASS, she.program.clock.now().date()))
    rows = [[row.key for row in section.rows] for section in Teacher(she).page.view.sections]
    assert "look" in rows[0]
    assert PARK in rows[-1]

"""An instructor and a class, in plain language."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.exchange.roster_columns import find_head
from edu_desk.exchange.roster_entries import read_entries
from edu_desk.exchange.roster_plan import RosterPlan, plan_roster
from edu_desk.exchange.table_file import read_table
from edu_desk.gui.instructor.pin_page import PinPage
from edu_desk.gui.instructor.places import AtClass, AtClassNow, AtSession
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.learner.places import AtHome, AtLesson
from edu_desk.machine.action import Press, Target
from edu_desk.people.person import Person
from edu_desk.people.study_class import ClassDay, StudyClass, joined, planned
from edu_desk.runner.events import Acted, Finished, Mode, Outcome, Reached
from edu_desk.shared.ids import new_id
from edu_desk.store.store import Store
from kit.learner import Learner
from kit.teacher import LESSON, PIN, TASK, Teacher, at_work, milestones_of, store_of

scenarios("class_of_three.feature", "instructor_helps.feature")

ROSTER = "이름,생년월일,반\n김영희,1948,월요일반\n김영희,1951,월요일반\n박수,,월요일반\n"
CLASS = "월요일반"


@dataclass
class Story:
    """What one scenario remembers."""

    data: Path
    she: Learner
    said: list[str] = field(default_factory=list)
    run: str = ""

    @property
    def store(self) -> Store:
        return store_of(self.she)

    @property
    def teacher(self) -> Teacher:
        return Teacher(self.she)

    def one(self, name: str = CLASS) -> StudyClass:
        return next(one for one in self.store.classes.all() if one.name == name)

    def person(self, name: str, born: int | None = None) -> Person:
        return next(
            one for one in self.store.persons() if one.name == name and born in {None, one.birth_year}
        )

    def plan(self) -> RosterPlan:
        path = self.data.parent / "명단.csv"
        path.write_text(ROSTER, encoding="cp949")
        table = read_table(path)
        today = self.she.program.clock.now().date()
        rows = read_entries(table, find_head(table, path.name), today)
        return plan_roster(rows, self.store.persons())

    def rows(self) -> list[str]:
        sections = self.teacher.page.view.sections
        return [row.reading for section in sections for row in section.rows]

    def said_of(self, title: str) -> str:
        return next(row for row in self.rows() if row.startswith(title))


@pytest.fixture
def story(tmp_path: Path, qtbot: QtBot) -> Iterator[Story]:  # noqa: ARG001 - qtbot makes the application
    story = Story(tmp_path / "data", Learner(tmp_path / "data", "en"))
    story.teacher.set_pin()
    yield story
    story.she.close()


@given('a roster of 김영희 born in 1948, 김영희 born in 1951 and 박수 in the class "월요일반"')
def roster(story: Story) -> None:
    story.store.keep_persons(story.plan().carry_out(new_id))


@given(parsers.parse('a session of the class today with "{lesson}"'))
def session_today(story: Story, lesson: str) -> None:
    today = story.she.program.clock.now().date()
    story.store.classes.keep(planned(story.one(), ClassDay(today, (lesson,))))


@when(parsers.parse('the 김영희 born in {born:d} practises "{lesson}"'))
def practises(story: Story, born: int, lesson: str) -> None:
    assert lesson == LESSON
    now = story.she.program.clock.now()
    at_work(story.store, story.person("김영희", born).id, now, Finished(now))


@when("the instructor opens today's session")
def open_session(story: Story) -> None:
    today = story.she.program.clock.now().date()
    story.she.program.journey.go(AtSession(AtHome(), story.one().id, today))
    story.teacher.type_pin(PIN)


@then(parsers.parse('"{name}" was there'))
def was_there(story: Story, name: str) -> None:
    assert "was there" in story.said_of(name)


@then(parsers.parse('"{name}" was not there'))
def was_not_there(story: Story, name: str) -> None:
    assert "was not there" in story.said_of(name)


@when(parsers.parse('the instructor says that "{name}" was there'))
def say_there(story: Story, name: str) -> None:
    decade = int(name.strip("s)").split("(")[1])
    [born] = [one.birth_year for one in story.store.persons() if one.birth_decade == decade]
    story.teacher.choose(story.person("김영희", born).id, "there")


@then(parsers.parse('"{name}" was there, noted by hand'))
def noted_by_hand(story: Story, name: str) -> None:
    assert "was there, noted by hand" in story.said_of(name)


@then("the roster comes in once more and changes nothing")
def roster_again(story: Story) -> None:
    before = story.store.persons(), story.one()
    story.store.keep_persons(story.plan().carry_out(new_id))
    assert (story.store.persons(), story.one()) == before


@when(parsers.parse('the instructor copies the class as "{name}"'))
def copy_class(story: Story, name: str) -> None:
    story.she.program.journey.go(AtClass(AtHome(), story.one().id))
    story.teacher.type_pin(PIN)
    story.teacher.choose("", "copy")
    story.teacher.line_page.line.setText(name)
    story.teacher.touch(story.teacher.line_page.done)


@then(parsers.parse('"{name}" has the same session and nobody in it'))
def copied_class(story: Story, name: str) -> None:
    copy = story.one(name)
    assert (copy.plan, copy.members) == (story.one().plan, ())


@then(parsers.parse('"{name}" still has three learners'))
def three_learners(story: Story, name: str) -> None:
    assert len(story.one(name).members) == 3


@given(
    "a class in which the 김영희 born in 1948 took four wrong turns, "
    "and 박수 has done nothing for three minutes"
)
def class_at_work(story: Story) -> None:
    roster(story)
    before = story.she.program.clock.now() - timedelta(minutes=3)
    first, second = milestones_of(story.she)[:2]
    away = [Acted(before, Press(Target("search")), Outcome.AWAY, second)] * 4
    her = story.person("김영희", 1948).id
    story.run = at_work(story.store, her, before, Reached(before, first, alone=True), *away)
    at_work(story.store, story.person("박수").id, before)


@when("the instructor opens the staff area with the PIN and looks at the class")
def look_at_class(story: Story) -> None:
    place = story.she.place
    story.she.program.journey.go(AtClasses(place))
    story.teacher.type_pin(PIN)
    [one] = [one for one in story.store.classes.all() if one.members]
    story.teacher.choose(one.id, "now")
    assert isinstance(story.she.place, AtClassNow)


@then(parsers.parse('the first row is "{name}", because of "{reason}"'))
def first_row(story: Story, name: str, reason: str) -> None:
    assert story.rows()[0].startswith(name)
    assert reason in story.rows()[0]


@then(parsers.parse('the next row is "{name}", who has done nothing for a while'))
def next_row(story: Story, name: str) -> None:
    assert story.rows()[1].startswith(name)
    assert "nothing for a while" in story.rows()[1]


@when("the 김영희 born in 1948 reaches that step")
def reaches(story: Story) -> None:
    second = milestones_of(story.she)[1]
    story.store.append(story.run, [Reached(story.she.program.clock.now(), second, alone=False)])
    story.teacher.page.asked.emit()


@then("her row tells no trouble any more")
def no_trouble(story: Story) -> None:
    her = story.said_of("김영희 (1940s)")
    assert "Is at work" in her
    assert "wrong turn" not in her


@given('최옥분 is at "train-book" on this computer and asks for the teacher')
def asks(story: Story) -> None:
    she, store = story.she, story.store
    she.program.lessons.start(she.program.lessons.lesson(LESSON), TASK, Mode.FOLLOW)
    her = she.session.run.head.learner
    store.keep_persons([Person(her, "최옥분")])
    store.classes.keep(joined(StudyClass("k2", CLASS), her))
    panel = she.lesson_page.panel
    she.panel(panel.person_button)


@when('the instructor touches "I am coming" in that row and goes back to her lesson')
def come(story: Story) -> None:
    story.teacher.choose(story.one().members[0], "coming")
    assert "somebody is coming" in story.rows()[0]
    story.she.program.voice.said.connect(story.said.append)
    story.she.program.journey.go(AtLesson())
    story.she.pilot.settle()
    story.she.pilot.settle()


@then("she is told that the teacher is coming")
def told(story: Story) -> None:
    assert any("Your teacher is coming" in words for words in story.said)


@then("the staff area is locked again")
def locked(story: Story) -> None:
    story.she.program.journey.go(AtClasses(AtHome()))
    assert isinstance(story.she.program.window.centralWidget(), PinPage)

"""The diagnostic: set for a day, done from the first page, and told on the pages of those who teach."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.places import AtClass, AtGrid, AtOneLearner, AtSession
from edu_desk.gui.learner.home_page import DIAGNOSTIC, HomePage
from edu_desk.gui.learner.places import AtChecked, AtHome, AtLesson
from edu_desk.lesson.diagnostic import Diagnostic
from edu_desk.machine.action import Press, Target
from edu_desk.people.study_class import DiagnosticTime
from edu_desk.report.charts import BeforeAfter, GridMarks
from edu_desk.runner.events import Acted, Event, Finished, Helped, Left, Mode, Outcome, RunHead
from kit.learner import Learner
from kit.shipped_lessons import shipped_library
from kit.teacher import CLASS, ELDER, PARK, YOUNGER, Teacher, enrolled, store_of


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data")
    enrolled(store_of(she), she.program.clock.now().date())
    yield she
    she.close()


def forms() -> Diagnostic:
    return shipped_library().diagnostic()


def measured_today(she: Learner, time: DiagnosticTime) -> None:
    """As whoever teaches sets it on the page of today's session."""
    she.program.staff.session.open()
    she.program.journey.go(AtSession(AtHome(), CLASS, she.program.clock.now().date()))
    Teacher(she).choose("measure", time.value)


def home_of(she: Learner, who: str) -> HomePage:
    she.program.records.sit_down(who)
    she.program.show_home()
    page = she.program.window.centralWidget()
    assert isinstance(page, HomePage)
    return page


def done(she: Learner, who: str, lesson: str, task: str, *events: Event, finished: bool = True) -> None:
    store, now = store_of(she), she.program.clock.now() - timedelta(days=1)
    run = f"{who}-{task}"
    store.begin(RunHead(run, who, lesson, task, Mode.CHECK, "d", now.date(), now))
    store.append(run, [*events, Finished(now) if finished else Left(now)])


def keys(page: HomePage) -> list[str]:
    return [tile.key for tile in page.today]


def run_now(she: Learner) -> RunHead:
    assert isinstance(she.place, AtLesson)
    return she.session.run.head


def test_it_is_set_for_a_day_and_told_in_the_plan(she: Learner) -> None:
    measured_today(she, DiagnosticTime.BEFORE)
    today = she.program.clock.now().date()
    session = store_of(she).classes.one(CLASS).on(today)
    assert session is not None
    assert session.diagnostic is DiagnosticTime.BEFORE
    assert session.lessons == ("train-book",)
    teacher = Teacher(she)
    assert teacher.page.buttons["measure", "before"].isChecked()
    she.program.journey.go(AtClass(AtHome(), CLASS))
    assert "배우기 전 진단" in teacher.row(today.isoformat())
    measured_today(she, DiagnosticTime.NONE)
    assert keys(home_of(she, ELDER)) == ["train-book"]


def test_a_touch_begins_the_next_errand_with_no_help_and_goes_on_with_it(she: Learner) -> None:
    measured_today(she, DiagnosticTime.BEFORE)
    page = home_of(she, ELDER)
    assert keys(page) == [DIAGNOSTIC, "train-book"]
    assert "과제 6개" in page.today[0].reading()
    page.today[0].click()
    head, first = run_now(she), forms().first
    assert (head.lesson, head.task, head.mode) == (first[0].lesson, first[0].task, Mode.CHECK)
    home_of(she, ELDER).today[0].click()
    assert run_now(she).id == head.id
    done(she, ELDER, first[0].lesson, first[0].task)
    page = home_of(she, ELDER)
    assert "6개 가운데 1개 했어요" in page.today[0].reading()
    page.today[0].click()
    assert run_now(she).task == first[1].task


def test_neighbours_begin_with_another_form_and_after_comes_the_other(she: Learner) -> None:
    measured_today(she, DiagnosticTime.BEFORE)
    begun = {}
    for who in (ELDER, YOUNGER, PARK):
        home_of(she, who).today[0].click()
        begun[who] = run_now(she).task
    first, second = forms().first[0].task, forms().second[0].task
    assert begun == {ELDER: first, YOUNGER: second, PARK: first}
    for errand in forms().first:
        done(she, ELDER, errand.lesson, errand.task)
    assert keys(home_of(she, ELDER)) == ["train-book"]
    measured_today(she, DiagnosticTime.AFTER)
    home_of(she, ELDER).today[0].click()
    assert run_now(she).task == second


def test_a_case_of_it_is_alone_in_its_row(she: Learner) -> None:
    case = next(one for one in forms().first if one.lesson.startswith("fraud"))
    she.program.lessons.start(she.program.lessons.lesson(case.lesson), "", Mode.CHECK)
    she.program.show_home()
    she.program.lessons.check(case.lesson, case.task)
    assert run_now(she).task == case.task
    she.to_the_end()
    she.see_result()
    assert isinstance(she.place, AtChecked)
    assert len(she.place.answers) == 1


def test_one_errand_leads_to_the_next_a_case_too(she: Learner) -> None:
    measured_today(she, DiagnosticTime.BEFORE)
    form = forms().first
    cases = [place for place, one in enumerate(form) if one.lesson.startswith("fraud")]
    for errand in form[: cases[0] - 1]:
        done(she, ELDER, errand.lesson, errand.task)
    home_of(she, ELDER).today[0].click()
    for place in range(cases[0] - 1, cases[0] + 1):
        assert run_now(she).task == form[place].task
        she.to_the_end()
        she.see_result()
        first = she.result_page.buttons[0]
        assert first.words == "다음 과제"
        first.click()
    assert run_now(she).task == form[cases[0] + 1].task


def test_a_guest_is_asked_nothing(she: Learner) -> None:
    measured_today(she, DiagnosticTime.BEFORE)
    assert keys(home_of(she, "")) == []


def test_the_class_sees_before_and_after_with_wrong_turns(she: Learner, qtbot: QtBot) -> None:
    now = she.program.clock.now() - timedelta(days=1)
    away = Acted(now, Press(Target("search")), Outcome.AWAY, "m")
    for place, (first, second) in enumerate(zip(forms().first, forms().second, strict=True)):
        done(she, ELDER, first.lesson, first.task, *([Helped(now, "m", 1)] * (place > 1)), away)
        done(she, ELDER, second.lesson, second.task)
    for errand in forms().second:
        done(she, PARK, errand.lesson, errand.task, finished=False)
    she.program.staff.session.open()
    she.program.journey.go(AtGrid(AtHome(), CLASS))
    grid, measured, *_, section = Teacher(she).page.view.sections
    assert isinstance(grid.chart, GridMarks)
    assert isinstance(measured.chart, BeforeAfter), "the chart stands before a card for each of twenty"
    assert section.heading == measured.heading
    assert sum(pair.before for pair in measured.chart.pairs) == 2
    told = {row.key: row for row in section.rows}
    assert set(told) == {ELDER, PARK}
    assert told[ELDER].title.startswith("김영희")
    assert told[ELDER].lines == (
        "배우기 전: 과제 6개 가운데 2개를 혼자, 다른 길로 6번 갔어요",
        "배운 뒤: 과제 6개 가운데 6개를 혼자",
    )
    assert told[PARK].lines == ("배우기 전: 과제 6개 가운데 혼자 한 것 없음",)
    she.program.journey.go(AtOneLearner(AtHome(), CLASS, PARK))
    qtbot.waitUntil(lambda: bool(Teacher(she).page.view.sections))
    (row,) = Teacher(she).page.view.sections[0].rows
    assert row.title == "배우기 전: 과제 6개 가운데 혼자 한 것 없음"

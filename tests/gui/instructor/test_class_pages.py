"""Classes are made, planned, corrected and watched; the page follows what happens without being disturbed."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.places import (
    AtClass,
    AtClassName,
    AtClassNow,
    AtGrid,
    AtMembers,
    AtOneLearner,
    AtSession,
    AtSessionLessons,
    AtStaffLog,
)
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.learner.places import AtHome, AtLesson
from edu_desk.gui.shell.helping_hand import HelpingHand
from edu_desk.lesson.library import Library
from edu_desk.people.attendance import AttendanceMark
from edu_desk.people.intervention import InterventionKind
from edu_desk.people.person import Person
from edu_desk.people.staff_gate import StaffAct
from edu_desk.people.study_class import StudyClass
from edu_desk.report.charts import BeforeAfter, GridMarks
from edu_desk.runner.events import Finished, Helped, Left, Mode, Reached, RunHead, SetBack
from edu_desk.shared.ids import new_id
from edu_desk.shared.paths import shipped
from edu_desk.store.store import Store
from kit import learner as learner_kit
from kit.learner import Learner
from kit.shipped_lessons import shipped_library
from kit.teacher import (
    CLASS,
    ELDER,
    LESSON,
    PARK,
    TASK,
    YOUNGER,
    Teacher,
    at_work,
    busy_class,
    milestones_of,
    practised,
    store_of,
)


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data", "en")
    she.program.staff.session.open()
    yield she
    she.close()


@pytest.fixture
def store(she: Learner) -> Store:
    store = store_of(she)
    busy_class(store, she.program.clock.now(), milestones_of(she))
    return store


@pytest.fixture
def teacher(she: Learner) -> Teacher:
    return Teacher(she)


def here(she: Learner) -> object:
    return she.place


def test_a_class_is_made_and_filled(she: Learner, teacher: Teacher, store: Store) -> None:
    she.program.journey.go(AtClasses(AtHome()))
    teacher.choose("", "new")
    teacher.line_page.line.setText("  화요일반 ")
    teacher.touch(teacher.line_page.done)
    place = she.place
    assert isinstance(place, AtClass)
    she.program.journey.go(AtMembers(AtHome(), place.one))
    teacher.choose("in", YOUNGER)
    teacher.choose("in", PARK)
    teacher.choose("in", PARK)
    assert store.classes.one(place.one).name == "화요일반"
    assert store.classes.one(place.one).members == (YOUNGER,)


def test_a_class_is_copied_renamed_and_closed(she: Learner, teacher: Teacher, store: Store) -> None:
    she.program.journey.go(AtClass(AtHome(), CLASS))
    teacher.choose("", "copy")
    teacher.touch(teacher.line_page.done)
    copy = she.place
    assert isinstance(copy, AtClass)
    assert store.classes.one(copy.one).plan[0].day == she.program.clock.now().date()
    teacher.choose("", "name")
    teacher.line_page.line.setText("봄 반")
    teacher.touch(teacher.line_page.done)
    assert store.classes.one(copy.one).name == "봄 반"
    teacher.choose("", "close")
    assert store.classes.one(copy.one).closed
    teacher.choose("", "reopen")
    assert not store.classes.one(copy.one).closed


def test_a_session_is_planned_and_attendance_corrected(she: Learner, teacher: Teacher, store: Store) -> None:
    she.program.journey.go(AtClass(AtHome(), CLASS))
    teacher.choose("", "next-week")
    place = she.place
    assert isinstance(place, AtSession)
    teacher.choose("look", "look")
    assert here(she) == AtSessionLessons(AtHome(), CLASS, place.day)
    teacher.choose("food", "cafe-kiosk")
    assert teacher.page.buttons["food", "cafe-kiosk"].isChecked()
    teacher.choose("", "done")
    assert "Ordering at a café" in teacher.row("look")
    assert store.classes.one(CLASS).on(place.day) is not None
    assert store.classes.one(CLASS).plan[-1].lessons == ("cafe-kiosk",)
    teacher.choose("", "drop")
    teacher.choose("", "no")
    assert here(she) == place
    assert len(store.classes.one(CLASS).plan) == 3
    teacher.choose("", "drop")
    assert "월요일반" in teacher.page.view.heading
    teacher.choose("", "yes")
    assert len(store.classes.one(CLASS).plan) == 2
    today = she.program.clock.now().date()
    she.program.journey.go(AtSession(AtHome(), CLASS, today))
    assert "was there" in teacher.row(PARK)
    teacher.choose(PARK, "away")
    assert "was not there, noted by hand" in teacher.row(PARK)
    assert store.classes.marks(CLASS) == (AttendanceMark(PARK, today, there=False),)
    teacher.choose(PARK, "as-seen")
    assert store.classes.marks(CLASS) == ()


def test_who_needs_help_stands_first_with_the_reason(she: Learner, teacher: Teacher, store: Store) -> None:
    assert store.classes.one(CLASS)
    she.program.journey.go(AtClassNow(AtHome(), CLASS))
    keys = [row.key for section in teacher.page.view.sections for row in section.rows]
    assert keys == [YOUNGER, ELDER, PARK]
    assert "Asked for help" in teacher.row(YOUNGER)
    assert "4 wrong turns" in teacher.row(ELDER)
    assert "Has finished" in teacher.row(PARK)


def test_the_page_follows_and_what_has_the_focus_keeps_it(
    she: Learner, teacher: Teacher, store: Store
) -> None:
    she.program.journey.go(AtClassNow(AtHome(), CLASS))
    page = teacher.page
    she.program.window.activateWindow()
    page.buttons[ELDER, "coming"].setFocus()
    run = store.runs.last(YOUNGER)[0].head.id
    first = milestones_of(she)[0]
    store.append(run, [Reached(she.program.clock.now(), first, alone=False)])
    assert page.spoken[1].text() == page.view.sentence
    assert "김영희 (1950s) is waiting for you" in page.spoken[1].text()
    page.asked.emit()
    assert teacher.page is page
    assert "waits" not in page.spoken[1].text()
    assert [row.key for row in page.view.sections[0].rows] == [ELDER, PARK, YOUNGER]
    assert page.buttons[ELDER, "coming"].hasFocus()


def test_nothing_is_built_anew_while_nothing_changes(she: Learner, teacher: Teacher, store: Store) -> None:
    assert store.classes.one(CLASS)
    she.program.journey.go(AtClassNow(AtHome(), CLASS))
    before = teacher.page.buttons
    teacher.page.asked.emit()
    assert teacher.page.buttons is before


def test_the_page_stands_while_the_records_are_closed_and_goes_on_with_others(
    she: Learner, teacher: Teacher, store: Store
) -> None:
    busy_class(store, she.program.clock.now(), milestones_of(she))
    she.program.journey.go(AtClassNow(AtHome(), CLASS))
    stood = teacher.page.view
    she.program.records.close()
    teacher.page.asked.emit()
    assert teacher.page.view == stood
    she.program.open_store()
    she.pilot.settle()
    she.program.staff.session.open()
    she.program.journey.go(AtClassNow(AtHome(), CLASS))
    teacher.page.asked.emit()
    assert [row.title for section in teacher.page.view.sections for row in section.rows]


def test_coming_is_an_event_and_is_seen(she: Learner, teacher: Teacher, store: Store) -> None:
    she.program.journey.go(AtClassNow(AtHome(), CLASS))
    teacher.choose(YOUNGER, "coming")
    assert [one.kind for one in store.runs.interventions(YOUNGER)] == [InterventionKind.COMING]
    assert "somebody is coming" in teacher.row(YOUNGER)


def test_several_at_one_place_are_told_together(she: Learner, teacher: Teacher, store: Store) -> None:
    first = milestones_of(she)[0]
    now = she.program.clock.now()
    at_work(store, PARK, now, *[Helped(now, first, 2)] * 3)
    she.program.journey.go(AtClassNow(AtHome(), CLASS))
    heading = teacher.page.view.sections[0].heading
    assert "explain it to everyone" in heading
    assert "박수" in teacher.page.view.sections[0].rows[0].reading


def test_the_grid_tells_each_cell_in_words(she: Learner, teacher: Teacher, store: Store) -> None:
    assert store.classes.one(CLASS)
    she.program.journey.go(AtGrid(AtHome(), CLASS))
    assert [chip.sign for chip in teacher.page.view.sections[-1].rows[0].chips] == ["○", "–"]
    park = next(row for row in teacher.page.view.sections[-1].rows if row.key == PARK)
    assert [chip.sign for chip in park.chips] == ["●", "–"]
    assert ": alone" in teacher.row(PARK)
    assert not teacher.page.view.sentence  # what the signs mean is told once, by the chart
    chart = teacher.page.view.sections[0].chart
    assert isinstance(chart, GridMarks)
    assert [words for _, words in chart.words] == ["alone", "with help", "begun", "not yet"]


def count_rows(teacher: Teacher) -> int:
    return len(teacher.page.view.sections[0].rows)


def test_runs_are_told_page_by_page(she: Learner, teacher: Teacher, store: Store) -> None:
    for number in range(10):
        at_work(store, PARK, she.program.clock.now() + timedelta(minutes=number))
    she.program.journey.go(AtOneLearner(AtHome(), CLASS, PARK))
    assert count_rows(teacher) == 8
    teacher.choose("", "older")
    assert count_rows(teacher) == 3
    assert "alone" in teacher.page.view.sections[0].rows[-1].reading
    teacher.choose("", "newest")
    assert count_rows(teacher) == 8


def test_the_diagnostic_stands_first_where_both_forms_were_done(
    she: Learner, teacher: Teacher, store: Store, qtbot: QtBot
) -> None:
    now, forms = she.program.clock.now(), shipped_library().diagnostic()
    for errand in (*forms.first, *forms.second):
        run = new_id()
        store.begin(RunHead(run, PARK, errand.lesson, errand.task, Mode.CHECK, "d", now.date(), now))
        store.append(run, (Left(now) if errand in forms.first else Finished(now),))
    she.program.journey.go(AtOneLearner(AtHome(), CLASS, PARK))
    qtbot.waitUntil(lambda: bool(teacher.page.view.sections))
    chart = teacher.page.view.sections[0].chart
    assert isinstance(chart, BeforeAfter)
    assert {pair.key: (pair.before, pair.after) for pair in chart.pairs}["information"] == (0, 1)


def sitting(she: Learner, store: Store) -> str:
    """She is at a lesson, and in a class; returns her id."""
    lesson = she.program.lessons.lesson(LESSON)
    she.program.lessons.start(lesson, TASK, Mode.TRY)
    her = she.session.run.head.learner
    store.keep_persons([Person(her, "최옥분")])
    store.classes.keep(StudyClass("k2", "수요일반", (her,)))
    return her


@pytest.mark.parametrize("kind", list(InterventionKind))
def test_what_was_done_for_her_reaches_her_once(
    she: Learner, teacher: Teacher, store: Store, kind: InterventionKind
) -> None:
    her = sitting(she, store)
    session = she.session
    stood = {InterventionKind.BACK: session.run.state}
    now = session.run.state
    away = next(act for act, after in session.errand.machine.successors(now) if after != now)
    session.act(away)
    stood[InterventionKind.UNDO_BACK] = session.run.state
    if kind is InterventionKind.UNDO_BACK:
        assert session.set_back(store.events(session.run.head.id))
    she.session.ask_person()
    she.program.staff.session.open()
    she.program.journey.go(AtClassNow(AtLesson(), "k2"))
    assert "Asked for help" in teacher.row(her)
    teacher.choose(her, kind.value)
    said: list[str] = []
    she.program.voice.said.connect(said.append)
    she.program.journey.go(AtLesson())
    she.pilot.settle()
    she.pilot.settle()
    match kind:
        case InterventionKind.HELP:
            assert any(isinstance(event, Helped) for event in store.events(session.run.head.id))
        case InterventionKind.NEXT_TASK:
            assert she.session.run.head.task != TASK
        case InterventionKind.BACK | InterventionKind.UNDO_BACK:
            assert isinstance(store.events(session.run.head.id)[-1], SetBack)
            assert session.run.state == stood[kind]
            assert any("teacher" in words for words in said)
        case InterventionKind.COMING | InterventionKind.LOOK_UP:
            assert any("teacher" in words for words in said)
    assert [one.taken is not None for one in store.runs.interventions(her)] == [True]
    assert store.runs.take_up(her, she.program.clock.now()) == ()


def test_who_sits_at_her_lesson_is_reached_there(she: Learner, store: Store) -> None:
    her = sitting(she, store)
    she.program.journey.go(AtLesson())
    she.pilot.settle()
    run = she.session.run.head.id
    store.runs.intervene(her, run, InterventionKind.HELP, "")
    hand = she.program.staff.findChild(HelpingHand)
    assert isinstance(hand, HelpingHand)
    assert hand.asking.isActive()
    hand.asking.timeout.emit()
    assert any(isinstance(event, Helped) for event in store.events(run))
    she.program.staff.session.open()
    she.program.journey.go(AtClassNow(AtLesson(), "k2"))
    assert not hand.asking.isActive()


def test_days_are_told_as_people_tell_them(she: Learner, store: Store) -> None:
    store.staff.note(StaffAct.OPENED, "")
    practised(she, PARK, 2)
    told = {}
    for name, place in {
        "log": AtStaffLog(AtHome()),
        "learner": AtOneLearner(AtHome(), CLASS, PARK),
        "new class": AtClassName(AtHome()),
    }.items():
        she.program.journey.go(place)
        page = she.program.window.centralWidget()
        assert page is not None
        lines = [one.text() for one in page.findChildren(QLineEdit)]
        told[name] = "\n".join([one.text() for one in page.findChildren(QLabel)] + lines)
    month = f"{she.program.clock.now():%B}"
    assert [name for name, words in told.items() if month not in words] == []
    assert [name for name, words in told.items() if re.search(r"\d{4}-\d\d-\d\d", words)] == []


def test_lessons_that_were_never_read_hold_up_no_page(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading takes a tenth of a second each: the class stands there, without the names of steps."""
    monkeypatch.setattr(learner_kit, "shipped_library", lambda: Library(shipped().lessons))
    she = Learner(tmp_path / "fresh", "ko")
    known = [one for one in shipped_library().lesson(LESSON).tasks[0].milestones if not one.rescue]
    busy_class(store_of(she), she.program.clock.now(), tuple(one.id for one in known))
    she.program.staff.session.open()
    teacher, step = Teacher(she), known[1].title.source
    she.program.journey.go(AtClassNow(AtHome(), CLASS))
    assert "4번" in teacher.row(ELDER)
    assert step not in teacher.row(ELDER)
    qtbot.waitUntil(lambda: step in teacher.row(ELDER))
    she.close()

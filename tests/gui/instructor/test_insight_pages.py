"""A class is looked at more closely: where it stumbles, what it falls for, and a run once more."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from edu_desk.gui.charts.chart_card import ChartCard
from edu_desk.gui.instructor.picture_view import PictureView
from edu_desk.gui.instructor.places import AtClass, AtFrauds, AtGrid, AtOneLearner, AtReplay, AtStumbles
from edu_desk.gui.learner.places import AtHome
from edu_desk.lesson.cases import Truth
from edu_desk.machine.action import Back
from edu_desk.report.charts import Bars
from edu_desk.report.replay_steps import replay_steps
from edu_desk.report.stumbles import class_runs, milestone_counts, most_practised, stumble_screens
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Acted, Decided, Finished, Mode, Outcome, Reached, RunHead
from edu_desk.runner.run import Errand, prepare
from edu_desk.shared.paths import LESSONS
from edu_desk.store.store import Store
from kit.learner import Learner
from kit.teacher import (
    CLASS,
    ELDER,
    LESSON,
    PARK,
    TASK,
    YOUNGER,
    Teacher,
    enrolled,
    practised,
    staff_places,
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
    enrolled(store, she.program.clock.now().date())
    return store


@pytest.fixture
def teacher(she: Learner) -> Teacher:
    return Teacher(she)


def _errand(she: Learner) -> Errand:
    errand = prepare(she.program.lessons.lesson(LESSON), TASK)
    assert errand is not None
    return errand


def _decided(
    she: Learner, store: Store, place: int, truth: Truth, choice: CaseChoice, *, right: bool
) -> None:
    now = she.program.clock.now()
    head = RunHead(f"case-{place}", PARK, "parcel", f"c{place}", Mode.TRY, "d", now.date(), now)
    store.begin(head)
    store.append(head.id, [Decided(now, choice, right, "parcel", truth), Finished(now)])


def test_the_frauds_page_counts_misses_and_false_alarms(she: Learner, teacher: Teacher, store: Store) -> None:
    _decided(she, store, 1, Truth.FRAUD, CaseChoice.TRUST, right=False)
    _decided(she, store, 2, Truth.FRAUD, CaseChoice.REFUSE, right=True)
    _decided(she, store, 3, Truth.GENUINE, CaseChoice.REFUSE, right=False)
    she.program.journey.go(AtClass(AtHome(), CLASS))
    teacher.choose("", "frauds")
    assert she.place == AtFrauds(AtHome(), CLASS)
    frauds, genuine = (section.chart for section in teacher.page.view.sections)
    assert isinstance(frauds, Bars)
    assert isinstance(genuine, Bars)
    assert [bar.parts for bar in frauds.bars] == [(1, 1, 0)]
    assert frauds.bars[0].value == "Fallen for once, spotted once"
    assert [bar.parts for bar in genuine.bars] == [(1, 0)]
    assert "1 of 2" in teacher.page.view.sentence
    assert "Parcels: Fallen for once, spotted once" in teacher.page.choices_read()


def test_a_chart_is_also_a_table(she: Learner, teacher: Teacher, store: Store) -> None:
    _decided(she, store, 1, Truth.FRAUD, CaseChoice.TRUST, right=False)
    she.program.journey.go(AtFrauds(AtHome(), CLASS))
    card = teacher.page.findChild(ChartCard)
    assert isinstance(card, ChartCard)
    assert not card.table.isVisible()
    teacher.touch(card.switch)
    assert card.table.isVisible()
    teacher.touch(card.switch)
    assert not card.table.isVisible()


def test_the_lesson_page_counts_on_the_practice_app(she: Learner, teacher: Teacher, store: Store) -> None:
    practised(she, ELDER, 3, frozenset({1}))
    practised(she, YOUNGER, 3, frozenset({1}))
    practised(she, PARK, 1)
    errand, runs = _errand(she), class_runs(store, (ELDER, YOUNGER, PARK), LESSON)
    events = [event for run in runs for event in run.events]
    astray = {Outcome.AWAY, Outcome.REFUSED}
    wrong = [event for event in events if isinstance(event, Acted) and event.outcome in astray]
    screens = stumble_screens(errand, runs)
    assert most_practised(runs) == TASK
    assert wrong
    assert sum(screen.touches for screen in screens) == len(wrong)
    target = None if isinstance(wrong[0].action, Back) else wrong[0].action.target
    assert (target, 2, 2) in [(x.target, x.touches, x.learners) for x in screens[0].spots]
    counts = milestone_counts(errand, runs)
    assert all(count.alone + count.helped + count.missed == 3 for count in counts)
    reached = {(run.head.learner, x.milestone) for run in runs for x in run.events if isinstance(x, Reached)}
    assert sum(count.alone + count.helped for count in counts) == len(reached)
    she.program.journey.go(AtGrid(AtHome(), CLASS))
    teacher.choose(LESSON, "stumbles")
    assert she.place == AtStumbles(AtHome(), CLASS, LESSON)
    picture = teacher.page.findChild(PictureView)
    assert isinstance(picture, PictureView)
    assert "by 2 learners" in picture.items[0].accessibleDescription()
    assert picture.items[0].width() > 1
    for item in picture.items:
        assert picture.rect().contains(item.geometry())
        covered = item.badge & item.ring
        assert covered.width() <= item.badge.width() // 2 + 1, "a sign covers the words of a small button"


def test_a_run_is_watched_once_more_step_by_step(she: Learner, teacher: Teacher, store: Store) -> None:
    run = practised(she, ELDER, 3, frozenset({1}))
    before = store.events(run)
    she.program.journey.go(AtOneLearner(AtHome(), CLASS, ELDER))
    teacher.choose(run, "replay")
    assert she.place == AtReplay(AtHome(), CLASS, ELDER, run)
    assert "The beginning" in teacher.row("step")
    said = []
    for _ in range(4):
        teacher.choose("", "next")
        said.append(teacher.row("step"))
    assert ("", "next") not in teacher.page.buttons
    assert ["That was right" in words for words in said] == [True, False, True, True]
    teacher.choose("", "previous")
    assert teacher.row("step") == said[2]
    teacher.choose("", "beginning")
    assert ("", "previous") not in teacher.page.buttons
    assert store.events(run) == before


def test_a_replay_stands_as_the_run_stood(she: Learner, store: Store) -> None:
    run = practised(she, ELDER, 4, frozenset({2}))
    errand, head = _errand(she), store.head(run)
    steps = replay_steps(errand, head, store.events(run))
    assert len(steps) == 6
    for earlier, later in pairwise(steps):
        assert earlier.after.state == later.before.state
        assert later.action is not None
        assert errand.machine.act(later.before.state, later.action) == later.after.state


def test_a_played_run_goes_on_by_itself_and_stops(she: Learner, teacher: Teacher, store: Store) -> None:  # noqa: ARG001
    run = practised(she, ELDER, 2)
    she.program.journey.go(AtReplay(AtHome(), CLASS, ELDER, run))
    teacher.choose("", "play")
    assert ("", "stop") in teacher.page.buttons
    (timer,) = teacher.page.findChildren(QTimer, "play")
    timer.timeout.emit()
    she.pilot.settle()
    assert she.place == AtReplay(AtHome(), CLASS, ELDER, run, 1, plays=True)
    teacher.choose("", "stop")
    assert she.place == AtReplay(AtHome(), CLASS, ELDER, run, 1)


def test_the_picture_takes_no_touch_and_no_key(she: Learner, teacher: Teacher, store: Store) -> None:
    run = practised(she, ELDER, 2)
    she.program.journey.go(AtReplay(AtHome(), CLASS, ELDER, run, 1))
    before = store.events(run)
    picture = teacher.page.findChild(PictureView)
    assert isinstance(picture, PictureView)
    item = picture.items[0]
    QTest.mouseClick(item, Qt.MouseButton.LeftButton)
    QTest.keyClick(item, Qt.Key.Key_Space)
    assert store.events(run) == before
    assert she.place == AtReplay(AtHome(), CLASS, ELDER, run, 1)
    assert picture.findChildren(type(item)) == list(picture.items)


@pytest.mark.exhaustive
@pytest.mark.parametrize("text", [100, 200, 300])
@pytest.mark.parametrize("name", ["frauds", "stumbles", "replay", "grid"])
def test_nothing_is_wider_than_the_page(she: Learner, store: Store, name: str, text: int) -> None:
    practised(she, ELDER, 3, frozenset({1}))
    _decided(she, store, 1, Truth.FRAUD, CaseChoice.TRUST, right=False)
    she.program.window.resize(1024, 768)
    she.program.appearance.set_all([("text_size", text)])
    she.program.staff.session.open()
    she.program.journey.go(staff_places(she)[name])
    she.pilot.settle()
    page = Teacher(she).page
    assert page.scroller.area.horizontalScrollBar().maximum() == 0
    room = page.scroller.area.viewport().width()
    for card in page.findChildren(ChartCard):
        assert card.mapTo(page, card.rect().topRight()).x() <= room


@pytest.mark.usefixtures("store")
def test_a_lesson_is_read_beside_the_window_and_kept_though_the_page_is_left(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """With lessons of one's own none is read for all tests."""
    (tmp_path / LESSONS).mkdir()
    she = Learner(tmp_path, "en")
    she.program.staff.session.open()
    enrolled(store_of(she), she.program.clock.now().date())
    teacher = Teacher(she)
    lesson, reading = AtStumbles(AtHome(), CLASS, LESSON), "It is being read."
    she.program.journey.go(lesson)
    assert teacher.page.view.sentence == reading
    qtbot.waitUntil(lambda: teacher.page.view.sentence != reading)
    assert she.place == lesson
    other = AtStumbles(AtHome(), CLASS, "cafe-kiosk")
    she.program.journey.go(other)
    assert teacher.page.view.sentence == reading
    she.program.journey.go(AtGrid(AtHome(), CLASS))

    def is_known() -> bool:
        she.program.journey.go(other)
        known = teacher.page.view.sentence != reading
        she.program.journey.go(AtGrid(AtHome(), CLASS))
        return known

    qtbot.waitUntil(is_known)
    she.close()

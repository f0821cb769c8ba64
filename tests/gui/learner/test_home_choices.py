"""The first page with many lessons: few choices, all in sight, and the next one proposed."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.learner.page_snapshots import OTHER_TASK
from edu_desk.gui.learner.places import AtHome, AtModes, AtMyRecord, AtResume, AtSearch, AtTasks, AtTopic
from edu_desk.gui.learner.record_page import RecordPage
from edu_desk.gui.learner.search_page import SearchPage
from edu_desk.gui.learner.topic_page import TopicPage
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.gui.widgets.question_page import QuestionPage
from edu_desk.gui.window.place import Place
from edu_desk.lesson.teaching import Lesson
from edu_desk.people.person import Person
from edu_desk.people.study_class import ClassDay, StudyClass
from edu_desk.runner.events import Finished, Mode, Reached, RunHead
from edu_desk.shared.ids import new_id
from kit.clock import HandClock
from kit.learner import Learner
from kit.teacher import store_of


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Learner:  # noqa: ARG001 - qtbot makes the application
    return Learner(tmp_path / "data")


def home(she: Learner) -> HomePage:
    page = she.program.window.centralWidget()
    assert isinstance(page, HomePage)
    return page


def in_sight(thing: QWidget) -> bool:
    return thing.visibleRegion().boundingRect().height() == thing.height()


def choices(page: HomePage) -> list[QWidget]:
    first = [page.go_on] if page.go_on is not None else []
    return [*first, *page.again, *page.tiles, *page.proposed]


def test_six_choices_are_in_sight_and_never_more_than_nine(she: Learner) -> None:
    she.program.appearance.change("text_size", 125)
    she.pilot.settle()
    page = home(she)
    assert sum(in_sight(thing) for thing in choices(page)) >= 6
    assert len(choices(page)) <= 9
    she.close()


def test_what_was_begun_last_is_gone_on_with_at_once(she: Learner) -> None:
    for lesson in ("train-book", "cafe-kiosk"):
        whole = she.program.lessons.lesson(lesson)
        she.program.lessons.begin(whole, whole.tasks[0].id, Mode.FOLLOW)
        she.pilot.settle()
    she.program.show_home()
    she.pilot.settle()
    page = home(she)
    assert page.go_on is not None
    assert page.go_on.key == "cafe-kiosk"
    assert in_sight(page.go_on)
    assert "cafe-kiosk" not in [tile.key for tile in page.proposed]
    page.go_on.click()
    assert isinstance(she.place, AtResume)
    assert she.place.head.lesson == "cafe-kiosk"
    she.close()


def done_alone(she: Learner, lesson: Lesson, now: datetime) -> None:
    """A check of its first task in which every step was found alone."""
    store, task = store_of(she), lesson.tasks[0]
    head = RunHead(new_id(), store.guest().id, lesson.id, task.id, Mode.CHECK, lesson.digest, now.date(), now)
    store.begin(head)
    steps = [Reached(now, step.id, alone=True) for step in task.milestones if not step.rescue]
    store.append(head.id, [*steps, Finished(now)])


def test_a_topic_proposes_what_is_not_done_alone_yet(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    clock = HandClock()
    she = Learner(tmp_path / "data", clock=clock)
    she.program.journey.go(AtTopic("travel"))
    page = she.program.window.centralWidget()
    assert isinstance(page, TopicPage)
    assert len(page.tiles) <= 9
    assert page.tiles[0].isDefault()
    whole = she.program.lessons.lesson(page.tiles[0].key)
    for _ in range(3):
        done_alone(she, whole, clock.now())
        clock.go_on(timedelta(days=1))
    she.program.journey.go(AtTopic("travel"))
    page = she.program.window.centralWidget()
    assert isinstance(page, TopicPage)
    assert [tile.isDefault() for tile in page.tiles[:3]] == [False, True, False]
    she.program.show_home()
    travel = home(she).tiles[0]
    assert "8개 가운데 1개를 혼자 했어요" in travel.accessibleDescription()
    she.program.journey.go(AtMyRecord())
    record = she.program.window.centralWidget()
    assert isinstance(record, RecordPage)
    assert "혼자 할 수 있어요" in record.reading()
    assert whole.title.source in record.reading()
    she.close()


def test_back_leads_one_page_back_and_no_further(she: Learner) -> None:
    she.program.journey.go(AtTopic("food"))
    topic = she.program.window.centralWidget()
    assert isinstance(topic, TopicPage)
    topic.tiles[1].click()
    choose(she, OTHER_TASK)
    choose(she, "latte-hot")
    passed: list[Place] = []
    while she.place != AtHome() and len(passed) < 9:
        passed.append(she.place)
        page = she.program.window.centralWidget()
        assert isinstance(page, PageFrame)
        page.bar.back.emit()
    modes, tasks = AtModes("cafe-kiosk", "latte-hot"), AtTasks("cafe-kiosk")
    assert passed == [modes, tasks, AtModes("cafe-kiosk", "americano-ice"), AtTopic("food")]
    she.close()


def choose(she: Learner, key: str) -> None:
    page = she.program.window.centralWidget()
    assert isinstance(page, QuestionPage)
    page.chosen.emit(key)


def test_search_finds_while_it_is_typed_and_leads_to_the_lesson(she: Learner) -> None:
    page = home(she)
    page.buttons[0].click()
    assert isinstance(she.place, AtSearch)
    searching = she.program.window.centralWidget()
    assert isinstance(searching, SearchPage)
    assert searching.keyboard is not None
    assert searching.keyboard.isVisible()
    assert searching.tiles == ()
    searching.desk.line.setText("우주선")
    assert "그런 수업은 아직 없어요" in " ".join(searching.reading())
    searching.examples[0].click()
    she.pilot.settle()
    assert searching.keyboard.isHidden()
    found = she.program.window.centralWidget()
    assert isinstance(found, SearchPage)
    assert found.tiles[0].key == "cafe-kiosk"
    she.program.appearance.change("text_size", 150)
    again = she.program.window.centralWidget()
    assert isinstance(again, SearchPage)
    assert again.said == searching.said
    again.tiles[0].click()
    assert isinstance(she.place, AtModes)
    assert she.place.lesson == "cafe-kiosk"
    she.program.journey.go(AtHome())
    home(she).buttons[0].click()
    fresh = she.program.window.centralWidget()
    assert isinstance(fresh, SearchPage)
    assert fresh.said == ""
    she.close()


def test_what_is_good_to_do_next_is_read_behind_the_topics(she: Learner) -> None:
    page = home(she)
    read = " ".join(page.reading())
    topic, head, lesson = page.tiles[-1].reading(), "다음에 하기 좋은 수업.", page.proposed[0].reading()
    assert read.index(topic) < read.index(head) < read.index(lesson)
    assert read.count(head) == 1
    she.close()


def in_class(she: Learner, *lessons: str) -> None:
    """박수 sits down, whose class takes these lessons today, and others on another day."""
    store = she.program.records.store
    assert store is not None
    store.keep_persons([Person("c", "박수"), Person("d", "김영희")])
    today = she.program.clock.now().date()
    plan = (ClassDay(today - timedelta(days=7), ("fraud-call",)), ClassDay(today, lessons))
    past = (ClassDay(today, ("fraud-app",)),)
    store.classes.keep(StudyClass("k1", "월요일반", ("c",), (), plan))
    store.classes.keep(StudyClass("k2", "지난 반", ("c",), (), past, closed=True))
    store.classes.keep(StudyClass("k3", "다른 반", ("d",), (), (ClassDay(today, ("fraud-site",)),)))
    she.program.people.sit_down("c")
    she.program.show_home()
    she.pilot.settle()


def test_what_the_class_takes_today_stands_before_the_topics(she: Learner) -> None:
    she.program.appearance.change("text_size", 125)
    in_class(she, "cafe-kiosk", "gone-lesson", "train-book")
    page = home(she)
    assert [tile.key for tile in page.today] == ["cafe-kiosk", "train-book"]
    assert in_sight(page.today[0])
    assert page.today[0].y() < page.tiles[0].y()
    assert not {"cafe-kiosk", "train-book"} & {tile.key for tile in page.proposed}
    assert len([*page.today, *choices(page)]) <= 9
    assert sum(in_sight(thing) for thing in [*page.today, *choices(page)]) >= 6
    read = page.choices_read()
    assert read.index("오늘 우리 반에서 할 수업.") < read.index(page.today[0].reading())
    page.today[0].click()
    assert isinstance(she.place, AtModes)
    assert she.place.lesson == "cafe-kiosk"
    she.close()


def test_what_was_begun_stands_once_and_nothing_is_planned_for_a_guest(she: Learner) -> None:
    in_class(she, "cafe-kiosk", "train-book")
    whole = she.program.lessons.lesson("cafe-kiosk")
    she.program.lessons.begin(whole, whole.tasks[0].id, Mode.FOLLOW)
    she.program.show_home()
    page = home(she)
    assert page.go_on is not None
    assert [tile.key for tile in page.today] == ["train-book"]
    she.program.people.sit_down("")
    she.program.show_home()
    assert home(she).today == ()
    she.close()


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)])
def test_in_large_letters_topics_are_in_sight_under_what_is_gone_on_with(
    she: Learner, size: tuple[int, int]
) -> None:
    she.program.appearance.change("text_size", 200)
    she.program.window.resize(*size)
    whole = she.program.lessons.lesson("cafe-kiosk")
    she.program.lessons.begin(whole, whole.tasks[0].id, Mode.FOLLOW)
    she.program.show_home()
    she.pilot.settle()
    page = home(she)
    assert page.go_on is not None
    assert [in_sight(thing) for thing in (page.go_on, *page.tiles[:2])] == [True] * 3
    she.close()


@pytest.mark.parametrize("text", [125, 150, 200])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)])
def test_the_words_one_may_press_are_in_sight_above_the_keys(
    she: Learner, size: tuple[int, int], text: int
) -> None:
    she.program.appearance.change("text_size", text)
    she.program.window.resize(*size)
    she.program.show_search()
    she.let_guard_pass()
    page = she.program.window.centralWidget()
    assert isinstance(page, SearchPage)
    she.pilot.touch(page.desk.line)
    she.pilot.settle()
    assert page.keyboard is not None
    assert page.keyboard.isVisible()
    assert in_sight(page.desk)
    assert in_sight(page.examples[0])
    for words in page.spoken:
        seen = words.visibleRegion().boundingRect().height()
        assert seen == words.height() or seen < words.height() // 6, f"{words.text()} is cut"
    she.close()

"""The first page before the rest is loaded remembers what was asked for."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from edu_desk.compose import Wishes, complete, make_front, make_window
from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.learner.places import AtHome, AtSearch, AtTopic
from edu_desk.gui.learner.topic_tiles import MOST_TOGETHER
from edu_desk.gui.people.who_page import WhoPage
from edu_desk.gui.pilot import Pilot
from edu_desk.gui.preferences.places import AtPreferences, AtWelcome
from edu_desk.gui.shell.first_paint import IN_SIGHT, FirstPaint
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.tile import Tile
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.lesson.first_page_index import shelf
from edu_desk.people.person import Person
from edu_desk.runner.events import Mode
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from edu_desk.shared.paths import DATABASE, shipped
from edu_desk.store.first_look import FirstLook, first_look
from edu_desk.store.store import open_store
from kit.clock import HandClock
from kit.learner import Learner
from kit.shipped_lessons import shipped_library


@pytest.mark.parametrize(
    ("asks", "place"),
    [("topic", AtTopic), ("search", AtSearch), ("size", AtPreferences), ("", AtWelcome), ("known", AtHome)],
)
def test_what_was_touched_early_happens_when_all_is_loaded(
    tmp_path: Path, qtbot: QtBot, asks: str, place: type
) -> None:
    wishes = Wishes(tmp_path, silent=True)
    if asks == "known":
        write_settings(tmp_path, Settings())
    window, appearance, front = make_front(shipped(), wishes)
    qtbot.addWidget(window)
    window.show()
    page = window.centralWidget()
    assert isinstance(page, HomePage)
    if asks == "topic":
        page.tiles[0].click()
    elif asks == "search":
        page.buttons[0].click()
    elif asks == "size":
        page.bar.button(BarItem.TEXT_SIZE).click()
    program = complete(shipped(), wishes, window, appearance)
    program.take_over(front.wish)
    assert isinstance(program.journey.place, place)
    program.close()


def test_the_tiles_in_sight_come_first_and_the_rest_at_once_after(tmp_path: Path, qtbot: QtBot) -> None:
    window, appearance = make_window(shipped(), Wishes(tmp_path, silent=True))
    qtbot.addWidget(window)
    front = FirstPaint(window, appearance, shelf(shipped().lessons, tmp_path)[:MOST_TOGETHER])
    front.show()
    page = window.centralWidget()
    assert isinstance(page, HomePage)
    assert len(page.tiles) == IN_SIGHT
    front.show_rest()
    known = [card.id for card in shelf(shipped().lessons, tmp_path)][:MOST_TOGETHER]
    assert [tile.key for tile in page.tiles] == known
    page.tiles[-1].click()
    assert front.wish is not None


def test_many_lessons_stand_by_topic_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    window, _appearance, front = make_front(shipped(), Wishes(tmp_path, silent=True))
    qtbot.addWidget(window)
    page = window.centralWidget()
    assert isinstance(page, HomePage)
    topics = list(dict.fromkeys(card.topic for card in shelf(shipped().lessons, tmp_path)))
    assert [tile.key for tile in page.tiles] == topics
    front.show_rest()
    assert [tile.key for tile in page.tiles] == topics


def test_where_persons_have_names_no_lesson_stands_there_before_it_is_asked_who_is_here(
    tmp_path: Path, qtbot: QtBot
) -> None:
    store = open_store(tmp_path / DATABASE, HandClock(), lambda _fault: None)
    store.keep_persons([Person("a", "김영희")])
    store.close()
    wishes = Wishes(tmp_path, silent=True)
    window, appearance, front = make_front(shipped(), wishes)
    qtbot.addWidget(window)
    window.show()
    page = window.centralWidget()
    assert isinstance(page, Page)
    assert not page.findChildren(Tile)
    early = page.accessibleName()
    front.show_rest()
    program = complete(shipped(), wishes, window, appearance)
    program.take_over(front.wish)
    page = window.centralWidget()
    assert isinstance(page, WhoPage)
    assert page.accessibleName() == early
    program.close()


def laid_out(page: HomePage) -> dict[str, tuple[str, QPoint, QSize]]:
    """What can be chosen, each with its words, its place and its size."""
    kinds: dict[str, tuple[Tile, ...]] = {
        "go on": (page.go_on,) if page.go_on is not None else (),
        "again": page.again,
        "lesson": page.tiles,
        "next": page.proposed,
    }
    shown: dict[str, QWidget] = {
        f"{kind} {tile.key}": tile for kind, tiles in kinds.items() for tile in tiles
    }
    shown |= {f"button {button.words}": button for button in page.buttons}
    return {
        key: (one.accessibleName(), one.mapTo(page, QPoint(0, 0)), one.size()) for key, one in shown.items()
    }


def come_again(she: Learner) -> None:
    """One lesson is followed to its end, another only begun."""
    for lesson in ("cafe-kiosk", "train-book"):
        whole = she.program.lessons.lesson(lesson)
        she.program.lessons.begin(whole, whole.tasks[0].id, Mode.FOLLOW)
        she.pilot.settle()
        if lesson == "cafe-kiosk":
            she.to_the_end()


@pytest.mark.parametrize("weeks", [0, 8])
def test_nothing_moves_under_a_finger_when_the_records_are_open(
    tmp_path: Path, qtbot: QtBot, weeks: int
) -> None:
    clock = HandClock()
    she = Learner(tmp_path, clock=clock)
    come_again(she)
    she.program.appearance.change("text_size", 150)
    she.close()
    clock.go_on(timedelta(weeks=weeks))
    wishes = Wishes(tmp_path, silent=True, clock=clock, library=shipped_library())
    window, appearance, front = make_front(shipped(), wishes)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    early = window.centralWidget()
    assert isinstance(early, HomePage)
    front.show_rest()
    Pilot(window).settle()
    seen = laid_out(early)
    assert early.go_on is not None
    assert early.go_on.key == "train-book"
    assert [tile.key for tile in early.again] == (["cafe-kiosk"] if weeks else [])
    program = complete(shipped(), wishes, window, appearance)
    program.take_over(front.wish)
    Pilot(window).settle()
    late = window.centralWidget()
    assert isinstance(late, HomePage)
    assert late is not early
    assert laid_out(late) == seen
    program.close()


def test_a_file_that_tells_nothing_tells_of_nobody(tmp_path: Path) -> None:
    file = tmp_path / DATABASE
    assert first_look(file) == FirstLook()
    open_store(file, HandClock(), lambda _fault: None).close()
    assert first_look(file) == FirstLook()
    file.write_bytes(b"no database" * 1000)
    assert first_look(file) == FirstLook()

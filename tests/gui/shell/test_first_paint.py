"""The first page before the rest is loaded remembers what was asked for."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.compose import Wishes, complete, make_front
from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.learner.places import AtHome, AtModes
from edu_desk.gui.preferences.places import AtPreferences, AtWelcome
from edu_desk.gui.shell.first_paint import IN_SIGHT
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.lesson.first_page_index import shelf
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from edu_desk.shared.paths import shipped


@pytest.mark.parametrize(
    ("asks", "place"), [("lesson", AtModes), ("size", AtPreferences), ("", AtWelcome), ("known", AtHome)]
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
    if asks == "lesson":
        page.tiles[0].click()
    elif asks == "size":
        page.bar.button(BarItem.TEXT_SIZE).click()
    program = complete(shipped(), wishes, window, appearance)
    program.take_over(front.wish)
    assert isinstance(program.journey.place, place)
    program.close()


def test_the_tiles_in_sight_come_first_and_the_rest_at_once_after(tmp_path: Path, qtbot: QtBot) -> None:
    window, _appearance, front = make_front(shipped(), Wishes(tmp_path, silent=True))
    qtbot.addWidget(window)
    page = window.centralWidget()
    assert isinstance(page, HomePage)
    assert len(page.tiles) == IN_SIGHT
    front.show_rest()
    known = [card.id for card in shelf(shipped().lessons, tmp_path)]
    assert [tile.key for tile in page.tiles] == known
    page.tiles[-1].click()
    assert front.wish is not None

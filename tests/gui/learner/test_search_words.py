"""The words that search offers: whole above the keys, in every size."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.places import AtSearch
from edu_desk.gui.learner.search_page import SearchPage
from kit.learner import Learner
from kit.sampling import id_word


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    learner = Learner(tmp_path / "data")
    yield learner
    learner.close()


SMALL = 125
"""Up to this text size, in percent, the heading stays in sight above the keys, with all words."""
LARGE = 250
"""Up to this text size at least the first words are there beside the keys, in every language."""


def searching(she: Learner) -> SearchPage:
    she.program.journey.go(AtSearch())
    she.pilot.settle()
    page = she.program.window.centralWidget()
    assert isinstance(page, SearchPage)
    assert page.keyboard is not None
    assert page.keyboard.isVisible()
    return page


def whole(thing: QWidget) -> bool:
    return thing.visibleRegion().boundingRect().height() == thing.height()


def cut(thing: QWidget) -> bool:
    return not thing.visibleRegion().isEmpty() and not whole(thing)


@pytest.mark.exhaustive(most=6, share=0.25, of=id_word(1))
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
@pytest.mark.parametrize("text", [100, 125, 150, 200, 250, 300])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_keys_cut_no_word(she: Learner, language: str, text: int, size: tuple[int, int]) -> None:
    she.program.window.resize(*size)
    she.program.appearance.change("language", language)
    she.program.appearance.change("text_size", text)
    page = searching(she)
    assert not any(cut(button) for button in page.examples)
    assert whole(page.desk)
    assert [one.isHidden() for one in page.examples] == sorted(one.isHidden() for one in page.examples)
    if text <= LARGE or language == "ko":
        assert whole(page.examples[0])
    if text <= SMALL:
        assert page.scroller.area.verticalScrollBar().value() == 0
        assert all(map(whole, page.examples))
    page.put_keys_away()
    she.pilot.settle()
    assert not any(button.isHidden() for button in page.examples)


def test_what_is_found_while_one_types_begins_in_sight(she: Learner) -> None:
    she.program.window.resize(1366, 768)
    page = searching(she)
    page.desk.line.setText("기차표")
    she.pilot.settle()
    assert whole(page.desk)
    assert page.tiles[0].visibleRegion().boundingRect().height() > page.look.target


@pytest.mark.parametrize(("language", "key"), [("ko", "ㅂ"), ("en", "q")])
def test_the_keys_begin_with_the_letters_of_the_language(she: Learner, language: str, key: str) -> None:
    she.program.appearance.change("language", language)
    keyboard = searching(she).keyboard
    assert keyboard is not None
    assert keyboard.caps[0].key.text == key

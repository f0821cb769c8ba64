"""The pages before practice, seen by whoever has not chosen her letters yet: large, and all at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea

from edu_desk.gui.kiosk.access_page import AccessPage
from edu_desk.gui.kiosk.goodbye_page import GoodbyePage
from edu_desk.gui.kiosk.places import AtAccess, AtGoodbye, AtLanguage
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.shared.languages import LANGUAGES
from kit.lobby import Lobby

SCREENS = {
    "upright, 32 inches": ((1080, 1920), 2.71),
    "upright, 21.5 inches": ((1080, 1920), 4.03),
    "lying, 21.5 inches": ((1920, 1080), 4.03),
    "lying, 15.6 inches": ((1366, 768), 3.96),
}

_FREE = QPoint(683, 700)
"""Where nothing is to be pressed."""


@pytest.fixture
def lobby(tmp_path: Path) -> Iterator[Lobby]:
    made = Lobby(tmp_path / "data")
    yield made
    made.close()


def show_on(lobby: Lobby, size: tuple[int, int], px_per_mm: float) -> None:
    lobby.touch()
    lobby.she.program.appearance.sizes.keep(px_per_mm)
    lobby.desk.lockdown.leave()
    lobby.window.showNormal()
    lobby.window.resize(*size)
    lobby.she.pilot.settle()
    assert lobby.window.size().toTuple() == size


def scrolls(page: PageFrame) -> int:
    """How many px of the page are out of sight."""
    areas = page.findChildren(QAbstractScrollArea)
    return max((area.verticalScrollBar().maximum() for area in areas if area.isVisible()), default=0)


@pytest.mark.exhaustive(most=4, share=0.5)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("size", "px_per_mm"), SCREENS.values(), ids=SCREENS)
def test_all_is_seen_at_once_on_every_screen(
    lobby: Lobby, size: tuple[int, int], px_per_mm: float, language: str
) -> None:
    show_on(lobby, size, px_per_mm)
    appearance = lobby.she.program.appearance
    appearance.change("language", language)
    for place in (AtLanguage(), AtAccess(), AtGoodbye(away=True)):
        lobby.she.program.journey.go(place)
        lobby.she.pilot.settle()
        page = lobby.page
        assert isinstance(page, PageFrame)
        assert not scrolls(page), place
        assert page.look.text >= (1.5 if appearance.tall_mm >= 250 else 1.0)


def test_larger_letters_are_larger_still_and_go_again(lobby: Lobby) -> None:
    show_on(lobby, (1080, 1920), 2.71)
    lobby.she.program.journey.go(AtAccess())
    texts = []
    for _ in range(2):
        page = lobby.page
        assert isinstance(page, AccessPage)
        texts.append(page.look.text)
        page.options["large"].click()
        lobby.she.pilot.settle()
    page = lobby.page
    assert isinstance(page, AccessPage)
    assert [*texts, page.look.text] == [1.5, 2.0, 1.5]
    page.begin.click()
    lobby.she.pilot.settle()
    assert lobby.she.program.appearance.text_size == 150, "what was not chosen is not kept"
    lobby.desk.stand_up()
    lobby.she.pilot.settle()
    assert isinstance(lobby.page, GoodbyePage)


@pytest.mark.parametrize("place", [AtLanguage(), AtAccess(), AtGoodbye(away=True)])
def test_a_screen_that_is_turned_meanwhile_has_the_letters_of_its_height(
    lobby: Lobby, place: AtLanguage | AtAccess | AtGoodbye
) -> None:
    lying, upright = SCREENS["lying, 15.6 inches"], SCREENS["upright, 21.5 inches"]
    show_on(lobby, *lying)
    lobby.she.program.journey.go(place)
    lobby.she.pilot.settle()
    sizes = []
    for size, px_per_mm in (lying, upright, lying):
        lobby.she.program.appearance.sizes.keep(px_per_mm)
        lobby.window.resize(*size)
        lobby.she.pilot.settle()
        page = lobby.page
        assert isinstance(page, PageFrame)
        assert not scrolls(page)
        sizes.append(page.look.text)
    assert sizes[0] == sizes[2] < sizes[1]


def test_a_page_under_a_finger_stays_until_it_is_lifted(lobby: Lobby) -> None:
    show_on(lobby, (1366, 768), 4.03)
    lobby.she.program.journey.go(AtLanguage())
    lobby.she.let_guard_pass()
    before, handle = lobby.page, lobby.window.windowHandle()
    assert isinstance(before, PageFrame)
    assert handle is not None
    small = before.look.text
    button, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, button, held, _FREE)
    lobby.window.resize(1080, 1920)
    lobby.she.pilot.settle()
    assert lobby.page is before
    QTest.mouseRelease(handle, button, held, _FREE)
    lobby.she.pilot.settle()
    after = lobby.page
    assert isinstance(after, PageFrame)
    assert after.look.text > small

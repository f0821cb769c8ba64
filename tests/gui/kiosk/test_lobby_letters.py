"""The letters that practice begins with at a lobby's screen, until somebody chooses others."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from edu_desk.gui.kiosk.places import AtGoodbye
from edu_desk.gui.learner.home_page import HomePage
from edu_desk.kiosk.kiosk_session import KioskPhase
from edu_desk.kiosk.kiosk_settings import KioskSettings
from edu_desk.settings.declarations import Settings
from edu_desk.settings.preset_file import write_preset
from kit.lobby import Lobby

UPRIGHT, LYING, SMALL = (1080, 1920), (1920, 1080), (1366, 768)
PX_PER_MM = 4.0


@pytest.fixture
def lobby(tmp_path: Path) -> Iterator[Lobby]:
    made = Lobby(tmp_path / "data")
    free(made)
    yield made
    made.close()


def free(lobby: Lobby) -> None:
    """From now on its window takes the size that it is given."""
    lobby.she.program.appearance.sizes.keep(PX_PER_MM)
    lobby.desk.lockdown.leave()
    lobby.window.showNormal()
    lobby.she.pilot.settle()


def turn(lobby: Lobby, size: tuple[int, int]) -> int:
    """The screen gets `size`; returns the text size then."""
    lobby.window.resize(*size)
    lobby.she.pilot.settle()
    return lobby.she.program.appearance.text_size


@pytest.mark.parametrize(("size", "letters"), [(UPRIGHT, 150), (LYING, 150), (SMALL, 100)])
def test_practice_begins_with_letters_of_the_screens_height(
    lobby: Lobby, size: tuple[int, int], letters: int
) -> None:
    turn(lobby, size)
    lobby.sit_down()
    page = lobby.page
    assert isinstance(page, HomePage)
    assert page.look.text * 100 == lobby.she.program.appearance.settings.text_size == letters


def test_what_somebody_chose_stays_whatever_the_screen_does_and_ends_with_the_sitting(lobby: Lobby) -> None:
    turn(lobby, UPRIGHT)
    lobby.sit_down()
    appearance = lobby.she.program.appearance
    appearance.change("text_size", 125)
    assert [turn(lobby, SMALL), turn(lobby, UPRIGHT)] == [125, 125]
    lobby.desk.stand_up()
    lobby.she.pilot.settle()
    assert lobby.she.program.journey.place == AtGoodbye(away=False)
    lobby.wait(lobby.settings.goodbye_s + 1)
    assert lobby.phase is KioskPhase.ATTRACT
    assert appearance.text_size == 150


def test_who_chose_none_has_those_of_the_screen_as_it_is_turned_in_a_lesson(lobby: Lobby) -> None:
    turn(lobby, SMALL)
    lobby.sit_down()
    run = lobby.begin_lesson()
    assert [turn(lobby, UPRIGHT), turn(lobby, SMALL)] == [150, 100]
    assert lobby.she.session.run.head.id == run


def test_what_the_centre_has_set_larger_is_for_everybody(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    write_preset(data, Settings(text_size=200))
    lobby = Lobby(data)
    free(lobby)
    assert [turn(lobby, UPRIGHT), turn(lobby, SMALL)] == [200, 200]
    lobby.close()


def test_letters_that_the_kiosk_is_set_to_are_those_on_every_screen(tmp_path: Path) -> None:
    lobby = Lobby(tmp_path / "data", settings=KioskSettings(letters=125))
    free(lobby)
    assert [turn(lobby, UPRIGHT), turn(lobby, SMALL)] == [125, 125]
    lobby.close()

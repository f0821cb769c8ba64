"""A lobby's screen while nobody is here: dark by the hour, dimmed, its words moved, new once a night."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from edu_desk.gui.kiosk.attract_page import AttractPage
from edu_desk.gui.kiosk.stopping_cover import StoppingCover
from edu_desk.kiosk.kiosk_exit import KioskExit
from edu_desk.kiosk.kiosk_session import KioskPhase
from edu_desk.kiosk.screen_day import DARK, FULL
from kit.lobby import Lobby, OnePin


class Night:
    """A lobby and the clock on its wall."""

    def __init__(self, lobby: Lobby) -> None:
        self.lobby = lobby
        self.now = datetime(2026, 3, 28, 12, tzinfo=UTC)
        lobby.desk._hooks = replace(lobby.desk._hooks, now=lambda: self.now)

    def at(self, hour: int, minute: int = 0) -> None:
        self.now = self.now.replace(hour=hour, minute=minute)

    def alone(self, seconds: float) -> None:
        """Nobody comes for so long."""
        self.lobby.seconds.go_on(seconds)
        self.lobby.wait(1)

    @property
    def light(self) -> int:
        return self.lobby.desk.veil.light


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    lobby = Lobby(tmp_path / "data", OnePin("2580"))
    yield Night(lobby)
    lobby.close()


def test_it_dims_when_nobody_is_here_and_a_touch_makes_it_bright(night: Night) -> None:
    night.alone(night.lobby.settings.dim_after_s)
    veil = night.lobby.desk.veil
    assert night.light == night.lobby.settings.dim_to
    assert veil.isVisible()
    assert veil.geometry() == night.lobby.window.rect()
    night.lobby.touch()
    assert night.light == FULL
    assert not veil.isVisible()
    assert night.lobby.phase is KioskPhase.CHOOSING, "the touch that wakes it begins"


def test_outside_its_hours_it_is_dark_and_silent_and_still_answers(night: Night) -> None:
    said: list[str] = []
    night.lobby.she.program.voice.said.connect(said.append)
    night.at(23)
    night.alone(60)
    assert night.light == DARK
    night.alone(night.lobby.settings.greet_every_s * 3)
    assert said == []
    picture = night.lobby.window.grab().toImage()
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    assert (middle.red(), middle.green(), middle.blue()) == (0, 0, 0)
    night.lobby.touch()
    assert night.lobby.phase is KioskPhase.CHOOSING


def test_nobody_who_practises_is_left_in_the_dark(night: Night) -> None:
    night.lobby.sit_down()
    night.at(23)
    night.lobby.wait(90)
    assert night.lobby.phase is KioskPhase.PRACTICE
    assert night.light == FULL


def test_once_a_night_it_begins_anew_where_nobody_is(night: Night) -> None:
    night.lobby.seconds.go_on(7 * 3600)
    night.at(4)
    night.lobby.sit_down()
    night.lobby.wait(90)
    assert night.lobby.ends == [], "never while somebody is here"
    night.lobby.desk.stand_up()
    night.lobby.wait(night.lobby.settings.goodbye_s + 1)
    assert isinstance(night.lobby.page, AttractPage)
    night.lobby.wait(62)
    assert isinstance(night.lobby.cover(), StoppingCover)
    assert set(night.lobby.ends) == {KioskExit.RESTART}


def test_a_clock_that_is_set_ends_nothing(night: Night) -> None:
    night.lobby.sit_down()
    run = night.lobby.begin_lesson()
    for hours in (-30, 55, -9, 24 * 400):
        night.now += timedelta(hours=hours)
        night.lobby.wait(5)
        assert night.lobby.phase is KioskPhase.PRACTICE
        assert night.lobby.she.session.run.head.id == run
        assert night.light == FULL
    assert night.lobby.ends == []


def test_what_stands_on_the_first_page_moves(night: Night) -> None:
    page = night.lobby.page
    assert isinstance(page, AttractPage)
    places = set()
    for turn in range(9):
        page.turn(turn)
        places.add(page.surface._shift)
    assert len(places) == 9

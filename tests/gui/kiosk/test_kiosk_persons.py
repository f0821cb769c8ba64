"""A lobby's screen where persons have names: her own letters come with her, and go when she does."""

from pathlib import Path

from edu_desk.gui.kiosk.attract_page import AttractPage
from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.people.places import AtWho
from edu_desk.gui.preferences.doors import STAFFS
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.people.person import Person
from edu_desk.settings.settings_file import FILE_NAME
from kit.lobby import Lobby


def test_help_leads_nobody_who_passes_by_to_the_staff_area(tmp_path: Path) -> None:
    lobby = Lobby(tmp_path / "data")
    program = lobby.she.program
    program.records.tell_store(lambda store: store.keep_persons([Person("p1", "김영자")]))
    lobby.sit_down()
    for place in (AtWho(), AtHome()):
        program.journey.go(place)
        page = lobby.page
        assert isinstance(page, Page)
        assert "선생님 화면" not in page.helping()
        program.preferences.shut = frozenset()
        program.journey.go(place)
        page = lobby.page
        assert isinstance(page, Page)
        assert "선생님 화면" in page.helping()
        program.preferences.shut = STAFFS
    lobby.close()


def test_her_letters_are_kept_with_her_and_nowhere_else(tmp_path: Path) -> None:
    lobby = Lobby(tmp_path / "data")
    program = lobby.she.program
    program.records.tell_store(lambda store: store.keep_persons([Person("p1", "김영자")]))
    before = (lobby.she.data / FILE_NAME).read_bytes()
    lobby.sit_down()
    assert lobby.she.place == AtWho()
    program.people.keep_settings("p1", program.appearance.settings)
    program.people.sit_down("p1")
    program.appearance.dress(
        program.people.settings("p1"), lambda hers: program.people.keep_settings("p1", hers)
    )
    program.appearance.change("text_size", 200)
    kept = program.people.settings("p1")
    assert kept is not None
    assert kept.text_size == 200
    assert (lobby.she.data / FILE_NAME).read_bytes() == before, "the screen's own are as they were"
    program.journey.go(AtHome())
    page = lobby.page
    assert isinstance(page, HomePage)
    assert "다음 사람" not in [button.words for button in page.buttons], "nobody is next while she is here"
    lobby.wait(lobby.settings.idle_s + lobby.settings.warning_s + lobby.settings.goodbye_s + 2)
    assert isinstance(lobby.page, AttractPage)
    assert program.people.here is None
    assert program.appearance.settings.text_size == 100
    program.appearance.change("text_size", 150)
    kept = program.people.settings("p1")
    assert kept is not None
    assert kept.text_size == 200, "what the next one chooses is not hers"
    lobby.close()

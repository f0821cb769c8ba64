"""A lobby's screen in the real program: one sitting after another."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from edu_desk.gui.kiosk.access_page import AccessPage
from edu_desk.gui.kiosk.attract_page import AttractPage
from edu_desk.gui.kiosk.goodbye_page import GoodbyePage
from edu_desk.gui.kiosk.lockdown import leads_out
from edu_desk.gui.kiosk.places import AtAccess
from edu_desk.gui.kiosk.warning_cover import WarningCover
from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.learner.places import AtHome, AtMyRecord
from edu_desk.gui.learner.record_page import RecordPage
from edu_desk.gui.preferences.places import AtSwitchTrial
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.kiosk.kiosk_session import KioskPhase
from edu_desk.kiosk.usage import UsageKind
from edu_desk.kiosk.usage_file import read_usage
from edu_desk.settings.settings_file import FILE_NAME
from edu_desk.shared.languages import LANGUAGES
from kit.lobby import Lobby, OnePin

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def lobby(tmp_path: Path) -> Iterator[Lobby]:
    made = Lobby(tmp_path / "data", OnePin("2580"), tmp_path / "media")
    yield made
    made.close()


def test_the_attract_page_turns_through_languages_and_sizes(lobby: Lobby) -> None:
    page = lobby.page
    assert isinstance(page, AttractPage)
    words, first = set(), page.surface.words
    for _ in range(2 * len(LANGUAGES)):
        words.add(page.surface.words)
        lobby.wait(lobby.settings.turn_s)
    assert lobby.page is page, "nothing is built anew"
    assert len(words) == len(LANGUAGES)
    assert page.surface.words == first


def test_the_attract_page_is_spoken_as_often_as_the_centre_wishes(lobby: Lobby) -> None:
    said: list[str] = []
    lobby.she.program.voice.said.connect(said.append)
    lobby.wait(lobby.settings.greet_every_s - 1)
    assert said == []
    lobby.wait(1)
    page = lobby.page
    assert isinstance(page, AttractPage)
    assert said == [page.words[0].said]


@pytest.mark.parametrize("how", ["touch", "key", "reader"])
def test_anything_begins(lobby: Lobby, how: str) -> None:
    page = lobby.page
    assert isinstance(page, AttractPage)
    match how:
        case "touch":
            lobby.touch(lobby.window.rect().bottomRight() - QPoint(9, 9))
        case "key":
            lobby.strike(Qt.Key.Key_Space)
        case _:
            page.surface.click()
    assert lobby.phase is KioskPhase.CHOOSING
    assert lobby.she.question_keys() == LANGUAGES


def test_access_is_offered_first_and_acts_at_once(lobby: Lobby) -> None:
    lobby.touch()
    lobby.she.choose("en")
    appearance = lobby.she.program.appearance
    for key, setting, value in [
        ("large", "text_size", 200),
        ("contrast", "theme", "contrast"),
        ("voice", "listen_first", True),
        ("low", "low_screen", True),
    ]:
        page = lobby.page
        assert isinstance(page, AccessPage)
        page.options[key].click()
        assert appearance.settings.value(setting) == value
    page = lobby.page
    assert isinstance(page, AccessPage)
    assert {key for key, option in page.options.items() if option.isChecked()} == {
        "large",
        "contrast",
        "voice",
        "low",
    }
    page.options["large"].click()
    assert appearance.settings.text_size == 100, "it can be taken back"
    page = lobby.page
    assert isinstance(page, AccessPage)
    page.begin.click()
    assert lobby.she.place == AtHome()
    assert lobby.phase is KioskPhase.PRACTICE


def test_a_switch_is_tried_out_first(lobby: Lobby) -> None:
    lobby.touch()
    lobby.she.choose("ko")
    page = lobby.page
    assert isinstance(page, AccessPage)
    page.options["switch"].click()
    place = lobby.she.place
    assert isinstance(place, AtSwitchTrial)
    assert (place.asked, place.onward) == (AtAccess(), AtAccess())


def test_everything_personal_goes_and_nothing_of_it_was_kept(lobby: Lobby) -> None:
    before = (lobby.she.data / FILE_NAME).read_bytes()
    lobby.sit_down()
    run = lobby.begin_lesson()
    lobby.she.do_advice()
    lobby.she.program.appearance.set_all([("text_size", 150), ("volume", 100), ("language", "en")])
    QGuiApplication.clipboard().setText("1234")
    assert (lobby.she.data / FILE_NAME).read_bytes() == before, "a crash leaves nothing of it either"
    records = lobby.she.program.records
    lobby.wait(lobby.settings.idle_s + lobby.settings.warning_s + 1)
    assert isinstance(lobby.page, GoodbyePage)
    assert lobby.she.program.lessons.session is None
    assert records.unfinished_lessons() == ()
    assert records.standings() == {}
    assert records.stored(run)[-1].__class__.__name__ == "Left"
    lobby.wait(lobby.settings.goodbye_s)
    assert isinstance(lobby.page, AttractPage)
    settings = lobby.she.program.appearance.settings
    assert (settings.text_size, settings.volume, settings.language) == (100, 65, "ko")
    assert QGuiApplication.clipboard().text() == ""


def test_a_start_ends_what_a_crash_left(lobby: Lobby, tmp_path: Path) -> None:
    lobby.sit_down()
    lobby.begin_lesson()
    lobby.she.do_advice()
    lobby.close()
    again = Lobby(tmp_path / "data")
    assert again.she.program.records.unfinished_lessons() == ()
    assert isinstance(again.page, AttractPage)
    again.close()


@pytest.mark.parametrize("how", ["touch", "key"])
def test_the_warning_gives_the_page_back_untouched(lobby: Lobby, how: str) -> None:
    lobby.sit_down()
    lobby.begin_lesson()
    page, state = lobby.page, lobby.she.session.run.state
    lobby.wait(lobby.settings.idle_s)
    cover = lobby.cover()
    assert isinstance(cover, WarningCover)
    assert cover.geometry() == lobby.window.rect()
    lobby.wait(lobby.settings.warning_s - 1)
    assert cover.left == 1
    lobby.touch() if how == "touch" else lobby.strike(Qt.Key.Key_Return)
    assert lobby.cover() is None
    assert lobby.page is page
    assert lobby.she.session.run.state == state, "the touch was for the warning alone"
    for _ in range(12):
        lobby.wait(lobby.settings.idle_s)
        assert isinstance(lobby.cover(), WarningCover)
        lobby.touch()
    assert lobby.page is page, "as often as wished"


def test_the_countdown_is_spoken_and_the_lessons_words_stay(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    lobby.sit_down()
    lobby.begin_lesson()
    asides: list[str] = []
    voice = lobby.she.program.voice
    monkeypatch.setattr(voice, "aside", lambda words, _language: asides.append(words))
    said: list[str] = []
    voice.said.connect(said.append)
    lobby.wait(lobby.settings.idle_s + lobby.settings.warning_s - 1)
    assert len(asides) == 4
    assert "30" in asides[0]
    assert [one[:2].strip("초") for one in asides[1:]] == ["20", "10", "5"]
    assert said == []


def test_a_voice_and_a_showing_are_no_idleness(lobby: Lobby) -> None:
    lobby.sit_down()
    lobby.begin_lesson("watch")
    assert lobby.she.program.shows()
    lobby.wait(lobby.settings.idle_s * 3)
    assert lobby.phase is KioskPhase.PRACTICE


def test_who_has_enough_finishes_from_the_first_page(lobby: Lobby) -> None:
    lobby.sit_down()
    page = lobby.page
    assert isinstance(page, HomePage)
    button = page.bar.button(BarItem.LEAVE)
    assert button.isEnabled()
    button.click()
    assert isinstance(lobby.page, GoodbyePage)
    lobby.touch()
    assert lobby.phase is KioskPhase.CHOOSING, "the next person need not wait"


def test_what_is_staffs_is_not_offered(lobby: Lobby) -> None:
    lobby.sit_down()
    lobby.she.program.journey.ways.to_preferences()
    page = lobby.page
    assert isinstance(page, PreferencesPage)
    assert [tile.key for tile in page.doors.tiles if not tile.isHidden()] == ["ask"]


def test_nothing_is_given_out_on_paper(lobby: Lobby) -> None:
    lobby.sit_down()
    lobby.begin_lesson(lesson="cafe-kiosk")
    lobby.she.to_the_end()
    lobby.she.see_result()
    assert not [button for button in lobby.she.result_page.buttons if "단계 카드" in button.words]
    lobby.she.program.journey.go(AtMyRecord())
    page = lobby.page
    assert isinstance(page, RecordPage)
    assert not page.buttons


@pytest.mark.parametrize(
    ("key", "held", "out"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier, True),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.Key.Key_Meta, NONE, True),
        (Qt.Key.Key_Print, NONE, True),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier, True),
        (Qt.Key.Key_HomePage, NONE, True),
        (Qt.Key.Key_F5, NONE, True),
        (Qt.Key.Key_F1, NONE, False),
        (Qt.Key.Key_F9, NONE, False),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier, False),
        (Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_Hangul, NONE, False),
        (Qt.Key.Key_Tab, NONE, False),
        (Qt.Key.Key_Escape, NONE, False),
    ],
)
def test_which_keys_lead_out(key: Qt.Key, held: Qt.KeyboardModifier, out: bool) -> None:
    assert leads_out(key, held) is out


def test_keys_that_lead_out_are_no_touch(lobby: Lobby) -> None:
    lobby.strike(Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    assert lobby.phase is KioskPhase.ATTRACT


def test_use_is_counted_without_persons(lobby: Lobby) -> None:
    lobby.sit_down()
    lobby.begin_lesson(lesson="burger-kiosk")
    lobby.she.to_the_end()
    lobby.she.program.show_home()
    lobby.desk.stand_up()
    usage = read_usage(lobby.she.data)
    assert usage.total(UsageKind.SITTING) == 1
    assert usage.total(UsageKind.LANGUAGE, "ko") == 1
    assert usage.total(UsageKind.BEGUN, "burger-kiosk") == 1
    assert usage.total(UsageKind.FINISHED, "burger-kiosk") == 1
    assert usage.total(UsageKind.LEFT, "AtHome") == 1
    assert usage.total(UsageKind.WENT_AWAY) == 0
    lobby.wait(60)
    lobby.sit_down()
    lobby.wait(lobby.settings.idle_s + lobby.settings.warning_s + 1)
    assert read_usage(lobby.she.data, datetime(2026, 1, 1, tzinfo=UTC)).total(UsageKind.WENT_AWAY) == 1


def test_drops_are_refused(lobby: Lobby) -> None:
    event = QEvent(QEvent.Type.DragEnter)
    handle = lobby.window.windowHandle()
    assert handle is not None
    assert lobby.desk.lockdown.eventFilter(handle, event)
    assert not event.isAccepted()


OUTWARD = (
    *("openUrl", "setOpenExternalLinks", "QFileDialog", "QMessageBox", "QInputDialog", "QColorDialog"),
    *("QMenu(", "startDetached", "setDragEnabled(True", "QDrag(", "xdg-open", "webbrowser", "startfile"),
)
"""What shows another window, or opens another program."""


def test_nothing_in_the_program_opens_another_window_or_program() -> None:
    sources = sorted((Path(__file__).parents[3] / "src" / "edu_desk").rglob("*.py"))
    assert len(sources) > 300
    found = [(path.name, word) for path in sources for word in OUTWARD if word in path.read_text("utf-8")]
    assert found == []

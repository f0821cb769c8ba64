"""How well the voice is heard is asked only where there is a voice; else it is said that there is none."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from edu_desk.access.profile_questions import Step
from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.preferences.places import AtWelcome
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.preferences.welcome_page import WelcomePage
from edu_desk.gui.speech import engine_choice
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.said_strip import SaidStrip
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.speech.engine import Listen
from edu_desk.speech.speech_events import Reason, Sentence, Silent, SpeechFinished, SpeechStarted
from edu_desk.speech.utterance import Utterance
from kit.learner import Learner

pytestmark = pytest.mark.usefixtures("qapp")
HEARD, QUIET, OFF = (
    ("well", "louder", "slower", "listen", "nothing"),
    ("without", "again"),
    ("on", "off"),
)


class Loudspeaker:
    """An engine with a loudspeaker that somebody may plug in or out."""

    def __init__(self) -> None:
        self.plugged = True
        self.told = False
        self.said: list[str] = []

    def open(self, listen: Listen, _name: str, _kept: Path | None, _player: object) -> "Loudspeaker":
        self._listen = listen
        return self

    def say(self, number: int, utterance: Utterance, _rate: float, _volume: float) -> None:
        self._listen(SpeechStarted(number))
        if self.plugged:
            self.told = False
            self.said.append(utterance.text)
            self._listen(Sentence(number, 0, 1))
        elif not self.told:
            self.told = True
            self._listen(Silent(Reason.NO_DEVICE))
        self._listen(SpeechFinished(number, completed=True))

    def prepare(self, _utterances: tuple[Utterance, ...], _rate: float) -> None: ...
    def set_volume(self, _volume: float) -> None: ...
    def stop(self) -> None: ...
    def close(self) -> None: ...


@pytest.fixture
def loudspeaker(monkeypatch: pytest.MonkeyPatch) -> Loudspeaker:
    """Stands in for every engine."""
    one = Loudspeaker()
    monkeypatch.setattr(engine_choice, "open_engine", one.open)
    return one


Asked = Callable[[], Learner]


@pytest.fixture
def asked(loudspeaker: Loudspeaker, tmp_path: Path) -> Iterator[Asked]:
    """Somebody who comes to the question about the voice by answering those before it."""
    assert loudspeaker
    learners: list[Learner] = []

    def come() -> Learner:
        learners.append(Learner(tmp_path / "data", pause_ms=3_600_000))
        she = learners[0]
        she.program.journey.go(AtWelcome())
        she.pilot.settle()
        for _ in range(Step.VOICE):
            touch(she, "")
        assert she.place == AtWelcome(int(Step.VOICE))
        return she

    yield come
    for one in learners:
        one.close()


def page_of(she: Learner) -> WelcomePage:
    page = she.program.window.centralWidget()
    assert isinstance(page, WelcomePage)
    return page


def keys(she: Learner) -> tuple[str, ...]:
    return tuple(one.key for one in page_of(she).answers)


def words(she: Learner) -> str:
    return " ".join(page_of(she).reading())


def words_of(page: QWidget) -> str:
    return " ".join(label.text() for label in page.findChildren(Label))


def touch(she: Learner, key: str) -> None:
    page = page_of(she)
    button = next((one for one in page.answers if one.key == key), page.skip)
    she.let_guard_pass()
    page.scroller.show_widget(button)
    she.pilot.settle()
    she.pilot.touch(button)
    she.pilot.settle()


def test_where_it_sounds_it_is_asked_how_well(asked: Asked, loudspeaker: Loudspeaker) -> None:
    she = asked()
    assert keys(she) == HEARD
    assert "지금 말하고 있어요" in words(she)
    assert loudspeaker.said[-1] == words(she)


def test_where_nothing_sounds_it_says_so_and_asks_nothing_about_hearing(
    asked: Asked, loudspeaker: Loudspeaker
) -> None:
    loudspeaker.plugged = False
    she = asked()
    assert keys(she) == QUIET
    assert "이 컴퓨터에서는 소리가 나지 않아요" in words(she)
    assert "지금 말하고 있어요" not in words(she)
    touch(she, "without")
    assert she.place == AtWelcome(int(Step.HAND))
    assert she.program.appearance.settings.voice, "it speaks as soon as there is a loudspeaker"


def test_who_does_without_the_voice_is_not_told_of_the_silence_on_each_page(
    asked: Asked, loudspeaker: Loudspeaker
) -> None:
    loudspeaker.plugged = False
    she = asked()
    touch(she, "without")
    assert not she.program.appearance.settings.tells_silence
    touch(she, "")
    home = she.program.window.centralWidget()
    assert isinstance(home, HomePage)
    home.bar.help.emit()
    she.pilot.settle()
    strip = home.findChild(SaidStrip)
    assert strip is not None
    assert (strip.isVisible(), strip.quiet.text()) == (True, "")
    she.choose_lesson("train-book")
    she.choose("follow")
    assert "소리가 나지 않아요" not in words_of(she.lesson_page)
    she.bar(BarItem.TEXT_SIZE)
    preferences = she.program.window.centralWidget()
    assert isinstance(preferences, PreferencesPage)
    assert "소리가 나지 않아요" in words_of(preferences), "whoever sets the voice is told why it is not heard"


def test_who_has_not_said_so_is_told_of_the_silence(asked: Asked, loudspeaker: Loudspeaker) -> None:
    loudspeaker.plugged = False
    she = asked()
    touch(she, "")
    touch(she, "")
    she.choose_lesson("train-book")
    she.choose("follow")
    assert "소리가 나지 않아요" in words_of(she.lesson_page)


def test_tried_once_more_it_is_asked_once_more(asked: Asked, loudspeaker: Loudspeaker) -> None:
    loudspeaker.plugged = False
    she = asked()
    touch(she, "again")
    assert keys(she) == QUIET, "it is still quiet"
    loudspeaker.plugged = True
    touch(she, "again")
    she.pilot.wait(lambda: keys(she) == HEARD, "the question how well the voice is heard")
    assert she.place == AtWelcome(int(Step.VOICE))


def test_a_loudspeaker_that_is_gone_meanwhile_changes_the_question(
    asked: Asked, loudspeaker: Loudspeaker
) -> None:
    she = asked()
    loudspeaker.plugged = False
    page_of(she).bar.again.emit()
    she.pilot.wait(lambda: keys(she) == QUIET, "the word that nothing is heard")
    page_of(she).answered.emit("")
    she.pilot.settle()
    assert she.place == AtWelcome(int(Step.HAND)), "what was answered meanwhile is not asked again"


def test_a_voice_that_is_off_is_asked_for_before_how_well_it_is_heard(asked: Asked) -> None:
    she = asked()
    she.program.appearance.change("voice", value=False)
    she.program.journey.go(AtWelcome(int(Step.VOICE)))
    she.pilot.settle()
    assert keys(she) == OFF
    touch(she, "on")
    assert keys(she) == HEARD
    assert she.program.appearance.settings.voice


def test_a_voice_that_is_off_may_stay_off(asked: Asked) -> None:
    she = asked()
    she.program.appearance.change("voice", value=False)
    she.program.journey.go(AtWelcome(int(Step.VOICE)))
    touch(she, "off")
    assert she.place == AtWelcome(int(Step.HAND))
    assert not she.program.appearance.settings.voice

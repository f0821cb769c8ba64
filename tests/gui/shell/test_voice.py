"""The voice in the whole program: the settings reach it at once, and what comes next is made ready."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.preferences.places import AtPreferences
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.speech import engine_choice
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.speech.engine import Listen
from edu_desk.speech.speech_events import Reason, Sentence, Silent, SpeechFinished, Word
from edu_desk.speech.utterance import Utterance, sentences
from kit.learner import Learner

pytestmark = pytest.mark.usefixtures("qapp")


class Notes:
    """An engine that writes down what it is asked for."""

    def __init__(self) -> None:
        self.said: list[tuple[str, float, float]] = []
        self.prepared: list[tuple[str, ...]] = []
        self.volumes: list[float] = []
        self.opened: list[str] = []
        self.number = 0

    def open(self, listen: Listen, name: str, _kept: Path | None, _player: object) -> "Notes":
        self.listen = listen
        self.opened.append(name)
        return self

    def say(self, number: int, utterance: Utterance, rate: float, volume: float) -> None:
        self.number = number
        self.said.append((utterance.text, rate, volume))
        self.prepared.clear()

    def prepare(self, utterances: tuple[Utterance, ...], rate: float) -> None:
        assert rate > 0
        self.prepared.append(tuple(utterance.text for utterance in utterances))

    def set_volume(self, volume: float) -> None:
        self.volumes.append(volume)

    def stop(self) -> None:
        if self.number:
            self.listen(SpeechFinished(self.number, completed=False))

    def close(self) -> None:
        self.number = 0


@pytest.fixture
def notes(monkeypatch: pytest.MonkeyPatch) -> Notes:
    """Stands in for every engine."""
    notes = Notes()
    monkeypatch.setattr(engine_choice, "open_engine", notes.open)
    return notes


@pytest.fixture
def she(notes: Notes, tmp_path: Path) -> Iterator[Learner]:
    assert notes
    learner = Learner(tmp_path / "data", looks_ahead=True)
    yield learner
    learner.close()


def parts(text: str) -> set[str]:
    return {text[span.start : span.end] for span in sentences(text)}


def test_rate_volume_and_engine_are_heard_at_once_and_turn_no_page(she: Learner, notes: Notes) -> None:
    she.choose_lesson("train-book")
    she.choose("follow")
    page = she.program.window.centralWidget()
    for key, value in (("voice_rate", 150), ("volume", 20), ("voice_engine", "supertonic")):
        she.program.appearance.change(key, value)
        assert she.program.window.centralWidget() is page
    assert notes.volumes[-1] == 0.2
    she.do_advice()
    assert notes.said[-1][1:] == (1.5, 0.2)
    assert notes.opened == ["silence", "silence"]


@pytest.mark.usefixtures("she")
def test_a_voice_begins_at_its_settings(notes: Notes) -> None:
    assert notes.said
    assert {levels[1:] for levels in notes.said} == {(1.0, 0.65)}


def test_what_follows_the_guides_advice_is_made_ready_before_it_is_done(she: Learner, notes: Notes) -> None:
    she.choose_lesson("train-book")
    she.choose("follow")
    for _ in range(4):
        she.pilot.wait(lambda: bool(notes.prepared), "the next words to be made ready")
        ready = set[str]().union(*map(parts, notes.prepared[-1]))
        she.do_advice()
        assert parts(notes.said[-1][0]) <= ready


def test_looking_ahead_changes_nothing(she: Learner, notes: Notes) -> None:
    she.choose_lesson("train-book")
    she.choose("follow")
    run, view = she.session.run, she.session.view
    she.pilot.wait(lambda: bool(notes.prepared), "the next words to be made ready")
    assert she.session.run is run
    assert she.session.view is view
    assert she.program.records.events(run.head.id) == ()


def test_the_preferences_are_ready_to_be_heard(she: Learner, notes: Notes) -> None:
    she.choose_lesson("train-book")
    she.choose("follow")
    she.bar(BarItem.TEXT_SIZE)
    assert isinstance(she.place, AtPreferences)
    assert len(notes.prepared[-1]) == 1
    ready = notes.prepared[-1][0]
    she.let_guard_pass()
    page = she.program.window.centralWidget()
    assert isinstance(page, PreferencesPage)
    page.bar.again.emit()
    assert notes.said[-1][0] == ready


def test_the_caption_lights_the_word_that_sounds(she: Learner, notes: Notes) -> None:
    she.choose_lesson("train-book")
    she.choose("follow")
    page = she.program.window.centralWidget()
    assert isinstance(page, LessonPage)
    text = notes.said[-1][0]
    start = text.index(" ") + 1
    end = text.index(" ", start)
    notes.listen(Word(notes.number, start, end))
    she.pilot.settle()
    assert page.panel.caption.lit == (start, end)


def test_a_missing_output_is_told_until_something_sounds_again(she: Learner, notes: Notes) -> None:
    she.choose_lesson("train-book")
    she.choose("follow")
    silence = she.lesson_page.panel.said.silence
    notes.listen(Silent(Reason.NO_DEVICE))
    she.pilot.settle()
    assert silence.text()
    assert silence.isVisible()
    notes.listen(Sentence(notes.number, 0, 5))
    she.pilot.settle()
    assert not silence.isVisible()

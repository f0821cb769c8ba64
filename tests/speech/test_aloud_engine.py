"""Between what is shown and what an engine has."""

from edu_desk.speech.aloud_engine import AloudEngine
from edu_desk.speech.engine import Listen
from edu_desk.speech.speech_events import Sentence, SpeechEvent, SpeechFinished, SpeechStarted, Word
from edu_desk.speech.utterance import Utterance


class Recorder:
    """An engine that keeps what it is handed."""

    def __init__(self, listen: Listen) -> None:
        self.listen = listen
        self.told: list[str] = []
        self.prepared: tuple[Utterance, ...] = ()
        self.volume = 1.0

    def say(self, number: int, utterance: Utterance, rate: float, volume: float) -> None:  # noqa: ARG002
        self.told.append(utterance.text)
        self.listen(SpeechStarted(number))

    def prepare(self, utterances: tuple[Utterance, ...], rate: float) -> None:  # noqa: ARG002
        self.prepared = utterances

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def stop(self) -> None:
        self.told.append("(stop)")

    def close(self) -> None:
        self.told.append("(close)")


def opened() -> tuple[AloudEngine, Recorder, list[SpeechEvent]]:
    heard: list[SpeechEvent] = []
    engines: list[Recorder] = []

    def open_recorder(listen: Listen) -> Recorder:
        engines.append(Recorder(listen))
        return engines[0]

    return AloudEngine(heard.append, open_recorder), engines[0], heard


def test_the_engine_has_what_is_said_and_tells_of_what_is_shown() -> None:
    aloud, engine, heard = opened()
    aloud.say(7, Utterance("표 2장이에요.", "ko"), 1.0, 1.0)
    assert engine.told == ["표 두 장이에요."]
    engine.listen(Sentence(7, 0, 9))
    engine.listen(Word(7, 2, 3))
    engine.listen(SpeechFinished(7, completed=True))
    assert heard == [SpeechStarted(7), Sentence(7, 0, 8), Word(7, 2, 4), SpeechFinished(7, completed=True)]


def test_a_late_word_of_an_older_text_is_not_told() -> None:
    aloud, engine, heard = opened()
    aloud.say(1, Utterance("하나", "ko"), 1.0, 1.0)
    aloud.say(2, Utterance("둘", "ko"), 1.0, 1.0)
    engine.listen(Word(1, 0, 2))
    assert heard == [SpeechStarted(1), SpeechStarted(2)]


def test_what_is_made_ahead_is_what_will_be_said() -> None:
    aloud, engine, _ = opened()
    aloud.prepare((Utterance("표 2장", "ko"),), 1.0)
    aloud.set_volume(0.5)
    aloud.stop()
    aloud.close()
    assert engine.prepared == (Utterance("표 두 장", "ko"),)
    assert engine.volume == 0.5
    assert engine.told == ["(stop)", "(close)"]

"""An engine that is handed what a voice should say, and tells of the letters that are shown."""

from collections.abc import Callable
from dataclasses import replace

from edu_desk.speech.engine import Engine, Listen
from edu_desk.speech.speech_events import Sentence, SpeechEvent, Word
from edu_desk.speech.spoken_text import Spoken, spoken
from edu_desk.speech.utterance import Span, Utterance


class AloudEngine:
    """Any engine, with texts turned into what is said before it has them."""

    def __init__(self, listen: Listen, open_engine: Callable[[Listen], Engine]) -> None:
        self._listen = listen
        self._now: tuple[int, Spoken] | None = None
        self._engine = open_engine(self._told)

    def say(self, number: int, utterance: Utterance, rate: float, volume: float) -> None:
        """Say it as it is read aloud."""
        words = spoken(utterance.text, utterance.language)
        self._now = (number, words)
        self._engine.say(number, replace(utterance, text=words.text), rate, volume)

    def prepare(self, utterances: tuple[Utterance, ...], rate: float) -> None:
        """Make ready what will be said, not what is shown."""
        said = tuple(replace(told, text=spoken(told.text, told.language).text) for told in utterances)
        self._engine.prepare(said, rate)

    def set_volume(self, volume: float) -> None:
        """Heard at once."""
        self._engine.set_volume(volume)

    def stop(self) -> None:
        """Be quiet at once."""
        self._engine.stop()

    def close(self) -> None:
        """Be quiet for good."""
        self._engine.close()

    def _told(self, event: SpeechEvent) -> None:
        """Pass events on; words and sentences of an utterance that is over are dropped."""
        if not isinstance(event, Sentence | Word):
            self._listen(event)
            return
        now = self._now
        if now is not None and now[0] == event.utterance_id:
            shown = now[1].shown(Span(event.start, event.end))
            self._listen(replace(event, start=shown.start, end=shown.end))

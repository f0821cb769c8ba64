"""An engine without sound: captions carry everything."""

from edu_desk.speech.engine import Listen
from edu_desk.speech.speech_events import SpeechFinished, SpeechStarted
from edu_desk.speech.utterance import Utterance


class Silence:
    """Ends every utterance at once."""

    def __init__(self, listen: Listen) -> None:
        self._listen = listen

    def say(self, number: int, utterance: Utterance, rate: float, volume: float) -> None:  # noqa: ARG002
        """Nothing sounds."""
        self._listen(SpeechStarted(number))
        self._listen(SpeechFinished(number, completed=True))

    def prepare(self, utterances: tuple[Utterance, ...], rate: float) -> None:
        """There is nothing to make ready."""

    def set_volume(self, volume: float) -> None:
        """There is nothing to hear."""

    def stop(self) -> None:
        """There is nothing to stop."""

    def close(self) -> None:
        """Do nothing: a silent engine holds no thread and no process."""

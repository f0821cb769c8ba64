"""Says things and shows their captions; what engines tell on other threads arrives here on the window's."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from edu_desk.shared.text import N_
from edu_desk.speech.caption import Caption, caption_after
from edu_desk.speech.engine import Engine, Listen
from edu_desk.speech.speech_events import Reason, Silent, SpeechEvent, SpeechFinished
from edu_desk.speech.utterance import Utterance, hidden

OpenEngine = Callable[[Listen, str], Engine]
"""Opens the engine of that name."""
SLOWEST, FASTEST = 0.5, 2.0
"""Ratios to the program's own rate."""


class Voice(QObject):
    """One voice for the whole program; the engine is opened when it is first needed."""

    said = Signal(str)
    """What is said from now on, whether or not it sounds; private words are not told."""
    noticed = Signal(str)
    """What is told beside whatever is said, and must reach whoever listens with a screen reader too."""
    caption_changed = Signal(object)
    """A `Caption`."""
    silent = Signal(object)
    """A `Reason` for silence, told once each: no voice on this computer, or none for the language."""
    finished = Signal()
    """The utterance has ended, and neither `hush` nor another utterance ended it."""
    _heard = Signal(object)

    def __init__(self, open_engine: OpenEngine) -> None:
        super().__init__()
        self._open_engine = open_engine
        self._engine: Engine | None = None
        self._number = 0
        self._caption = Caption("")
        self._last = Utterance("", "ko")
        self._rate, self._volume = 1.0, 1.0
        self._engine_name = "pyttsx3"
        self._earphones = False
        self._busy = self._aside = self._dumb = False
        self.on = True
        self._heard.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def sounds(self) -> bool:
        """Whether what is said is heard, as far as is known: where not, there must be time to read."""
        return self.on and not self._dumb

    @property
    def speaking(self) -> bool:
        """Whether something is being said now, asides left out."""
        return self._busy

    def say(self, text: str, language: str, *, private: bool = False) -> None:
        """Show `text` as the caption and speak it, unless the voice is off or the text private.

        What is private is spoken into earphones only, and neither shown nor kept.
        """
        self._number += 1
        self._aside = False
        self._last = Utterance(text, language, private)
        self._caption = Caption(hidden(text) if private else text)
        self.caption_changed.emit(self._caption)
        if not private:
            self.said.emit(text)
        if self._speaks(self._last):
            self._busy = True
            self._opened().say(self._number, self._last, self._rate, self._volume)
        else:
            self._heard.emit(SpeechFinished(self._number, completed=True))

    def aside(self, text: str, language: str) -> None:
        """Speak `text` where nothing but an aside is being said; the caption and the last words stay."""
        told = Utterance(text, language)
        if self._busy or not self._speaks(told):
            return
        self._number += 1
        self._aside = True
        self._opened().say(self._number, told, self._rate, self._volume)

    def notice(self, text: str, language: str) -> None:
        """Speak `text` as an aside, which a screen reader says where one runs: a countdown, say."""
        self.noticed.emit(text)
        self.aside(text, language)

    def prepare(self, texts: tuple[str, ...], language: str) -> None:
        """Make ready what is likely to be said next; the next `say` drops it. Nothing waits."""
        likely = tuple(told for text in texts if self._speaks(told := Utterance(text, language)))
        if likely:
            self._opened().prepare(likely, self._rate)

    def again(self) -> None:
        """Say the last once more, if anything was said."""
        if self._last.text:
            self.say(self._last.text, self._last.language, private=self._last.private)

    def hush(self) -> None:
        """Be quiet at once; the caption stays."""
        self._number += 1
        self._busy = False
        if self._engine:
            self._engine.stop()
        self._show(Caption(self._caption.text))

    def set_on(self, on: bool) -> None:
        """Speak, or show captions only. Switched off in its midst, an utterance has `finished`."""
        self.on = on
        if not on and self._engine:
            self._engine.stop()

    def set_rate(self, rate: float) -> None:
        """How fast, as a ratio from `SLOWEST` to `FASTEST`; from the next utterance on."""
        self._rate = min(max(rate, SLOWEST), FASTEST)

    def set_volume(self, volume: float) -> None:
        """How loud, from 0 to 1; heard at once."""
        self._volume = min(max(volume, 0.0), 1.0)
        if self._engine:
            self._engine.set_volume(self._volume)

    def set_earphones(self, earphones: bool) -> None:
        """Whether nobody else hears what is private."""
        self._earphones = earphones

    def set_engine(self, name: str) -> None:
        """Whose voice, by the name of its engine; from the next utterance on."""
        if name != self._engine_name:
            self._engine_name = name
            self.hush()
            self._let_go()

    def close(self) -> None:
        """Be quiet for good."""
        self._number += 1
        self._let_go()

    def _speaks(self, utterance: Utterance) -> bool:
        return self.on and bool(utterance.text) and (self._earphones or not utterance.private)

    def _opened(self) -> Engine:
        if self._engine is None:
            self._engine = self._open_engine(self._heard.emit, self._engine_name)
        return self._engine

    def _let_go(self) -> None:
        if self._engine:
            self._engine.close()
            self._engine = None

    def _take(self, event: SpeechEvent) -> None:
        if isinstance(event, Silent):
            self._dumb = True
            self.silent.emit(event.reason)
        elif event.utterance_id == self._number and not self._aside:
            self._busy = self._busy and not isinstance(event, SpeechFinished)
            self._show(caption_after(self._caption, event))
            self._dumb = self._dumb and not self._caption.lit
            if isinstance(event, SpeechFinished):
                self.finished.emit()

    def _show(self, caption: Caption) -> None:
        if caption != self._caption:
            self._caption = caption
            self.caption_changed.emit(caption)


_WORDS: dict[Reason, tuple[str, str]] = {
    Reason.NO_ENGINE: (
        N_("This computer has no voice yet."),
        N_("The words stand here instead. To hear them, install espeak-ng."),
    ),
    Reason.NO_PLAYER: (
        N_("This computer cannot play the voice yet."),
        N_("The words stand here instead. To hear them, install libpulse0."),
    ),
    Reason.NO_DEVICE: (N_("There is no sound on this computer."), N_("The words stand here instead.")),
    Reason.NO_VOICE: (
        N_("This computer has no voice for this language."),
        N_("The words stand here instead."),
    ),
    Reason.BROKEN: (N_("The voice has stopped."), N_("The words stand here instead.")),
}


def silence_words(reason: Reason) -> tuple[str, str]:
    """Why there is no sound, and what to do, to be translated."""
    return _WORDS[reason]

"""The synthesisers by their names, as the settings call them."""

from collections.abc import Callable
from importlib import import_module

from edu_desk.speech.engine import NoEngine, NoVoice, Synthesis, Synthesiser
from edu_desk.speech.espeak import EspeakSynthesiser
from edu_desk.speech.supertonic import NAME as NATURAL
from edu_desk.speech.supertonic import open_supertonic
from edu_desk.speech.system_voice import SystemSynthesiser

COMPUTERS_OWN = "pyttsx3"


def open_synthesiser(name: str) -> Synthesiser:
    """The synthesiser called `name`; the computer's own voice where that cannot be opened or knows no voice.

    Called in the speech process only. Raises `NoEngine` where the computer has no voice either.
    """
    if name == COMPUTERS_OWN:
        return SYNTHESISERS[COMPUTERS_OWN]()
    try:
        return _Helped(SYNTHESISERS[name](), SYNTHESISERS[COMPUTERS_OWN])
    except (NoEngine, KeyError):
        return SYNTHESISERS[COMPUTERS_OWN]()


class _Helped:
    """Leaves languages it has no voice for to another synthesiser."""

    def __init__(self, first: Synthesiser, open_second: Callable[[], Synthesiser]) -> None:
        self._first, self._open_second = first, open_second
        self._second: Synthesiser | None = None

    def synthesise(self, text: str, language: str, rate: float) -> Synthesis:
        """By the first that has a voice for `language`."""
        try:
            return self._first.synthesise(text, language, rate)
        except NoVoice:
            return self._other().synthesise(text, language, rate)

    def _other(self) -> Synthesiser:
        try:
            self._second = self._second or self._open_second()
        except NoEngine as error:
            raise NoVoice from error
        return self._second


def _computers_own() -> Synthesiser:
    try:
        if import_module("pyttsx3.engine").default_engine_by_sys_platform() == "espeak":
            return EspeakSynthesiser(import_module("pyttsx3.drivers._espeak"))
        driver = import_module("pyttsx3").init()
        return SystemSynthesiser(driver, driver.getProperty("voices"))
    except (ImportError, OSError, RuntimeError, KeyError, ValueError, AttributeError) as error:
        raise NoEngine from error


SYNTHESISERS: dict[str, Callable[[], Synthesiser]] = {
    COMPUTERS_OWN: _computers_own,
    NATURAL: open_supertonic,
}
"""Each raises `NoEngine` where it cannot be opened."""

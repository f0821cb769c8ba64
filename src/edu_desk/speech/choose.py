"""The synthesisers by their names, as the settings call them."""

from collections.abc import Callable
from importlib import import_module

from edu_desk.speech.engine import NoEngine, Synthesiser
from edu_desk.speech.espeak import EspeakSynthesiser
from edu_desk.speech.system_voice import SystemSynthesiser

COMPUTERS_OWN = "pyttsx3"


def open_synthesiser(name: str) -> Synthesiser:
    """The synthesiser called `name`, or the computer's own voice where that cannot be opened.

    Called in the speech process only. Raises `NoEngine` where the computer has no voice either.
    """
    try:
        return SYNTHESISERS[name]()
    except (NoEngine, KeyError):
        if name == COMPUTERS_OWN:
            raise
        return SYNTHESISERS[COMPUTERS_OWN]()


def _computers_own() -> Synthesiser:
    try:
        if import_module("pyttsx3.engine").default_engine_by_sys_platform() == "espeak":
            return EspeakSynthesiser(import_module("pyttsx3.drivers._espeak"))
        driver = import_module("pyttsx3").init()
        return SystemSynthesiser(driver, driver.getProperty("voices"))
    except (ImportError, OSError, RuntimeError, KeyError, ValueError, AttributeError) as error:
        raise NoEngine from error


SYNTHESISERS: dict[str, Callable[[], Synthesiser]] = {COMPUTERS_OWN: _computers_own}
"""Each raises `NoEngine` where it cannot be opened."""

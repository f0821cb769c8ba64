"""Which synthesiser is opened: the wanted one, and the computer's own where that is of no help."""

import pytest

from edu_desk.speech.engine import NoEngine, NoVoice, Synthesis, Synthesiser
from edu_desk.speech.synthesiser_choice import COMPUTERS_OWN, SYNTHESISERS, open_synthesiser


class Speaks:
    """Knows some languages."""

    def __init__(self, name: str, *languages: str) -> None:
        self.name, self.languages = name, languages

    def synthesise(self, text: str, language: str, rate: float) -> Synthesis:
        assert text
        assert rate
        if language not in self.languages:
            raise NoVoice
        return Synthesis(b"", 8000, voice=self.name)


def missing() -> Synthesiser:
    raise NoEngine


@pytest.fixture(autouse=True)
def _both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SYNTHESISERS, COMPUTERS_OWN, lambda: Speaks("own", "ko", "vi"))
    monkeypatch.setitem(SYNTHESISERS, "natural", lambda: Speaks("natural", "ko"))
    monkeypatch.setitem(SYNTHESISERS, "missing", missing)


@pytest.mark.parametrize(
    ("wanted", "language", "speaks"),
    [
        ("pyttsx3", "ko", "own"),
        ("natural", "ko", "natural"),
        ("natural", "vi", "own"),
        ("missing", "ko", "own"),
        ("nobody knows it", "ko", "own"),
    ],
)
def test_who_speaks(wanted: str, language: str, speaks: str) -> None:
    assert open_synthesiser(wanted).synthesise("네", language, 1.0).voice == speaks


@pytest.mark.parametrize("wanted", ["pyttsx3", "natural"])
def test_a_language_nobody_speaks(wanted: str) -> None:
    with pytest.raises(NoVoice):
        open_synthesiser(wanted).synthesise("maH", "xx", 1.0)


@pytest.mark.parametrize("wanted", ["pyttsx3", "missing"])
def test_without_any(monkeypatch: pytest.MonkeyPatch, wanted: str) -> None:
    monkeypatch.setitem(SYNTHESISERS, COMPUTERS_OWN, missing)
    with pytest.raises(NoEngine):
        open_synthesiser(wanted)


def test_the_natural_voice_alone_speaks_what_it_can(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(SYNTHESISERS, COMPUTERS_OWN, missing)
    natural = open_synthesiser("natural")
    assert natural.synthesise("네", "ko", 1.0).voice == "natural"
    with pytest.raises(NoVoice):
        natural.synthesise("vâng", "vi", 1.0)

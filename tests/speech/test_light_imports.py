"""The window's process never loads pyttsx3, nor QtMultimedia."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("loaded", "without"),
    [
        (
            ("edu_desk.speech.synthesiser_choice", "edu_desk.speech.synthesis_queue"),
            ("pyttsx3", "PySide6"),
        ),
        (("edu_desk.speech.sound_output",), ("PySide6",)),
        (("edu_desk.gui.speech.engine_choice",), ("pyttsx3", "PySide6.QtMultimedia")),
        (
            ("edu_desk.gui.shell.application", "edu_desk.compose"),
            ("PySide6.QtMultimedia", "edu_desk.gui.speech.engine_choice"),
        ),
    ],
)
def test_what_is_not_needed_is_not_loaded(loaded: tuple[str, ...], without: tuple[str, ...]) -> None:
    code = f"import sys, {', '.join(loaded)}; print(*(one for one in {without} if one in sys.modules))"
    told = subprocess.run(  # noqa: S603 - this Python, and the words above
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert told.stdout.strip() == ""

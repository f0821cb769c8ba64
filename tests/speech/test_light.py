"""The window's process never loads pyttsx3."""

import subprocess
import sys


def test_the_program_does_not_load_the_engine() -> None:
    code = (
        "import sys, edu_desk.speech.choose; print(int('pyttsx3' in sys.modules or 'PySide6' in sys.modules))"
    )
    told = subprocess.run(  # noqa: S603 - this Python, and the words above
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert told.stdout.strip() == "0"

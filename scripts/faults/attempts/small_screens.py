"""Screens of 1024x600 at 300 % and of 800x480 at 100 %: can the train lesson be done?"""

import json
from pathlib import Path

from scripts.faults.verdict import Verdict, edu_desk, held, last_line

_SCREENS = ((300, "1024x600"), (100, "800x480"))


def attempt(folder: Path) -> Verdict:
    """Play it in both."""
    for text_size, size in _SCREENS:
        data = folder / size
        data.mkdir()
        (data / "settings.json").write_text(json.dumps({"text_size": text_size, "voice": False}))
        played = edu_desk(["--data", str(data), "play", "train-book", "--offscreen", "--size", size])
        if played.returncode:
            return held(holds=False, words=f"{text_size} % in {size}: {last_line(played.stderr)}")
    return held(holds=True, words="done in both")

"""Debian's own screen reader, Orca 43, which knows no announcements: it says our words, and our voice rests.

It is started as the session's setting does, and by its command, which tells the session nothing.
"""

import json
import sys
from functools import partial
from pathlib import Path

import pytest

from edu_desk.access.reader_sound import STEPS_BACK
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator
from kit.desk import PYTHON, Desk, missing, open_desk
from kit.orca import Orca

_PRESSER = Path(__file__).with_name("at_presser.py")
_NOTICE = "notification "
_NAMES_AND_WORDS = 3
"""The window's name, the page's, and our words."""
_MOST_S = 20
pytestmark = [
    pytest.mark.xdist_group("screen reader"),
    pytest.mark.skipif(bool(missing("orca", "openbox")), reason=missing("orca", "openbox") or "all is there"),
]


def press(desk: Desk, how: str) -> str:
    presser = desk.start(str(PYTHON), str(_PRESSER), how)
    told, lost = presser.communicate(timeout=_MOST_S)
    assert not presser.returncode, lost
    return told


def notices(said: list[str]) -> list[int]:
    """Where in what was `said` our words came."""
    return [at for at, one in enumerate(said) if one.startswith(_NOTICE)]


def has_told(pages: int, said: list[str]) -> bool:
    return len(notices(said)) == pages


def told(said: list[str], page: int) -> list[str]:
    """What was said from the end of the page before to the words of `page`, counted from 0."""
    ends = notices(said)
    return said[ends[page - 1] + 1 if page else 1 : ends[page] + 1]


@pytest.mark.parametrize("by_setting", [True, False])
def test_orca_43_says_our_words_once_and_alone(tmp_path: Path, by_setting: bool) -> None:
    data = tmp_path / "data"
    write_settings(data, Settings())  # the first questions have been answered
    with open_desk() as desk:
        desk.environment["QT_LOGGING_RULES"] = "qt.accessibility*=false"
        desk.start("openbox")
        if by_setting:
            press(desk, "say")
        orca = Orca(desk)
        orca.wait(bool, "a greeting of its own")
        desk.start(sys.executable, "-m", "edu_desk", "run", "--data", str(data))
        pages = []
        for page in (1, 2, 3):
            orca.wait(partial(has_told, page), f"page {page}")
            pages.append(json.loads(press(desk, "press")))
        said = orca.wait(partial(has_told, len(pages) + 1), "the lesson")
    *ways, lesson = pages
    for page, way in enumerate(ways, start=1):
        assert [one.removesuffix(".") for one in told(said, page)[:-1]] == way["headings"]
        (heading,) = way["headings"]
        assert heading not in said[notices(said)[page]]
    assert [one.removesuffix(".") for one in told(said, 3)[-2:-1]] == ways[-1]["headings"]
    assert len(told(said, 3)) <= _NAMES_AND_WORDS
    assert load_translator(shipped().translations, "ko")(STEPS_BACK) in lesson["names"]

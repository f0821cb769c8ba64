"""Orca 48, which knows announcements: it says each page's name and our words, once and in order.

It lies in a folder of its own, which `scripts/newer_orca.sh` makes; where there is none this is left out.
"""

import json
import os
import sys
from functools import partial
from pathlib import Path

import pytest

from edu_desk.access.reader_sound import STEPS_BACK
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator
from kit.desk import PYTHON, missing, open_desk
from kit.orca import Orca

_RELEASE = Path(os.environ.get("EDU_DESK_NEWER_ORCA", ""))
_THERE = (_RELEASE / "usr" / "bin" / "orca").is_file() and bool(_RELEASE.name)
_PRESSER = Path(__file__).with_name("at_presser.py")
_GREETING = 1
_A_PAGE = 2
"""So many utterances to a page: its name, and our words."""
pytestmark = [
    pytest.mark.xdist_group("screen reader"),
    pytest.mark.skipif(
        not _THERE or bool(missing("openbox")),
        reason="no newer Orca: scripts/newer_orca.sh makes a folder with one, EDU_DESK_NEWER_ORCA names it",
    ),
]


def has_said(pages: int, said: list[str]) -> bool:
    return len(said) >= _GREETING + _A_PAGE * pages


@pytest.mark.parametrize("by_setting", [True, False])
def test_orca_48_says_our_words_once_and_alone(tmp_path: Path, by_setting: bool) -> None:
    data = tmp_path / "data"
    write_settings(data, Settings())  # the first questions have been answered
    with open_desk() as desk:
        desk.environment["QT_LOGGING_RULES"] = "qt.accessibility*=false"
        desk.start("openbox")

        def press(how: str) -> str:
            told, lost = (presser := desk.start(str(PYTHON), str(_PRESSER), how)).communicate(timeout=20)
            assert not presser.returncode, lost
            return told

        if by_setting:
            press("say")
        orca = Orca(desk, _RELEASE)
        orca.wait(bool, "a greeting of its own")
        desk.start(sys.executable, "-m", "edu_desk", "run", "--data", str(data))
        pages = []
        for page in (1, 2, 3):
            orca.wait(partial(has_said, page), f"page {page}")
            pages.append(json.loads(press("press")))
        said = orca.wait(partial(has_said, 4), "the lesson")
    names, words = said[_GREETING::_A_PAGE], said[_GREETING + 1 :: _A_PAGE]
    *ways, lesson = pages
    assert len(names) == len(words) == len(pages) + 1
    for name, way in zip(names[1:], ways, strict=False):
        assert name.removesuffix(".") == way["headings"][0], "a page is told by its name alone"
    assert len(set(words)) == len(words), "each page's words are said once"
    assert load_translator(shipped().translations, "ko")(STEPS_BACK) in lesson["names"]

"""The shipped lessons are well, and no words of their apps are cut off, in any language, at 100 and 300 %.

`make check-lessons` proves each of them, and each practice app with all its lessons, to the end.
"""

from pathlib import Path

import pytest

from edu_desk.gui.simulator.screen_measure import ScreenMeasure
from edu_desk.proof.lesson_check import Wish, prove
from edu_desk.shared.languages import LANGUAGES
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator
from kit.shipped_lessons import shipped_library

STATES = 24
"""Enough for what stands on the way; `make check-lessons` looks at all that there is time for."""


@pytest.mark.exhaustive(most=1)  # some of it; test_every_size.py draws the screens of every app
@pytest.mark.parametrize("folder", shipped_library().folders(), ids=lambda folder: folder.name)
def test_a_shipped_lesson_is_well_and_its_screens_fit(folder: Path, qapp: object) -> None:
    assert qapp is not None
    resources = shipped()
    translators = [load_translator(resources.translations, name) for name in LANGUAGES]
    wish = Wish(translators, states=STATES, measure=ScreenMeasure(resources.assets))
    report = prove(folder, wish)
    assert [str(problem) for problem in report.errors] == []
    assert {looked.lesson for looked in report.looked} == {folder.name}

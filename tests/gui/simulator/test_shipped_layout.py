"""The shipped lessons are well, and no words of their apps are cut off, in any language, at 100 and 300 %."""

from edu_desk.gui.simulator.screen_measure import ScreenMeasure
from edu_desk.proof.lesson_check import Wish, prove
from edu_desk.shared.languages import LANGUAGES
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator

STATES = 200


def test_every_screen_of_the_shipped_lessons_fits(qapp: object) -> None:
    assert qapp is not None
    resources = shipped()
    translators = [load_translator(resources.translations, name) for name in LANGUAGES]
    wish = Wish(translators, states=STATES, measure=ScreenMeasure(resources.assets))
    report = prove(resources.lessons, wish)
    assert [str(problem) for problem in report.errors] == []
    assert len(report.looked) > 15

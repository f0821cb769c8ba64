"""Findings of whoever draws the screens become problems at the element's own line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from edu_desk.proof.layout_check import TEXTS, LayoutFault
from edu_desk.proof.lesson_check import Wish, prove
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import Translator, load_translator
from kit.locker import APP, write_locker


@dataclass
class Eye:
    """Sees what it is told to see, and remembers what it was shown."""

    told: dict[str, LayoutFault]
    shown: set[tuple[str, str, float]] = field(default_factory=set)

    def faults(self, view: ScreenView, tr: Translator, text: float) -> Iterator[LayoutFault]:
        self.shown.add((view.name, tr.locale, text))
        if text == TEXTS[-1] and view.name in self.told:
            yield self.told[view.name]


def test_every_screen_is_drawn_in_every_language_and_text_size(tmp_path: Path) -> None:
    eye = Eye({})
    translators = [load_translator(shipped().translations, name) for name in ("ko", "en")]
    prove(write_locker(tmp_path), Wish(translators, measure=eye))
    names = ("start", "help", "sizes", "pay", "busy", "done")
    assert eye.shown == {(name, locale, text) for name in names for locale in ("ko", "en") for text in TEXTS}


def test_what_does_not_fit_is_told_at_its_line(tmp_path: Path) -> None:
    eye = Eye(
        {
            "sizes": LayoutFault("overflow", Target("next"), "다음"),
            "pay": LayoutFault("target-small", Target("card", "insert"), "카드 넣기"),
        }
    )
    korean = load_translator(shipped().translations, "ko")
    report = prove(write_locker(tmp_path), Wish([korean], measure=eye))
    lines = APP.splitlines()
    assert {(problem.rule, problem.place.line) for problem in report.errors} == {
        ("overflow", lines.index("      - button: next") + 1),
        ("target-small", lines.index("      - cardreader: card") + 1),
    }
    assert {problem.values["text"] for problem in report.errors} == {300}

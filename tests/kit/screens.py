"""Screens of the shipped practice apps, as learners meet them."""

from datetime import date
from functools import cache

from edu_desk.present.render import render
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from edu_desk.runner.run import prepare
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import Translator, load_translator
from kit.shipped_lessons import shipped_library

LESSONS = ("train-book", "train-kiosk", "train-refund", "train-pickup")
_MORNING = 550
_LONGEST = 60


@cache
def korean() -> Translator:
    return load_translator(shipped().translations, "ko")


@cache
def shipped_screens() -> tuple[ScreenView, ...]:
    """The screens that the guide passes in shipped lessons, as they are first met and last left."""
    met: dict[tuple[str, str, str], ScreenView] = {}
    tongue, library = Tongue(korean(), date(2026, 11, 23)), shipped_library()
    for name in LESSONS:
        lesson = library.lesson(name)
        errand = prepare(lesson, lesson.tasks[0].id)
        assert errand is not None
        state = errand.task.start
        for _ in range(_LONGEST):
            view = render(errand.machine, state, tongue, _MORNING)
            met.setdefault((view.app, view.name, "first"), view)
            met[view.app, view.name, "last"] = view
            step = errand.guide.next_action(state)
            after = errand.machine.act(state, step) if step is not None else None
            if after is None:
                break
            state = after
    return tuple(dict.fromkeys(met.values()))

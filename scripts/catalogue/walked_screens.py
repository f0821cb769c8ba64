"""The screens of a practice app as the guide passes them in its lessons."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from edu_desk.lesson.teaching import Lesson
from edu_desk.present.render import render
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from edu_desk.runner.run import prepare
from edu_desk.shared.text import Translator

DAY: Final = date(2026, 11, 23)
MORNING: Final = 550
"""Minutes after midnight: ten past nine."""
_LONGEST: Final = 80
_CASES: Final = 3
"""Cases are alike: so many of a lesson are looked at."""


def walked_screens(lessons: Sequence[Lesson], translator: Translator) -> tuple[ScreenView, ...]:
    """Each screen once, as it is left last: filled in."""
    met: dict[tuple[str, str], ScreenView] = {}
    for lesson in lessons:
        tasks = lesson.tasks[:_CASES] if lesson.tasks[0].case is not None else lesson.tasks
        for task in tasks:
            for view in _on_the_way(lesson, task.id, translator):
                met[view.app, view.name] = view
    return tuple(met.values())


def _on_the_way(lesson: Lesson, task: str, translator: Translator) -> Iterator[ScreenView]:
    errand, tongue = prepare(lesson, task), Tongue(translator, DAY)
    if errand is None:
        return
    state = errand.task.start
    for _ in range(_LONGEST):
        yield render(errand.machine, state, tongue, MORNING)
        action = errand.guide.next_action(state)
        after = errand.machine.act(state, action) if action is not None else None
        if after is None:
            return
        state = after

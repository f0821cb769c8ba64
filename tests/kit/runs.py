"""Runs for tests, begun and walked without windows."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cache
from gettext import NullTranslations

from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Action, Back, Enter, Press, Target
from edu_desk.present.tongue import Tongue
from edu_desk.runner.advance import Turn, advance
from edu_desk.runner.events import Mode, RunHead
from edu_desk.runner.run import Errand, Run, prepare, start
from edu_desk.shared.text import Translator
from kit.shipped_lessons import shipped_library

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TONGUE = Tongue(Translator("ko", NullTranslations(), NullTranslations()), NOW.date())


def errand_of(lesson: Lesson, task: str) -> Errand:
    """A task that is ready to be done; of what is shipped its guide remembers the ways it has found."""
    library = shipped_library()
    if library.holds(lesson.id) and library.lesson(lesson.id) is lesson:
        return _shipped_errand(lesson.id, task)
    return _prepared(lesson, task)


@cache
def _shipped_errand(lesson: str, task: str) -> Errand:
    return _prepared(shipped_library().lesson(lesson), task)


def _prepared(lesson: Lesson, task: str) -> Errand:
    errand = prepare(lesson, task)
    assert errand is not None
    return errand


def begin(errand: Errand, mode: Mode = Mode.FOLLOW, support: tuple[tuple[str, int], ...] = ()) -> Run:
    head = RunHead(
        "run-1",
        "guest",
        errand.lesson.id,
        errand.task.id,
        mode,
        errand.lesson.digest,
        date(2026, 11, 23),
        NOW,
        support,
    )
    return start(errand, head)


def press(name: str) -> Press:
    """`press("drinks[latte]")`."""
    return Press(Target.parse(name))


def action(text: str) -> Action:
    """`back`, `drinks[latte]`, or `phone=right`."""
    if text == "back":
        return Back()
    element, sign, token = text.partition("=")
    return Enter(Target.parse(element), token) if sign else press(text)


def walk(errand: Errand, run: Run, steps: Iterable[str]) -> Turn:
    """Do every step; the last turn. A step that cannot be done fails the test."""
    turn = Turn(run, ())
    for step in steps:
        turn = advance(errand, turn.run, action(step), NOW, step)
        assert turn.events, f"{step} cannot be done"
    return turn

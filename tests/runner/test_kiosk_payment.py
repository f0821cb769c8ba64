"""At the ordering kiosk the guide pays as the task says; the other way is right for whoever takes it."""

import pytest

from edu_desk.machine.action import Press
from edu_desk.runner.advance import advance
from edu_desk.runner.run import Errand
from kit.runs import NOW, begin, errand_of, press, walk
from kit.shipped_lessons import shipped_library

LESSONS = ("burger-kiosk", "cafe-kiosk", "kiosk-trouble")
TASKS = [(name, task.id) for name in LESSONS for task in shipped_library().lesson(name).tasks]


def advised(errand: Errand) -> list[str]:
    """What is pressed from the start to the goal where every advice is taken."""
    run, pressed = begin(errand), []
    while not run.finished:
        action = errand.guide.next_action(run.state)
        assert action is not None
        if isinstance(action, Press):
            pressed.append(action.target.element)
        run = advance(errand, run, action, NOW).run
    return pressed


@pytest.mark.parametrize(("lesson", "task"), TASKS)
def test_the_guide_pays_as_the_task_says(lesson: str, task: str) -> None:
    errand = errand_of(shipped_library().lesson(lesson), task)
    by_phone = "담소페이" in errand.task.goal_text.source
    ways = [name for name in advised(errand) if name in ("by_card", "by_phone")]
    assert ways[0] == ("by_phone" if by_phone else "by_card")


def test_a_phone_is_as_good_where_the_card_was_meant() -> None:
    errand = errand_of(shipped_library().lesson("burger-kiosk"), "shrimp-set")
    run = begin(errand)
    while errand.guide.next_action(run.state) != press("by_card"):
        action = errand.guide.next_action(run.state)
        assert action is not None
        run = advance(errand, run, action, NOW).run
    run = walk(errand, run, ("by_phone", "hold_phone", "tapped")).run
    assert errand.guide.heading(run.state).milestone is not None
    while not run.finished:
        action = errand.guide.next_action(run.state)
        assert action is not None
        run = advance(errand, run, action, NOW).run

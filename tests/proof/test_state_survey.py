"""Where not every state can be looked at, walks go where something is still to be done."""

import pytest

from edu_desk.guide.guide import Guide
from edu_desk.lesson.model import State
from edu_desk.proof.lesson_check import explore
from kit.shipped_lessons import shipped_library

STATES = 100


@pytest.mark.parametrize("name", ["fraud-message", "fraud-call", "train-book"])
def test_no_walk_ends_where_the_task_is_over(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies behind the end proves nothing; a case ends with the first press that decides it."""
    lesson = shipped_library().lesson(name)
    task = lesson.tasks[0]
    ends = list[State]()
    toll = Guide.toll

    def told(guide: Guide, state: State) -> int | None:
        ends.append(state)
        return toll(guide, state)

    monkeypatch.setattr(Guide, "toll", told)
    surveyed = explore(lesson.app, task, STATES)
    assert not surveyed.whole
    assert len(ends) >= 2
    assert not [state for state in ends if surveyed.task.goal(state)]
    assert [state for state in ends if state != surveyed.task.start], "a walk leads somewhere"

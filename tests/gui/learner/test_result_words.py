"""What stands on the page after the end: what was done is no longer asked for."""

from dataclasses import replace
from pathlib import Path

import pytest

from edu_desk.gui.learner.page_snapshots import result
from edu_desk.gui.learner.places import AtResult
from edu_desk.runner.events import Mode
from kit.learner import Learner

pytestmark = pytest.mark.usefixtures("qtbot")


@pytest.mark.parametrize(
    ("language", "done", "shown"),
    [("ko", "해낸 일: ", "보여 드린 일: "), ("en", "This is done: ", "This was shown: ")],
)
def test_the_errand_is_told_as_done(tmp_path: Path, language: str, done: str, shown: str) -> None:
    she = Learner(tmp_path, language)
    she.choose_lesson("train-book")
    she.choose("follow")
    she.to_the_end()
    she.see_result()
    place = she.place
    assert isinstance(place, AtResult)
    lesson = she.program.lessons.lesson("train-book")
    task = lesson.tasks[0]
    tongue = she.program.appearance.tongue(she.program.clock.now().date())
    goal = tongue.say(task.goal_text, task.start)
    assert any(label.text() == done + goal for label in she.result_page.spoken)
    watched = replace(place, head=replace(place.head, mode=Mode.WATCH))
    assert result(watched, lesson, task, tongue).sentence == shown + goal
    she.close()

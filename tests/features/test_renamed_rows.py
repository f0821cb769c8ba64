"""Records from before a practice app's rows and steps were named anew open, and practice goes on."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.places import AtLesson, AtResume
from edu_desk.machine.action import Press, Target
from edu_desk.runner.events import Acted, Mode, Outcome, Reached
from kit.learner import Learner


@pytest.mark.parametrize(
    ("name", "row"),
    [("bus-call", Target("stop", "tree_east")), ("train-book", Target("stations", "sangbong"))],
)
def test_a_run_of_rows_that_are_gone_is_told_and_begun_anew(
    tmp_path: Path, qtbot: QtBot, name: str, row: Target
) -> None:
    assert qtbot
    she = Learner(tmp_path / "data")
    program, now = she.program, she.program.records.now()
    lesson = program.lessons.lesson(name)
    head = program.records.begin(replace(lesson, digest="older"), lesson.tasks[0].id, Mode.TRY)
    events = (Acted(now, Press(row), Outcome.NEARER, "from_there"), Reached(now, "from_there", alone=True))
    program.records.append(head.id, events)
    she.close()
    she = Learner(tmp_path / "data")
    assert she.program.records.events(head.id) == events
    she.program.show_home()
    she.choose_lesson(name)
    assert isinstance(she.place, AtResume)
    assert she.place.changed
    she.program.journey.go(AtResume(head, changed=True))
    she.pilot.settle()
    she.choose("anew")
    she.choose("follow")
    assert isinstance(she.place, AtLesson)
    assert not she.session.run.finished
    she.do_advice()
    she.close()

"""Each act of a showing is shown by a hand that comes, presses what is acted on and rests; a wait by none."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.machine.action import Action, Back
from edu_desk.present.case_showing import SignLook
from edu_desk.runner.events import Acted, Mode
from kit.learner import Learner

Hand = tuple[Action | SignLook | None, bool]
"""What was to be done as it pressed, and whether its fingertip was on that."""


def place_of(simulator: Simulator, action: Action) -> QRect:
    """Where on the practice app what is acted on is seen."""
    widget = None if isinstance(action, Back) else simulator.widget_of(action.target)
    centre = simulator.centre_of(None) if widget is None else None
    if centre is not None:
        return QRect(centre, centre).adjusted(-4, -4, 4, 4)
    assert widget is not None
    return widget.visibleRegion().boundingRect().translated(widget.mapTo(simulator, QPoint(0, 0)))


@pytest.mark.parametrize(
    ("lesson", "task"),
    [("train-book", ""), ("train-kiosk", ""), ("fraud-message", "parcel-link"), ("pay-shop", "")],
)
def test_there_are_as_many_hands_as_acts_and_none_for_waits(
    tmp_path: Path,
    qtbot: QtBot,  # noqa: ARG001 - makes the application
    lesson: str,
    task: str,
) -> None:
    she = Learner(tmp_path / "data", pause_ms=3_600_000)
    whole = she.program.lessons.lesson(lesson)
    she.program.lessons.begin(whole, task or whole.tasks[0].id, Mode.WATCH)
    she.pilot.settle()
    page, session, hands = she.lesson_page, she.session, list[Hand]()
    simulator = page.simulator

    def note(tip: QPoint) -> None:
        action = session.shown_next()
        on_it = not isinstance(action, SignLook | None) and place_of(simulator, action).contains(tip)
        hands.append((action, on_it))

    simulator.hand.presses.connect(note)
    shown = waits = 0
    for _ in range(60):
        if session.run.finished:
            break
        waits += session.view.waits
        page.panel.step_button.click()
        she.pilot.settle()
        simulator.hand.hurry()
        she.pilot.settle()
        events = she.program.records.events(session.run.head.id)
        shown = sum(isinstance(event, Acted) for event in events)
        assert len(hands) + waits == shown
    assert session.run.finished
    assert all(on_it for _action, on_it in hands), [action for action, on_it in hands if not on_it]
    assert shown > waits
    she.close()

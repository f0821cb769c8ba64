"""Beside a case the panel says what there is to decide, and how each decision is done."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from edu_desk.machine.action import Press, Target
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode
from edu_desk.runner.run import CaseJudged
from kit.learner import Learner


def shown(she: Learner) -> list[str]:
    labels = she.lesson_page.panel.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(she.lesson_page.panel)]


def test_who_tries_a_case_reads_how_to_decide_and_may_leave_it_alone(
    tmp_path: Path,
    qtbot: QtBot,  # noqa: ARG001 - makes the application
) -> None:
    she = Learner(tmp_path / "data", pause_ms=3_600_000)
    lessons = she.program.lessons
    lessons.begin(lessons.lesson("fraud-message"), "parcel-link", Mode.TRY)
    she.pilot.settle()
    assert she.lesson_page.panel.now.sentence.text() == "‘메시지’를 열어 보고, 믿을지 정해 보세요."
    ways = next(text for text in shown(she) if text.startswith("· "))
    assert len(ways.splitlines()) == 4
    assert "그냥 두기" in ways
    she.do(Press(Target("messages")))
    row = she.session.view.screen.body[0].items[0]
    she.do(Press(row.target))
    she.do(Press(Target("leave")))
    assert she.session.run.feedback == CaseJudged(CaseChoice.LEAVE, right=True)
    assert ways not in shown(she), "it is decided"
    she.close()


def test_the_situation_stands_once_whether_it_is_being_said_or_not(
    tmp_path: Path,
    qtbot: QtBot,  # noqa: ARG001 - makes the application
) -> None:
    she = Learner(tmp_path / "data", pause_ms=3_600_000)
    lessons = she.program.lessons
    lessons.begin(lessons.lesson("fraud-message"), "parcel-link", Mode.TRY)
    she.pilot.settle()
    panel, situation = she.lesson_page.panel, she.session.view.task
    panel.show_caption(f"{situation} {she.session.view.instruction}", 0, 0)
    assert panel.caption.text() == situation
    assert "지금 상황" not in shown(she)
    assert shown(she).count(situation) == 1, "it is in the caption"
    panel.show_caption(she.session.view.instruction, 0, 0)
    assert "지금 상황" in shown(she)
    assert shown(she).count(situation) == 1
    she.close()

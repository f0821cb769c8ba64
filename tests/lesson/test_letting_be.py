"""Shipped cases: letting be is right where nothing has to be done, and refusing where it can wait."""

import pytest

from edu_desk.lesson.cases import Truth
from edu_desk.machine.action import Press, Target
from edu_desk.runner.advance import advance
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode
from edu_desk.runner.run import CaseJudged
from kit.runs import NOW, begin, errand_of
from kit.shipped_lessons import shipped_library

LIBRARY = shipped_library()
GENUINE = [
    (head.id, task.id, task.case)
    for head in LIBRARY.index().heads
    for task in LIBRARY.lesson(head.id).tasks
    if task.case and task.case.truth is Truth.GENUINE
]


def judged(lesson: str, case: str, *pressed: Target) -> CaseJudged:
    """What is made of `case` once all is pressed."""
    errand = errand_of(LIBRARY.lesson(lesson), case)
    run = begin(errand, Mode.TRY)
    for target in pressed:
        run = advance(errand, run, Press(target), NOW).run
    assert isinstance(run.feedback, CaseJudged)
    return run.feedback


@pytest.mark.parametrize("case", ["water-cut", "class-place", "lost-wallet", "prosecutor"])
def test_a_call_that_was_never_heard_is_let_be(case: str) -> None:
    let_be = CaseJudged(CaseChoice.LEAVE, right=True)
    assert judged("fraud-call", case, Target("incoming", "decline")) == let_be


@pytest.mark.parametrize(("case", "right"), [("clinic", True), ("class-place", False), ("prosecutor", True)])
def test_hanging_up_is_right_where_the_call_can_wait(case: str, right: bool) -> None:
    heard = Target("incoming", "answer"), Target("hang_up")
    assert judged("fraud-call", case, *heard) == CaseJudged(CaseChoice.REFUSE, right)


@pytest.mark.parametrize("lesson", sorted({lesson for lesson, _, _ in GENUINE}))
def test_refusing_everything_is_not_right(lesson: str) -> None:
    """Some genuine things can wait; enough others tell who takes everything for a fraud."""
    waiting = [case.can_wait for name, _, case in GENUINE if name == lesson]
    assert any(waiting)
    assert waiting.count(False) >= 3


def test_what_has_to_be_done_says_so() -> None:
    wanting = {name for _, name, case in GENUINE if case.wants}
    assert wanting >= {"fine-sofa", "medicine-back", "mix-fine-true", "obituary-true"}

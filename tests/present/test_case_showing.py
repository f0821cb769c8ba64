"""Watching a case: what is said is what is done, each sign is pointed to, and the decision is right."""

from collections.abc import Iterator
from datetime import date

import pytest

from edu_desk.lesson.cases import Truth
from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Action, Press
from edu_desk.present.case_showing import SignLook, next_shown
from edu_desk.present.present import view
from edu_desk.present.review import sight
from edu_desk.present.target_names import target_name
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import RunView
from edu_desk.runner.advance import advance
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode
from edu_desk.runner.run import CaseJudged, Errand, Run, looked_at
from kit.runs import NOW, begin, errand_of
from kit.screens import korean
from kit.shipped_lessons import shipped_library

MOST = 40
TONGUE = Tongue(korean(), date(2026, 11, 23))
CASES = [
    (head.id, task.id)
    for head in shipped_library().index().heads
    for task in shipped_library().lesson(head.id).tasks
    if task.case is not None
]


def shown_steps(errand: Errand) -> Iterator[tuple[Run, RunView, SignLook | Action | None]]:
    """Each step of watch mode before it is taken; the last is the end."""
    run = begin(errand, Mode.WATCH)
    for _ in range(MOST):
        shown = view(errand, run, TONGUE)
        step = None if run.finished else next_shown(errand, run, shown.screen)
        yield run, shown, step
        match step:
            case None:
                return
            case SignLook(place):
                run = looked_at(run, place)
            case action:
                run = advance(errand, run, action, NOW).run
    pytest.fail("it never ends")


def lesson_of(name: str) -> Lesson:
    return shipped_library().lesson(name)


@pytest.mark.exhaustive
@pytest.mark.parametrize(("name", "case_id"), CASES)
def test_watching_a_case_shows_the_looking_and_decides_rightly(name: str, case_id: str) -> None:
    errand = errand_of(lesson_of(name), case_id)
    case = errand.task.case
    assert case is not None
    steps = list(shown_steps(errand))
    looked = [step.place for _, _, step in steps if isinstance(step, SignLook)]
    to_be_seen = [place for place, sign in enumerate(case.signs) if sight(errand, TONGUE, sign) is not None]
    assert sorted(looked) == to_be_seen, "each sign once"
    for _, shown, step in steps:
        if step is None:
            continue
        assert shown.advice is not None
        assert shown.advice.words == shown.instruction
        if isinstance(step, SignLook):
            assert shown.instruction == TONGUE.say(step.sign.say)
            assert shown.advice.target == step.target
        elif isinstance(step, Press):
            assert f"‘{target_name(step.target, shown.screen)}’" in shown.instruction
    end, _, _ = steps[-1]
    assert isinstance(end.feedback, CaseJudged)
    assert end.feedback.choice is (CaseChoice.REFUSE if case.truth is Truth.FRAUD else CaseChoice.TRUST)
    _, before, _ = steps[-2]
    assert before.instruction.startswith("살펴보니")


def test_the_learner_is_never_told_how_to_decide() -> None:
    errand = errand_of(lesson_of(CASES[0][0]), CASES[0][1])
    for run, _, _ in shown_steps(errand):
        asked = begin(errand, Mode.FOLLOW)
        shown = view(errand, asked.__class__(asked.head, run.state, asked.reached), TONGUE)
        assert "살펴보니" not in shown.instruction
        assert "누를게요" not in shown.instruction

"""In every shipped lesson, whoever listens is told in time what to do."""

import pytest

from edu_desk.present.listening_time import FIRST_S, STEP_S, listening_seconds
from edu_desk.present.target_names import target_name
from edu_desk.runner.events import Mode
from kit.shipped_lessons import shipped_library
from kit.told_steps import lesson_names, told_steps


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", lesson_names())
def test_it_is_said_in_time_what_to_do(name: str) -> None:
    lesson = shipped_library().lesson(name)
    late: list[tuple[str, float, str]] = []
    for task in lesson.tasks:
        first, *steps = told_steps(lesson, task.id)
        seconds = listening_seconds(first.said)
        late += [(task.id, seconds, first.said)] if seconds > FIRST_S else []
        for step in steps:
            seconds = listening_seconds(step.said.replace(step.heard, ""))
            late += [(task.id, seconds, step.said)] if seconds > STEP_S else []
    assert late == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", lesson_names())
@pytest.mark.parametrize("mode", [Mode.FOLLOW, Mode.WATCH])
def test_every_step_has_its_one_sentence(name: str, mode: Mode) -> None:
    lesson = shipped_library().lesson(name)
    for task in lesson.tasks:
        for step in told_steps(lesson, task.id, mode):
            assert step.view.instruction
            if mode is Mode.WATCH and not step.view.finished:
                assert "누르세요" not in step.view.instruction, "nobody can press while the program shows it"


KNOBS = {" 하나 더하기": "‘+’", " 하나 빼기": "‘−’"}
"""What stands on a stepper's knob, by how its name ends."""


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", lesson_names())
def test_every_step_names_what_its_ring_lies_round(name: str) -> None:
    """Where there is no room for the tag, the ring and this name are all there is."""
    lesson = shipped_library().lesson(name)
    for task in lesson.tasks:
        for step in told_steps(lesson, task.id):
            advice = step.view.advice
            if advice is None or advice.target is None or step.view.finished:
                continue
            target = target_name(advice.target, step.view.screen)
            ending = next((one for one in KNOBS if target.endswith(one)), "")
            parts = (f"‘{target.removesuffix(ending)}’", KNOBS[ending]) if ending else (target,)
            assert all(part in step.view.instruction for part in parts), (target, step.view.instruction)


def test_what_is_pressed_is_said_with_what_stands_on_it() -> None:
    """A name alone, such as 출발역 or 1B, tells nobody what is there."""
    lesson = shipped_library().lesson("train-book")
    said = [step.said.split(".")[0] for step in told_steps(lesson, lesson.tasks[0].id)]
    assert "출발역, 고르기" in said
    assert any(words.startswith("1B, ") for words in said)
    assert {"출발역", "도착역", "1B"}.isdisjoint(said)


def test_words_to_type_stand_in_quotation_marks_and_numbers_as_they_are() -> None:
    """Without them 좋겠어요를 적으세요 is no sentence."""
    lesson = shipped_library().lesson("policy-opinion")
    opinion = [step.view.instruction for step in told_steps(lesson, "change-words")]
    assert "‘의견’에 ‘그늘도 있으면 좋겠어요’를 적으세요." in opinion
    lesson = shipped_library().lesson("budget-propose")
    cost = [step.view.instruction for step in told_steps(lesson, "seats")]
    assert "‘예상 사업비 (원)’에 3,000,000을 적으세요." in cost


def test_who_is_told_to_agree_to_what_is_needed_is_not_sent_to_agree_to_all() -> None:
    """One press does either way; 전체 동의 would take what is optional too."""
    lesson = shipped_library().lesson("policy-vote")
    said = [step.view.instruction for step in told_steps(lesson, "vote-again")]
    assert "‘개인정보 수집·이용 동의’를 누르세요." in said
    assert "‘전체 동의’를 누르세요." not in said

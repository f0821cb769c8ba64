"""In shipped apps no touch is answered wrongly, whatever is touched on the guide's own way."""

import pytest

from edu_desk.machine.action import Enter, Press
from edu_desk.present.present import view
from edu_desk.present.target_names import target_name
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import FeedbackTone
from edu_desk.runner.advance import advance
from edu_desk.runner.events import Acted, Outcome
from kit.runs import NOW, begin, errand_of, walk
from kit.screens import korean
from kit.shipped_lessons import shipped_library
from kit.told_steps import TODAY, told_steps

TONGUE = Tongue(korean(), TODAY)


@pytest.mark.parametrize("name", ["train-book", "train-kiosk", "cafe-kiosk"])
def test_whatever_is_touched_the_step_stays_said_and_only_what_leads_on_is_praised(name: str) -> None:
    lesson = shipped_library().lesson(name)
    errand = errand_of(lesson, lesson.tasks[0].id)
    run = begin(errand)
    refused = 0
    while not run.finished:
        shown = view(errand, run, TONGUE)
        for action, _ in errand.machine.successors(run.state):
            touched = target_name(action.target, shown.screen) if isinstance(action, Press) else ""
            turn = advance(errand, run, action, NOW, touched)
            told = view(errand, turn.run, TONGUE)
            acted = turn.events[0]
            assert isinstance(acted, Acted)
            assert told.instruction, f"{action} leaves nobody a word of what to do"
            praised = told.tone is FeedbackTone.PRAISE
            if errand.machine.by_itself(run.state, action):
                continue  # where only time goes by, what was said still stands
            assert not praised or acted.outcome is Outcome.NEARER, f"{action} is praised: {told.feedback}"
            if acted.outcome is Outcome.REFUSED:
                refused += 1
                assert told.screen.notice, f"{action} is refused without a word"
                assert told.feedback, f"{action} is refused, and the panel is silent"
        step = errand.guide.next_action(run.state)
        assert step is not None
        run = advance(errand, run, step, NOW).run
    assert refused


@pytest.mark.parametrize("name", ["train-book", "train-kiosk"])
def test_a_letter_of_the_alphabet_keeps_the_step_and_is_not_all_that_is_said(name: str) -> None:
    lesson = shipped_library().lesson(name)
    errand = errand_of(lesson, lesson.tasks[0].id)
    run = begin(errand)
    while not any(element.id == "station" for element in errand.machine.elements(run.state)):
        step = errand.guide.next_action(run.state)
        assert step is not None
        run = advance(errand, run, step, NOW).run
    shown = view(errand, run, TONGUE)
    tabs = [
        act for act, _ in errand.machine.successors(run.state) if isinstance(act, Press) and act.target.part
    ]
    letters = [act for act in tabs if len(target_name(act.target, shown.screen)) == 1]
    assert len(letters) > 5
    for act in letters:
        letter = target_name(act.target, shown.screen)
        told = view(errand, advance(errand, run, act, NOW, letter).run, TONGUE)
        assert told.advice is not None
        advised = told.instruction.removesuffix("누르세요.").strip("‘’을를 ")
        assert len(advised) > 1
        if told.feedback:
            assert f"‘{advised}’" in told.feedback, "what was wrong and what to do now name different things"


def test_a_wrong_card_number_is_answered_with_its_own_words() -> None:
    errand = errand_of(shipped_library().lesson("train-book"), "busan-morning")
    run = begin(errand)
    while not isinstance(step := errand.guide.next_action(run.state), Enter):
        assert step is not None
        run = advance(errand, run, step, NOW).run
    assert step.target.element == "card_number"
    turn = walk(errand, run, ["card_number=other:16"])
    told = view(errand, turn.run, TONGUE)
    assert told.feedback.startswith("카드 번호가 연습용 카드와 달라요")
    assert told.tone is FeedbackTone.GENTLE
    assert "‘카드 번호’에 9410 1234 5678 1234를 다시 적으세요" in told.instruction


def test_what_ends_by_itself_is_not_told_as_if_it_were_touched() -> None:
    lesson = shipped_library().lesson("train-kiosk")
    said = [step.said for step in told_steps(lesson, lesson.tasks[0].id)]
    assert any(words.startswith("결제가 끝났어요.") for words in said)
    assert not [words for words in said if "결제 중입니다" in words or "뽑고 있습니다" in words]

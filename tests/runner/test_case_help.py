"""Help with a case leads to a sign and never decides; a decision after it is told apart."""

from datetime import date

import pytest

from edu_desk.machine.action import Back, Press, Target
from edu_desk.present.case_help import YOURS
from edu_desk.present.present import view
from edu_desk.present.review import leading
from edu_desk.present.tongue import Tongue
from edu_desk.progress.practice import practice_of
from edu_desk.runner.advance import advance, ask_help, do_for_learner
from edu_desk.runner.case_decision import case_choice
from edu_desk.runner.events import Event, Helped, Mode
from kit.runs import NOW, begin, errand_of
from kit.screens import korean
from kit.shipped_lessons import shipped_library

LESSONS = [
    head.id
    for head in shipped_library().index().heads
    if shipped_library().lesson(head.id).tasks[0].case is not None
]


@pytest.mark.parametrize("name", LESSONS)
def test_whoever_only_asks_for_help_decides_nothing(name: str) -> None:
    lesson, tongue = shipped_library().lesson(name), Tongue(korean(), date(2026, 11, 23))
    for task in lesson.tasks:
        assert task.case is not None
        errand = errand_of(lesson, task.id)
        run, events = begin(errand, Mode.TRY), list[Event]()
        for _ in range(12):
            turn = ask_help(errand, run, NOW)
            run = turn.run
            events += turn.events
            shown = view(errand, run, tongue)
            assert not run.offered, "it is never offered to do it"
            way = leading(errand.machine, task.case, run.state)
            if way is None:
                break
            run = advance(errand, run, way, NOW).run
        assert not run.finished
        assert case_choice(task.case, run.state) is None
        assert shown.advice is not None
        assert not shown.advice.together
        signs = {(sign.screen, sign.element) for sign in task.case.signs}
        target = shown.advice.target
        assert target is None or (shown.screen.name, target.element) in signs
        assert all(isinstance(event, Helped) for event in events)


@pytest.mark.parametrize("name", LESSONS)
def test_each_help_leads_further_and_the_last_one_says_whose_the_decision_is(name: str) -> None:
    """Where to look, what to ask oneself, the next sign, the next screen: nothing is said twice in a row."""
    lesson, tongue = shipped_library().lesson(name), Tongue(korean(), date(2026, 11, 23))
    yours = korean()(YOURS)
    for task in lesson.tasks:
        assert task.case is not None
        errand = errand_of(lesson, task.id)
        run, told, met = begin(errand, Mode.TRY), list[str](), set[str]()
        for _ in range(40):
            run = ask_help(errand, run, NOW).run
            shown = view(errand, run, tongue)
            advice = shown.advice
            assert advice is not None
            said = f"{advice.words} {advice.help}"
            assert said not in told[-1:], (task.id, said)
            told.append(said)
            if advice.target is not None:
                met.add(advice.target.element)
            if advice.words == yours:
                break
            if advice.help:  # a ring stands round what leads on
                way = Back() if advice.back else Press(advice.target or Target(""))
                run = advance(errand, run, way, NOW).run
        assert told[-1].strip() == yours, task.id
        kept = [tongue.say(sign.say) for sign in task.case.signs]
        assert not any(one in said for one in kept for said in told), "what a sign shows is said afterwards"
        signs = {sign.element for sign in task.case.signs if sign.screen != "talking"}
        assert signs <= met, task.id
        assert not run.finished
        assert case_choice(task.case, run.state) is None


def test_the_program_never_decides_for_somebody() -> None:
    lesson = shipped_library().lesson(LESSONS[0])
    errand = errand_of(lesson, lesson.tasks[0].id)
    run = begin(errand, Mode.TRY)
    for _ in range(8):
        run = do_for_learner(errand, run, NOW).run
    assert not run.finished


def test_a_decision_after_help_does_not_count_as_alone() -> None:
    lesson = shipped_library().lesson(LESSONS[0])
    errand = errand_of(lesson, lesson.tasks[0].id)
    run = begin(errand, Mode.TRY)
    asked = ask_help(errand, run, NOW)
    run, events = asked.run, list(asked.events)
    while not run.finished:
        action = errand.guide.next_action(run.state)
        assert action is not None
        turn = advance(errand, run, action, NOW)
        run, events = turn.run, [*events, *turn.events]
    practice = practice_of(run.head, events)
    assert practice is not None
    assert practice.case is not None
    assert practice.case.right
    assert not practice.unaided

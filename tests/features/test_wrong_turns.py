"""Wrong turns of the city's services and of the kiosk, told by the runner alone: nothing is drawn."""

from dataclasses import dataclass

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from edu_desk.lesson.model import NOTICE, STACK, Entry
from edu_desk.machine.action import Action, Enter, Target
from edu_desk.machine.typed_classes import classify
from edu_desk.present.present import view
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import FeedbackTone, RunView
from edu_desk.runner.advance import advance
from edu_desk.runner.run import Errand, Run
from kit.runs import NOW, action, begin, errand_of
from kit.screens import korean
from kit.shipped_lessons import shipped_library

scenarios("wrong_turns.feature")
MOST_STEPS = 60


@dataclass
class Telling:
    """An errand on the way, and what the last act came to."""

    errand: Errand
    run: Run

    def do(self, act: Action) -> None:
        turn = advance(self.errand, self.run, act, NOW)
        assert turn.events, f"{act} cannot be done on {self.run.state[STACK][-1]}"
        self.run = turn.run

    def follow(self) -> None:
        act = self.errand.guide.next_action(self.run.state)
        assert act is not None, "the guide knows no way"
        self.do(act)

    @property
    def view(self) -> RunView:
        return view(self.errand, self.run, Tongue(korean(), NOW.date()))


@pytest.fixture
def telling() -> Telling:
    raise AssertionError("no errand was begun")


@given(parsers.parse('the errand "{task}" of "{lesson}"'), target_fixture="telling")
def errand(task: str, lesson: str) -> Telling:
    begun = errand_of(shipped_library().lesson(lesson), task)
    return Telling(begun, begin(begun))


@when(parsers.parse('she is led until "{target}"'))
def led(telling: Telling, target: str) -> None:
    for _ in range(MOST_STEPS):
        if telling.errand.guide.next_action(telling.run.state) == action(target):
            return
        telling.follow()
    raise AssertionError(f"the guide never says {target}")


@when(parsers.parse('she presses "{steps}"'))
def presses(telling: Telling, steps: str) -> None:
    for step in steps.split(", "):
        telling.do(action(step))


@when(parsers.parse('she writes "{raw}" into "{field}"'))
def writes(telling: Telling, raw: str, field: str) -> None:
    machine, target = telling.errand.machine, Target(field)
    element = machine.element(telling.run.state, field)
    assert element is not None
    assert isinstance(element.spec, Entry)
    right = machine.typed.get(element.spec.index)
    telling.do(Enter(target, classify(element.spec, right, raw)))


@when(parsers.parse('she writes "{raw}" into "{field}" until it has run out'))
def run_out(telling: Telling, raw: str, field: str) -> None:
    for _ in range(MOST_STEPS):
        if telling.errand.machine.element(telling.run.state, "ran_out") is not None:
            return
        writes(telling, raw, field)
    raise AssertionError("the code never runs out")


@when(parsers.parse('nothing is done for {times:d} times "{wait}"'))
def nothing_done(telling: Telling, times: int, wait: str) -> None:
    for _ in range(times):
        telling.do(action(wait))


@when("she is led to the goal")
def to_the_goal(telling: Telling) -> None:
    for _ in range(MOST_STEPS):
        if telling.run.finished:
            return
        telling.follow()
    raise AssertionError("the goal is never reached")


@then(parsers.parse('the panel tells her: "{words}"'))
def tells(telling: Telling, words: str) -> None:
    shown = telling.view
    assert (shown.tone, words in shown.feedback) == (FeedbackTone.GENTLE, True), shown.feedback
    assert shown.instruction


@then(parsers.parse('the app says "{words}"'))
def says(telling: Telling, words: str) -> None:
    notice = telling.run.state[NOTICE]
    assert notice >= 0, telling.run.state[STACK][-1]
    assert words in telling.errand.machine.app.notices[notice].source


@then(parsers.parse('the app refuses it: "{words}"'))
def refuses(telling: Telling, words: str) -> None:
    says(telling, words)
    assert telling.view.feedback, "the panel is silent where the app refuses"


@then(parsers.parse('the screen is "{name}"'))
def screen_is(telling: Telling, name: str) -> None:
    assert telling.run.state[STACK][-1] == name


@then(parsers.parse('the word "{word}" is explained'))
def explained(telling: Telling, word: str) -> None:
    assert word in [one.word for one in telling.view.meanings]


@then("the errand is done")
def done(telling: Telling) -> None:
    assert telling.run.finished

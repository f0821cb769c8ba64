"""The steps of a task on a card to take home: each with its practice screen and what to press there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from edu_desk.lesson.cases import ADDRESS_BAR, Truth
from edu_desk.lesson.teaching import Lesson, Task
from edu_desk.machine.action import Action, Back, Target
from edu_desk.present.case_showing import SignLook, next_shown
from edu_desk.present.render import render
from edu_desk.present.step_sentences import WAITING, ask, is_wait
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from edu_desk.runner.advance import advance
from edu_desk.runner.events import Mode, RunHead
from edu_desk.runner.run import Errand, looked_at, start
from edu_desk.shared.text import N_

_MOST: Final = 200
"""A task has fewer steps; more would be a circle."""


@dataclass(frozen=True, slots=True)
class CardStep:
    """One step: the screen before it, what is touched there, and the sentence."""

    screen: ScreenView
    target: Target | None
    back: bool
    words: str
    times: int = 1
    """So many times in a row it is done."""


@dataclass(frozen=True, slots=True)
class StepCard:
    """A whole card, in the learner's language."""

    title: str
    task: str
    note: str
    steps: tuple[CardStep, ...]
    outside_title: str
    outside: tuple[str, ...]
    """What to do outside, sentence by sentence."""
    day: str
    """Where one writes by hand when one has done it."""


def card_task(lesson: Lesson) -> str:
    """The task that a card of the lesson shows, where none was done just now: of cases, a fraud."""
    frauds = (task for task in lesson.tasks if task.case is not None and task.case.truth is Truth.FRAUD)
    return next(frauds, lesson.tasks[0]).id


def step_card(errand: Errand, steps: tuple[CardStep, ...], tongue: Tongue) -> StepCard:
    """The card with these steps."""
    tr, task = tongue.tr, errand.task
    again = N_("Do this {count} times.")
    told = tuple(
        replace(one, words=f"{one.words} {tr(again, count=one.times)}") if one.times > 1 else one
        for one in steps
    )
    return StepCard(
        title=tongue.say(errand.lesson.title),
        task=tongue.say(task.goal_text, task.start),
        note=tr(N_("The pictures show the practice screens. The real ones may look different.")),
        steps=told,
        outside_title=tr(N_("Do it for real")),
        outside=_outside(errand.lesson, task, tongue),
        day=tr(N_("The day I did it:")),
    )


def _outside(lesson: Lesson, task: Task, tongue: Tongue) -> tuple[str, ...]:
    tr = tongue.tr
    if task.case is not None:
        return (
            tr(N_("When something like this really comes, stop first. Press nothing and send nothing.")),
            tr(N_("Show it to somebody you know, or ask at a number that you knew before.")),
        )
    return (
        tr(N_("Do it once where you really need it: “{lesson}”."), lesson=tongue.say(lesson.title)),
        tr(N_("The first time, have somebody you know beside you.")),
        tr(N_("Read the screen once more before you press the last button.")),
    )


def card_steps(errand: Errand, tongue: Tongue) -> Iterator[CardStep]:
    """The steps of the guide's way, one by one; waiting belongs to the step before it."""
    case = errand.task.case is not None
    moment = datetime.combine(tongue.today, datetime.min.time()).astimezone()
    mode = Mode.WATCH if case else Mode.FOLLOW
    head = RunHead(
        id="card",
        learner="",
        lesson=errand.lesson.id,
        task=errand.task.id,
        mode=mode,
        digest=errand.lesson.digest,
        today=tongue.today,
        started=moment,
    )
    run, last, done = start(errand, head), None, None
    for _ in range(_MOST):
        screen = render(errand.machine, run.state, tongue, errand.lesson.clock, f"card/{run.turned}")
        shown = None if run.finished else next_shown(errand, run, screen)
        if shown is None:
            break
        if isinstance(shown, SignLook):
            run, step = looked_at(run, shown.place), _look(shown, screen, tongue)
        else:
            state = run.state
            run = advance(errand, run, shown, moment).run
            if is_wait(shown, errand.machine, state) and last is not None:
                last = _waiting(last, tongue)
                continue
            if shown == done and last is not None and last.screen.name == screen.name:
                last = replace(last, times=last.times + 1)
                continue
            words = ask(shown, errand.machine, state, screen, tongue.tr)
            step = CardStep(screen, _target(shown), isinstance(shown, Back), words)
        if last is not None:
            yield last
        last, done = step, shown
    if last is not None:
        yield last


def _look(look: SignLook, screen: ScreenView, tongue: Tongue) -> CardStep:
    return CardStep(screen, look.target, look.sign.element == ADDRESS_BAR, tongue.say(look.sign.say))


def _waiting(step: CardStep, tongue: Tongue) -> CardStep:
    wait = tongue.tr(WAITING)
    return step if step.words.endswith(wait) else replace(step, words=f"{step.words} {wait}")


def _target(action: Action) -> Target | None:
    return None if isinstance(action, Back) else action.target

"""The guide's next step on the train lesson, from where random learners stand."""

from collections.abc import Iterator
from random import Random
from time import perf_counter

from benchmarks.spread import Figure, spread
from edu_desk.gui.learner.foresight import Foresight
from edu_desk.lesson.library import Library
from edu_desk.lesson.model import State
from edu_desk.lesson.teaching import Lesson
from edu_desk.runner.action import Action
from edu_desk.runner.advance import judge
from edu_desk.runner.run import Errand, prepare
from edu_desk.shared.paths import shipped

WALKS, STEPS = 6, 25


def measure_guide() -> dict[str, Figure]:
    """Cold: a guide that has seen nothing. Prepared: after the foresight that works while a learner reads."""
    began = perf_counter()
    lesson = Library(shipped().lessons).lesson("train-book")
    read = perf_counter() - began
    cold, prepared, judged = [], [], []
    for task in lesson.tasks[:2]:
        for errand, before, action, after in _steps(lesson, task.id):
            fresh = _errand(lesson, task.id)
            began = perf_counter()
            fresh.guide.next_action(after)
            cold.append(perf_counter() - began)
            _look_ahead(errand, before)
            began = perf_counter()
            judge(errand, before, after, action)
            judged.append(perf_counter() - began)
            began = perf_counter()
            errand.guide.next_action(after)
            prepared.append(perf_counter() - began)
    return {
        "lesson_read": spread([read]),
        "guide_next_cold": spread(cold, goal_p99_ms=30),
        "guide_next_prepared": spread(prepared, goal_p99_ms=5),
        "judge_prepared": spread(judged),
    }


def _steps(lesson: Lesson, task: str) -> Iterator[tuple[Errand, State, Action, State]]:
    for seed in range(WALKS):
        errand, dice = _errand(lesson, task), Random(seed)
        state = errand.task.start
        for _ in range(STEPS):
            if errand.task.goal(state):
                break
            action, after = dice.choice(list(errand.machine.successors(state)))
            yield errand, state, action, after
            state = after


def _errand(lesson: Lesson, task: str) -> Errand:
    errand = prepare(lesson, task)
    if errand is None:
        raise LookupError(task)
    return errand


def _look_ahead(errand: Errand, state: State) -> None:
    foresight = Foresight(errand.guide, errand.machine)
    foresight.stand(state)
    while foresight.step():
        pass

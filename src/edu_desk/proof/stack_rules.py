"""Which screens may lie on one another: none twice, and not so many that the way back is lost."""

from collections.abc import Iterator

from edu_desk.lesson.checking.problems import Problem, ProblemWeight
from edu_desk.lesson.content_walk import effects_of, elements_of, every_effect
from edu_desk.lesson.kinds import Device
from edu_desk.lesson.model import STACK, App, Effect, FilePlace, Go
from edu_desk.proof.state_survey import Survey
from edu_desk.shared.text import N_

_DEEPEST = 10
"""Screens on one another; a browser's history aside, no real errand needs more ways back."""


def of_stacks(found: Survey) -> Iterator[Problem]:
    """Effects that open a screen which is open already, and the deepest stack where that is too deep."""
    graph, app = found.graph, found.graph.machine.app
    weight = ProblemWeight.NOTE if app.device is Device.WEB else ProblemWeight.ERROR
    told: set[tuple[str, str]] = set()
    for state, came in zip(graph.states, graph.came, strict=True):
        stack: tuple[str, ...] = state[STACK]
        if came < 0 or stack[-1] not in stack[:-1]:
            continue
        step = (graph.states[came][STACK][-1], stack[-1])
        if step not in told:
            told.add(step)
            for place in _opening(app, *step):
                message = N_(
                    "“{screen}” is open here already and would lie there twice: write `back: {screen}`."
                )
                yield Problem(place, "open-again", message, {"screen": stack[-1]}, weight=weight)
    deepest = max((state[STACK] for state in graph.states), key=len)
    if len(deepest) > _DEEPEST:
        message = N_("{count} screens lie on one another here: Back leads through all of them.")
        place = app.screens[deepest[-1]].place
        yield Problem(place, "deep-stack", message, {"count": len(deepest)}, weight=ProblemWeight.NOTE)


def _opening(app: App, source: str, target: str) -> Iterator[FilePlace]:
    """Where effects stand that open `target` while `source` is shown."""
    for effect in _effects(app, source):
        if isinstance(effect, Go) and effect.screen == target and effect.place is not None:
            yield effect.place


def _effects(app: App, screen: str) -> Iterator[Effect]:
    for element in elements_of(app.screens[screen]):
        yield from effects_of(element)
    for timer in app.timers:
        yield from every_effect(timer.do)

"""Whether the advice goes against the words of its own step, where another choice would do as well."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from edu_desk.lesson.model import State
from edu_desk.lesson.teaching import Milestone
from edu_desk.machine.action import Press
from edu_desk.present.render import render
from edu_desk.present.target_names import target_name
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from edu_desk.proof.state_survey import Survey
from edu_desk.shared.text import UNTRANSLATED

_DAY = date(2026, 1, 28)
_NOON = 720
_WORD = re.compile(r"\w{2,}")


@dataclass(frozen=True, slots=True)
class AdviceAgainstWords:
    """The step's sentence speaks of `rival`, which would do as well, and the advice is `advised`."""

    milestone: Milestone
    advised: str
    rival: str


def against_words(found: Survey) -> Iterator[AdviceAgainstWords]:
    """Where on the guide's way from the start this is so; each once."""
    told: set[tuple[str, str]] = set()
    tongue = Tongue(UNTRANSLATED, _DAY)
    for state in found.way or ():
        heading = found.guide.heading(state)
        if heading.milestone is None or not isinstance(heading.action, Press):
            continue
        screen = render(found.guide.machine, state, tongue, _NOON)
        advised = target_name(heading.action.target, screen)
        teach = tongue.say(heading.milestone.teach, state)
        words = set(_WORD.findall(teach))
        if any(word in teach for word in _WORD.findall(advised)):
            continue
        for rival in _rivals(found, state, heading.milestone, heading.action, screen, words):
            if (heading.milestone.id, rival) not in told:
                told.add((heading.milestone.id, rival))
                yield AdviceAgainstWords(heading.milestone, advised, rival)


def _rivals(
    found: Survey, state: State, milestone: Milestone, advised: Press, screen: ScreenView, words: set[str]
) -> Iterator[str]:
    """What the step's words speak of, from where the way is shorter and does without what is advised."""
    guide = found.guide
    plan = guide.ways.way(state, milestone.id, milestone.done)
    for action, after in guide.machine.successors(state) if plan else ():
        if not isinstance(action, Press) or action.target.element == advised.target.element:
            continue
        name = target_name(action.target, screen)
        if words & set(_WORD.findall(name)):
            onward = guide.ways.way(after, milestone.id, milestone.done)
            if onward is None or plan is None or advised in onward.actions:
                continue
            if onward.length < plan.length:
                yield name

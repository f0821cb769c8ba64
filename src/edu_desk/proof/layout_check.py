"""How a practice app's screens are looked at: the drawing itself is done by whoever can draw (`gui`)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from edu_desk.lesson.checking.problems import Problem
from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.model import STACK, App, FilePlace, Screen, State
from edu_desk.machine.action import Target
from edu_desk.machine.machine import Machine
from edu_desk.present.render import render
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from edu_desk.shared.text import N_, Translator

TEXTS = (1.0, 3.0)
"""Text sizes looked at: as it is and the largest; what fits both fits between, since all grows evenly."""
_STATES = 3
"""States of each screen that are drawn: the first met, and the fullest two."""
_DAY = date(2026, 1, 28)
"""A day whose month and weekday are long in most languages."""
_MORNING = 550


@dataclass(frozen=True, slots=True)
class LayoutFault:
    """What is wrong with how something is drawn."""

    rule: str
    target: Target
    words: str


class Measure(Protocol):
    """Draws a screen and looks at it."""

    def faults(self, view: ScreenView, tr: Translator, text: float) -> Iterator[LayoutFault]:
        """What is cut off, lies over something or is too small to touch, at a text size (ratio)."""
        ...


def of_layout(
    app: App, states: Sequence[State], translators: Sequence[Translator], measure: Measure
) -> Iterator[Problem]:
    """What is wrong with the screens of `app`, in every language, at every text size."""
    machine = Machine(app, {})
    for screen, shown in _by_screen(states).items():
        places = {element.id: element.place for element in elements_of(app.screens[screen])}
        for state in shown:
            for tr in translators:
                view = render(machine, state, Tongue(tr, _DAY), _MORNING)
                for text in TEXTS:
                    for fault in measure.faults(view, tr, text):
                        yield _problem(fault, app.screens[screen], places, tr, text)


def _by_screen(states: Sequence[State]) -> dict[str, list[State]]:
    """For each screen the first state met, and those in which most is chosen."""
    met: dict[str, list[State]] = {}
    for state in states:
        met.setdefault(state[STACK][-1], []).append(state)
    return {
        screen: [some[0], *sorted(some[1:], key=_fullness)[1 - _STATES :]] for screen, some in met.items()
    }


def _fullness(state: State) -> int:
    return len(str(state))


def _problem(
    fault: LayoutFault, screen: Screen, places: Mapping[str, FilePlace], tr: Translator, text: float
) -> Problem:
    values: dict[str, object] = {
        "words": fault.words,
        "screen": screen.name,
        "language": tr.locale,
        "text": round(text * 100),
    }
    place = places.get(fault.target.element, screen.place)
    if fault.rule == "target-small":
        message = N_("“{words}” on screen “{screen}” is too small or too near, at {text}% in {language}.")
    else:
        message = N_("“{words}” on screen “{screen}” is cut off or covered, at {text}% in {language}.")
    return Problem(place, fault.rule, message, values)

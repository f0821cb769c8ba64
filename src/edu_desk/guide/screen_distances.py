"""How far a screen is, at least, from where a condition could change: the guide's sense of direction."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from edu_desk.lesson.content_walk import effects_of, elements_of, every_effect
from edu_desk.lesson.model import (
    STACK,
    Add,
    App,
    Choice,
    Days,
    Element,
    Entry,
    Go,
    Remove,
    Screen,
    Set,
    Stepper,
    Switch,
    Toggle,
)

FAR = 1_000_000


@dataclass(frozen=True, slots=True)
class ScreenDistances:
    """What each screen can write, and which screens one press away from it can be."""

    writes: Mapping[str, frozenset[int]]
    leads: Mapping[str, frozenset[str]]
    stepped: Mapping[int, int]
    """Numbers that only steppers change, and by how much a press changes them at most."""

    def distances(self, reads: frozenset[int]) -> dict[str, int]:
        """For each screen, the least number of presses until one that writes any of `reads`."""
        if STACK in reads:
            return dict.fromkeys(self.writes, 1)
        found = {screen: 1 for screen, written in self.writes.items() if written & reads}
        waiting = deque(found)
        into: dict[str, list[str]] = {screen: [] for screen in self.writes}
        for screen, targets in self.leads.items():
            for target in targets:
                into[target].append(screen)
        while waiting:
            screen = waiting.popleft()
            for before in into[screen]:
                if before not in found:
                    found[before] = found[screen] + 1
                    waiting.append(before)
        return {screen: found.get(screen, FAR) for screen in self.writes}


def measure_screens(app: App) -> ScreenDistances:
    """The screen distances of an app, its conditions left out (so a distance is never too long)."""
    clock = tuple(effect for timer in app.timers for effect in every_effect(timer.do))
    always = {effect.index for effect in clock if isinstance(effect, Set | Toggle | Add | Remove)}
    always |= {timer.index for timer in app.timers}
    anywhere = {effect.screen for effect in clock if isinstance(effect, Go)}
    writes = {name: frozenset(_writes(screen)) | always for name, screen in app.screens.items()}
    forward = {name: frozenset(_goes(screen)) | anywhere for name, screen in app.screens.items()}
    closed = _reachable(forward)
    leads = {
        name: forward[name] | {other for other in app.screens if name in closed[other]}
        for name in app.screens
    }
    return ScreenDistances(writes, leads, _stepped(app))


def _stepped(app: App) -> dict[int, int]:
    steppers: dict[int, int] = {}
    others: set[int] = set()
    for screen in app.screens.values():
        for element in elements_of(screen):
            if isinstance(element.spec, Stepper):
                index = element.spec.index
                steppers[index] = max(element.spec.by, steppers.get(index, 1))
            else:
                others.update(_bound(element))
            others.update(effect.index for effect in effects_of(element) if isinstance(effect, Set))
    return {index: by for index, by in steppers.items() if index not in others}


def _reachable(forward: Mapping[str, frozenset[str]]) -> dict[str, set[str]]:
    """The screens that can lie above each one: those a way back may lead from."""
    closed: dict[str, set[str]] = {}
    for start in forward:
        seen: set[str] = set()
        waiting = [start]
        while waiting:
            for target in forward[waiting.pop()] - seen:
                seen.add(target)
                waiting.append(target)
        closed[start] = seen
    return closed


def _writes(screen: Screen) -> Iterator[int]:
    for element in elements_of(screen):
        yield from _bound(element)
        for effect in effects_of(element):
            if isinstance(effect, Set | Toggle | Add | Remove):
                yield effect.index


def _bound(element: Element) -> Iterator[int]:
    if isinstance(element.spec, Entry | Choice | Stepper | Switch | Days):
        yield element.spec.index


def _goes(screen: Screen) -> Iterator[str]:
    for element in elements_of(screen):
        for effect in effects_of(element):
            if isinstance(effect, Go):
                yield effect.screen

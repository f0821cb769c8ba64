"""The maps of the shipped practice apps: each place has its name and its number, from 100 to 300 % text."""

from collections.abc import Callable
from datetime import date
from itertools import combinations

import pytest

from edu_desk.gui.simulator.elements.map_ground import MapGround
from edu_desk.gui.simulator.elements.map_spot import MapSpot
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.kinds import ElementKind
from edu_desk.lesson.model import NOTICE
from edu_desk.machine.machine import Machine
from edu_desk.present.render import render
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ElementView
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator
from gui.simulator.builders import screen
from kit.shipped_lessons import shipped_library

Shown = Callable[..., Simulator]
DAY, MORNING = date(2026, 11, 23), 550
LEAST_MAPS, CROWD = 4, 6


def maps() -> list[tuple[str, str, ElementView]]:
    """Every map that can be chosen on, as it is when its app opens, in both languages."""
    library = shipped_library()
    apps = {
        lesson.app.name: lesson.app for lesson in map(library.lesson, (one.name for one in library.folders()))
    }
    found = []
    for name, app in sorted(apps.items()):
        for page in app.screens.values():
            if not any(one.kind is ElementKind.MAP and one.do for one in elements_of(page)):
                continue
            for language in ("ko", "en"):
                tongue = Tongue(load_translator(shipped().translations, language), DAY)
                view = render(Machine(app, {}), ((page.name,), *app.start[NOTICE:]), tongue, MORNING)
                found += [
                    (name, language, one) for one in view.body if one.kind is ElementKind.MAP and one.items
                ]
    return found


MAPS = maps()
IDS = [f"{name}-{one.target.element}-{language}" for name, language, one in MAPS]


def test_there_are_maps_and_a_crowded_one() -> None:
    assert len(MAPS) >= LEAST_MAPS
    assert max(len(one.items) for _, _, one in MAPS) >= CROWD


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("view", [one for _, _, one in MAPS], ids=IDS)
def test_each_place_is_named_reached_and_has_its_number(shown: Shown, view: ElementView, text: float) -> None:
    simulator = shown(screen(view), round(400 * text**0.5), 900, text=text, framed=False)
    spots = [part for part in simulator.findChildren(MapSpot) if part.isVisible()]
    assert {spot.item.label for spot in spots} == {item.label for item in view.items}
    assert all(spot.item.label in spot.accessibleName() and spot.accessibleDescription() for spot in spots)
    assert not any(spot.spills() for spot in spots)
    assert not any(one.geometry().intersects(other.geometry()) for one, other in combinations(spots, 2))
    ground = simulator.findChild(MapGround)
    assert isinstance(ground, MapGround)
    numbers = ground.numbered()
    assert not any(one.intersects(other) for one, other in combinations(numbers.values(), 2))
    assert all(ground.plan.contains(circle.center()) for circle in numbers.values())
    if ground.marks:
        assert len(ground.marks) == len(view.items)
        told = ground.accessibleDescription()
        assert all(f"{number} {spot.item.label}" in told for number, spot in enumerate(spots, 1))

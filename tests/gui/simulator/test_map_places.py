"""Maps: names beside their places, none over another; numbers and a list where there is no room."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from edu_desk.gui.simulator.elements.map_ground import MapGround
from edu_desk.gui.simulator.elements.map_labels import MapLabel, placed
from edu_desk.gui.simulator.elements.map_spot import MapSpot
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.lesson.map_parts import Land, LandKind
from edu_desk.machine.action import Target
from edu_desk.present.map_view import MapView, RouteView
from edu_desk.present.view import ItemView, ScreenView
from gui.simulator.builders import screen
from gui.simulator.screens import places

Shown = Callable[..., Simulator]
PLAN = QRect(0, 0, 300, 300)
LAND = (
    Land(LandKind.RIVER, ((0, 8), (40, 20), (100, 0))),
    Land(LandKind.PARK, ((60, 60), (90, 60), (90, 90))),
    Land(LandKind.STREET, ((0, 48), (100, 48))),
)
SEEN = MapView(LAND, (80, 85), "내 위치", (RouteView(((80, 85), (25, 20)), "내 위치", "찻집", walked=True),))


def label(x: int, y: int, wide: int = 90) -> MapLabel:
    return MapLabel(QPoint(x, y), wide, 40, 30)


def test_a_name_begins_at_its_place_and_turns_at_the_edge() -> None:
    spots = placed([label(40, 100), label(280, 100)], PLAN, 8)
    assert spots is not None
    assert [spot.x() for spot in spots] == [25, 205]


def test_names_turn_away_from_each_other() -> None:
    spots = placed([label(120, 100), label(160, 100)], PLAN, 8)
    assert spots is not None
    assert not spots[0].adjusted(-8, -8, 8, 8).intersects(spots[1])
    assert spots[0].x() < spots[1].x()


@pytest.mark.parametrize("taken", [(), (QRect(0, 80, 300, 40),)])
def test_names_without_room_have_no_place(taken: tuple[QRect, ...]) -> None:
    crowd = [label(150, 100)] if taken else [label(150, 100), label(155, 110), label(150, 120)]
    assert placed(crowd, PLAN, 8, taken) is None


def on_map(view: ScreenView, **changes: object) -> ScreenView:
    told: dict[str, Any] = changes
    return screen(replace(view.body[0], **told))


def spots_of(simulator: Simulator) -> list[MapSpot]:
    return [part for part in simulator.findChildren(MapSpot) if part.isVisible()]


def ground_of(simulator: Simulator) -> MapGround:
    found = simulator.findChild(MapGround)
    assert isinstance(found, MapGround)
    return found


@pytest.mark.parametrize("text", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_no_name_lies_over_another_and_each_is_large_enough(shown: Shown, text: float) -> None:
    simulator = shown(on_map(places(), map=SEEN), 420 if text < 2 else 900, 860, text=text)
    spots = spots_of(simulator)
    assert not any(one.geometry().intersects(other.geometry()) for one, other in combinations(spots, 2))
    assert all(min(spot.width(), spot.height()) >= spot.skin.least for spot in spots)
    assert not any(spot.spills() for spot in spots)


def test_what_is_seen_beside_the_places_is_read(shown: Shown) -> None:
    ground = ground_of(shown(on_map(places(), map=SEEN)))
    assert ground.accessibleDescription() == ("내 위치 is lower right of the map, A way from 내 위치 to 찻집")


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_land_route_and_own_position_are_painted(shown: Shown, theme: str) -> None:
    with_all = ground_of(shown(on_map(places(), map=SEEN), theme=theme)).grab().toImage()
    bare = replace(SEEN, here=None, routes=())
    assert with_all != ground_of(shown(on_map(places(), map=bare), theme=theme)).grab().toImage()
    assert with_all != ground_of(shown(on_map(places(), map=None), theme=theme)).grab().toImage()


def test_a_number_on_the_plan_is_its_row(shown: Shown) -> None:
    simulator = shown(on_map(places()), 700, 900, text=2.0)
    acts: list[Target] = []
    simulator.pressed.connect(acts.append)
    ground = ground_of(simulator)
    QTest.mouseClick(ground, Qt.MouseButton.LeftButton, pos=ground.at((25, 20)))
    assert acts == [Target("map", "cafe")]
    QTest.mouseClick(ground, Qt.MouseButton.LeftButton, pos=ground.at((95, 5)))
    assert acts == [Target("map", "cafe")]


def test_a_number_that_cannot_be_pressed_does_nothing(shown: Shown) -> None:
    view = places()
    items = tuple(replace(item, enabled=False) for item in view.body[0].items)
    simulator = shown(on_map(view, items=items), 700, 900, text=2.0)
    acts: list[Target] = []
    simulator.pressed.connect(acts.append)
    ground = ground_of(simulator)
    QTest.mouseClick(ground, Qt.MouseButton.LeftButton, pos=ground.at((25, 20)))
    assert acts == []


def test_many_names_near_each_other_stand_in_a_list(shown: Shown) -> None:
    items = tuple(
        ItemView(Target("map", str(at)), f"긴 이름 정류장 {at}", line=40, column=10 * at) for at in range(9)
    )
    simulator = shown(on_map(places(), items=items), 420, 1200)
    assert len(ground_of(simulator).marks) == 9
    assert len({spot.x() for spot in spots_of(simulator)}) == 1


def test_numbers_on_the_plan_are_as_large_as_in_the_list_and_never_over_another(shown: Shown) -> None:
    items = tuple(
        ItemView(Target("map", str(at)), f"정류장 {at}", line=40, column=column, chosen=at == 1)
        for at, column in enumerate((20, 22, 70))
    )
    simulator = shown(on_map(places(), items=items), 700, 900, text=2.0)
    ground = ground_of(simulator)
    numbered = ground.numbered()
    assert set(numbered) == {2, 3}
    assert not any(one.intersects(other) for one, other in combinations(numbered.values(), 2))
    assert {circle.width() for circle in numbered.values()} == {spots_of(simulator)[0].mark()}

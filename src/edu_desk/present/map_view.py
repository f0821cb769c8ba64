"""What a map shows beside its places, as it is now."""

from dataclasses import dataclass

from edu_desk.lesson.map_parts import Land, MapPlan, MapRoute, OwnPosition, Point
from edu_desk.lesson.model import Seats, State, Value
from edu_desk.present.tongue import Tongue


@dataclass(frozen=True, slots=True)
class RouteView:
    """A way that is shown: its points, and the names of where it begins and ends."""

    points: tuple[Point, ...]
    begins: str
    ends: str
    walked: bool = False


@dataclass(frozen=True, slots=True)
class MapView:
    """The land, one's own position (None: it is not shown) with its words, and the routes."""

    land: tuple[Land, ...] = ()
    here: Point | None = None
    here_label: str = ""
    routes: tuple[RouteView, ...] = ()


def map_view(seats: Seats, plan: MapPlan, state: State, tongue: Tongue) -> MapView:
    """What the map of `seats` shows in `state`."""
    here = _own(plan.here, state) if plan.here is not None else None
    label = tongue.say(plan.here.label, state) if plan.here is not None and here is not None else ""
    shown = [route for route in plan.routes if route.when is None or route.when(state)]
    ways = [_route(route, seats, state, tongue, (here, label)) for route in shown]
    return MapView(plan.land, here, label, tuple(way for way in ways if len(way.points) > 1))


def _own(own: OwnPosition, state: State) -> Point | None:
    across, down = own.across(state), own.down(state)
    return None if across is None or down is None else (across, down)


def _route(
    route: MapRoute, seats: Seats, state: State, tongue: Tongue, here: tuple[Point | None, str]
) -> RouteView:
    """Stops that are missing now are left out."""
    stops: list[tuple[Point, str]] = []
    for stop in route.stops:
        if stop is None:
            if here[0] is not None:
                stops.append((here[0], here[1]))
        elif (row := stop(state)) is not None:
            stops.append(_place(seats, row, state, tongue))
    names = [name for _, name in stops] or [""]
    return RouteView(tuple(point for point, _ in stops), names[0], names[-1], route.walked)


def _place(seats: Seats, row: Value, state: State, tongue: Tongue) -> tuple[Point, str]:
    rows = (row,)
    point = (seats.column(state, rows), seats.line(state, rows))
    return point, tongue.say(seats.items.label, state, rows)

"""Maps: the land under the places, one's own position, routes, and whether the places can be told apart."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.file_forms import HERE, OWN_PLACE, ROUTE, ROUTE_STYLES
from edu_desk.lesson.checking.problems import unknown, wrong
from edu_desk.lesson.formulas.scope import TypeShape
from edu_desk.lesson.map_parts import AREAS, Land, LandKind, MapPlan, MapRoute, OwnPosition, Point
from edu_desk.lesson.model import Expr, FilePlace, Repeated, Rows, State, Value
from edu_desk.lesson.reading.reading_context import ReadingContext
from edu_desk.lesson.types import Letters, ListOf, Number, RowOf, Type
from edu_desk.lesson.yaml.source_values import Collector, SourceValue
from edu_desk.shared.text import N_

NEAREST = 9
"""Places that lie nearer to one another than this, of a hundred, can neither be told apart nor touched."""
_POINT = re.compile(r"(\d{1,3}),(\d{1,3})")
_LAND = ("kind", "points")
_WALK = ROUTE_STYLES[1]


def map_number(spot: SourceValue, ground: ReadingContext, most: int) -> Expr:
    """A number that tells where something lies; what is missing or outside is moved to the edge."""
    part = ground.formula(spot, Number())

    def bounded(state: State, rows: Rows) -> Value:
        return min(max(part(state, rows) or 0, 0), most)

    return Expr(part.source, bounded, part.reads, place=spot.place, steps=part.steps)


def map_plan(fields: Mapping[str, SourceValue], ground: ReadingContext) -> MapPlan:
    """What a map shows beside its places."""
    here = _here(fields["here"], ground) if "here" in fields else None
    place = ground.typed(fields["each"]).type
    routes = _routes(fields["routes"], ground, place, here) if "routes" in fields else ()
    return MapPlan(_land(fields["land"], ground) if "land" in fields else (), here, routes)


def check_places(
    fields: Mapping[str, SourceValue], ground: ReadingContext, inner: ReadingContext, items: Repeated
) -> None:
    """No place of a table lies outside, and none so near another that both cannot be touched."""
    source = ground.typed(fields["each"])
    down, across = (inner.formula(fields[name], Number()) for name in ("down", "across"))
    moves = down.reads | across.reads | (items.where.reads if items.where else frozenset())
    if not source.literal or moves:
        return
    rows = [row for row in source.value() if items.where is None or items.where((), (row,))]
    spots = {row: (across((), (row,)) or 0, down((), (row,)) or 0) for row in rows}
    for row, (right, below) in spots.items():
        if not (0 <= right <= limits.PLAN and 0 <= below <= limits.PLAN):
            raise wrong(
                _line(source.type, row, fields["each"], ground),
                "range",
                N_("“{name}” lies outside the map: across and down go from 0 to {most}."),
                name=row,
                most=limits.PLAN,
            )
    for (one, a), (other, b) in combinations(spots.items(), 2):
        if (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 < NEAREST**2:
            raise wrong(
                _line(source.type, other, fields["each"], ground),
                "map-near",
                N_("“{name}” and “{other}” lie too near each other on the map."),
                name=one,
                other=other,
            )


def _line(kind: Type, row: Value, spot: SourceValue, ground: ReadingContext) -> FilePlace:
    if isinstance(kind, ListOf) and isinstance(kind.item, RowOf):
        return ground.scope.shapes[kind.item.table].lines.get(row, spot.place)
    return spot.place


def _land(spot: SourceValue, ground: ReadingContext) -> tuple[Land, ...]:
    shapes = ground.scope.shapes
    if spot.text() not in shapes:
        raise unknown(spot.place, "table", N_("There is no table “{name}”."), spot.text(), shapes)
    shape = shapes[spot.text()]
    for name in _LAND:
        if name not in shape.types or not isinstance(shape.types[name], Letters):
            raise wrong(
                spot.place,
                "column",
                N_("A table of land has the text columns `kind` and `points`; “{name}” is not there."),
                name=name,
            )
    if len(shape.table.rows) > limits.SHAPES:
        raise wrong(spot.place, "limit", N_("At most {most} are possible here."), most=limits.SHAPES)
    return tuple(_shapes(shape, spot.place))


def _shapes(shape: TypeShape, place: FilePlace) -> Iterator[Land]:
    at = [shape.table.columns.index(name) for name in _LAND]
    for key, row in shape.table.rows.items():
        line = shape.lines.get(key, place)
        kind, points = (str(row[column]) for column in at)
        if kind not in list(LandKind):
            raise unknown(line, "option", N_("“{name}” is no kind of land."), kind, [*LandKind])
        yield Land(LandKind(kind), _points(points, LandKind(kind), line))


def _points(words: str, kind: LandKind, place: FilePlace) -> tuple[Point, ...]:
    found = [_POINT.fullmatch(word) for word in words.split()]
    points = tuple((int(one[1]), int(one[2])) for one in found if one)
    outside = any(number > limits.PLAN for point in points for number in point)
    fewest = 3 if kind in AREAS else 2
    if len(points) != len(found) or outside or not fewest <= len(points) <= limits.SHAPES:
        raise wrong(
            place,
            "points",
            N_("“{words}” must be at least {fewest} points such as 0,48 100,48, each from 0 to {most}."),
            words=words,
            fewest=fewest,
            most=limits.PLAN,
        )
    return points


def _here(spot: SourceValue, ground: ReadingContext) -> OwnPosition:
    known = spot.fields(HERE.required, HERE.optional)
    down, across = (ground.formula(known[name], Number()) for name in ("down", "across"))
    return OwnPosition(down, across, ground.words(known["label"]))


def _routes(
    spot: SourceValue, ground: ReadingContext, places: Type, here: OwnPosition | None
) -> tuple[MapRoute, ...]:
    collector = Collector()

    def route(item: SourceValue) -> MapRoute:
        known = item.fields(ROUTE.required, ROUTE.optional)
        stops = tuple(_stop(one, ground, places, here) for one in known["through"].items(limits.ROUTES))
        if len(stops) < 2:  # noqa: PLR2004 - from somewhere to somewhere
            raise wrong(known["through"].place, "empty", N_("This list needs at least two values."))
        when = ground.condition(known["when"]) if "when" in known else None
        walked = "style" in known and known["style"].word(list(ROUTE_STYLES)) == _WALK
        return MapRoute(stops, when, walked)

    found = collector.each(spot.items(limits.ROUTES), route)
    collector.settle()
    return found


def _stop(spot: SourceValue, ground: ReadingContext, places: Type, here: OwnPosition | None) -> Expr | None:
    """A row of the map's places; None is one's own position."""
    if spot.text() == OWN_PLACE and here is not None:
        return None
    part = ground.typed(spot)
    if not isinstance(places, ListOf) or part.type != places.item:
        raise wrong(spot.place, "type", N_("A place of this map is needed here, or `here`."))
    return Expr(spot.text(), part.evaluate, part.reads, place=spot.place, steps=part.steps)

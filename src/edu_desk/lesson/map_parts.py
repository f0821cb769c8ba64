"""What a map shows beside its places: the land, one's own position and the routes."""

from dataclasses import dataclass
from enum import StrEnum

from edu_desk.lesson.basic_parts import Expr, Text

Point = tuple[int, int]
"""Across and down on a map, each from 0 to 100."""


class LandKind(StrEnum):
    """What a shape on a map is."""

    STREET = "street"
    LANE = "lane"
    RIVER = "river"
    PARK = "park"
    BLOCK = "block"


AREAS = frozenset({LandKind.PARK, LandKind.BLOCK})
"""Shapes that are filled; the others are lines."""


@dataclass(frozen=True, slots=True)
class Land:
    """A shape on the ground of a map, by its corners."""

    kind: LandKind
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class OwnPosition:
    """Where the learner stands on a map; nowhere while one of the numbers is missing."""

    down: Expr
    across: Expr
    label: Text


@dataclass(frozen=True, slots=True)
class MapRoute:
    """A way from place to place, shown while `when` holds; a stop that is None is one's own position."""

    stops: tuple[Expr | None, ...]
    when: Expr | None
    walked: bool


@dataclass(frozen=True, slots=True)
class MapPlan:
    """All that a map shows beside its places."""

    land: tuple[Land, ...] = ()
    here: OwnPosition | None = None
    routes: tuple[MapRoute, ...] = ()

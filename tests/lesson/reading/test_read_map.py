"""Maps are read with their land, own position and routes; what nobody could see or touch is refused."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.map_parts import LandKind
from edu_desk.lesson.model import App, Seats
from kit.map_app import map_app


def seats_of(app: App) -> Seats:
    spec = app.screens["one"].body[0].spec
    assert isinstance(spec, Seats)
    return spec


def test_a_map_is_read_whole(tmp_path: Path) -> None:
    seats = seats_of(map_app(tmp_path, {}))
    assert seats.plan is not None
    assert [(land.kind, land.points[-1]) for land in seats.plan.land] == [
        (LandKind.STREET, (100, 48)),
        (LandKind.PARK, (20, 20)),
    ]
    first, second = seats.plan.routes
    assert first.walked
    assert not second.walked
    assert [stop is None for stop in first.stops] == [True, False, False]
    assert second.when is None


def test_places_reach_to_the_edge(tmp_path: Path) -> None:
    app = map_app(tmp_path, {})
    assert seats_of(app).column(app.start, ("bank",)) == 100


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        pytest.param("은행,60,100", "은행,60,101", "range", id="outside to the right"),
        pytest.param("은행,60,100", "은행,-1,100", "range", id="outside above"),
        pytest.param("은행,60,100", "은행,26,26", "map-near", id="too near each other"),
        pytest.param('        label: "{row.name}"\n', "", "missing", id="places without names"),
        pytest.param("        down: row.down\n", "", "missing", id="no place"),
        pytest.param("0,48 100,48", "0,48 101,48", "points", id="land outside"),
        pytest.param("0,48 100,48", "0,48", "points", id="a street of one point"),
        pytest.param("0,0 20,0 20,20", "0,0 20,0", "points", id="a park of two points"),
        pytest.param("0,48 100,48", "0/48 100/48", "points", id="points in other letters"),
        pytest.param(",street,", ",streat,", "option", id="no such land"),
        pytest.param("land: land\n", "land: lund\n", "table", id="no such table"),
        pytest.param("land: land\n", "land: places\n", "column", id="a table of something else"),
        pytest.param("[here, start, 'places[\"bank\"]']", "[here]", "empty", id="a route to nowhere"),
        pytest.param("[here, start,", "[here, '3',", "type", id="a route through a number"),
        pytest.param("style: walk", "style: fly", "word", id="a route by air"),
        pytest.param(", label: 나}", "}", "missing", id="an own position without words"),
    ],
)
def test_what_is_wrong_with_a_map_is_told(tmp_path: Path, old: str, new: str, rule: str) -> None:
    with pytest.raises(LessonBroken) as broken:
        map_app(tmp_path, {old: new})
    assert broken.value.problems[0].rule == rule


def test_a_place_that_lies_wrong_is_told_at_its_line(tmp_path: Path) -> None:
    with pytest.raises(LessonBroken) as broken:
        map_app(tmp_path, {"은행,60,100": "은행,26,26"})
    place = broken.value.problems[0].place
    assert (place.file.name, place.line) == ("places.csv", 3)


def test_corners_that_are_not_shown_may_lie_near(tmp_path: Path) -> None:
    changes = {"은행,60,100,yes": "은행,26,26,no"}
    assert seats_of(map_app(tmp_path, changes, "where: row.shown")).plan is not None


def test_here_is_no_word_where_there_is_no_own_position(tmp_path: Path) -> None:
    with pytest.raises(LessonBroken):
        map_app(tmp_path, {'here: {down: "80", across: start.across, label: 나}': "empty: 없어요"})

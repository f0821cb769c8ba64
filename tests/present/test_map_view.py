"""What a map shows of a state beside its places."""

from pathlib import Path

from edu_desk.lesson.model import App, State
from edu_desk.present.map_view import MapView, RouteView
from kit.form_screens import element_seen, set_to
from kit.map_app import map_app

HOME_TO_BANK = RouteView(((20, 20), (100, 60)), "집", "은행")


def shown(app: App, state: State) -> MapView:
    found = element_seen(app, state).map
    assert found is not None
    return found


def test_nobody_stands_where_a_number_is_missing(tmp_path: Path) -> None:
    app = map_app(tmp_path, {})
    seen = shown(app, app.start)
    assert (seen.here, seen.here_label) == (None, "")
    assert seen.routes == (HOME_TO_BANK,)
    assert len(seen.land) == 2


def test_a_route_leads_from_oneself_through_the_places(tmp_path: Path) -> None:
    app = map_app(tmp_path, {})
    seen = shown(app, set_to(app, start="home"))
    assert (seen.here, seen.here_label) == ((20, 80), "나")
    walk = RouteView(((20, 80), (20, 20), (100, 60)), "나", "은행", walked=True)
    assert seen.routes == (walk, HOME_TO_BANK)


def test_a_route_of_which_one_place_is_left_is_not_shown(tmp_path: Path) -> None:
    app = map_app(
        tmp_path,
        {
            "'places[\"home\"]', 'places[\"bank\"]'": "here, start",
            "across: start.across": "across: start.down",
        },
    )
    assert shown(app, app.start).routes == ()

"""What a screen can write and lead to, for every way in which an app can, and which numbers are stepped."""

from pathlib import Path

import pytest
import yaml

from edu_desk.guide.screen_distances import FAR, ScreenDistances, measure_screens
from edu_desk.lesson.model import STACK, App
from kit.small_apps import STEP, VARIABLES, Node, write_small

WRITES: dict[str, str] = {
    "{text: one, label: 이것}": "",
    "{button: one, do: [{set: {a: b}}]}": "a",
    "{button: one, do: [{toggle: {s: r}}]}": "s",
    "{button: one, do: [{add: {l: {n: a, t: r}}}]}": "l",
    "{button: one, do: [{remove: {l: row.n == a}}]}": "l",
    "{button: one, do: [{clear: [a, b]}]}": "ab",
    "{button: one, do: [{check: f, say: 이것}, {if: f, then: [{set: {a: 1}}], else: [{set: {b: 1}}]}]}": "ab",
    "{call: one, label: 이것, answer: [{set: {a: 1}}], decline: [{set: {b: 1}}]}": "ab",
    "{list: one, each: things, label: 이것, second: {label: 이것, do: [{set: {r: row}}]}}": "r",
    "{group: g, elements: [{button: one, do: [{set: {a: 1}}]}]}": "a",
    "{entry: one, label: 이것, bind: w}": "w",
    "{choice: one, label: 이것, bind: p, options: {m: 하나, n: 둘}}": "p",
    "{stepper: one, label: 이것, bind: a}": "a",
    "{toggle: one, label: 이것, bind: f}": "f",
    "{calendar: one, bind: b}": "b",
}


def measured(folder: Path, **screens: list[str]) -> tuple[App, ScreenDistances]:
    app: Node = {
        "state": VARIABLES,
        "screens": {
            name: {"title": "화면", "body": [yaml.safe_load(one) for one in body]}
            for name, body in screens.items()
        },
    }
    made = write_small(folder, app, {"goal": "f", "milestones": [{"id": "m", "done": "f", **STEP}]}).app
    return made, measure_screens(made)


@pytest.mark.parametrize("element", WRITES)
def test_what_a_screen_can_write(element: str, tmp_path: Path) -> None:
    app, screens = measured(
        tmp_path, home=[element, "{button: on, do: [{go: left}]}"], left=["{text: t, label: 말}"]
    )
    names = {one.index: one.name for one in app.variables}
    assert "".join(sorted(names[at] for at in screens.writes["home"])) == WRITES[element]
    assert screens.writes["left"] == frozenset()


TELL = "{text: told, label: 이것}"


def test_what_a_screen_leads_to_and_how_far_it_is(tmp_path: Path) -> None:
    """On by its buttons, and back to whatever may lie under it; from a place where nothing leads, never."""
    app, screens = measured(
        tmp_path,
        home=["{button: on, do: [{go: left}]}"],
        left=["{button: over, do: [{replace: right}]}", "{toggle: one, label: 이것, bind: f}"],
        right=[TELL, "{stepper: two, label: 이것, bind: a}"],
        lone=[TELL, "{calendar: three, bind: b}", "{button: off, do: [{go: right}]}"],
    )
    places = {one.name: one.index for one in app.variables}
    assert screens.leads == {
        "home": {"left"},
        "left": {"right", "home"},
        "right": {"home", "left", "lone"},
        "lone": {"right"},
    }

    def far(*names: str) -> list[int]:
        found = screens.distances(frozenset(places[name] for name in names))
        return [found[screen] for screen in ("home", "left", "right", "lone")]

    assert far("f") == [2, 1, 2, 3]
    assert far("a") == [3, 2, 1, 2]
    assert far("b") == [4, 3, 2, 1]
    assert far("f", "a") == [2, 1, 1, 2]
    assert far("w") == [FAR] * 4
    assert far() == [FAR] * 4
    assert set(screens.distances(frozenset({STACK, places["f"]})).values()) == {1}


@pytest.mark.parametrize(
    ("elements", "stepped"),
    [
        (["{stepper: one, label: 이것, bind: a}"], {"a": 1}),
        (["{stepper: one, label: 이것, bind: a}", "{stepper: two, label: 이것, bind: b}"], {"a": 1, "b": 1}),
        (["{stepper: one, label: 이것, bind: a, step: 2}", "{stepper: two, label: 이것, bind: a}"], {"a": 2}),
        (["{stepper: one, label: 이것, bind: a}", "{stepper: two, label: 이것, bind: a, step: 2}"], {"a": 2}),
        (["{stepper: one, label: 이것, bind: a}", "{button: set, do: [{set: {a: 0}}]}"], {}),
        (["{stepper: one, label: 이것, bind: a}", "{calendar: day, bind: a}"], {}),
        (["{stepper: one, label: 이것, bind: a, do: [{set: {b: 1}}]}"], {"a": 1}),
        (["{stepper: one, label: 이것, bind: a, do: [{set: {a: 1}}]}"], {}),
        (["{stepper: one, label: 이것, bind: a}", "{button: other, do: [{set: {b: a}}]}"], {"a": 1}),
    ],
)
def test_which_numbers_only_steppers_change(
    tmp_path: Path, elements: list[str], stepped: dict[str, int]
) -> None:
    app, screens = measured(tmp_path, home=elements)
    names = {one.index: one.name for one in app.variables}
    assert {names[at]: by for at, by in screens.stepped.items()} == stepped

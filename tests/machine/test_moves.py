"""What decides what can be done with an element, kind by kind, and what is within reach of a hand."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.model import App, Expr, State, Stepper
from edu_desk.machine.action import Action, Back, Enter, Press, Target
from edu_desk.machine.machine import Machine
from edu_desk.machine.moves import highest, reads_of, rows_read
from kit.runs import action
from kit.small_apps import STEP, VARIABLES, write_small

ROWS = "each: things, label: 이것"
ON_MAP = "down: row.place * 40, across: row.place * 40"
READS: dict[str, tuple[str, str]] = {
    # what can be done, and of that which rows there are
    "{button: one, do: [{set: {a: 1}}]}": ("", ""),
    "{button: one, enabled: f, do: [{set: {a: b}}]}": ("bf", ""),
    "{button: one, do: [{check: f, say: 이것}, {toggle: {s: r}}]}": ("frs", ""),
    "{wait: one, label: 이것, seconds: 1, do: [{set: {a: b}}]}": ("b", ""),
    "{stepper: one, label: 이것, bind: a}": ("a", ""),
    "{toggle: one, label: 이것, bind: f, do: [{set: {a: b}}]}": ("bf", ""),
    "{entry: one, label: 이것, bind: w, enabled: f}": ("fw", ""),
    "{choice: one, label: 이것, bind: p, options: {m: 하나, n: 둘}}": ("", ""),
    "{calendar: one, bind: a, enabled: f}": ("f", ""),
    "{printer: one, label: 이것, holds: f, take: [{set: {a: b}}]}": ("bf", ""),
    "{call: one, label: 이것, answer: [{set: {a: b}}], decline: [{set: {b: a}}]}": ("ab", ""),
    "{list: one, each: s, label: 이것, do: [{set: {r: row}}]}": ("s", "s"),
    f"{{list: one, {ROWS}, where: row.place == a, do: [{{set: {{r: row}}}}]}}": ("a", "a"),
    f"{{list: one, {ROWS}, order: row.place * a, do: [{{set: {{r: row}}}}]}}": ("a", "a"),
    f"{{list: one, {ROWS}, enabled: row.place == a, do: [{{set: {{r: row}}}}]}}": ("a", "a"),
    f"{{list: one, {ROWS}, chosen: row == r, do: [{{set: {{a: b}}}}]}}": ("b", ""),
    f"{{list: one, {ROWS}, second: {{label: 이것, when: row.place == a, do: [{{set: {{r: row}}}}]}}}}": (
        "a",
        "a",
    ),
    f"{{list: one, {ROWS}, second: {{label: 이것, do: [{{set: {{a: b}}}}]}}}}": ("b", ""),
    f"{{map: one, {ROWS}, {ON_MAP}, enabled: f, do: [{{set: {{a: b}}}}]}}": (
        "bf",
        "f",
    ),
    "{agree: one, bind: s, all: 모두, label: 이것}": ("s", ""),
    "{group: one, elements: [{text: two, label: 이것}]}": ("", ""),
}


def app_of(folder: Path, *elements: str, back: str = "") -> App:
    """An app whose first page has these elements; `back` is how its second page is left."""
    body = [yaml.safe_load(element) for element in elements]
    second = {"title": "둘째", "body": [{"button": "on", "do": [{"set": {"f": "true"}}]}]}
    app: dict[str, object] = {
        "state": VARIABLES,
        "screens": {
            "home": {"title": "화면", "body": body},
            "left": second | ({"back": back} if back else {}),
        },
    }
    return write_small(folder, app, {"goal": "f", "milestones": [{"id": "m", "done": "f", **STEP}]}).app


@pytest.mark.parametrize("element", READS)
def test_what_decides_what_can_be_done(element: str, tmp_path: Path) -> None:
    app = app_of(tmp_path, element, "{button: end, do: [{go: left}]}")
    names = {one.index: one.name for one in app.variables}
    one = next(one for one in elements_of(app.screens["home"]) if one.id == "one")
    found = tuple("".join(sorted(names[at] for at in reads)) for reads in (reads_of(one), rows_read(one)))
    assert found == READS[element]


def state_with(app: App, **values: object) -> State:
    state = list(app.start)
    for variable in app.variables:
        state[variable.index] = values.get(variable.name, state[variable.index])
    return tuple(state)


END = "{button: end, do: [{go: left}]}"
POPUP = "{popup: pop, label: 이것, when: f, do: [{set: {f: 'false'}}], close: [{set: {f: 'false'}}]}"
CALL = "{call: ring, label: 이것, when: f, answer: [{set: {a: 1}}], decline: [{set: {f: 'false'}}]}"
GROUP = "{group: g, when: a == 1, elements: [{button: in, enabled: f, do: [{go: left}]}]}"


@pytest.mark.parametrize(
    ("elements", "values", "within", "in_front"),
    [
        ([END, POPUP], {}, ["end"], None),
        ([END, POPUP], {"f": True}, ["pop"], "pop"),
        ([POPUP, END], {"f": True}, ["pop"], "pop"),
        ([END, CALL], {"f": True}, ["ring"], "ring"),
        ([CALL, POPUP, END], {"f": True}, ["ring"], "ring"),
        ([GROUP, END], {}, ["end"], None),
        ([GROUP, END], {"a": 1}, ["g", "in", "end"], None),
    ],
)
def test_what_is_within_reach(
    tmp_path: Path, elements: list[str], values: dict[str, object], within: list[str], in_front: str | None
) -> None:
    machine = Machine(app_of(tmp_path, *elements), {})
    state = state_with(machine.app, **values)
    assert [one.id for one in machine.elements(state)] == within
    popup = machine.popup(state)
    assert (popup and popup.id) == in_front
    for name in ("end", "pop", "ring", "g", "in"):
        found = machine.element(state, name)
        assert (found is not None) == (name in within)


@pytest.mark.parametrize(
    ("values", "step", "can"),
    [
        ({}, "end", True),
        ({}, "nothing", False),
        ({}, "end[part]", False),
        ({}, "back", False),
        ({}, "word=right", True),
        ({}, "end=right", False),
        ({"f": True}, "word=right", False),
        ({}, "in", False),
        ({"a": 1}, "in", False),
        ({"a": 1, "f": True}, "in", True),
    ],
)
def test_what_can_be_done_now(tmp_path: Path, values: dict[str, object], step: str, can: bool) -> None:
    word = "{entry: word, label: 이것, bind: w, enabled: not f}"
    machine = Machine(app_of(tmp_path, END, GROUP, word), {})
    state = state_with(machine.app, **values)
    assert (machine.act(state, action(step)) is not None) == can


def test_only_what_can_be_done_was_used(tmp_path: Path) -> None:
    machine = Machine(app_of(tmp_path, END, GROUP, "{text: told, label: 이것}"), {})
    assert list(machine.reached()) == []
    list(machine.successors(state_with(machine.app, a=1)))
    reached = {("home", "end", True), ("home", "g", False), ("home", "in", False), ("home", "told", False)}
    assert set(machine.reached()) == reached
    list(machine.successors(state_with(machine.app, a=1, f=True)))
    assert ("home", "in", True) in set(machine.reached())


ORDERED = (
    "{list: one, each: things, label: 이것, where: row.open < b, order: 0 - row.place, do: [{set: {r: row}}]}"
)


@pytest.mark.parametrize(("b", "keys"), [(0, []), (1, ["y"]), (2, ["y", "x"])])
def test_rows_are_filtered_and_in_order(tmp_path: Path, b: int, keys: list[str]) -> None:
    machine = Machine(app_of(tmp_path, ORDERED), {})
    state = state_with(machine.app, b=b)
    element = machine.element(state, "one")
    assert element is not None
    assert [item.key for item in machine.items(element, state)] == keys
    assert [item.second for item in machine.items(element, state)] == [False] * len(keys)
    expected: list[Action] = [Press(Target("one", key)) for key in keys]
    assert [move for move, _ in machine.successors(state)] == expected


@pytest.mark.parametrize(
    ("element", "values", "moves"),
    [
        ("{printer: one, label: 이것, holds: f, take: [{set: {a: 1}}]}", {}, []),
        ("{printer: one, label: 이것, holds: f, take: [{set: {a: 1}}]}", {"f": True}, ["one[take]"]),
        (
            "{cardreader: one, label: 이것, holds: f, insert: [{set: {a: 1}}], take: [{set: {a: 2}}]}",
            {},
            ["one[insert]"],
        ),
        (
            "{cardreader: one, label: 이것, holds: f, insert: [{set: {a: 1}}], take: [{set: {a: 2}}]}",
            {"f": True},
            ["one[take]"],
        ),
        ("{stepper: one, label: 이것, bind: b}", {"b": 0}, ["one[plus]"]),
        ("{stepper: one, label: 이것, bind: b}", {"b": 1}, ["one[minus]", "one[plus]"]),
        ("{stepper: one, label: 이것, bind: b}", {"b": 2}, ["one[minus]"]),
        ("{calendar: one, bind: a}", {}, ["one[0]", "one[1]", "one[2]"]),
        ("{choice: one, label: 이것, bind: p, options: {m: 하나, n: 둘}}", {}, ["one[m]", "one[n]"]),
        ("{entry: one, label: 이것, bind: w}", {}, []),
        ("{entry: one, label: 이것, bind: w}", {"w": "가"}, ["one=empty"]),
        ("{wait: one, label: 이것, seconds: 1, do: []}", {}, ["one"]),
        ("{text: one, label: 이것}", {}, []),
    ],
)
def test_the_moves_of_each_kind(
    tmp_path: Path, element: str, values: dict[str, object], moves: list[str]
) -> None:
    machine = Machine(app_of(tmp_path, element), {})
    state = state_with(machine.app, **values)
    assert [told(move) for move, _ in machine.successors(state)] == moves
    assert len(machine.after(state)) == len(moves)


def told(move: Action) -> str:
    match move:
        case Press(target):
            return str(target)
        case Enter(target, typed):
            return f"{target}={typed}"
        case Back():
            return "back"


def test_a_number_may_go_no_further_than_what_another_says(tmp_path: Path) -> None:
    app = app_of(tmp_path, "{stepper: one, label: 이것, bind: b}")
    places = {one.name: one.index for one in app.variables}
    (element,) = elements_of(app.screens["home"])
    assert isinstance(element.spec, Stepper)
    top = Expr("a", lambda state, _rows: state[places["a"]], frozenset({places["a"]}))
    spec = replace(element.spec, top=top)
    assert reads_of(replace(element, spec=spec)) == {places["a"], places["b"]}
    assert highest(element.spec, app.start) == 2
    assert [highest(spec, state_with(app, a=a)) for a in (0, 1, 2, 3)] == [0, 1, 2, 2]


def test_all_is_asked_of_the_screen_that_is_on_top(tmp_path: Path) -> None:
    app = app_of(tmp_path, ORDERED, END, POPUP)
    machine, below = Machine(app, {}), state_with(app, f=True)
    state = (("home", "left"), *below[1:])
    assert machine.screen(state).name == "left"
    assert [one.id for one in machine.elements(state)] == ["on"]
    assert machine.popup(state) is None
    assert (machine.element(state, "pop"), machine.element(state, "on") is None) == (None, False)
    assert [told(move) for move, _ in machine.successors(state)] == ["back", "on"]
    assert len(machine.after(state)) == 2
    assert machine.act(state, action("pop")) is None
    assert not machine.by_itself(state, action("pop"))
    assert machine.can_back(state)
    assert not machine.can_back(below)


@pytest.mark.parametrize(
    ("step", "waits"), [("pause", True), ("end", False), ("nothing", False), ("back", False)]
)
def test_only_a_wait_goes_on_by_itself(tmp_path: Path, step: str, waits: bool) -> None:
    app = app_of(tmp_path, "{wait: pause, label: 이것, seconds: 1, do: []}", END)
    assert Machine(app, {}).by_itself(app.start, action(step)) is waits

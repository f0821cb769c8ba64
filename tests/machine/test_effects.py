"""What effects read, and when a timer goes off."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from edu_desk.guide.screen_distances import measure_screens
from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.kinds import WayBack
from edu_desk.lesson.model import STACK
from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Back
from edu_desk.machine.effects import Doing, effect_reads
from edu_desk.machine.machine import Machine
from kit.runs import action
from kit.small_apps import STEP, VARIABLES, write_small

READS = {
    "{go: left}": "",
    "{back: 'yes'}": "",
    "{back: left}": "",
    "{replace: left}": "",
    "{set: {a: b}}": "b",
    "{clear: [a]}": "",
    "{toggle: {s: r}}": "rs",
    "{add: {l: {n: a, t: r}}}": "alr",
    "{remove: {l: row.n == a}}": "al",
    "{if: f, then: [{set: {a: b}}], else: [{set: {p: w}}]}": "bfw",
    "{check: f, say: 이것}": "f",
}
WRITES = {
    "{set: {a: b}}": "a",
    "{toggle: {s: r}}": "s",
    "{add: {l: {n: a, t: r}}}": "l",
    "{remove: {l: row.n == a}}": "l",
    "{if: f, then: [{set: {a: b}}], else: [{set: {b: 1}}]}": "ab",
    "{go: left}": "",
    "{replace: left}": "",
    "{back: left}": "",
}
MOVES = [
    # from the bottom to the top before, the effect, and after
    ("home", "{go: left}", "home left"),
    ("home left", "{go: left}", "home left left"),
    ("home", "{back: 'yes'}", "home"),
    ("home left right", "{back: 'yes'}", "home left"),
    ("home left right", "{home: 'yes'}", "home"),
    ("home left", "{replace: right}", "home right"),
    ("home", "{replace: right}", "right"),
    ("home left right", "{back: home}", "home"),
    ("home left right left", "{back: left}", "home left"),
    ("home left", "{back: left}", "home left"),
    ("home left", "{back: right}", "home right"),
    ("home", "{back: right}", "right"),
]


def one_button(folder: Path, effect: str, timer: str = "") -> Lesson:
    app: dict[str, object] = {"state": {**VARIABLES, "w": {"type": "text", "of": ["m", "n"], "start": "m"}}}
    if timer:
        app["state"] = {**VARIABLES, "t": {"type": "number", "from": 0, "to": 2}}
        app["timers"] = [yaml.safe_load(timer)]
    home = {"title": "화면", "body": [{"button": "on", "do": [yaml.safe_load(effect)]}]}
    screens = {
        name: {"title": "화면", "body": [{"text": "one", "label": "이것"}]} for name in ("left", "right")
    }
    app["screens"] = {"home": home, **screens}
    return write_small(folder, app, {"goal": "f", "milestones": [{"id": "m", "done": "f", **STEP}]})


@pytest.mark.parametrize(("before", "effect", "after"), MOVES)
def test_which_screens_are_open_after_an_effect(before: str, effect: str, after: str, tmp_path: Path) -> None:
    app = one_button(tmp_path, effect).app
    (button,) = elements_of(app.screens["home"])
    doing = Doing([tuple(before.split()), *app.start[1:]])
    assert doing.do(button.do)
    assert doing.state[STACK] == tuple(after.split())
    assert doing.delta().on((tuple(before.split()), *app.start[1:]))[STACK] == tuple(after.split())


@pytest.mark.parametrize(("back", "after"), [("", "home left"), ("home", "home"), ("no", None)])
def test_where_the_way_back_leads(back: str, after: str | None, tmp_path: Path) -> None:
    app = one_button(tmp_path, "{go: left}").app
    way = WayBack(back) if back else WayBack.ONE
    app = replace(app, screens={**app.screens, "right": replace(app.screens["right"], way_back=way)})
    machine, state = Machine(app, {}), (("home", "left", "right"), *app.start[1:])
    found = machine.act(state, Back())
    assert machine.can_back(state) == (after is not None)
    assert (found and found[STACK]) == (after and tuple(after.split()))
    assert [action for action, _ in machine.successors(state)] == ([Back()] if after else [])
    assert len(machine.after(state)) == (1 if after else 0)


def test_what_can_be_done_leads_in_the_same_order_however_it_is_asked(tmp_path: Path) -> None:
    app = one_button(tmp_path, "{go: right}").app
    machine, state = Machine(app, {}), (("right", "home"), *app.start[1:])
    found = machine.after(state)
    actions, leads = zip(*machine.successors(state), strict=True)
    assert actions[0] == Back()
    assert found == list(leads)
    assert len(found) > 1


IDLE = "{timer: t, while: 'true', touch: resets, do: [{set: {b: 2}}, {go: left}]}"


def test_an_idle_timer_counts_what_goes_on_by_itself_and_any_touch_sets_it_back(tmp_path: Path) -> None:
    app: dict[str, object] = {
        "state": {**VARIABLES, "t": {"type": "number", "from": 0, "to": 2}},
        "timers": [yaml.safe_load(IDLE)],
    }
    pause = {"wait": "pause", "label": "이것", "seconds": 1, "do": [{"set": {"a": "1"}}]}
    press = {"button": "on", "do": [{"set": {"a": "0"}}]}
    write = {"entry": "write", "label": "이것", "bind": "w"}
    screen = {"title": "화면", "body": [pause, press, write]}
    app["screens"] = {"home": screen, "left": screen}
    made = write_small(tmp_path, app, {"goal": "f", "milestones": [{"id": "m", "done": "f", **STEP}]}).app
    places = {one.name: one.index for one in made.variables}
    machine, state = Machine(made, {}), made.start
    counted: list[int] = []
    for step in ("pause", "on", "pause", "write=other:1", "on", "pause", "pause", "back", "pause"):
        assert machine.timed_out(state, action(step)) == (counted[-3:] == [0, 0, 1])
        after = machine.act(state, action(step))
        assert after is not None
        assert after in dict(machine.successors(state)).values() or "other" in step
        assert machine.after(state) == [one for _, one in machine.successors(state)]
        state = after
        counted.append(state[places["t"]])
    assert counted == [1, 0, 1, 0, 0, 1, 0, 0, 1]
    assert (state[STACK], state[places["b"]]) == (("home",), 2)


def test_a_fresh_number_is_one_that_no_record_has(tmp_path: Path) -> None:
    app = one_button(tmp_path, "{add: {l: {n: fresh, t: r}}}").app
    place = next(one.index for one in app.variables if one.name == "l")
    machine, state = Machine(app, {}), list(app.start)
    state[place] = ((3, None), (1, "x"))
    numbers = []
    now = tuple(state)
    for _ in range(3):
        after = machine.act(now, action("on"))
        assert after is not None
        now = after
        numbers.append(now[place][-1][0])
    assert numbers == [2, 4, 5]


SETS = {
    """{set: {s: '["y", "x", "y"]'}}""": ("x", "y"),
    """{set: {s: '[things["y"], r]'}}""": ("y",),
    "{set: {s: things}}": ("x", "y"),
    """{set: {s: '[]'}}""": (),
}


@pytest.mark.parametrize("effect", SETS)
def test_a_set_is_kept_sorted_whatever_it_is_made_of(effect: str, tmp_path: Path) -> None:
    app = one_button(tmp_path, effect).app
    places = {one.name: one.index for one in app.variables}
    after = Machine(app, {}).act(app.start, action("on"))
    assert after is not None
    assert after[places["s"]] == SETS[effect]


@pytest.mark.parametrize("effect", READS)
def test_what_an_effect_reads(effect: str, tmp_path: Path) -> None:
    app = one_button(tmp_path, effect).app
    names = {one.index: one.name for one in app.variables}
    (button,) = elements_of(app.screens["home"])
    assert "".join(sorted(names[place] for place in effect_reads(button.do))) == READS[effect]


@pytest.mark.parametrize("effect", WRITES)
def test_what_the_clock_writes_is_written_on_every_screen(effect: str, tmp_path: Path) -> None:
    app = one_button(tmp_path, "{set: {f: 'true'}}", f"{{timer: t, while: f, do: [{effect}]}}").app
    names = {one.index: one.name for one in app.variables}
    screens = measure_screens(app)
    assert "".join(sorted(names[place] for place in screens.writes["left"])) == f"{WRITES[effect]}t"
    assert screens.leads["left"] >= ({"left"} if "left" in effect else set())


def test_a_timer_goes_off_only_while_its_condition_holds(tmp_path: Path) -> None:
    app = one_button(tmp_path, "{set: {a: 1}}", "{timer: t, while: a == 1, do: [{set: {b: 2}}]}").app
    places = {one.name: one.index for one in app.variables}
    machine, press = Machine(app, {}), action("on")
    assert not machine.timed_out(app.start, press)
    once = machine.act(app.start, press)
    assert once is not None
    assert (once[places["t"]], once[places["b"]]) == (1, 1)
    assert machine.timed_out(once, press)
    late = list(once)
    late[places["a"]] = 0
    assert machine.act(tuple(late), action("on")) is not None
    twice = machine.act(once, press)
    assert twice is not None
    assert (twice[places["t"]], twice[places["b"]]) == (0, 2)


def test_a_full_clock_whose_condition_does_not_hold_begins_anew(tmp_path: Path) -> None:
    app = one_button(tmp_path, "{set: {a: 1}}", "{timer: t, while: f, do: [{set: {b: 2}}]}").app
    places = {one.name: one.index for one in app.variables}
    full = list(app.start)
    full[places["t"]] = 2
    machine = Machine(app, {})
    assert not machine.timed_out(tuple(full), action("on"))
    after = machine.act(tuple(full), action("on"))
    assert after is not None
    assert (after[places["t"]], after[places["b"]]) == (0, 1)

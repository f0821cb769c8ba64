"""Exactly what matters on each screen, for every way in which an app can read and write a variable."""

from pathlib import Path

import pytest
import yaml

from edu_desk.guide.graph import asked_places
from edu_desk.guide.liveness import live_places
from kit.small_apps import STEP, VARIABLES, write_small

ON = "{button: on, do: [{go: left}]}"
READS_A = "{button: reads, enabled: a == 1}"
CASES: dict[str, tuple[list[str], list[str], str, str]] = {
    # what is shown and can be used
    "nothing is read": ([ON], [], "", ""),
    "when": (["{text: one, label: 이것, when: a == 1}", ON], [], "a", ""),
    "enabled": ([ON], [READS_A], "a", "a"),
    "in a group": (["{group: g, elements: [{button: one, label: 이것, enabled: a == 1}]}"], [], "a", ""),
    "holds": (["{printer: one, label: 이것, holds: f, take: [{home: 'yes'}]}"], [], "f", ""),
    "a stepper": (["{stepper: one, label: 이것, bind: a}"], [], "a", ""),
    "an entry": (["{entry: one, label: 이것, bind: w}"], [], "w", ""),
    "a toggle that nobody reads": (["{toggle: one, label: 이것, bind: f}"], [], "", ""),
    "rows": (["{list: one, each: s, label: 이것, do: [{home: 'yes'}]}"], [], "s", ""),
    "rows by a condition": (["{list: one, each: things, label: 이것, where: a == row.place}"], [], "a", ""),
    "rows in an order": (["{list: one, each: things, label: 이것, order: row.place * a}"], [], "a", ""),
    "rows on a map": (
        ["{map: one, each: things, down: row.place * 40, across: row.place, label: 이것, enabled: f}"],
        [],
        "f",
        "",
    ),
    # what gives a new value first
    "set anew": (["{button: on, do: [{set: {a: 1}}, {go: left}]}"], [READS_A], "", "a"),
    "set, the rest still read": (
        ["{button: on, do: [{set: {a: 1}}, {go: left}]}"],
        [READS_A, "{button: other, enabled: b == 1}"],
        "b",
        "ab",
    ),
    "set from another": (["{button: on, do: [{set: {a: b}}, {go: left}]}"], [READS_A], "b", "a"),
    "set in vain": (["{button: on, do: [{set: {a: b}}, {go: left}]}"], [], "", ""),
    "read, then set": (
        ["{button: on, do: [{check: a == 1, say: 이것}, {set: {a: 1}}]}"],
        [],
        "a",
        "",
    ),
    "a day is chosen": (["{calendar: c, bind: a, do: [{go: left}]}"], [READS_A], "", "a"),
    "an option is chosen": (
        ["{choice: c, label: 이것, bind: p, options: {m: 하나, n: 둘}, do: [{go: left}]}"],
        ['{button: reads, enabled: p == "m"}'],
        "",
        "p",
    ),
    "a toggle keeps what was": (
        ["{toggle: one, label: 이것, bind: f, do: [{go: left}]}"],
        ["{button: reads, enabled: f}"],
        "f",
        "f",
    ),
    # screens that take another's place, or are open already
    "the place of this one": (["{button: on, do: [{replace: left}]}"], [READS_A], "a", "a"),
    "back to an open one": ([ON, READS_A], ["{button: back, do: [{back: home}]}"], "a", "a"),
    "to one that may be open": (["{button: on, do: [{set: {a: b}}, {back: left}]}"], [READS_A], "b", "ab"),
    # effects on sets and lists
    "toggled": (
        ["{button: on, do: [{toggle: {s: r}}, {go: left}]}"],
        ["{button: reads, enabled: len(s) == 1}"],
        "rs",
        "s",
    ),
    "toggled, the rest still read": (
        ["{button: on, do: [{toggle: {s: r}}, {go: left}]}"],
        ["{button: reads, enabled: len(s) == 1}", "{button: other, enabled: b == 1}"],
        "brs",
        "bs",
    ),
    "toggled in vain": (["{button: on, do: [{toggle: {s: r}}, {go: left}]}"], [], "", ""),
    "added": (
        ["{button: on, do: [{add: {l: {n: a, t: r}}}, {go: left}]}"],
        ["{button: reads, enabled: len(l) == 1}"],
        "alr",
        "l",
    ),
    "added in vain": (["{button: on, do: [{add: {l: {n: a, t: r}}}, {go: left}]}"], [], "", ""),
    "removed": (
        ["{button: on, do: [{remove: {l: row.n == a}}, {go: left}]}"],
        ["{button: reads, enabled: len(l) == 1}"],
        "al",
        "l",
    ),
    "removed in vain": (["{button: on, do: [{remove: {l: row.n == a}}]}"], [], "", ""),
    # branches and checks
    "one way": (
        ["{button: on, do: [{if: f, then: [{set: {a: 1}}], else: [{set: {a: b}}]}, {go: left}]}"],
        [READS_A],
        "bf",
        "a",
    ),
    "the other way": (
        ["{button: on, do: [{if: f, then: [{set: {a: b}}]}, {go: left}]}"],
        [READS_A],
        "abf",
        "a",
    ),
    "a failed check stays here": (
        ["{button: on, do: [{check: f, say: 이것}, {set: {a: 1}}, {go: left}]}", READS_A],
        [READS_A],
        "af",
        "a",
    ),
    "a check on the way": (["{button: on, do: [{check: f, say: 이것}, {go: left}]}"], [READS_A], "af", "a"),
    "a part of a thing": (
        ["{call: one, label: 이것, answer: [{set: {a: b}}], decline: [{set: {a: 0}}]}", READS_A],
        [],
        "ab",
        "",
    ),
    "a second button": (
        ["{list: one, each: things, label: 이것, second: {label: 이것, do: [{set: {a: b}}]}}", READS_A],
        [],
        "ab",
        "",
    ),
    # the way back
    "under a screen": ([ON, READS_A], [], "a", "a"),
    "set on the way back": (
        [ON, READS_A],
        ["{button: back, do: [{set: {a: b}}, {back: 'yes'}]}"],
        "ab",
        "ab",
    ),
}
TIMERS: dict[str, tuple[str, str]] = {
    "while": ("{timer: t, while: f, do: [{home: 'yes'}]}", "ft"),
    "set": ("{timer: t, while: 'true', do: [{set: {a: b}}]}", "bt"),
    "toggle": ("{timer: t, while: 'true', do: [{toggle: {s: r}}]}", "rt"),
    "remove": ("{timer: t, while: 'true', do: [{remove: {l: row.n == a}}]}", "at"),
    "add": ("{timer: t, while: 'true', do: [{add: {l: {n: a, t: r}}}]}", "art"),
    "if": ("{timer: t, while: 'true', do: [{if: f, then: [{set: {p: '\"m\"'}}]}]}", "ft"),
    "check": ("{timer: t, while: 'true', do: [{check: f, say: 이것}]}", "ft"),
    "go": ("{timer: t, while: 'true', do: [{go: right}]}", "bt"),
}


def live(folder: Path, home: list[str], left: list[str], timer: str = "") -> dict[str, str]:
    """For each screen the names that matter, `g` apart, which the goal asks for."""
    state = {**VARIABLES, "g": {"type": "yesno"}}
    screens = {"home": home, "left": left, "right": ["{button: reads, enabled: b == 1}"]}
    app: dict[str, object] = {"state": state}
    if timer:
        app["state"] = {**state, "t": {"type": "number", "from": 0, "to": 2}}
        app["timers"] = [yaml.safe_load(timer)]
    app["screens"] = {
        name: {"title": "화면", "body": [yaml.safe_load(one) for one in [*body, "{text: end, label: 이것}"]]}
        for name, body in screens.items()
    }
    lesson = write_small(folder, app, {"goal": "g", "milestones": [{"id": "m", "done": "g", **STEP}]})
    names = {variable.index: variable.name for variable in lesson.app.variables}
    found = live_places(lesson.app, asked_places(lesson.tasks[0]))
    return {screen: "".join(sorted(names[place] for place in places)) for screen, places in found.items()}


@pytest.mark.parametrize("case", CASES)
def test_what_matters(case: str, tmp_path: Path) -> None:
    """What matters on the first screen matters on one above it too: one can always go back."""
    home, left, at_home, at_left = CASES[case]
    found = live(tmp_path, home, left)
    assert found["home"] == "".join(sorted(f"{at_home}g"))
    above = any(": left}" in element for element in home)
    assert found["left"] == "".join(sorted({*at_left, *(at_home if above else ""), "g"}))


@pytest.mark.parametrize("case", TIMERS)
def test_what_the_clock_reads_matters_everywhere(case: str, tmp_path: Path) -> None:
    timer, matters = TIMERS[case]
    found = live(tmp_path, [], [], timer)
    assert found["home"] == found["left"] == "".join(sorted(f"{matters}g"))


def test_what_a_screen_far_below_reads_matters(tmp_path: Path) -> None:
    on = "{button: on, do: [{go: right}]}"
    found = live(tmp_path, [ON, READS_A], [on])
    assert found == {"home": "abg", "left": "abg", "right": "abg"}

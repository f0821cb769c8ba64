"""Of equally long ways the guide takes the one people take, and it stays as short as it was."""

from dataclasses import replace
from pathlib import Path

import pytest

from edu_desk.guide.guide import Guide
from edu_desk.guide.natural_order import Naturalness, naturalness
from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.machine.action import Action, Back
from edu_desk.runner.run import Errand
from kit.runs import action, errand_of
from kit.small_apps import STEP, Node, small_lesson, write_small
from kit.walks import follow, wander

APP: Node = {
    "state": {
        "people": {"type": "number", "from": 1, "to": 3},
        "from_place": {"type": "text", "of": ["none", "m", "n"], "start": "none"},
        "bag": {"type": "yesno"},
        "shown": {"type": "yesno"},
    },
    "screens": {
        "home": {
            "title": "처음",
            "body": [
                {"field": "from", "label": "어디서", "do": [{"go": "places"}]},
                {"field": "who", "label": "몇 명", "do": [{"go": "people"}]},
                {"button": "look", "label": "찾기", "style": "primary", "do": [{"set": {"shown": "true"}}]},
            ],
        },
        "places": {
            "title": "어디서",
            "body": [
                {
                    "button": "here",
                    "label": "여기",
                    "style": "secondary",
                    "do": [{"set": {"from_place": '"m"'}}, {"back": "yes"}],
                },
                {
                    "button": "there",
                    "label": "저기",
                    "style": "secondary",
                    "do": [{"set": {"from_place": '"n"'}}, {"back": "yes"}],
                },
            ],
        },
        "people": {
            "title": "몇 명",
            "body": [
                {"stepper": "count", "label": "어른", "bind": "people"},
                {"button": "plain", "label": "그만", "style": "secondary", "do": [{"back": "yes"}]},
                {"button": "done", "label": "확인", "style": "primary", "do": [{"back": "yes"}]},
            ],
        },
    },
}
TASK: Node = {
    "goal": 'from_place == "m" and people == 2 and shown',
    "milestones": [
        {"id": "from", "done": 'from_place == "m"', **STEP},
        {"id": "count", "done": "people == 2", **STEP},
        {"id": "found", "done": "shown", **STEP},
    ],
}


def errand(folder: Path, **more: object) -> Errand:
    return errand_of(write_small(folder, APP, TASK | more), "one")


def advice(errand: Errand, *steps: str) -> tuple[str, Action | None]:
    """What to make for after these steps, and the next action."""
    state = errand.task.start
    for step in steps:
        after = errand.machine.act(state, action(step))
        assert after is not None, step
        state = after
    heading = errand.guide.heading(state)
    return heading.milestone.id if heading.milestone else "", heading.action


@pytest.mark.parametrize("rule", ["never", "ends"])
def test_what_must_not_be_done_is_never_the_natural_way(tmp_path: Path, rule: str) -> None:
    """The primary button leads as far, but does what the task forbids."""
    people: Node = {
        "title": "몇 명",
        "body": [
            {"stepper": "count", "label": "어른", "bind": "people"},
            {"button": "plain", "label": "그만", "style": "secondary", "do": [{"back": "yes"}]},
            {
                "button": "done",
                "label": "확인",
                "style": "primary",
                "do": [{"set": {"bag": "true"}}, {"back": "yes"}],
            },
        ],
    }
    screens = APP["screens"]
    assert isinstance(screens, dict)
    app = APP | {"screens": screens | {"people": people}}
    task = TASK | {"milestones": [{"id": "count", "done": 'people == 2 and screen == "home"', **STEP}]}
    made = errand_of(write_small(tmp_path, app, task | {rule: ["bag"]}), "one")
    assert advice(made, "who", "count[plus]")[1] != action("done")


@pytest.mark.parametrize(
    ("steps", "aim", "advised"),
    [
        ((), "from", "from"),
        (("from", "here", "who", "count[plus]"), "found", "done"),
        (("who",), "count", "count[plus]"),
        (("who", "count[plus]"), "from", "done"),
        (("from", "here"), "count", "who"),
        (("from", "here", "who", "count[plus]", "done"), "found", "look"),
        (("from", "there", "from"), "from", "here"),
    ],
    ids=" ".join,
)
def test_what_comes_next(tmp_path: Path, steps: tuple[str, ...], aim: str, advised: str) -> None:
    assert advice(errand(tmp_path), *steps) == (aim, action(advised))


def test_a_page_with_nothing_to_finish_is_left_at_once(tmp_path: Path) -> None:
    made = errand(tmp_path)
    steps = ("who", "count[plus]", "done", "from", "here", "from")
    assert advice(made, *steps) == ("found", Back())


def test_the_author_prefers(tmp_path: Path) -> None:
    made = errand(tmp_path, prefer=["plain"])
    assert advice(made, "from", "here", "who", "count[plus]") == ("found", action("plain"))


def test_an_unknown_element_is_told(tmp_path: Path) -> None:
    with pytest.raises(LessonBroken) as broken:
        errand(tmp_path, prefer=["plane"])
    (problem,) = broken.value.problems
    assert (problem.rule, problem.values["name"]) == ("element", "plane")


def test_the_order_of_naturalness(tmp_path: Path) -> None:
    made = errand(tmp_path)
    state = made.machine.act(made.task.start, action("who"))
    assert state is not None
    found = [naturalness(action(one), made.machine, state, {"plain"}) for one in ("plain", "done", "back")]
    assert found == [Naturalness.PREFERRED, Naturalness.OFFERED, Naturalness.BACK]
    assert naturalness(action("count[plus]"), made.machine, state, ()) is Naturalness.OTHER


@pytest.mark.parametrize("seed", range(40))
def test_advice_is_as_short_as_the_shortest_way(tmp_path: Path, seed: int) -> None:
    made = errand_of(small_lesson(tmp_path, seed), "one")
    for walk in range(3):
        state = wander(made, seed * 10 + walk, 6)
        whole = made.guide.toll(state)
        if whole is not None:
            taken = follow(made, state)
            assert taken is not None
            assert taken <= whole


@pytest.mark.parametrize("seed", range(12))
def test_however_one_strays_the_advice_gets_nearer(tmp_path: Path, seed: int) -> None:
    made = errand(tmp_path)
    state = wander(made, seed, 8)
    whole = made.guide.toll(state)
    assert whole is not None
    taken = follow(made, state)
    assert taken is not None
    assert taken <= whole


def test_where_no_way_is_found_back_is_advised_rather_than_nothing(tmp_path: Path) -> None:
    made = errand(tmp_path, goal="people == 2 and people == 3")
    state = made.machine.act(made.task.start, action("who"))
    assert state is not None
    assert made.guide.plan(made.task.start) is None or made.guide.toll(made.task.start) is None
    lost = replace(made.task, milestones=())
    guide = Guide(made.machine, lost)
    assert guide.next_action(state) == Back()
    assert guide.next_action(made.task.start) is None


def test_what_comes_more_naturally_is_no_advice_where_it_undoes_what_is_done(tmp_path: Path) -> None:
    app: Node = {
        "state": {"a": {"type": "number", "from": 0, "to": 2}, "b": {"type": "number", "from": 0, "to": 2}},
        "screens": {
            "home": {
                "title": "처음",
                "body": [
                    {"button": "plain", "label": "하나", "style": "secondary", "do": [{"set": {"a": "1"}}]},
                    {
                        "button": "bold",
                        "label": "하나",
                        "style": "primary",
                        "do": [{"set": {"a": "1", "b": "0"}}],
                    },
                    {"button": "two", "label": "둘", "style": "secondary", "do": [{"set": {"b": "2"}}]},
                ],
            }
        },
    }
    steps = [{"id": "a", "done": "a == 1", **STEP}, {"id": "b", "done": "b == 2", **STEP}]
    made = errand_of(write_small(tmp_path, app, {"goal": "a == 1 and b == 2", "milestones": steps}), "one")
    assert advice(made)[1] == action("bold")
    assert advice(made, "two")[1] == action("plain")

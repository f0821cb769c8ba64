"""What a step did for the way to the goal, where more than one order leads there and some lead nowhere."""

from pathlib import Path

import pytest

from edu_desk.runner.advance import advance, replay
from edu_desk.runner.events import Acted, Outcome, SetBack
from edu_desk.runner.run import Errand, Run
from kit.cafe import cafe_lesson
from kit.runs import NOW, action, begin, errand_of, walk
from kit.small_apps import STEP, VARIABLES, Node, write_small


def button(name: str, *do: Node, **more: object) -> Node:
    return {"button": name, "label": "이것", "do": list(do), **more}


SET_A: Node = {"set": {"a": "1"}}
SET_B: Node = {"set": {"b": "2"}}
BACK: Node = {"back": "yes"}
AWAY, ASIDE, NEARER, REFUSED = Outcome.AWAY, Outcome.ASIDE, Outcome.NEARER, Outcome.REFUSED
APP: Node = {
    "state": VARIABLES,
    "screens": {
        "home": {
            "title": "처음",
            "body": [
                button("a", SET_A, enabled="not f"),
                button("on", {"go": "left"}),
                {"entry": "find", "label": "찾기", "bind": "w", "do": [{"go": "left"}]},
                button("stay", {"go": "stay"}),
                button("dead", {"go": "dead"}),
                button("spoil", {"set": {"f": "true"}}),
                button("mend", {"set": {"f": "false"}}),
                button("swap", {"set": {"a": "0"}}, SET_B, enabled="a == 1"),
                button("asks", {"check": "a == 2", "say": "안 돼요."}),
                button("half", {"set": {"p": '"n"'}}, {"check": "a == 2", "say": "안 돼요."}),
                button("idle", {"set": {"p": '"m" if p == "n" else "n"'}}),
            ],
        },
        "dead": {"title": "막힌 쪽", "back": "no", "body": [button("idle", {"set": {"p": '"n"'}})]},
        "left": {"title": "왼쪽", "body": [button("b", SET_B, BACK), button("over", {"replace": "right"})]},
        "right": {"title": "오른쪽", "body": [button("b", SET_B, BACK)]},
        "stay": {"title": "남는 쪽", "body": [button("b", SET_B)]},
    },
}
APART: Node = {
    "goal": "a == 1 and b == 2",
    "milestones": [{"id": "a", "done": "a == 1", **STEP}, {"id": "b", "done": "b == 2", **STEP}],
}
JOINED: Node = {
    "goal": "a == 1 and b == 2",
    "milestones": [{"id": "a", "done": "a == 1", **STEP}, {"id": "b", "done": "a == 1 and b == 2", **STEP}],
}


@pytest.fixture(scope="module")
def errands(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Errand]:
    lessons = {"apart": APART, "joined": JOINED}
    return {
        name: errand_of(write_small(tmp_path_factory.mktemp(name), APP, lesson), "one")
        for name, lesson in lessons.items()
    }


def outcome_of(errand: Errand, steps: list[str]) -> Outcome:
    acted = walk(errand, begin(errand), steps).events[0]
    assert isinstance(acted, Acted)
    return acted.outcome


@pytest.mark.parametrize(
    ("lesson", "steps", "outcome"),
    [
        ("apart", ["a"], NEARER),
        ("apart", ["on"], NEARER),  # the second step first, as short
        ("apart", ["find=other:2"], NEARER),
        ("apart", ["on", "b"], NEARER),
        ("apart", ["stay"], AWAY),  # the second step first, and one has to go back by oneself
        ("joined", ["on"], AWAY),  # a step that asks for the first one too comes after it
        ("apart", ["on", "over"], ASIDE),  # no nearer than it was
        ("apart", ["a", "on"], NEARER),
        ("apart", ["a", "on", "back"], AWAY),
        ("apart", ["a", "swap"], AWAY),  # one is lost by it and another won
        ("apart", ["spoil"], AWAY),
        ("apart", ["spoil", "idle"], ASIDE),
        ("apart", ["spoil", "mend", "idle"], ASIDE),
        ("apart", ["idle"], ASIDE),
        ("apart", ["dead"], AWAY),  # nothing leads out of it
        ("apart", ["dead", "idle"], ASIDE),
        ("apart", ["asks"], REFUSED),
        ("apart", ["half"], ASIDE),  # something had been done before it was refused
        ("apart", ["half", "half"], REFUSED),
    ],
)
def test_what_a_step_did(errands: dict[str, Errand], lesson: str, steps: list[str], outcome: Outcome) -> None:
    assert outcome_of(errands[lesson], steps) is outcome


@pytest.mark.parametrize(
    ("steps", "away", "turned", "stumbled"),
    [
        ([], 0, 0, frozenset()),
        (["away"], 0, 1, frozenset()),
        (["here"], 1, 1, frozenset({"place"})),
        (["here", "back"], 1, 2, frozenset({"place"})),
        (["here", "back", "here"], 2, 3, frozenset({"place"})),
        (["here", "back", "away"], 0, 3, frozenset({"place"})),
        (["away", "kind[tea]", "drinks[barley]"], 1, 2, frozenset({"drink"})),
        (["here", "back", "away", "kind[tea]", "drinks[barley]"], 1, 4, frozenset({"place", "drink"})),
        (["away", "kind[tea]", "drinks[ginger]"], 0, 2, frozenset()),
    ],
)
def test_wrong_turns_are_counted_for_the_present_step_and_remembered_for_each(
    tmp_path: Path, steps: list[str], away: int, turned: int, stumbled: frozenset[str]
) -> None:
    errand = errand_of(cafe_lesson(tmp_path), "ginger")
    run: Run = walk(errand, begin(errand), steps).run
    assert (run.away, run.turned, run.stumbled) == (away, turned, stumbled)


def test_what_is_set_back_to_a_moment_that_never_was_stays(tmp_path: Path) -> None:
    errand = errand_of(cafe_lesson(tmp_path), "ginger")
    turn = advance(errand, begin(errand), action("here"), NOW)
    events = [*turn.events, SetBack(NOW, "place", len(turn.events) + 1)]
    assert replay(errand, turn.run.head, events).state == turn.run.state
    events[-1] = SetBack(NOW, "place", len(turn.events))
    assert replay(errand, turn.run.head, events).state == turn.run.state
    assert replay(errand, turn.run.head, events).turned == turn.run.turned + 1

"""What is said when a page is left: with something wrong on it, for nothing, or after an idle choice."""

from pathlib import Path

import pytest

from edu_desk.runner.advance import advance
from edu_desk.runner.events import Acted, Outcome
from edu_desk.runner.run import Feedback, Slipped, Unchanged
from kit.runs import NOW, action, begin, errand_of, walk
from kit.small_apps import STEP, VARIABLES, Node, write_small

SEEN: Node = {"seen": {"type": "yesno"}}
LOOK: Node = {"button": "look", "label": "보기", "do": [{"set": {"seen": "true"}}]}
BACK: Node = {"button": "done", "label": "확인", "do": [{"back": "yes"}]}
OPTIONS: Node = {"m": "하나", "n": "둘"}


def last_of(
    folder: Path, body: list[Node], lesson: Node, steps: list[str]
) -> tuple[Outcome, Feedback | None]:
    """What came of the last step on an app whose first page opens `page`, which has this body."""
    app: Node = {
        "state": {**VARIABLES, **SEEN},
        "screens": {
            "home": {
                "title": "처음",
                "body": [{"button": "on", "label": "열기", "do": [{"go": "page"}]}, LOOK],
            },
            "page": {"title": "쪽", "body": body},
            "far": {"title": "먼 쪽", "body": [BACK]},
        },
    }
    errand = errand_of(write_small(folder, app, lesson), "one")
    run = walk(errand, begin(errand), steps[:-1]).run
    turn = advance(errand, run, action(steps[-1]), NOW, steps[-1])
    acted = turn.events[0]
    assert isinstance(acted, Acted)
    return acted.outcome, turn.run.feedback


@pytest.mark.parametrize(
    ("element", "done"),
    [
        ({"choice": "e", "label": "이것", "bind": "p", "options": OPTIONS}, 'p == "n"'),
        ({"radio": "e", "label": "이것", "bind": "p", "options": OPTIONS}, 'p == "n"'),
        ({"calendar": "e", "bind": "a"}, "a == 2"),
        ({"entry": "e", "label": "이것", "bind": "w"}, "len(w) == 2"),
        ({"stepper": "e", "label": "이것", "bind": "b"}, "b == 2"),
        ({"toggle": "e", "label": "이것", "bind": "f"}, "f"),
    ],
    ids=["an option", "one of several", "a day", "a text", "a number", "a switch"],
)
def test_what_was_never_touched_and_is_wrong_is_told_when_its_page_is_left(
    tmp_path: Path, element: Node, done: str
) -> None:
    """Nothing on the page has changed: it is wrong because it was left as it came."""
    slip: Node = {"when": f"not ({done})", "say": "아직이에요."}
    lesson: Node = {
        "goal": "seen",
        "milestones": [
            {"id": "see", "done": "seen", **STEP},
            {"id": "set", "done": done, **STEP, "slips": [slip]},
        ],
    }
    _, feedback = last_of(tmp_path, [element, BACK], lesson, ["on", "done"])
    assert feedback == Slipped("set", 0)


PICKS: list[Node] = [
    {"button": "pick", "label": "이것", "do": [{"set": {"p": '"n"'}}, {"back": "yes"}]},
    {"button": "serve", "label": "이것", "do": [{"set": {"p": '"n"', "b": "2"}}, {"back": "yes"}]},
    {"button": "further", "label": "이것", "do": [{"go": "far"}]},
    {"button": "again", "label": "이것", "do": [{"set": {"p": '"m"'}}, {"back": "yes"}]},
    BACK,
]
SEE: Node = {"goal": "seen", "milestones": [{"id": "see", "done": "seen", **STEP}]}
UNTOLD: Node = {"goal": "seen and b == 2", "milestones": [{"id": "see", "done": "seen", **STEP}]}
BOTH: Node = {
    "goal": "seen and b == 2",
    "milestones": [{"id": "see", "done": "seen", **STEP}, {"id": "set", "done": "b == 2", **STEP}],
}


@pytest.mark.parametrize(
    ("lesson", "steps", "outcome"),
    [
        (SEE, ["on", "back"], Outcome.NEARER),
        (SEE, ["on", "done"], Outcome.NEARER),
        (SEE, ["on", "pick"], Outcome.AWAY),
        (SEE, ["on", "again"], Outcome.NEARER),
        (SEE, ["on", "serve"], Outcome.AWAY),
        (BOTH, ["on", "serve"], Outcome.NEARER),
        (UNTOLD, ["on", "serve"], Outcome.NEARER),
        (SEE, ["on", "further"], Outcome.AWAY),
        (SEE, ["on", "further", "done"], Outcome.NEARER),
    ],
    ids=[
        "the way back",
        "a button that only closes",
        "something nobody wants",
        "what was chosen before",
        "two things nobody wants",
        "what is wanted later",
        "what the goal wants",
        "on and on",
        "out of it again",
    ],
)
def test_a_page_that_is_not_needed_is_left_by_going_back_and_not_by_choosing(
    tmp_path: Path, lesson: Node, steps: list[str], outcome: Outcome
) -> None:
    assert last_of(tmp_path, PICKS, lesson, steps)[0] is outcome


ROWS: list[Node] = [
    {
        "list": "rows",
        "each": "things",
        "label": "{row.id}",
        "chosen": "row == r",
        "do": [{"set": {"r": "row"}}],
    },
    {"list": "plain", "each": "things", "label": "{row.id}", "do": [{"set": {"r": "row"}}]},
    {"choice": "one", "label": "이것", "bind": "p", "options": OPTIONS},
    {"calendar": "day", "bind": "a"},
    {"button": "none", "label": "이것", "do": [{"clear": ["w"]}]},
]


@pytest.mark.parametrize(
    ("steps", "chosen"),
    [
        (["on", "rows[x]", "rows[x]"], True),
        (["on", "plain[x]", "rows[x]"], True),
        (["on", "rows[x]", "plain[x]"], False),
        (["on", "one[m]"], True),
        (["on", "day[1]", "day[1]"], True),
        (["on", "none"], False),
    ],
)
def test_a_press_that_changes_nothing_says_whether_it_had_been_chosen(
    tmp_path: Path, steps: list[str], chosen: bool
) -> None:
    assert last_of(tmp_path, ROWS, SEE, steps) == (Outcome.ASIDE, Unchanged(chosen))

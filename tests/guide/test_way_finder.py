"""Where a search gives up, what lies at hand comes first, and nothing longer is looked for than is wanted."""

from pathlib import Path

import pytest

from edu_desk.machine.interruptible import finish
from edu_desk.runner.run import Errand
from kit.runs import action, errand_of
from kit.small_apps import STEP, Node, write_small

_MANY = 40


def _wheel(name: str) -> Node:
    return {
        "button": name,
        "label": name,
        "style": "secondary",
        "enabled": f"{name}_turned < {_MANY}",
        "do": [{"set": {f"{name}_turned": f"{name}_turned + 1"}}],
    }


WHEELS = ("near", "middle", "far")
APP: Node = {
    "state": {
        "key": {"type": "yesno"},
        "open": {"type": "yesno"},
        **{f"{name}_turned": {"type": "number", "from": 0, "to": _MANY} for name in WHEELS},
    },
    "screens": {
        "home": {
            "title": "처음",
            "body": [
                *map(_wheel, WHEELS),
                {"button": "take", "label": "열쇠", "style": "secondary", "do": [{"set": {"key": "true"}}]},
                {
                    "button": "door",
                    "label": "문",
                    "style": "primary",
                    "enabled": "key and " + " and ".join(f"{name}_turned == {_MANY}" for name in WHEELS),
                    "do": [{"set": {"open": "true"}}],
                },
            ],
        },
    },
}


def errand(folder: Path, *milestones: Node, **more: object) -> Errand:
    return errand_of(write_small(folder, APP, {"goal": "open", "milestones": [*milestones]} | more), "one")


OPENED: Node = {"id": "opened", "done": "open", **STEP}
KEY: Node = {"id": "key", "done": "key", **STEP}


def test_what_is_at_hand_comes_before_what_only_exploring_could_find(tmp_path: Path) -> None:
    made = errand(tmp_path, OPENED, KEY)
    heading = made.guide.heading(made.task.start)
    assert heading.milestone is not None
    assert (heading.milestone.id, heading.action) == ("key", action("take"))
    assert made.guide.ways._table is None, "nothing was explored"


@pytest.mark.parametrize("rule", ["never", "ends"])
def test_not_where_it_would_spoil_the_task(tmp_path: Path, rule: str) -> None:
    made = errand(tmp_path, OPENED, KEY, **{rule: ["key"]})
    assert made.guide._later_at_hand(made.task.start, made.task.milestones[0]) is None


@pytest.mark.parametrize(("most", "is_there"), [(7, False), (8, True), (9, True)])
def test_no_way_longer_than_is_wanted(tmp_path: Path, most: int, is_there: bool) -> None:
    made = errand(tmp_path, {"id": "turned", "done": "near_turned == 8", **STEP})
    (turned,) = made.task.milestones
    found = finish(made.guide.ways.is_within(made.task.start, turned.id, turned.done, most))
    assert found is is_there


def test_what_is_known_is_not_looked_for_again(tmp_path: Path) -> None:
    made = errand(tmp_path, KEY)
    (key,) = made.task.milestones
    way = made.guide.ways.way(made.task.start, key.id, key.done)
    assert way is not None
    assert way.actions == (action("take"),)
    before = dict(made.guide.ways._plans)
    assert finish(made.guide.ways.is_within(made.task.start, key.id, key.done, 1))
    assert not finish(made.guide.ways.is_within(made.task.start, key.id, key.done, 0))
    assert made.guide.ways._plans == before

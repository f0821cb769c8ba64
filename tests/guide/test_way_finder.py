"""Where a search gives up, what lies at hand comes first, and nothing longer is looked for than is wanted."""

from pathlib import Path

import pytest
from benchmarks.dials import dials_lesson, far_digits

from edu_desk.guide import way_finder
from edu_desk.guide.distance_table import DistanceTable
from edu_desk.guide.search import GaveUp, Plan, search
from edu_desk.guide.state_classes import exact_key
from edu_desk.guide.way_finder import WayFinder
from edu_desk.lesson.model import State
from edu_desk.machine.interruptible import finish
from edu_desk.machine.machine import Machine
from edu_desk.runner.run import Errand, prepare
from kit.runs import action, errand_of
from kit.shipped_lessons import shipped_library
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


FEW: Node = {"id": "few", "done": "near_turned == 2", **STEP}
TURNED: Node = {"id": "turned", "done": "near_turned == 8", **STEP}


@pytest.mark.parametrize(
    ("later", "before", "name"),
    [
        ([KEY], [], "key"),
        ([FEW, KEY], [], "key"),
        ([KEY, FEW], [], "key"),
        ([FEW, KEY], ["near"], "few"),  # both are one action away: the earlier one
        ([KEY, FEW], ["near"], "key"),
        ([KEY, FEW], ["take", "near"], "few"),
        ([KEY], ["take"], None),
        ([{**KEY, "rescue": "yes"}], [], None),
        ([TURNED], [], None),  # a short look does not see so far
        ([TURNED, KEY], [], "key"),
        ([], [], None),
    ],
)
def test_the_nearest_of_what_a_short_look_finds(
    tmp_path: Path, later: list[Node], before: list[str], name: str | None
) -> None:
    made = errand(tmp_path, OPENED, *later)
    state = made.task.start
    for step in before:
        state = made.machine.act(state, action(step)) or state
    found = made.guide._later_at_hand(state, made.task.milestones[0])
    assert (found[0].id if found else None) == name


@pytest.mark.parametrize(
    ("done", "length"),
    [("near_turned == 0", 0), ("key", 1), ("near_turned == 2", 2), ("key and not key", None)],
)
def test_exploring_finds_the_shortest_way_first(tmp_path: Path, done: str, length: int | None) -> None:
    made = errand(tmp_path, {"id": "done", "done": done, **STEP})
    aim = made.task.milestones[0].done
    found = finish(DistanceTable(made.machine, made.task, 200).first_way(made.task.start, aim))
    assert isinstance(found, GaveUp) if length is None else isinstance(found, Plan)
    assert not isinstance(found, Plan) or found.length == length


def test_a_search_can_be_left_off_now_and_then(tmp_path: Path) -> None:
    made = errand(tmp_path, OPENED)
    sense = made.guide.ways.heuristic(made.task.goal)
    looking = search(made.machine, made.task.start, made.task.goal, sense, exact_key, 160)
    assert sum(1 for _ in looking) == 10, "after every sixteen states"


@pytest.mark.parametrize(
    ("done", "budget", "most", "length"),
    [
        ("near_turned == 0", 0, 9, 0),
        ("key", 0, 9, GaveUp),
        ("key", 1, 9, 1),
        ("key", 1, 1, 1),
        ("key", 1, 0, None),
        ("key and near_turned == 1", 9, 1, None),
        ("key and near_turned == 1", 9, 2, 2),
        ("open", 20, 99, GaveUp),
        ("key and not key", 20, 99, GaveUp),
    ],
)
def test_a_search_tells_a_way_from_none_and_none_from_not_looking_on(
    tmp_path: Path, done: str, budget: int, most: int, length: int | type[GaveUp] | None
) -> None:
    made = errand(tmp_path, {"id": "done", "done": done, **STEP})
    aim = made.task.milestones[0].done
    sense = made.guide.ways.heuristic(aim)
    found = finish(search(made.machine, made.task.start, aim, sense, exact_key, budget, most))
    match found:
        case Plan():
            assert found.length == length
        case GaveUp():
            assert length is GaveUp
        case None:
            assert length is None


@pytest.mark.parametrize(("most", "is_there"), [(7, False), (8, True), (9, True)])
def test_no_way_longer_than_is_wanted(tmp_path: Path, most: int, is_there: bool) -> None:
    made = errand(tmp_path, TURNED)
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


class Counted:
    """Counts the states whose successors were asked for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.states = 0
        real = Machine.successors

        def counted(machine: Machine, state: State) -> object:
            self.states += 1
            return real(machine, state)

        monkeypatch.setattr(Machine, "successors", counted)

    def since(self) -> int:
        """How many since this was last asked."""
        states, self.states = self.states, 0
        return states


def test_after_searches_in_vain_it_looks_less_far_until_one_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = errand(tmp_path, OPENED)
    ways, counted = WayFinder(made.machine, made.task, reach=50), Counted(monkeypatch)
    state, spent = made.task.start, []
    for _ in range(way_finder._TIRED + 1):
        assert finish(ways.is_hard(state, "opened", made.task.goal))
        spent.append(counted.since())
        after = made.machine.act(state, action("near"))
        assert after is not None
        state = after
    assert spent == [*[6002] * way_finder._TIRED, 502], "two classes, and then the states themselves"
    assert ways.way(state, "opened", made.task.milestones[0].done) is None, "50 states are too few"
    assert ways._lost == {"opened"}


def test_where_exploring_finds_the_way_it_looks_as_far_as_before(tmp_path: Path) -> None:
    made = prepare(dials_lesson(tmp_path, 7, far_digits(7)), "one")
    assert made is not None
    ways, state = made.guide.ways, made.task.start
    for _ in range(way_finder._TIRED + 1):
        assert ways.way(state, "open", made.task.goal) is not None, "a search gives up, exploring finds it"
        assert ways._vain["open"] == 0
        state = made.machine.after(state)[0]


def test_what_a_table_knows_is_asked_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = prepare(dials_lesson(tmp_path, 7, far_digits(7)), "one")
    assert made is not None
    ways, state = made.guide.ways, made.task.start
    way = ways.way(state, "open", made.task.goal)
    assert way is not None
    finish(ways.preparing(state))
    state = made.machine.after(state)[-1]
    far = ways.way(state, "open", made.task.goal)
    assert far is not None
    ways._plans.clear()
    counted = Counted(monkeypatch)
    assert finish(ways.is_within(state, "open", made.task.goal, far.length))
    assert not finish(ways.is_within(state, "open", made.task.goal, far.length - 1))
    assert counted.since() < 100, "nothing was searched"


def test_it_does_not_remember_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(way_finder, "_CACHE_LIMIT", 5)
    made = errand(tmp_path, KEY)
    (key,) = made.task.milestones
    state = made.task.start
    for _ in range(20):
        assert made.guide.ways.way(state, key.id, key.done) is not None
        assert len(made.guide.ways._plans) <= 7
        after = made.machine.act(state, action("near"))
        assert after is not None
        state = after


def test_what_classes_take_for_one_does_not_lead_round() -> None:
    """The place chosen is told apart by no condition that does not hold yet: any place would be alike."""
    errand = errand_of(shipped_library().lesson("way-join"), "missed")
    state, lengths = errand.task.start, list[int]()
    for _ in range(_MANY):
        plan = errand.guide.plan(state)
        step = errand.guide.next_action(state)
        if plan is None or step is None:
            break
        lengths.append(plan.length)
        for _move, beside in errand.machine.successors(state):
            errand.guide.toll(beside)
        state = errand.machine.act(state, step) or state
    assert errand.task.goal(state)
    assert max(lengths) <= 8

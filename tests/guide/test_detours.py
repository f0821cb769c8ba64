"""Ways to another milestone than the present one, and which steps can have served one."""

import pytest

from edu_desk.guide.guide import Detour
from edu_desk.guide.screen_distances import FAR, measure_screens
from edu_desk.lesson.model import State
from edu_desk.lesson.teaching import Lesson, Milestone
from edu_desk.runner.run import Errand
from kit.cafe import cafe_lesson
from kit.runs import action, errand_of


@pytest.fixture(scope="module")
def errand(tmp_path_factory: pytest.TempPathFactory) -> Errand:
    return errand_of(lesson_in(tmp_path_factory), "ginger")


def lesson_in(folders: pytest.TempPathFactory) -> Lesson:
    return cafe_lesson(folders.mktemp("lessons"))


def after(errand: Errand, *steps: str) -> State:
    state = errand.task.start
    for step in steps:
        found = errand.machine.act(state, action(step))
        assert found is not None
        state = found
    return state


def milestone(errand: Errand, name: str) -> Milestone:
    return next(one for one in errand.task.milestones if one.id == name)


@pytest.mark.parametrize(
    ("steps", "name", "detour"),
    [
        ([], "place", Detour(1, 4)),
        (["here"], "drink", Detour(2, 6)),
        (["away"], "drink", Detour(2, 2)),
        (["away", "kind[tea]"], "drink", Detour(1, 2)),
        (["away", "kind[tea]", "drinks[ginger]"], "drink", Detour(0, 2)),
        (["away", "kind[tea]", "drinks[ginger]"], "cups", Detour(1, 1)),
    ],
)
def test_a_detour_is_as_long_as_its_way(errand: Errand, steps: list[str], name: str, detour: Detour) -> None:
    state = after(errand, *steps)
    assert errand.guide.detour(state, milestone(errand, name)) == detour
    assert errand.guide.detour(state, milestone(errand, name)) == detour, "remembered"


@pytest.mark.parametrize(
    ("before", "step", "name", "serves"),
    [
        ([], "away", "place", True),
        ([], "away", "drink", True),
        ([], "here", "drink", True),
        (["away"], "kind[tea]", "place", False),
        (["away"], "kind[tea]", "drink", False),
        (["away"], "back", "drink", False),
        (["away"], "back", "place", True),
        (["away", "kind[tea]"], "drinks[ginger]", "drink", True),
        (["away", "kind[tea]"], "drinks[ginger]", "place", True),
        (["away", "kind[tea]", "drinks[ginger]"], "cups[plus]", "cups", True),
        (["away", "kind[tea]", "drinks[ginger]"], "cups[plus]", "drink", False),
        (["away", "kind[tea]", "drinks[ginger]"], "stamps", "cups", False),
    ],
)
def test_what_a_step_may_have_served(
    errand: Errand, before: list[str], step: str, name: str, *, serves: bool
) -> None:
    states = after(errand, *before), after(errand, *before, step)
    assert errand.guide.may_serve(*states, milestone(errand, name).done) is serves


@pytest.mark.parametrize(
    ("variable", "far"),
    [
        ("place", {"start": 1, "menu": 2, "cups": 1, "done": 2, "orders": 2}),
        ("kind", {"start": 2, "menu": 1, "cups": 2, "done": 2, "orders": 3}),
        ("drink", {"start": 2, "menu": 1, "cups": 1, "done": 2, "orders": 3}),
        ("orders", {"start": 2, "menu": 2, "cups": 1, "done": 2, "orders": 1}),
        ("phone", {"start": 3, "menu": 2, "cups": 1, "done": 2, "orders": 4}),
    ],
)
def test_how_far_each_screen_is_at_least(errand: Errand, variable: str, far: dict[str, int]) -> None:
    places = {one.name: one.index for one in errand.lesson.app.variables}
    screens = measure_screens(errand.lesson.app)
    assert screens.distances(frozenset({places[variable]})) == far
    assert set(screens.distances(frozenset({10**6})).values()) == {FAR}


def test_what_only_steppers_change(errand: Errand) -> None:
    assert measure_screens(errand.lesson.app).stepped == {}, "a drink sets the cups to one"

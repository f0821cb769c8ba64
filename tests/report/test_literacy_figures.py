"""The levels of the adult digital-literacy survey that are reached, from made-up persons."""

from datetime import UTC, datetime, timedelta

import pytest

from edu_desk.lesson.cases import Truth
from edu_desk.lesson.literacy import Area, Literacy
from edu_desk.progress.practice import CaseOutcome, Practice
from edu_desk.report.literacy_figures import AreaFigures, area_figures, levels_reached
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode
from kit.shipped_lessons import shipped_library

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LITERACY = {
    "pick": Literacy(Area.BASIC_USE, 1),
    "order": Literacy(Area.BASIC_USE, 3),
    "train": Literacy(Area.INFORMATION, 3),
    "fraud": Literacy(Area.SAFETY, 2),
}


def done(lesson: str, how: str = "alone") -> Practice:
    mode = Mode.FOLLOW if how == "followed" else Mode.TRY
    return Practice(lesson, "t", mode, NOON, finished=how != "left", helps=int(how == "helped"))


@pytest.mark.parametrize(
    ("practices", "reached"),
    [
        # what was practised                                    | the level of each area
        ([], {}),
        ([done("pick")], {Area.BASIC_USE: 1}),
        ([done("order"), done("pick")], {Area.BASIC_USE: 3}),
        ([done("pick"), done("order", "helped")], {Area.BASIC_USE: 1}),
        ([done("order", "followed")], {Area.BASIC_USE: 0}),
        ([done("order", "left")], {Area.BASIC_USE: 0}),
        ([done("order"), done("order", "helped")], {Area.BASIC_USE: 0}),
        ([done("pick"), done("train")], {Area.BASIC_USE: 1, Area.INFORMATION: 3}),
        ([done("somebody's own lesson")], {}),
    ],
)
def test_a_level_is_the_highest_that_is_done_alone(
    practices: list[Practice], reached: dict[Area, int]
) -> None:
    assert levels_reached(practices, LITERACY) == reached


@pytest.mark.parametrize(("each", "level"), [(3, 0), (4, 2)])
def test_one_right_decision_is_no_level(each: int, level: int) -> None:
    pairs = [(Truth.FRAUD, CaseChoice.REFUSE), (Truth.GENUINE, CaseChoice.TRUST)] * each
    practices = [
        Practice(
            "fraud",
            f"c{number}",
            Mode.TRY,
            NOON + timedelta(minutes=number),
            finished=True,
            case=CaseOutcome(truth, choice, right=True),
        )
        for number, (truth, choice) in enumerate(pairs)
    ]
    assert levels_reached(practices, LITERACY) == {Area.SAFETY: level}


def test_persons_are_counted_at_their_highest_level_and_those_without_any_too() -> None:
    high, low, none = [done("pick"), done("order")], [done("pick")], list[Practice]()
    found = area_figures([*[high] * 6, *[low] * 7, *[none] * 5], LITERACY)
    assert found == (AreaFigures(Area.BASIC_USE, (5, 7, 0, 6, 0)),)


def test_few_are_kept_back_with_the_least_of_the_others() -> None:
    found = area_figures([*[[done("train")]] * 9, [done("pick")]], LITERACY)
    basic, information = found
    assert (basic.area, basic.reached) == (Area.BASIC_USE, (None, None, 0, 0, 0))
    assert information.reached == (None, 0, 0, None, 0)


def test_every_shipped_lesson_has_its_area_and_level() -> None:
    heads = shipped_library().index().heads
    assert [head.id for head in heads if head.literacy is None] == []
    named = [head.literacy for head in heads if head.literacy is not None]
    assert {one.area for one in named} == set(Area)
    assert {one.level for one in named} == {1, 2, 3, 4}

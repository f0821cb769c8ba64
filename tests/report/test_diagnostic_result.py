"""What both forms of the diagnostic come to, from made-up runs, and that the shipped forms are equal."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.diagnostic import Diagnostic, DiagnosticErrand
from edu_desk.lesson.literacy import Area, Literacy
from edu_desk.lesson.reading.read_diagnostic import read_diagnostic
from edu_desk.lesson.teaching import Task
from edu_desk.progress.practice import Practice
from edu_desk.report.diagnostic_chart import diagnostic_chart
from edu_desk.report.diagnostic_result import diagnostic_result
from edu_desk.runner.events import Mode
from kit.runs import TONGUE
from kit.shipped_lessons import shipped_library

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
FORMS = Diagnostic(
    (DiagnosticErrand("bus", "a1"), DiagnosticErrand("pay", "a2")),
    (DiagnosticErrand("bus", "b1"), DiagnosticErrand("pay", "b2")),
)
LESSONS = {"1": "bus", "2": "pay"}


def practised(said: str) -> list[Practice]:
    """Runs in order, such as `a1 a2- b1? b2t`: left with -, helped with ?, tried and not checked with t."""
    return [
        Practice(
            LESSONS[one[1]],
            one[:2],
            Mode.TRY if one.endswith("t") else Mode.CHECK,
            NOON + timedelta(days=day),
            finished=not one.endswith("-"),
            helps=one.count("?"),
            away=one.count("!"),
        )
        for day, one in enumerate(said.split())
    ]


@pytest.mark.parametrize(
    ("said", "before", "after", "gain"),
    [
        # runs in order                | alone before | alone after | gain
        ("", None, None, None),
        ("a1 a2", 2, None, None),
        ("a1- a2- b1 b2", 0, 2, 2),
        ("b1- b2? a1 a2-", 0, 1, 1),
        ("a1 a2 b1 b2-", 2, 1, -1),
        ("a1- a1 a2 b1 b2", 1, 2, 1),
        ("a1t a2 b1 b2", 2, None, None),
        ("a1 b1 b2 a2-", 2, 1, -1),
        ("a1", None, None, None),
    ],
)
def test_the_form_done_first_is_before(
    said: str, before: int | None, after: int | None, gain: int | None
) -> None:
    found = diagnostic_result(practised(said), FORMS)
    assert (found.before.alone if found.before else None) == before
    assert (found.after.alone if found.after else None) == after
    assert found.gain == gain


def test_a_form_done_alone_on_a_day_after_the_lessons_is_the_one_after() -> None:
    practices = practised("b1 b2-")
    late = {practices[-1].ended.date()}
    found = diagnostic_result(practices, FORMS, late)
    assert found.before is None
    assert found.after is not None
    assert found.after.alone == 1
    assert diagnostic_result(practices, FORMS, {practices[0].ended.date()}).after is None


def test_wrong_turns_are_counted_over_the_form() -> None:
    found = diagnostic_result(practised("a1!! a2! b1 b2!"), FORMS)
    assert found.before is not None
    assert found.after is not None
    assert (found.before.away, found.after.away) == (3, 1)


def test_the_chart_adds_up_each_area_of_those_who_did_both_forms() -> None:
    literacy = {"bus": Literacy(Area.INFORMATION, 3), "pay": Literacy(Area.BASIC_USE, 2)}
    runs = ("a1- a2 b1 b2", "a1 a2? b1 b2", "a1 a2")
    results = [diagnostic_result(practised(said), FORMS) for said in runs]
    chart = diagnostic_chart(results, literacy, TONGUE.tr)
    assert chart is not None
    assert [(pair.key, pair.before, pair.after) for pair in chart.pairs] == [
        ("basic-use", 1, 2),
        ("information", 1, 2),
    ]
    assert chart.most == 2
    assert chart.pairs[0].value == "before 1, after 2"
    assert diagnostic_chart(results[2:], literacy, TONGUE.tr) is None


def test_no_forms_are_never_done() -> None:
    assert diagnostic_result(practised("a1 a2"), Diagnostic()).before is None


def test_the_shipped_forms_are_equal_and_of_every_area() -> None:
    library = shipped_library()
    forms = library.diagnostic()
    literacy = {head.id: head.literacy for head in library.index().heads}
    areas = set()
    for first, second in zip(forms.first, forms.second, strict=True):
        one, other = literacy[first.lesson], literacy[second.lesson]
        assert one is not None
        assert one == other
        areas.add(one.area)
        left, right = task_of(first), task_of(second)
        assert left.goal_text != right.goal_text
        assert steps(left) == steps(right), first
        if left.case is not None or right.case is not None:
            assert left.case is not None
            assert right.case is not None
            assert (left.case.truth, left.case.level) == (right.case.truth, right.case.level)
    assert areas == set(Area)


def task_of(errand: DiagnosticErrand) -> Task:
    tasks = shipped_library().lesson(errand.lesson).tasks
    return next(task for task in tasks if task.id == errand.task)


def steps(task: Task) -> int:
    return sum(not milestone.rescue for milestone in task.milestones)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("pairs: []", "empty"),
        ("pairs: [{first: bus/a}]", "missing"),
        ("pairs: [{first: bus, second: bus/b}]", "shape"),
        ("pairs: [{first: bus/a, second: bus/a}]", "twice"),
    ],
)
def test_a_broken_file_is_told(tmp_path: Path, text: str, rule: str) -> None:
    file = tmp_path / "diagnostic.yaml"
    file.write_text(text + "\n", encoding="utf-8")
    with pytest.raises(LessonBroken) as told:
        read_diagnostic(file)
    assert told.value.problems[0].rule == rule

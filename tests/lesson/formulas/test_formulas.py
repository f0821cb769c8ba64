"""Formulas of lesson files: what they mean, and what is said of wrong ones."""

from datetime import date
from pathlib import Path

import pytest

from edu_desk.lesson.basic_parts import TODAY
from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.formulas.formula_compiler import compile_expr
from edu_desk.lesson.formulas.scope import Scope, TypedFormula, TypeShape
from edu_desk.lesson.model import FilePlace, Table
from edu_desk.lesson.types import Letters, ListOf, Number, RecordOf, RowOf, YesNo

HERE = FilePlace(Path("app.yaml"), 7)
TOWNS = Table(
    "towns", ("id", "name", "size"), {"a": ("a", "인천", 3), "b": ("b", "서울", 9), "c": ("c", "수원", 1)}
)
SCOPE = Scope(
    shapes={"towns": TypeShape(TOWNS, {"id": Letters(), "name": Letters(label=True), "size": Number()})},
    names={
        "town": TypedFormula(RowOf("towns"), lambda state, _rows: state[0], frozenset({0})),
        "people": TypedFormula(Number(), lambda state, _rows: state[1], frozenset({1})),
        "trips": TypedFormula(
            ListOf(RecordOf((("town", RowOf("towns")), ("cost", Number())))),
            lambda state, _rows: state[2],
            frozenset({2}),
        ),
        "side": TypedFormula(
            Letters(options=frozenset({"left", "right"})), lambda state, _rows: state[3], frozenset({3})
        ),
        "open": TypedFormula(YesNo(), lambda state, _rows: state[4], frozenset({4})),
    },
)
STATE = ("b", 4, (("a", 10), ("b", 30)), "left", True)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 + 2 * 3", 7),
        ("7 // 2 - 7 % 2", 2),
        ("-3", -3),
        ("people > 3 and not (people == 5)", True),
        ("3 <= people < 4", False),
        ('"left" == side', True),
        ('town == "b"', True),
        ("town != none", True),
        ("town.name", "서울"),
        ("town.size * people", 36),
        ('towns["a"].name', "인천"),
        ("count(t for t in towns)", 3),
        ("count(t for t in towns if t.size > town.size)", 0),
        ("sum(t.cost for t in trips)", 40),
        ('any(t.town == "a" for t in trips)', True),
        ("all(t.cost > 10 for t in trips)", False),
        ("first(t.cost for t in trips if t.town == town)", 30),
        ("first(t for t in towns if t.size == 100) == none", True),
        ("count(t for t in towns if any(x.town == t for x in trips))", 2),
        ("min(people, 2) + max(people, 9) + len(trips)", 13),
        ('matches(town.name, "ㅅㅇ")', True),
        ('"yes" if open else "no"', "yes"),
        ("town in towns", True),
        ('town in ["a", "b"]', True),
        ('town not in ["a", "c"]', True),
        ('side in ["left", "right"]', True),
        ("people in [1, people, 3]", True),
        ("none in [town, none]", True),
        ("none in [town]", False),
        ("len([])", 0),
        ('[towns["c"], towns["a"], towns["c"]]', ("c", "a", "c")),
        ("sum(n * 2 for n in [1, people])", 10),
        ("-people", -4),
        ("-(people - 6) * 2", 4),
        ("--people", 4),
        ("max(t.size for t in towns)", 9),
        ("min(t.size for t in towns if t.size > 1)", 3),
        ("min(n for n in [people, -1])", -1),
        ("max(t.cost for t in trips) + 1", 31),
        ('town.name + " " + side', "서울 left"),
        ('"A" + "-" + "B"', "A-B"),
    ],
)
def test_value(source: str, value: object) -> None:
    assert compile_expr(source, SCOPE, HERE)(STATE) == value


def test_a_written_list_that_is_kept_as_a_set_is_sorted_and_holds_each_row_once() -> None:
    made = compile_expr('["c", town, "a", "c", none]', SCOPE, HERE, ListOf(RowOf("towns")))
    assert made(STATE) == ("a", "b", "c")
    assert made.reads == {0}


def test_column_of_no_row_is_nothing() -> None:
    nowhere = (None, *STATE[1:])
    assert compile_expr("town.name", SCOPE, HERE)(nowhere) is None
    assert compile_expr("town.size > 3", SCOPE, HERE)(nowhere) is False
    assert compile_expr("town.size + 1", SCOPE, HERE)(nowhere) == 1


def test_reads_what_it_looks_at() -> None:
    assert compile_expr("town.size > people or open", SCOPE, HERE).reads == {0, 1, 4}


@pytest.mark.parametrize(
    ("source", "rule", "nearest"),
    [
        ("toun.name", "name", "town"),
        ("town.nam", "column", "name"),
        ('town == "d"', "row", ""),
        ('side == "lefd"', "option", "left"),
        ("first(t for t in trips).cosd > 3", "field", "cost"),
        ("cuont(t for t in trips)", "function", "count"),
        ("people == open", "type", ""),
        ("people and open", "type", ""),
        ("town < 3", "type", ""),
        ("count(trips)", "function", ""),
        ("len(1, 2)", "function", ""),
        ("people +", "formula", ""),
        ("[1, 2]", "type", ""),
        ("town in [1, 2]", "type", ""),
        ('side in ["left", "rihgt"]', "option", "right"),
        ("lambda: 1", "formula", ""),
        ('__import__("os")', "function", ""),
        ("town.__class__", "column", ""),
        ("open.real", "type", ""),
        ("people ** 99", "formula", ""),
        ("(x := 3)", "formula", ""),
        ("people is 3", "type", ""),
    ],
)
def test_wrong_ones_are_told(source: str, rule: str, nearest: str) -> None:
    with pytest.raises(LessonBroken) as caught:
        compile_expr(source, SCOPE, HERE, YesNo())
    problem = caught.value.problems[0]
    assert problem.place == HERE
    assert (problem.rule, problem.nearest) in {(rule, nearest), ("formula", "")}


@pytest.mark.parametrize(
    ("today", "days", "weekday"),
    [(1, 0, 1), (1, 6, 7), (1, 7, 1), (5, 1, 6), (7, 0, 7), (7, 1, 1), (3, 30, 5), (2, -1, 1), (1, -1, 7)],
)
def test_the_weekday_of_a_day_counts_from_the_day_of_the_run(today: int, days: int, weekday: int) -> None:
    state = (("home",), -1, today, days)
    day = {"day": TypedFormula(Number(), lambda state, _rows: state[3], frozenset({3}))}
    found = compile_expr("weekday(day)", Scope(names=day), HERE)
    assert found(state) == weekday
    assert found.reads == {TODAY, 3}


@pytest.mark.parametrize(
    ("today", "days", "monthday", "year"),
    [
        (date(2026, 12, 25), 0, 1225, 2026),
        (date(2026, 12, 25), 7, 101, 2027),
        (date(2028, 2, 28), 1, 229, 2028),
        (date(2027, 3, 1), -1, 228, 2027),
        (date(2027, 3, 1), 10**12, 1231, 9999),
        (date(2027, 3, 1), -(10**12), 101, 1),
    ],
)
def test_the_date_of_a_day_counts_from_the_day_of_the_run(
    today: date, days: int, monthday: int, year: int
) -> None:
    state = (("home",), -1, today.toordinal(), days)
    day = {"day": TypedFormula(Number(), lambda state, _rows: state[3], frozenset({3}))}
    asked = {name: compile_expr(f"{name}(day)", Scope(names=day), HERE) for name in ("monthday", "year")}
    assert {name: found(state) for name, found in asked.items()} == {"monthday": monthday, "year": year}
    assert all(found.reads == {TODAY, 3} for found in asked.values())


def test_the_weekday_of_no_day_is_that_of_today() -> None:
    missing = {"day": TypedFormula(Number(), lambda _state, _rows: None)}
    assert compile_expr("weekday(day)", Scope(names=missing), HERE)((("home",), -1, 4)) == 4

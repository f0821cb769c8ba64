"""Formulas that are wrong, huge or endless are refused; those that are right cannot be made to fail."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import LessonBroken, Problem
from edu_desk.lesson.formulas.formula_compiler import compile_expr
from edu_desk.lesson.formulas.scope import Scope, TypedFormula, TypeShape
from edu_desk.lesson.model import FilePlace, Table
from edu_desk.lesson.types import Letters, ListOf, Number, RecordOf, RowOf, YesNo
from kit.cafe import APP, write_cafe
from kit.fuzz import read

PLACE = FilePlace(Path("app.yaml"), 7)
TOWNS = Table(
    "towns", ("id", "name", "near"), {"seoul": ("seoul", "서울", None), "busan": ("busan", "부산", "seoul")}
)
TRIP = RecordOf((("number", Number()), ("to", RowOf("towns")), ("stops", ListOf(RowOf("towns")))))
SCOPE = Scope(
    shapes={
        "towns": TypeShape(TOWNS, {"id": Letters(), "name": Letters(label=True), "near": RowOf("towns")})
    },
    names={
        "town": TypedFormula(RowOf("towns"), lambda state, _rows: state[0]),
        "people": TypedFormula(Number(), lambda state, _rows: state[1]),
        "trips": TypedFormula(ListOf(TRIP), lambda state, _rows: state[2]),
        "query": TypedFormula(Letters(), lambda state, _rows: state[3]),
    },
)
NESTED = "people == 1"
for _name in "edcba":
    NESTED = f"count({_name} for {_name} in trips if {NESTED}) == 1"
EMPTY = (None, 0, (), "")


def problem_of(source: str) -> Problem:
    with pytest.raises(LessonBroken) as caught:
        compile_expr(source, SCOPE, PLACE)
    (problem,) = caught.value.problems
    assert problem.place == PLACE
    return problem


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ("", "formula"),
        ("people +", "formula"),
        ("people = 1", "formula"),
        ("people == 1 2", "formula"),
        ("9**9**9", "formula"),
        ("1 / 2", "formula"),
        ("1 << 9999999", "formula"),
        ("'x' * 999999999", "type"),
        ("[0] * 999999999", "type"),
        ("[1, query]", "type"),
        ("town in ['busna']", "row"),
        ("[*trips]", "formula"),
        ("-query", "type"),
        ("query + 1", "type"),
        ("1 + query", "type"),
        ("query - query", "type"),
        ("max(t for t in trips)", "type"),
        ("max(t.number for t in trips, 3)", "formula"),
        ("min(3, (t.number for t in trips))", "function"),
        ("people // 0", "number"),
        ("people % 0", "number"),
        ("9" * 30, "range"),
        ("-" + "9" * 30, "range"),
        ("9" * 5_000, "limit"),
        ("1.5", "formula"),
        ("1j", "formula"),
        ("...", "formula"),
        ("b'x'", "formula"),
        ("f'{people}'", "formula"),
        ("'\\d' == query", "formula"),
        ("1if people else 2", "formula"),
        ("(lambda: 1)()", "formula"),
        ("(people := 3)", "formula"),
        ("[x for x in trips]", "formula"),
        ("{1: 2}", "formula"),
        ("people.__class__", "type"),
        ("__import__('os')", "function"),
        ("open('x')", "function"),
        ("query.format", "type"),
        ("town.nmae", "column"),
        ("towns['suwon']", "row"),
        ("count(t for t in trips for u in trips)", "function"),
        ("count(t async for t in trips)", "function"),
        ("count(a for a, b in trips)", "function"),
        ("sum(t for t in trips)", "type"),
        ("sum(*trips)", "function"),
        ("min(1)", "function"),
        ("weekday()", "function"),
        ("weekday(1, 2)", "function"),
        ("weekday(query)", "type"),
        ("monthday()", "function"),
        ("year(query)", "type"),
        ("(" * 250 + "1" + ")" * 250, "formula"),
        ("not " * 200 + "true", "limit"),
        ("-" * 900 + "people", "limit"),
        ("town" + ".near" * 100, "limit"),
        ("1 if true else " * 60 + "1", "limit"),
        ("+".join(["people"] * 100), "limit"),
        ("people == 1 or " * 70 + "true", "limit"),
        ("x" * (limits.FORMULA_LETTERS + 1), "limit"),
        (NESTED, "limit"),
    ],
)  # fmt: skip
def test_what_is_refused(source: str, rule: str) -> None:
    assert problem_of(source).rule == rule


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("people // people", 0),
        ("people % people", 0),
        ("min(people, first(t.number for t in trips))", 0),
        ("max(5, town.near.near.name == '서울' and 1 == 1 and 3 == 3)", None),
        ("matches(town.name, query)", True),
        ("matches(query, town.name)", True),
        ("town in first(t.stops for t in trips)", False),
        ("town not in first(t.stops for t in trips)", True),
        ("count(s for s in first(t for t in trips).stops)", 0),
        ("first(t for t in trips) == none", True),
        ("first(t for t in trips) != none", False),
        ("town.near.near.name == '서울'", False),
        ("first(t for t in trips).number + 1", 1),
        ("sum(t.number for t in trips)", 0),
        ("first(t.number for t in trips) < 3", False),
        ("max(t.number for t in trips) == none", None),
        ("max(t.number for t in trips) + 1", 1),
        ("min(t.number for t in trips) < 3", False),
        ("-first(t.number for t in trips)", 0),
        ("town.name + query", ""),
        ("town in ['busan', none]", True),
        ("len([town, town])", 2),
    ],
)
def test_what_is_missing_never_fails(source: str, value: object) -> None:
    if value is None:
        assert problem_of(source).rule == "type"
    else:
        assert compile_expr(source, SCOPE, PLACE)(EMPTY) == value


def test_numbers_stop_growing() -> None:
    state = list(EMPTY)
    square = compile_expr("people * people", SCOPE, PLACE)
    state[1] = limits.NUMBER
    for _ in range(50):
        state[1] = square(tuple(state))
    assert state[1] == 1_000 * limits.NUMBER
    assert compile_expr("0 - people * people", SCOPE, PLACE)(tuple(state)) == -1_000 * limits.NUMBER


def test_texts_stop_growing() -> None:
    state, double = list(EMPTY), compile_expr("query + query", SCOPE, PLACE)
    state[3] = "가"
    for _ in range(30):
        state[3] = double(tuple(state))
    assert state[3] == "가" * limits.LETTERS


def test_names_that_double_at_every_line_are_refused(tmp_path: Path) -> None:
    lines = ["  n0: cups + cups"] + [f"  n{n}: n{n - 1} + n{n - 1}" for n in range(1, 60)]
    app = APP.replace("computed:\n", "computed:\n" + "\n".join(lines) + "\n")
    (problem,) = read(write_cafe(tmp_path, app=app))
    assert problem.rule == "limit"


@pytest.mark.parametrize(
    ("lines", "rule", "name"),
    [
        (["one: two + 1", "two: one + 1"], "later", "two"),
        (["one: one + 1"], "later", "one"),
        (["one: cups", "one: cups"], "twice", "one"),
        (["cups: price"], "twice", "cups"),
        (["drinks: price"], "twice", "drinks"),
        (["class: cups"], "name", "class"),
        (["row: cups"], "name", "row"),
        (["true: cups"], "name", "true"),
        (["a-b: cups"], "name", "a-b"),
        (["1st: cups"], "name", "1st"),
        (['"": cups'], "name", ""),
        ([f"{'x' * 61}: cups"], "name", "x" * 61),
    ],
)
def test_computed_names(tmp_path: Path, lines: list[str], rule: str, name: str) -> None:
    app = APP.replace("computed:\n", "computed:\n" + "".join(f"  {line}\n" for line in lines))
    (problem,) = read(write_cafe(tmp_path, app=app))
    assert (problem.rule, problem.values["name"]) == (rule, name)
    assert problem.place.file.name == "app.yaml"


def test_a_name_knows_its_own_rows_wherever_it_is_used(tmp_path: Path) -> None:
    """`ordered` walks over orders; used inside a list of drinks it must not take the drink for an order."""
    from edu_desk.lesson.library import Library
    from edu_desk.lesson.model import Repeated

    app = APP.replace("computed:\n", "computed:\n  ordered: count(o for o in orders if o.cups > 1)\n")
    app = app.replace("enabled: row.left > 0", "enabled: ordered == 1")
    lesson = Library(write_cafe(tmp_path, app=app)).lesson("cafe-order")
    drinks = lesson.app.screens["menu"].body[1].spec
    assert isinstance(drinks, Repeated)
    assert drinks.enabled is not None
    state = list(lesson.app.start)
    orders = next(variable for variable in lesson.app.variables if variable.name == "orders")
    state[orders.index] = ((1, "latte", 2, "here"),)
    assert drinks.enabled(tuple(state), ("mocha",)) is True


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("{drink.name", "text"),
        ("drink.name}", "text"),
        ("{{drink.name}", "text"),
        ("{}", "formula"),
        ("{:won}", "formula"),
        ("{drink}", "text"),
        ("{stamps}", "text"),
        ("{drink.name:won}", "form"),
        ("{cups:wno}", "form"),
        ("{cups:won:을를}", "form"),
        ("{drink.nmae}", "column"),
        ("{" * 501, "text"),
    ],
)
def test_texts(tmp_path: Path, text: str, rule: str) -> None:
    old = 'label: "{drink.name:을/를} {cups}잔, {price:won}"'
    app = APP.replace(old, f'label: "{text}"')
    (problem,) = read(write_cafe(tmp_path, app=app))
    assert problem.rule == rule
    assert problem.place.line == app[: app.index('label: "' + text)].count("\n") + 1


def test_a_long_row_of_and_is_one_level() -> None:
    expr = compile_expr(" and ".join(["people == 0"] * 60), SCOPE, PLACE, YesNo())
    assert expr(EMPTY) is True

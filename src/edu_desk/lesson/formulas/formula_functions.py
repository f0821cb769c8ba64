"""The functions that formulas may call."""

import ast
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from edu_desk.lesson.basic_parts import TODAY, WEEK
from edu_desk.lesson.checking.problems import unknown, wrong
from edu_desk.lesson.formulas.scope import Scope, Site, TypedFormula
from edu_desk.lesson.formulas.type_agreement import expect
from edu_desk.lesson.model import Evaluate, Rows, State, Value
from edu_desk.lesson.types import Letters, ListOf, Number, YesNo
from edu_desk.shared.hangul import matches
from edu_desk.shared.text import N_

Walk = Callable[[State, Rows], Iterator[Value]]
Build = Callable[[ast.expr, Scope, Site], TypedFormula]
_OVER = ("count", "any", "all", "sum", "first")
_EXTREME: dict[str, Callable[..., Value]] = {"min": min, "max": max}
"""Of two numbers, or of one for each row or record."""
_PLAIN = ("min", "max", "len", "matches", "weekday", "monthday", "year")


@lru_cache(maxsize=1024)
def _day(number: int) -> date:
    """The day of this number; of one that no calendar has, the first or the last that it has."""
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal()))


_OF_DAY: dict[str, tuple[Number, Callable[[int], int]]] = {
    "weekday": (Number(1, WEEK), lambda number: (number - 1) % WEEK + 1),
    "monthday": (Number(101, 1231), lambda number: _day(number).month * 100 + _day(number).day),
    "year": (Number(date.min.year, date.max.year), lambda number: _day(number).year),
}
"""What may be asked of a day that is counted from today (0), by its number (`date.toordinal`)."""


def call(name: str, args: Sequence[ast.expr], scope: Scope, site: Site, build: Build) -> TypedFormula:
    """A call of the function `name`."""
    if name in _OVER or (name in _EXTREME and any(isinstance(arg, ast.GeneratorExp) for arg in args)):
        return _over(name, args, scope, site, build)
    if name not in _PLAIN:
        raise unknown(site.place, "function", N_("There is no function “{name}”."), name, (*_OVER, *_PLAIN))
    parts = [build(arg, scope, site) for arg in args]
    reads = frozenset[int]().union(*(part.reads for part in parts))
    evaluate = [part.evaluate for part in parts]
    if name == "len":
        _arity(parts, 1, site)
        if not isinstance(parts[0].type, ListOf | Letters):
            expect(parts[0], ListOf, site)
        inner = evaluate[0]
        return TypedFormula(Number(), lambda state, rows: len(inner(state, rows) or ()), reads)
    if name in _OF_DAY:
        _arity(parts, 1, site)
        return _of_day(name, expect(parts[0], Number, site))
    _arity(parts, 2, site)
    first, second = evaluate
    if name == "matches":
        expect(parts[0], Letters, site)
        expect(parts[1], Letters, site)
        return TypedFormula(
            YesNo(), lambda state, rows: matches(first(state, rows) or "", second(state, rows) or ""), reads
        )
    expect(parts[0], Number, site)
    expect(parts[1], Number, site)
    pick = _EXTREME[name]
    return TypedFormula(
        Number(), lambda state, rows: pick(first(state, rows) or 0, second(state, rows) or 0), reads
    )


def _of_day(name: str, days: TypedFormula) -> TypedFormula:
    """Something of a day that is counted from today (0); of no day, of today."""
    kind, ask = _OF_DAY[name]
    inner = days.evaluate

    def evaluate(state: State, rows: Rows) -> Value:
        return ask(state[TODAY] + (inner(state, rows) or 0))

    return TypedFormula(kind, evaluate, days.reads | {TODAY})


def _arity(parts: Sequence[TypedFormula], wanted: int, site: Site) -> None:
    if len(parts) != wanted:
        raise wrong(
            site.place,
            "function",
            N_("“{source}”: {wanted} values are needed in the brackets."),
            source=site.source,
            wanted=wanted,
        )


def _over(name: str, args: Sequence[ast.expr], scope: Scope, site: Site, build: Build) -> TypedFormula:
    """A function over the rows or records of `… for x in list if condition`."""
    match args:
        case [ast.GeneratorExp(elt=elt, generators=[loop])] if (
            isinstance(loop.target, ast.Name) and not loop.is_async
        ):
            item, source, ifs = loop.target.id, loop.iter, loop.ifs
        case _:
            raise wrong(
                site.place,
                "function",
                N_("“{name}” is written like this: {name}(x for x in list if condition)."),
                name=name,
            )
    values = expect(build(source, scope, site), ListOf, site)
    if not isinstance(values.type, ListOf):
        raise TypeError(values.type)
    inside = scope.with_row(item, values.type.item)
    what = build(elt, inside, site)
    tests = [expect(build(test, inside, site), YesNo, site) for test in ifs]
    reads = values.reads.union(what.reads, *(test.reads for test in tests))
    walk = _walk(values.evaluate, what.evaluate, tuple(test.evaluate for test in tests))
    match name:
        case "count":
            return TypedFormula(Number(), lambda state, rows: sum(1 for _ in walk(state, rows)), reads)
        case "sum":
            expect(what, Number, site)
            return TypedFormula(
                Number(), lambda state, rows: sum(value or 0 for value in walk(state, rows)), reads
            )
        case "min" | "max":
            expect(what, Number, site)
            return TypedFormula(Number(), _extreme(_EXTREME[name], walk), reads)
        case "first":
            return TypedFormula(what.type, lambda state, rows: next(walk(state, rows), None), reads)
        case "any":
            expect(what, YesNo, site)
            return TypedFormula(YesNo(), lambda state, rows: any(walk(state, rows)), reads)
        case _:
            expect(what, YesNo, site)
            return TypedFormula(YesNo(), lambda state, rows: all(walk(state, rows)), reads)


def _extreme(pick: Callable[..., Value], walk: Walk) -> Evaluate:
    """The smallest or largest number; none where there is no row, or no number in any."""

    def found(state: State, rows: Rows) -> Value:
        return pick((value for value in walk(state, rows) if value is not None), default=None)

    return found


def _walk(source: Evaluate, what: Evaluate, tests: tuple[Evaluate, ...]) -> Walk:
    def walk(state: State, rows: Rows) -> Iterator[Value]:
        for item in source(state, rows) or ():
            inner = (*rows, item)
            if all(test(state, inner) for test in tests):
                yield what(state, inner)

    return walk

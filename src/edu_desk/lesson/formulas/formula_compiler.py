"""Formulas become closures: Python's own grammar, a short list of what may stand in it."""

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import replace

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import LessonBroken, Problem, unknown, wrong
from edu_desk.lesson.formulas.formula_functions import call
from edu_desk.lesson.formulas.formula_size import count_steps, parse
from edu_desk.lesson.formulas.scope import Scope, Site, TypedFormula, constant
from edu_desk.lesson.formulas.type_agreement import alike, expect, fit, joined, written_list
from edu_desk.lesson.model import Evaluate, Expr, FilePlace, Rows, State, Value
from edu_desk.lesson.types import Letters, ListOf, Nothing, Number, RecordOf, RowOf, Type, YesNo
from edu_desk.shared.text import N_

Operator = Callable[[Value, Value], Value]

_COMPARE: dict[type[ast.cmpop], Operator] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_ARITHMETIC: dict[type[ast.operator], Operator] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: lambda a, b: a // b if b else 0,
    ast.Mod: lambda a, b: a % b if b else 0,
}
"""Dividing by 0 gives 0: a number may still be 0 while a screen is filled in."""
_LARGEST = 1_000 * limits.NUMBER
_WORDS = {
    "true": constant(YesNo(), value=True),
    "false": constant(YesNo(), value=False),
    "none": constant(Nothing(), None),
}


def compile_expr(source: str, scope: Scope, place: FilePlace, wanted: Type | None = None) -> Expr:
    """The checked formula of `source`, of type `wanted` if that is given. Raises `LessonBroken`."""
    part = compile_typed(source, scope, place, wanted)
    return Expr(source, part.evaluate, part.reads, part.aims, place, part.steps)


def compile_typed(
    source: str, scope: Scope, place: FilePlace, wanted: Type | None = None, declared: FilePlace | None = None
) -> TypedFormula:
    """Like `compile_expr`, with the type of the result; `declared` is where the `wanted` type is."""
    site = Site(source, place)
    tree = parse(source, site)
    steps = count_steps(source, scope, site)
    part = build_formula(tree, scope, site)
    return replace(fit(part, wanted, scope, site, declared) if wanted is not None else part, steps=steps)


def build_formula(node: ast.expr, scope: Scope, site: Site) -> TypedFormula:
    """The closure of one part of a formula."""
    match node:
        case ast.Constant(value=bool() | int() | str() as value):
            return _literal(value, site)
        case ast.Name(id=name):
            return _name(name, scope, site)
        case ast.Attribute(value=inner, attr=attr):
            return _attribute(inner, attr, scope, site)
        case ast.Subscript(value=ast.Name(id=table), slice=key) if table in scope.shapes:
            return fit(build_formula(key, scope, site), RowOf(table), scope, site)
        case ast.BoolOp(op=op, values=values):
            return _bool_op(
                [build_formula(value, scope, site) for value in values], site, every=isinstance(op, ast.And)
            )
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            inside = expect(build_formula(operand, scope, site), YesNo, site)
            evaluate = inside.evaluate
            return TypedFormula(YesNo(), lambda state, rows: not evaluate(state, rows), inside.reads)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return _negative(build_formula(operand, scope, site), site)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _ARITHMETIC:
            return _binary(op, build_formula(left, scope, site), build_formula(right, scope, site), site)
        case ast.Compare():
            return _comparison(node, scope, site)
        case ast.IfExp():
            return _either(node, scope, site)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
            return call(name, args, scope, site, build_formula)
        case ast.List(elts=items):
            return written_list([build_formula(item, scope, site) for item in items], scope, site)
        case _:
            raise wrong(
                site.place,
                "formula",
                N_("“{part}” may not stand in a formula (“{source}”)."),
                part=ast.unparse(node),
                source=site.source,
            )


def _literal(value: bool | int | str, site: Site) -> TypedFormula:
    match value:
        case bool():
            return constant(YesNo(), value)
        case int():
            if abs(value) > limits.NUMBER:
                raise wrong(
                    site.place,
                    "range",
                    N_("{number} is outside {low} to {high}."),
                    number=value,
                    low=-limits.NUMBER,
                    high=limits.NUMBER,
                )
            return constant(Number(), value)
        case _:
            return constant(Letters(), value)


def _name(name: str, scope: Scope, site: Site) -> TypedFormula:
    for depth in range(len(scope.rows) - 1, -1, -1):
        if scope.rows[depth][0] == name:
            return TypedFormula(scope.rows[depth][1], _row_at(depth))
    if name in scope.names:
        return scope.names[name]
    if name in _WORDS:
        return _WORDS[name]
    if name in scope.shapes:
        return constant(ListOf(RowOf(name)), tuple(scope.shapes[name].table.rows))
    if name in scope.later:
        message = N_("“{name}” is made only here or further down; a formula uses what stands above it.")
        raise LessonBroken(Problem(site.place, "later", message, {"name": name}, also=scope.later[name]))
    raise unknown(site.place, "name", N_("There is no “{name}” here."), name, scope.known())


def _row_at(depth: int) -> Evaluate:
    return lambda _state, rows: rows[depth]


def _attribute(inner: ast.expr, attr: str, scope: Scope, site: Site) -> TypedFormula:
    if isinstance(inner, ast.Name) and inner.id == "task" and scope.task is not None:
        if attr not in scope.task:
            made = {name: part.declared for name, part in scope.task.items()}
            raise unknown(site.place, "name", N_("The task gives no “{name}”."), attr, made)
        return scope.task[attr]
    owner = build_formula(inner, scope, site)
    evaluate = owner.evaluate
    match owner.type:
        case RowOf(table):
            shape = scope.shapes[table]
            if attr not in shape.types:
                made = {column: shape.columns.get(column) for column in shape.types}
                raise unknown(
                    site.place, "column", N_("There is no column “{name}” in this table."), attr, made
                )
            index = shape.table.columns.index(attr)
            return TypedFormula(
                shape.types[attr], _column(evaluate, shape.table.rows, index), owner.reads, owner.literal
            )
        case RecordOf(fields):
            names = [name for name, _ in fields]
            if attr not in names:
                raise unknown(
                    site.place, "field", N_("There is no field “{name}” in this record."), attr, names
                )
            index = names.index(attr)

            def get(state: State, rows: Rows) -> Value:
                record = evaluate(state, rows)
                return None if record is None else record[index]

            return TypedFormula(fields[index][1], get, owner.reads)
        case _:
            raise wrong(
                site.place,
                "type",
                N_("“{source}”: only rows and records have parts such as “{name}”."),
                source=site.source,
                name=attr,
            )


def _column(evaluate: Evaluate, table: Mapping[str, Rows], index: int) -> Evaluate:
    """The cell of a row; None where the row is None."""

    def get(state: State, rows: Rows) -> Value:
        key = evaluate(state, rows)
        return None if key is None else table[key][index]

    return get


def _bool_op(parts: list[TypedFormula], site: Site, *, every: bool) -> TypedFormula:
    tests = tuple(expect(part, YesNo, site).evaluate for part in parts)
    reads = frozenset[int]().union(*(part.reads for part in parts))
    if every:
        aims = tuple(aim for part in parts for aim in part.aims)
        return TypedFormula(YesNo(), _every(tests), reads, aims=aims)
    return TypedFormula(YesNo(), _any(tests), reads)


def _every(tests: tuple[Evaluate, ...]) -> Evaluate:
    def every(state: State, rows: Rows) -> Value:
        for test in tests:  # noqa: SIM110 - a search asks this millions of times: a generator takes twice as long
            if not test(state, rows):
                return False
        return True

    return every


def _any(tests: tuple[Evaluate, ...]) -> Evaluate:
    def some(state: State, rows: Rows) -> Value:
        for test in tests:  # noqa: SIM110 - as above
            if test(state, rows):
                return True
        return False

    return some


def _negative(part: TypedFormula, site: Site) -> TypedFormula:
    """The number below 0; what is missing counts as 0."""
    evaluate = expect(part, Number, site).evaluate
    return TypedFormula(
        Number(), lambda state, rows: -(evaluate(state, rows) or 0), part.reads, literal=part.literal
    )


def _binary(op: ast.operator, left: TypedFormula, right: TypedFormula, site: Site) -> TypedFormula:
    """Arithmetic; what is missing counts as 0, and what would grow without end stops at ±10**15.

    Texts are joined by `+`.
    """
    if isinstance(op, ast.Add) and isinstance(left.type, Letters):
        return joined(left, right, site)
    combine = _ARITHMETIC[type(op)]
    a, b = expect(left, Number, site).evaluate, expect(right, Number, site).evaluate
    if isinstance(op, ast.FloorDiv | ast.Mod) and right.literal and not right.value():
        raise wrong(site.place, "number", N_("“{source}” divides by 0."), source=site.source)

    def evaluate(state: State, rows: Rows) -> Value:
        made = combine(a(state, rows) or 0, b(state, rows) or 0)
        return made if -_LARGEST <= made <= _LARGEST else _LARGEST if made > 0 else -_LARGEST

    return TypedFormula(Number(), evaluate, left.reads | right.reads)


def _comparison(node: ast.Compare, scope: Scope, site: Site) -> TypedFormula:
    parts = [build_formula(part, scope, site) for part in (node.left, *node.comparators)]
    tests = [_compare(parts[place], op, parts[place + 1], scope, site) for place, op in enumerate(node.ops)]
    return tests[0] if len(tests) == 1 else _bool_op(tests, site, every=True)


def _compare(
    left: TypedFormula, op: ast.cmpop, right: TypedFormula, scope: Scope, site: Site
) -> TypedFormula:
    reads = left.reads | right.reads
    if isinstance(op, ast.In | ast.NotIn):
        expect(right, ListOf, site)
        if right.items and not isinstance(left.type, Nothing):
            right = written_list(
                [fit(item, left.type, scope, site, left.declared) for item in right.items], scope, site
            )
        item = right.type.item if isinstance(right.type, ListOf) else Nothing()
        a, b = fit(left, item, scope, site).evaluate, right.evaluate
        if isinstance(op, ast.In):
            return TypedFormula(YesNo(), lambda state, rows: a(state, rows) in (b(state, rows) or ()), reads)
        return TypedFormula(YesNo(), lambda state, rows: a(state, rows) not in (b(state, rows) or ()), reads)
    if type(op) not in _COMPARE:
        raise wrong(site.place, "formula", N_("“{source}” is not a formula."), source=site.source)
    left, right = alike(left, right, scope, site)
    compare, a, b = _COMPARE[type(op)], left.evaluate, right.evaluate
    if not isinstance(op, ast.Eq | ast.NotEq):
        expect(left, Number, site)
        expect(right, Number, site)
        return TypedFormula(YesNo(), _ordered(compare, a, b), reads)
    if right.literal:
        value = right.value()
        aims = _aims(left, op, right)
        return TypedFormula(YesNo(), lambda state, rows: compare(a(state, rows), value), reads, aims=aims)
    return TypedFormula(YesNo(), lambda state, rows: compare(a(state, rows), b(state, rows)), reads)


def _aims(left: TypedFormula, op: ast.cmpop, right: TypedFormula) -> tuple[tuple[int, int], ...]:
    if left.place is None or not isinstance(op, ast.Eq) or not isinstance(right.type, Number):
        return ()
    return ((left.place, right.value()),)


def _ordered(compare: Operator, a: Evaluate, b: Evaluate) -> Evaluate:
    """Compare by order; False where a value is missing (a column of a missing row)."""

    def test(state: State, rows: Rows) -> Value:
        left, right = a(state, rows), b(state, rows)
        return left is not None and right is not None and compare(left, right)

    return test


def _either(node: ast.IfExp, scope: Scope, site: Site) -> TypedFormula:
    test = expect(build_formula(node.test, scope, site), YesNo, site)
    body, orelse = build_formula(node.body, scope, site), build_formula(node.orelse, scope, site)
    if isinstance(body.type, Nothing):
        body = fit(body, orelse.type, scope, site)
        kind = orelse.type
    else:
        orelse = fit(orelse, body.type, scope, site)
        kind = body.type
    when, then, other = test.evaluate, body.evaluate, orelse.evaluate
    return TypedFormula(
        kind,
        lambda state, rows: then(state, rows) if when(state, rows) else other(state, rows),
        test.reads | body.reads | orelse.reads,
    )

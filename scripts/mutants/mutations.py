"""Small changes to a module's source: each is one slip a programmer might make.

A mutant is told by its module, the function it is in, and the source before and after; lines do not
count, so that a list of mutants outlives changes elsewhere in the file.
"""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

_FLIPS: dict[type[ast.cmpop], ast.cmpop] = {
    ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
    ast.Lt: ast.LtE(),
    ast.LtE: ast.Lt(),
    ast.Gt: ast.GtE(),
    ast.GtE: ast.Gt(),
    ast.In: ast.NotIn(),
    ast.NotIn: ast.In(),
    ast.Is: ast.IsNot(),
    ast.IsNot: ast.Is(),
}
_SIGNS: dict[type[ast.operator], ast.operator] = {
    ast.Add: ast.Sub(),
    ast.Sub: ast.Add(),
    ast.Mult: ast.FloorDiv(),
    ast.FloorDiv: ast.Mult(),
}
_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_FEW = 2
"""A number above it is only made larger: it is most often a limit."""
_NO_LOSS = frozenset({"assert_never"})
"""Calls that say what cannot happen."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One small change; `source` is the whole module with it."""

    module: str
    function: str
    before: str
    after: str
    source: str
    nth: int = 1
    """The how many-th of the same change in the same function."""

    @property
    def name(self) -> str:
        """What it is listed by."""
        again = f" #{self.nth}" if self.nth > 1 else ""
        return f"{self.module}:{self.function}: {self.before} => {self.after}{again}"


@dataclass(frozen=True, slots=True)
class _Change:
    node: ast.expr | ast.stmt | ast.pattern
    text: str
    function: str


def mutants_of(module: str, source: str) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of its source."""
    met: Counter[tuple[str, str, str]] = Counter()
    for change in _walk(ast.parse(source), ()):
        mutant = _made(module, source, change)
        if mutant is not None:
            what = (mutant.function, mutant.before, mutant.after)
            met[what] += 1
            yield replace(mutant, nth=met[what])


def _made(module: str, source: str, change: _Change) -> Mutant | None:
    node = change.node
    lines = source.encode().splitlines(keepends=True)
    begin = sum(map(len, lines[: node.lineno - 1])) + node.col_offset
    end = sum(map(len, lines[: (node.end_lineno or node.lineno) - 1])) + (node.end_col_offset or 0)
    whole = source.encode()
    text = change.text if isinstance(node, ast.stmt) else f"({change.text})"
    made = (whole[:begin] + text.encode() + whole[end:]).decode()
    try:
        compile(made, module, "exec")
    except SyntaxError:
        return None
    return Mutant(module, change.function or "-", ast.unparse(node), change.text, made)


def _walk(node: ast.AST, inside: tuple[str, ...]) -> Iterator[_Change]:
    for child in _children(node):
        deeper = inside
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            deeper = (*inside, child.name)
        if isinstance(child, ast.expr | ast.stmt | ast.pattern):
            for text in _texts(child):
                yield _Change(child, text, ".".join(deeper))
        yield from _walk(child, deeper)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """What stands in a node, but for what is said of types, and what runs only for a type checker.

    Inside f-strings Python 3.11 does not know where things stand.
    """
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            yield from (*node.args.defaults, *filter(None, node.args.kw_defaults), *node.body)
        case ast.ClassDef():
            yield from node.body
        case ast.match_case(pattern, guard, [ast.Continue()]):
            yield from [pattern, *filter(None, [guard])]
        case ast.Assign(targets=[ast.Name()], value=ast.BinOp() as union) if _is_union(union):
            return
        case ast.AnnAssign(value=value):
            yield from [value] if value is not None else []
        case ast.Raise() | ast.Import() | ast.ImportFrom() | ast.JoinedStr():
            return
        case ast.Subscript(value=ast.Name(id="frozenset" | "set" | "dict" | "list" | "tuple" | "array")):
            return
        case _:
            yield from ast.iter_child_nodes(node)


def _texts(node: ast.expr | ast.stmt | ast.pattern) -> Iterator[str]:
    """What may stand in the place of `node` instead."""
    match node:
        case ast.expr():
            yield from map(ast.unparse, _expressions(node))
        case ast.MatchOr(patterns=patterns):
            for without in range(len(patterns)):
                rest = [one for place, one in enumerate(patterns) if place != without]
                yield ast.unparse(ast.MatchOr(rest) if len(rest) > 1 else rest[0])
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield "return None"
        case ast.Expr(value=ast.Constant(value=str())):
            return
        case ast.Expr(value=ast.Call(func=ast.Name(id=name))) if name in _NO_LOSS:
            return
        case ast.Expr() | ast.AugAssign() | ast.Continue() | ast.Break():
            yield "pass"
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript(), *_]):
            yield "pass"
        case _:
            return


def _expressions(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(left, [sign], right):
            yield ast.Compare(left, [_FLIPS[type(sign)]], right)
        case ast.Compare(left, signs, right):
            for place, sign in enumerate(signs):
                yield ast.Compare(left, [*signs[:place], _FLIPS[type(sign)], *signs[place + 1 :]], right)
        case ast.BoolOp(sign, values):
            yield ast.BoolOp(ast.Or() if isinstance(sign, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.IfExp(test, body, orelse):
            yield ast.IfExp(test, orelse, body)
        case ast.BinOp(left, ast.BitOr() | ast.BitAnd(), right):
            yield from (left, right)
        case ast.BinOp(left, sign, right) if type(sign) in _SIGNS and not _no_number(left, right):
            yield ast.BinOp(left, _SIGNS[type(sign)], right)
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() | float() as value):
            yield ast.Constant(value + 1)
            if value <= _FEW:
                yield ast.Constant(value - 1)
        case ast.Name(id=name) if name in _NAMES:
            yield ast.Name(_NAMES[name])
        case _:
            return


def _is_union(node: ast.expr) -> bool:
    """Whether it is a union of types by their names: it says something to a type checker only."""
    match node:
        case ast.BinOp(left, ast.BitOr(), right):
            return _is_union(left) and _is_union(right)
        case ast.Name(id=name):
            return name[:1].isupper()
        case _:
            return False


def _no_number(*operands: ast.expr) -> bool:
    """Whether any is plainly no number: what is done to it would only end in a `TypeError`."""
    kinds = (ast.Set, ast.List, ast.Tuple, ast.JoinedStr, ast.ListComp, ast.SetComp)
    return any(
        isinstance(node, kinds) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
        for operand in operands
        for node in ast.walk(operand)
    )


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None

"""How large a formula is, before anything is made of it: depth, and the parts it touches when evaluated."""

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import wrong
from edu_desk.lesson.formulas.scope import Scope, Site
from edu_desk.shared.text import N_

_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_STRANGE = re.compile(r"\\|(?<![\w.])[0-9][0-9_]*[^\W\d_]")
"""A backslash, or letters right after a number: Python would only warn of them."""


@dataclass(frozen=True, slots=True)
class Loop:
    """A walk over rows: over what, and what is done for each."""

    table: str
    source: "Outline"
    inside: "Outline"


@dataclass(frozen=True, slots=True)
class Outline:
    """The size of a formula: what is counted of its parts."""

    parts: int
    names: tuple[str, ...]
    loops: tuple[Loop, ...]


def parse(source: str, site: Site) -> ast.expr:
    """The tree of a formula that is neither too long nor too deep. Raises `Broken`."""
    if len(source) > limits.FORMULA_LETTERS:
        raise wrong(
            site.place,
            "limit",
            N_("This formula has {found} letters; {most} are possible."),
            found=len(source),
            most=limits.FORMULA_LETTERS,
        )
    if not source.strip():
        message = N_("A formula is missing here. The empty text is a formula of two quotes: '\"\"'.")
        raise wrong(site.place, "formula", message)
    tree, deep = _tree(source)
    if tree is None:
        raise wrong(site.place, "formula", N_("“{source}” is not a formula."), source=source)
    if deep:
        raise wrong(
            site.place, "limit", N_("This formula is nested too deep; give a part of it a name of its own.")
        )
    return tree


@lru_cache(maxsize=2_048)
def _tree(source: str) -> tuple[ast.expr | None, bool]:
    """The tree, if there is one, and whether it is too deep; every task of a lesson asks again."""
    if "\\" in source or _STRANGE.search(_QUOTED.sub("''", source)):
        return None, False
    try:
        tree = ast.parse(source.strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return None, False
    return tree, _is_deep(tree)


def _is_deep(tree: ast.expr) -> bool:
    level: list[ast.AST] = [tree]
    for _ in range(limits.FORMULA_DEPTH):
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        if not level:
            return False
    return True


def count_steps(source: str, scope: Scope, site: Site) -> int:
    """The parts that one evaluation touches, as far as can be told. Raises `Broken` at too many."""
    steps = _steps(_outline_of(source), scope)
    if steps > limits.FORMULA_STEPS:
        raise wrong(
            site.place,
            "limit",
            N_("“{source}” would take too long: it walks over too many rows, or over names that do."),
            source=source,
        )
    return steps


def _steps(outline: Outline, scope: Scope) -> int:
    steps = outline.parts + sum(scope.names[name].steps for name in outline.names if name in scope.names)
    for loop in outline.loops:
        shape = scope.shapes.get(loop.table)
        rows = len(shape.table.rows) if shape else limits.LIST_ROWS
        steps += _steps(loop.source, scope) + rows * _steps(loop.inside, scope)
    return steps


@lru_cache(maxsize=2_048)
def _outline_of(source: str) -> Outline:
    tree, _ = _tree(source)
    return _outline([tree] if tree is not None else [])


def _outline(nodes: Sequence[ast.AST]) -> Outline:
    parts, names, loops = 0, list[str](), list[Loop]()
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        parts += 1
        match node:
            case ast.Name(id=name):
                names.append(name)
            case ast.GeneratorExp(elt=elt, generators=[loop, *_]):
                table = loop.iter.id if isinstance(loop.iter, ast.Name) else ""
                loops.append(Loop(table, _outline([loop.iter]), _outline([elt, *loop.ifs])))
            case _:
                waiting.extend(ast.iter_child_nodes(node))
    return Outline(parts, tuple(names), tuple(loops))

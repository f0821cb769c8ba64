"""How large a formula is, before anything is made of it: depth, and the parts it touches when evaluated."""

import ast
import re
from math import prod

from edu_desk.lesson import limits
from edu_desk.lesson.expr.scope import Scope, Site
from edu_desk.lesson.problems import wrong
from edu_desk.shared.text import N_

_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_STRANGE = re.compile(r"\\|(?<![\w.])[0-9][0-9_]*[^\W\d_]")
"""A backslash, or letters right after a number: Python would only warn of them."""


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
    if "\\" in source or _STRANGE.search(_QUOTED.sub("''", source)):
        raise _no_formula(site)
    try:
        tree = ast.parse(source.strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise _no_formula(site) from error
    _measure_depth(tree, site)
    return tree


def _no_formula(site: Site) -> Exception:
    return wrong(site.place, "formula", N_("“{source}” is not a formula."), source=site.source)


def _measure_depth(tree: ast.expr, site: Site) -> None:
    level: list[ast.AST] = [tree]
    for _ in range(limits.FORMULA_DEPTH):
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        if not level:
            return
    raise wrong(
        site.place, "limit", N_("This formula is nested too deep; give a part of it a name of its own.")
    )


def count_steps(tree: ast.expr, scope: Scope, site: Site) -> int:
    """The parts that one evaluation touches, as far as can be told. Raises `Broken` at too many."""
    steps = _steps(tree, scope)
    if steps > limits.FORMULA_STEPS:
        raise wrong(
            site.place,
            "limit",
            N_("“{source}” would take too long: it walks over too many rows, or over names that do."),
            source=site.source,
        )
    return steps


def _steps(node: ast.AST, scope: Scope) -> int:
    match node:
        case ast.Name(id=name):
            return scope.names[name].steps if name in scope.names else 1
        case ast.GeneratorExp(elt=elt, generators=loops):
            inside = _steps(elt, scope) + sum(_steps(test, scope) for loop in loops for test in loop.ifs)
            sources = sum(_steps(loop.iter, scope) for loop in loops)
            return sources + prod(_rows(loop.iter, scope) for loop in loops) * inside
        case _:
            return 1 + sum(_steps(child, scope) for child in ast.iter_child_nodes(node))


def _rows(source: ast.expr, scope: Scope) -> int:
    if isinstance(source, ast.Name) and source.id in scope.shapes:
        return len(scope.shapes[source.id].table.rows)
    return limits.LIST_ROWS

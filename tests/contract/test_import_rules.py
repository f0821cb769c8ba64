"""Imports run downwards only, and what is kept to one place stays there."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from kit.source_trees import tree_of

SOURCE = Path(__file__).resolve().parents[2] / "src"
PROGRAM = "edu_desk"

RANKS = {
    "shared": 0,
    "jobs": 1,
    "lesson": 1,
    "access": 1,
    "speech": 1,
    "settings": 1,
    "people": 1,
    "kiosk": 1,
    "machine": 2,
    "guide": 3,
    "runner": 4,
    "present": 5,
    "progress": 5,
    "simulate": 5,
    "store": 6,
    "proof": 6,
    "learner": 7,
    "report": 7,
    "exchange": 8,
    "gui": 9,
    "compose": 10,
    "kiosk_mode": 11,
    "cli": 12,
    "__main__": 13,
}
"""A place imports places of a lower number; places of the same number are strangers."""

LESSON_RANKS = {
    "types": 0,
    "kinds": 0,
    "basic_parts": 1,
    "effect_parts": 2,
    "map_parts": 2,
    "model": 3,
    "cases": 4,
    "teaching": 5,
    "content_walk": 6,
    "checking": 7,
    "yaml": 8,
    "formulas": 9,
    "tables": 10,
    "reading": 11,
    "kept_heads": 12,
    "library": 13,
    "lesson_messages": 14,
    "quick_heads": 0,
    "literacy": 0,
    "diagnostic": 0,
    "topic_order": 0,
    "topics": 0,
    "everyday_words": 0,
    "lesson_search": 14,
    "first_page_index": 14,
}
"""The same inside `lesson`."""

GUI_RANKS = {
    "reading": 0,
    "theme": 0,
    "speech": 0,
    "widgets": 1,
    "simulator": 2,
    "charts": 2,
    "window": 2,
    "papers": 2,
    "assist": 3,
    "learner": 4,
    "instructor": 4,
    "people": 4,
    "preferences": 4,
    "kiosk": 4,
    "pilot": 4,
    "shell": 5,
    "gauge": 6,
}
"""The same inside `gui`."""

INSIDE = {"lesson": LESSON_RANKS, "gui": GUI_RANKS}

KEPT = {
    "PySide6": "gui",
    "shiboken6": "gui",
    "sqlite3": "store",
    "sqlite_utils": "store",
    "pyttsx3": "speech",
    "python_calamine": "exchange",
    "xlsxwriter": "exchange",
    "argon2": "people",
}
"""What one place alone may import."""

CORE = (
    "shared", "lesson", "access", "speech", "settings", "machine", "guide", "runner", "present", "progress",
    "simulate", "proof", "people", "kiosk", "store", "learner", "report", "exchange", "gui", "cli",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edge:
    """One import: who, what (a dotted name, as deep as the statement tells), where."""

    importer: tuple[str, ...]
    target: tuple[str, ...]
    where: str


def edges(source: Path) -> Iterable[Edge]:
    """Every import under `source`; those of the program, which are asked for often, are found once."""
    return _own_edges() if source == SOURCE else _edges(source)


@cache
def _own_edges() -> tuple[Edge, ...]:
    return tuple(_edges(SOURCE))


def _edges(source: Path) -> Iterator[Edge]:
    for path in sorted((source / PROGRAM).rglob("*.py")):
        parts = path.relative_to(source).with_suffix("").parts
        package = parts[:-1]
        importer = package if parts[-1] == "__init__" else parts
        for node in ast.walk(tree_of(path)):
            for target, line in targets(node, package):
                yield Edge(importer, tuple(target.split(".")), f"{path.relative_to(source)}:{line}")


def targets(node: ast.AST, package: tuple[str, ...]) -> list[tuple[str, int]]:
    match node:
        case ast.Import(names=names):
            return [(alias.name, node.lineno) for alias in names]
        case ast.ImportFrom(module=module, names=names, level=level):
            above = package[: len(package) - level + 1] if level else ()
            return [(".".join([*above, *filter(None, [module]), alias.name]), node.lineno) for alias in names]
        case ast.Call(
            func=ast.Name(id="__import__" | "import_module") | ast.Attribute(attr="import_module"),
            args=[ast.Constant(value=str(name)), *_],
        ):
            return [(name, node.lineno)]
        case _:
            return []


def violation(edge: Edge) -> str | None:
    place = edge.importer[1] if len(edge.importer) > 1 else PROGRAM
    if edge.target[0] != PROGRAM:
        keeper = KEPT.get(edge.target[0], place)
        return None if keeper == place else f"{edge.where}: only {keeper} may import {edge.target[0]}"
    name = ".".join(edge.target)
    if place == PROGRAM:
        return f"{edge.where}: the package's own __init__ imports nothing, not {name}"
    if len(edge.target) == 1 or edge.target[1] == "__version__":
        return None
    other = edge.target[1]
    for unknown in {place, other} - RANKS.keys():
        return f"{edge.where}: {unknown} has no rank in {Path(__file__).name}"
    if place != other and RANKS[other] >= RANKS[place]:
        return f"{edge.where}: {place} may not import {name}"
    return _inside(edge)


def _inside(edge: Edge) -> str | None:
    """What the ranks inside a place say of an import within it."""
    match edge.importer, edge.target:
        case (_, house, room, *_), (_, home, other, *_) if (
            house == home and house in INSIDE and room != other
        ):
            ranks = INSIDE[house]
            for unknown in {room, other} - ranks.keys():
                return f"{edge.where}: {house}.{unknown} has no rank in {Path(__file__).name}"
            if ranks[other] >= ranks[room]:
                return f"{edge.where}: {house}.{room} may not import {house}.{other}"
            return None
        case _:
            return None


def violations(source: Path) -> list[str]:
    return [told for edge in edges(source) if (told := violation(edge))]


def test_the_program_keeps_the_rules() -> None:
    assert violations(SOURCE) == []


def test_the_scan_sees_every_place() -> None:
    seen: dict[str, int] = {}
    for edge in edges(SOURCE):
        place = edge.importer[1] if len(edge.importer) > 1 else PROGRAM
        seen[place] = seen.get(place, 0) + 1
    places = {path.name for path in (SOURCE / PROGRAM).iterdir() if (path / "__init__.py").is_file()}
    assert places <= RANKS.keys()
    assert set(CORE) <= places
    assert {place for place in places if not seen.get(place)} == set()


BAD = [
    ("runner/x.py", "from edu_desk.gui.theme import Look", "runner may not import edu_desk.gui.theme.Look"),
    ("shared/x.py", "import edu_desk.lesson.model", "shared may not import edu_desk.lesson.model"),
    (
        "lesson/x.py",
        "from edu_desk.access import contrast",
        "lesson may not import edu_desk.access.contrast",
    ),
    ("settings/x.py", "from edu_desk import report", "settings may not import edu_desk.report"),
    ("gui/shell/x.py", "from edu_desk.compose import build", "gui may not import edu_desk.compose.build"),
    ("lesson/formulas/x.py", "from ...runner import run", "lesson may not import edu_desk.runner.run"),
    ("guide/x.py", "from edu_desk.runner.run import Run", "guide may not import edu_desk.runner.run.Run"),
    ("store/x.py", "from edu_desk.report import figures", "store may not import edu_desk.report.figures"),
    (
        "lesson/yaml/x.py",
        "from edu_desk.lesson.reading import x",
        "lesson.yaml may not import lesson.reading",
    ),
    ("gui/widgets/x.py", "from edu_desk.gui.assist import x", "gui.widgets may not import gui.assist"),
    ("gui/assist/x.py", "from edu_desk.gui.shell import journey", "gui.assist may not import gui.shell"),
    ("gui/new/x.py", "from edu_desk.gui.theme import look", "gui.new has no rank"),
    ("lesson/x.py", "from PySide6.QtCore import QObject", "only gui may import PySide6"),
    ("cli/x.py", "import PySide6", "only gui may import PySide6"),
    ("store/x.py", "def f():\n    import PySide6.QtCore", "only gui may import PySide6"),
    (
        "runner/x.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from PySide6.QtGui import QColor",
        "only gui may import PySide6",
    ),
    ("report/x.py", "import importlib\nimportlib.import_module('sqlite3')", "only store may import sqlite3"),
    ("gui/x.py", "import sqlite_utils", "only store may import sqlite_utils"),
    ("gui/speech/x.py", "import pyttsx3", "only speech may import pyttsx3"),
    (
        "gui/learner/x.py",
        "from edu_desk.gui.instructor.page import Page",
        "gui.learner may not import gui.instructor",
    ),
    ("gui/preferences/x.py", "from ..learner import session", "gui.preferences may not import gui.learner"),
    ("extra/x.py", "from edu_desk.shared import ids", "extra has no rank"),
    ("__init__.py", "from edu_desk.shared import ids", "the package's own __init__ imports nothing"),
]

GOOD = [
    ("runner/x.py", "from edu_desk.lesson.model import App\nfrom edu_desk.access.contrast import ratio"),
    ("runner/x.py", "from .view import RunView\nimport json"),
    ("gui/learner/x.py", "from PySide6.QtCore import QObject\nfrom edu_desk.gui.widgets import button"),
    ("store/x.py", "import sqlite3\nfrom edu_desk.progress import practice"),
    ("speech/x.py", "import pyttsx3"),
    ("cli/x.py", "from edu_desk import __version__\nfrom edu_desk.compose import build"),
    ("__main__.py", "from edu_desk.cli import main"),
]


def plant(source: Path, file: str, code: str) -> None:
    path = source / PROGRAM / file
    path.parent.mkdir(parents=True)
    path.write_text(code, encoding="utf-8")


@pytest.mark.parametrize(("file", "code", "told"), BAD)
def test_a_planted_bad_import_is_found(tmp_path: Path, file: str, code: str, told: str) -> None:
    plant(tmp_path, file, code)
    (found,) = violations(tmp_path)
    assert told in found
    assert file in found


@pytest.mark.parametrize(("file", "code"), GOOD)
def test_a_planted_good_import_is_let_be(tmp_path: Path, file: str, code: str) -> None:
    plant(tmp_path, file, code)
    assert list(edges(tmp_path))
    assert violations(tmp_path) == []

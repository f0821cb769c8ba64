"""A painter is ended whatever happens: one left open when a paint fails ends the program (SIGSEGV)."""

import ast

import pytest

from kit.source_trees import SOURCE, modules_with

PAINTERS = {"QPainter", "QStylePainter"}
LOADS = {"QSvgRenderer", "QImage", "QImageReader", "QPicture"}
"""What reads a picture: that is done before anything is painted."""


def _called(node: ast.AST) -> str:
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def left_open(source: str) -> list[int]:
    """The lines at which a painter begins without a `with` that ends it."""
    tree = ast.parse(source)
    held = {
        id(item.context_expr) for node in ast.walk(tree) if isinstance(node, ast.With) for item in node.items
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in PAINTERS and id(node) not in held
    ]


def loaded_while_painting(source: str) -> list[int]:
    """The lines at which a picture is read while a painter is at work, or in a `paintEvent`."""
    tree = ast.parse(source)
    places = [
        node
        for node in ast.walk(tree)
        if (isinstance(node, ast.FunctionDef) and node.name == "paintEvent")
        or (isinstance(node, ast.With) and any(_called(item.context_expr) in PAINTERS for item in node.items))
    ]
    found = {
        node.lineno
        for place in places
        for node in ast.walk(place)
        if _called(node) in LOADS
        if isinstance(node, ast.Call)
    }
    return sorted(found)


def test_painters_are_ended_and_pictures_loaded_before() -> None:
    painting = dict(modules_with("paintEvent", *PAINTERS, *LOADS, folder=SOURCE / "gui"))
    assert len(painting) > 20
    assert [name for name, text in painting.items() if left_open(text)] == [], (
        "with QPainter(self) as painter:"
    )
    late = [name for name, text in painting.items() if loaded_while_painting(text)]
    assert late == [], "load pictures before painting"


@pytest.mark.parametrize(
    "source",
    [
        "painter = QPainter(self)",
        "painter, skin = QPainter(self), 1",
        "QPainter(self).fillRect()",
        "f(QPainter(x))",
    ],
)
def test_a_painter_left_open_is_found(source: str) -> None:
    assert left_open(source) == [1]


def test_a_painter_that_is_ended_is_none() -> None:
    assert left_open("with QPainter(self) as painter:\n    painter.drawLine()") == []


@pytest.mark.parametrize(
    "source",
    ["with QPainter(x) as p:\n    QImage('a')", "def paintEvent(self, event):\n    QSvgRenderer('a.svg')"],
)
def test_a_picture_read_too_late_is_found(source: str) -> None:
    assert loaded_while_painting(source) == [2]

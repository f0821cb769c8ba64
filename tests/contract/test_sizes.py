"""Modules and functions stay short enough to be read at one sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit.source_trees import SOURCE, tree_of

ROOT = Path(__file__).resolve().parents[2]
MODULE_LINES = 400
FUNCTION_LINES = 60
FOLDERS = [ROOT / name for name in ("src", "tests", "scripts")] + list(ROOT.glob("benchmarks"))


def parsed(path: Path, text: str) -> ast.Module:
    """The program's trees are shared with other tests."""
    return tree_of(path) if path.is_relative_to(SOURCE) else ast.parse(text)


def too_long(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        lines = text.count("\n")
        if lines > MODULE_LINES:
            yield f"{path.name} has {lines} lines"
        for node in ast.walk(parsed(path, text)) if lines >= FUNCTION_LINES else ():
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                height = (node.end_lineno or node.lineno) - node.lineno + 1
                if height > FUNCTION_LINES:
                    yield f"{path.name}:{node.lineno} {node.name} has {height} lines"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_everything_is_short_enough(folder: Path) -> None:
    assert any(folder.rglob("*.py"))
    assert list(too_long(folder)) == []


def test_what_is_too_long_is_found(tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text("\n" * (MODULE_LINES + 1), encoding="utf-8")
    (tmp_path / "function.py").write_text("def f():\n" + "    x = 1\n" * FUNCTION_LINES, encoding="utf-8")
    (tmp_path / "right.py").write_text("def f():\n" + "    x = 1\n" * (FUNCTION_LINES - 1), encoding="utf-8")
    assert list(too_long(tmp_path)) == [
        f"function.py:1 f has {FUNCTION_LINES + 1} lines",
        f"module.py has {MODULE_LINES + 1} lines",
    ]

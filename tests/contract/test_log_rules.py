"""Lines are written to the log in one way: where they cannot be written, nobody is held up."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "edu_desk"
OWN = {"shared/log.py"}
"""Writes the lines."""
STARTS = {"cli/command_line.py": {"basicConfig", "INFO", "WARNING"}}
"""Only says where they go."""


def used(source: str) -> set[str]:
    """What a module takes from `logging`."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(value=ast.Name(id="logging"), attr=name):
                found.add(name)
            case ast.ImportFrom(module="logging", names=names):
                found |= {alias.name for alias in names}
    return found


@pytest.mark.parametrize("file", sorted(SOURCE.rglob("*.py")), ids=lambda file: file.stem)
def test_only_one_module_writes_to_the_log(file: Path) -> None:
    name = file.relative_to(SOURCE).as_posix()
    if name not in OWN:
        assert used(file.read_text(encoding="utf-8")) <= STARTS.get(name, set()), (
            "use edu_desk.shared.log.Log"
        )


@pytest.mark.parametrize(
    "source", ["import logging\nlogging.getLogger(__name__)", "from logging import getLogger"]
)
def test_it_is_found(source: str) -> None:
    assert used(source) == {"getLogger"}

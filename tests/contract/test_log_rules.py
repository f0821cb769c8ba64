"""Lines are written to the log in one way: where they cannot be written, nobody is held up."""

import ast

import pytest

from kit.source_trees import modules_with

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


def test_only_one_module_writes_to_the_log() -> None:
    found = {name: used(text) for name, text in modules_with("logging")}
    assert OWN | STARTS.keys() <= found.keys()
    wrong = {name for name, words in found.items() if name not in OWN and words - STARTS.get(name, set())}
    assert wrong == set(), "use edu_desk.shared.log.Log"


@pytest.mark.parametrize(
    "source", ["import logging\nlogging.getLogger(__name__)", "from logging import getLogger"]
)
def test_it_is_found(source: str) -> None:
    assert used(source) == {"getLogger"}

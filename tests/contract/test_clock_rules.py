"""What time it is, is asked in one place and handed on; how long something takes is asked of other clocks."""

import ast
from pathlib import Path

import pytest

from kit.source_trees import SOURCE, modules_with

STAMPS = {"shared/clock.py", "shared/ids.py", "shared/atomic_file.py"}
"""May ask the computer's own clock; everybody else is handed a moment, or a `Clock`.

Files have their age by no other clock: what a write has left that was broken off may go later or sooner.
"""
WALL = frozenset(
    {"now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime"}
    | {"currentDateTime", "currentDateTimeUtc", "currentDate", "currentTime", "currentMSecsSinceEpoch"}
)
OWNERS = frozenset({"datetime", "date", "time", "QDateTime", "QDate", "QTime"})


def asked(source: str) -> set[str]:
    """What a module asks of the computer's clock."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=name)):
                found |= {f"{owner}.{name}"} if owner in OWNERS and name in WALL else set()
            case ast.ImportFrom(module="time", names=names):
                found |= {f"time.{alias.name}" for alias in names if alias.name in WALL}
    return found


def test_one_module_asks_what_time_it_is() -> None:
    found = {name: words for name, text in modules_with(*OWNERS) if (words := asked(text))}
    assert found.keys() == STAMPS


@pytest.mark.parametrize(
    "source",
    ["from datetime import datetime\ndatetime.now()", "from time import time", "QDateTime.currentDateTime()"],
)
def test_it_is_found(source: str) -> None:
    assert asked(source)
    assert Path(SOURCE, "shared/clock.py").is_file()

"""What `make soak` calls growth."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from scripts.soak_kiosk import Footprint, grown

ROOT = Path(__file__).resolve().parents[2]
BEFORE = Footprint(memory_kb=100_000, files=16, threads=5)


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (replace(BEFORE, memory_kb=105_000), []),
        (replace(BEFORE, memory_kb=105_001), ["memory: 100000 kB, then 105001 kB"]),
        (replace(BEFORE, files=18), []),
        (replace(BEFORE, files=19), ["files: 16, then 19"]),
        (replace(BEFORE, threads=6), ["threads: 5, then 6"]),
        (replace(BEFORE, memory_kb=1, files=1, threads=1), []),
    ],
)
def test_growth(after: Footprint, words: list[str]) -> None:
    assert grown(BEFORE, after) == words


ALONE = """
from pathlib import Path
from scripts.soak_kiosk import footprint
before = footprint()
with Path("README.md").open("rb"):
    more = footprint()
print(more.files == before.files + 1)
"""
"""In a process of its own, where nobody else opens or closes a file meanwhile."""


def test_a_file_that_stays_open_is_seen() -> None:
    paths = os.pathsep.join(filter(None, sys.path))
    said = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", ALONE],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "True\n"

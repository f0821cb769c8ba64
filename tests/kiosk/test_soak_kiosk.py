"""What `make soak` calls growth."""

import gc
from dataclasses import replace
from pathlib import Path

import pytest
from scripts.soak_kiosk import Footprint, footprint, grown

BEFORE = Footprint(memory_kb=100_000, files=16, threads=5)


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (replace(BEFORE, memory_kb=105_000), []),
        (replace(BEFORE, memory_kb=105_001), ["memory: 100000 kB, then 105001 kB"]),
        (replace(BEFORE, files=17), ["files: 16, then 17"]),
        (replace(BEFORE, threads=6), ["threads: 5, then 6"]),
        (replace(BEFORE, memory_kb=1, files=1, threads=1), []),
    ],
)
def test_growth(after: Footprint, words: list[str]) -> None:
    assert grown(BEFORE, after) == words


def test_a_file_that_stays_open_is_seen() -> None:
    gc.collect()  # files of others are closed now, not while this one is open
    before = footprint()
    with Path(__file__).open("rb"):
        assert grown(replace(before, memory_kb=10**9), footprint()) == [
            f"files: {before.files}, then {before.files + 1}"
        ]

"""Which file of stories a scenario's test is of: a share of many errands has some of each lesson's."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pytest_bdd.scenario import make_python_name

FEATURES = Path(__file__).resolve().parents[1] / "features"
_SCENARIO = re.compile(r"^\s*Scenario(?: Outline)?: *(.+?) *$", re.MULTILINE)


def errand_file(case: str) -> str:
    """Groups a file's scenarios by the story they stand in."""
    return _files()[case.partition("::test_")[2].partition("[")[0].partition("@")[0]]


@cache
def _files() -> Mapping[str, str]:
    return {
        make_python_name(name): file.stem
        for file in sorted(FEATURES.glob("*.feature"))
        for name in _SCENARIO.findall(file.read_text(encoding="utf-8"))
    }

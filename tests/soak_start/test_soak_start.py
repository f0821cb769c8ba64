"""What `make soak-start` makes of the ends it has seen; one real start where there is a screen for it."""

import shutil
import signal
import sys
from collections import Counter
from pathlib import Path

import pytest
from scripts import soak_start
from scripts.soak_start import NEEDS, WELL, ended_well, how_it_ended, soak, tell

here = pytest.mark.skipif(not all(shutil.which(name) for name in NEEDS), reason="needs " + ", ".join(NEEDS))


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
def test_a_death_is_told_by_its_name() -> None:
    assert how_it_ended(-signal.SIGSEGV) == "died of SIGSEGV"
    assert how_it_ended(-signal.SIGABRT) == "died of SIGABRT"
    assert how_it_ended(1) == "exit code 1"
    assert how_it_ended(None) == "did not end"
    assert how_it_ended(0) == WELL


@pytest.mark.parametrize(
    ("ends", "well"),
    [({WELL: 3}, True), ({WELL: 499, "died of SIGSEGV": 1}, False), ({}, False), ({"exit code 1": 1}, False)],
)
def test_one_death_is_enough(ends: dict[str, int], well: bool) -> None:
    assert ended_well(Counter(ends)) is well


def test_the_sum_names_every_end() -> None:
    ends = Counter({WELL: 499, "died of SIGSEGV": 1})
    assert tell(ends) == "500 starts: 499 ended well, 1 died of SIGSEGV"


@here
@pytest.mark.parametrize(("dies", "end"), [("", WELL), ("import os; os.abort()", "died of SIGABRT")])
def test_a_start_is_seen_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dies: str, end: str
) -> None:
    """With a program that only makes its database and ends, well or not."""
    package = tmp_path / "edu_desk"
    package.mkdir()
    (package / "__init__.py").touch()
    script = f"import sys, pathlib\nfolder = pathlib.Path(sys.argv[2])\nfolder.mkdir(exist_ok=True)\n{dies}\n"
    (package / "__main__.py").write_text(script, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(soak_start, "_SETTLES_S", 0.2)
    assert soak(2) == Counter({end: 2})

"""What came of an attempt, and what attempts share of the world outside the program."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Outcome(StrEnum):
    """Whether what is promised held; what could not be tried here counts for neither."""

    HOLDS = "HOLDS"
    FAILS = "FAILS"
    NOT_TRIED = "NOT TRIED"


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome and what was seen."""

    outcome: Outcome
    words: str


def held(holds: object, words: str) -> Verdict:
    """The verdict where something could be tried."""
    return Verdict(Outcome.HOLDS if holds else Outcome.FAILS, words)


def not_tried(why: str) -> Verdict:
    """The verdict where this computer lacks something."""
    return Verdict(Outcome.NOT_TRIED, why)


def lacking(*programs: str) -> str:
    """Which of `programs` are not on this computer, in words; nothing where all are."""
    missing = [name for name in programs if shutil.which(name) is None]
    return f"{', '.join(missing)} is not here" if missing else ""


def world(**more: str) -> dict[str, str]:
    """The surroundings of a process of ours, with `more`; a value of "" takes a variable away."""
    wanted = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", **more}
    return {name: value for name, value in wanted.items() if value}


def command(*words: str) -> list[str]:
    """The command `edu-desk` of this tree."""
    return [sys.executable, "-m", "edu_desk", *words]


def edu_desk(words: Sequence[str], seconds: float = 150, **more: str) -> subprocess.CompletedProcess[str]:
    """Run it, and see what it says."""
    return subprocess.run(
        command(*words),
        cwd=ROOT,
        env=world(**more),
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=seconds,
        check=False,
    )


def last_line(text: str) -> str:
    """The last line of what a process said."""
    return (text.strip().splitlines() or [""])[-1]

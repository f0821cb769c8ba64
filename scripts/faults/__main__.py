"""`make faults`: tries each fault of the world on the real program; the table says what held.

    python -m scripts.faults
    python -m scripts.faults --only disk --kills 500

Each attempt is a module of `scripts/faults/attempts` and runs in a process and an empty folder of its own.
The exit code is 1 where one fails. What cannot be tried on this computer says why, and counts as not tried.
"""

import argparse
import importlib
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.faults.verdict import ROOT, Outcome, Verdict, last_line

ATTEMPTS = Path(__file__).parent / "attempts"
_SECONDS = 240
_A_KILL_SECONDS = 12
_CODES = {Outcome.HOLDS: 0, Outcome.FAILS: 1, Outcome.NOT_TRIED: 2}
KILLS = "EDU_DESK_KILLS"
"""The environment variable that tells the storm how often to kill."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One row of the table."""

    name: str
    question: str
    verdict: Verdict
    seconds: float


def names() -> list[str]:
    """All attempts."""
    return sorted(file.stem for file in ATTEMPTS.glob("*.py") if file.stem != "__init__")


def question(name: str) -> str:
    """The first line of an attempt's module: what it asks."""
    text = (ATTEMPTS / f"{name}.py").read_text(encoding="utf-8")
    return text.partition('"""')[2].partition('"""')[0].strip().splitlines()[0]


def tried(name: str, kills: int) -> Tried:
    """The attempt `name`, in a process of its own."""
    start = time.monotonic()
    seconds = _SECONDS + (kills * _A_KILL_SECONDS if name == "kill_storm" else 0)
    with TemporaryDirectory(prefix="edu-desk-fault-", ignore_cleanup_errors=True) as folder:
        home = Path(folder) / "home"
        home.mkdir()
        env = {
            **os.environ,
            "HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
            "PYTHONDONTWRITEBYTECODE": "1",
            KILLS: str(kills),
        }
        words = [
            sys.executable,
            "-m",
            "scripts.faults",
            "--attempt",
            name,
            "--folder",
            str(home.parent / "t"),
        ]
        try:
            done = subprocess.run(
                words, cwd=ROOT, env=env, capture_output=True, text=True, timeout=seconds, check=False
            )
            verdict = _verdict(done)
        except subprocess.TimeoutExpired:
            verdict = Verdict(Outcome.FAILS, f"nothing came of it in {seconds} s")
    return Tried(name, question(name), verdict, time.monotonic() - start)


def _verdict(done: subprocess.CompletedProcess[str]) -> Verdict:
    for outcome, code in _CODES.items():
        if done.returncode == code and last_line(done.stdout).startswith(outcome.value):
            return Verdict(outcome, last_line(done.stdout).removeprefix(outcome.value).strip())
    said = last_line(done.stderr) or last_line(done.stdout)
    return Verdict(Outcome.FAILS, f"ended with {done.returncode}: {said}")


def attempt(name: str, folder: Path) -> int:
    """Try it in this process; returns its exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    module = importlib.import_module(f"scripts.faults.attempts.{name}")
    verdict: Verdict = module.attempt(folder)
    print(verdict.outcome.value, " ".join(verdict.words.split()), flush=True)
    return _CODES[verdict.outcome]


def table(rows: list[Tried]) -> str:
    """What was tried and what was lost."""
    lines = [
        f"{row.verdict.outcome:<9}  {row.seconds:6.1f} s  {row.name}: {row.question}\n"
        f"{'':<22}{row.verdict.words}"
        for row in rows
    ]
    counts = {one: sum(row.verdict.outcome is one for row in rows) for one in Outcome}
    lines.append(
        f"{counts[Outcome.HOLDS]} hold, {counts[Outcome.FAILS]} fail, "
        f"{counts[Outcome.NOT_TRIED]} could not be tried here"
    )
    return "\n".join(lines)


def main(words: list[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="faults", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", default="", metavar="WORDS", help="attempts whose name holds these words")
    parser.add_argument("--kills", type=int, default=60, metavar="N", help="of the storm (%(default)s)")
    parser.add_argument("--list", action="store_true", help="only name them")
    parser.add_argument("--attempt", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args(words)
    if given.attempt:
        # Qt may still hold threads: what was seen is said, so end at once.
        os._exit(attempt(given.attempt, given.folder))
    chosen = [name for name in names() if given.only in name]
    if given.list:
        print("\n".join(f"{name}: {question(name)}" for name in chosen))
        return 0
    rows = []
    for name in chosen:
        rows.append(tried(name, given.kills))
        print(table(rows[-1:]).splitlines()[0], file=sys.stderr, flush=True)
    print(table(rows))
    return 1 if any(row.verdict.outcome is Outcome.FAILS for row in rows) or not rows else 0


if __name__ == "__main__":
    sys.exit(main())

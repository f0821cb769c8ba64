"""Runs tests on a copy of the sources in which one module is mutated; the sources stay as they are."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_BESIDE = ("lessons", "assets", "translations")
"""Folders that the program looks for beside its sources."""
_FAILED, _INTERNAL = 1, (2, 3)


class Outcome(StrEnum):
    """What the tests made of a mutant."""

    KILLED = "killed"
    TIMED_OUT = "timed out"
    SURVIVED = "survived"
    UNUSABLE = "the tests could not run"


@dataclass(frozen=True, slots=True)
class Stand:
    """A copy of a project's sources in a folder of its own, and how its tests are run."""

    root: Path
    """The project: its tests are run where they are."""
    folder: Path

    @classmethod
    def build(cls, root: Path, folder: Path) -> "Stand":
        """Copy the sources; the rest of the project is only pointed at."""
        shutil.copytree(root / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
        for name in _BESIDE:
            if (root / name).is_dir():
                (folder / name).symlink_to(root / name, target_is_directory=True)
        return cls(root, folder)

    def run(self, module: str, source: str, tests: Sequence[str], seconds: float) -> Outcome:
        """What the tests make of `module` (a path under the sources) where it reads `source`."""
        path = self.folder / "src" / module
        original = path.read_text(encoding="utf-8")
        path.write_text(source, encoding="utf-8")
        try:
            return self._tests(tests, seconds)
        finally:
            path.write_text(original, encoding="utf-8")

    def _tests(self, tests: Sequence[str], seconds: float) -> Outcome:
        command = [sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "--tb=no"]
        command += ["-p", "scripts.mutants.brief", "-p", "no:cacheprovider", *tests]
        process = subprocess.Popen(  # noqa: S603 - our own interpreter
            command,
            cwd=self.root,
            env=self._surroundings(os.environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            code = process.wait(seconds)
        except subprocess.TimeoutExpired:
            return Outcome.TIMED_OUT
        finally:
            _end(process)
        if code == 0:
            return Outcome.SURVIVED
        return Outcome.KILLED if code == _FAILED or code in _INTERNAL else Outcome.UNUSABLE

    def _surroundings(self, given: Mapping[str, str]) -> dict[str, str]:
        paths = [self.folder / "src", Path(__file__).resolve().parents[2]]
        return {
            **given,
            "PYTHONPATH": os.pathsep.join(map(str, paths)),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
        }


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the tests with all that they started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

"""Which modules are mutated, and which tests must find a mutant of each: those of its mirror package."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

CORE = {
    "progress": ("tests/progress",),
    "runner": ("tests/runner",),
    "guide": ("tests/guide", "tests/runner/test_advance.py"),
    "machine": ("tests/machine", "tests/guide", "tests/runner/test_advance.py"),
    "store": ("tests/store",),
    "access": ("tests/access",),
    "speech/reading_": ("tests/speech/test_spoken_text.py",),
    "speech/korean_": ("tests/speech/test_spoken_text.py",),
    "speech/latin_": ("tests/speech/test_spoken_text.py",),
    "speech/spoken_text": ("tests/speech/test_spoken_text.py",),
}
"""The beginnings of modules' paths under the program's package, and their tests: folders or files."""
_STARTS_PROGRAMS = ("subprocess", "kit.desk")
"""Modules of tests that start programs: seconds each, and about what happens between processes."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A module to mutate, and the files of tests to run."""

    module: str
    """Its path under the folder of sources."""
    tests: tuple[str, ...]
    """The module's own test file first, if it has one: what it finds is found soonest."""


def chosen(root: Path, package: str, table: Mapping[str, tuple[str, ...]]) -> Iterator[Chosen]:
    """The modules that the table names, in its order."""
    source = root / "src" / package
    for begin, places in table.items():
        tests = [test for place in places for test in _files(root, place)]
        folder = source / begin
        found = folder.rglob("*.py") if folder.is_dir() else folder.parent.glob(f"{folder.name}*.py")
        for path in sorted(found):
            own = f"/test_{path.stem}.py"
            first = sorted(tests, key=lambda test: not test.endswith(own))
            yield Chosen(path.relative_to(root / "src").as_posix(), tuple(first))


def _files(root: Path, place: str) -> list[str]:
    path = root / place
    files = sorted(path.rglob("test_*.py")) if path.is_dir() else [path]
    return [file.relative_to(root).as_posix() for file in files if not _starts_programs(file)]


def _starts_programs(file: Path) -> bool:
    source = file.read_text(encoding="utf-8")
    return any(module in source for module in _STARTS_PROGRAMS)

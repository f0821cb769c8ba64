"""What reading and checking makes of mutated lesson files."""

import re
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from edu_desk.lesson.checking.problems import LessonBroken, Problem
from edu_desk.lesson.library import Library
from edu_desk.lesson.reading.read_lesson import FILE as LESSON_FILE
from edu_desk.proof.lesson_check import Wish, prove
from kit.cafe import write_cafe
from kit.corner import write_corner
from kit.mutate import Mutation, mutate

STATES = 300
"""States that the check looks at for each task: enough to run every part of it."""
_SHIPPED = Path(__file__).resolve().parents[2] / "lessons"


class Outcome(StrEnum):
    """What came of one mutation."""

    VALID = "still valid"
    AT_LINE = "found at the line"
    BY_NAME = "found by the name that was deleted"
    ELSEWHERE = "refused when read, at another line"
    BY_SEARCH = "reads well; the search finds it, at another line"


@dataclass(frozen=True, slots=True)
class Finding:
    """One mutation and what came of it."""

    seed: int
    mutation: Mutation
    outcome: Outcome
    problems: tuple[Problem, ...]
    reading: float
    """Seconds of the processor to read all files."""
    checking: float
    """Seconds of the processor to read and prove all; 0 for lessons that are only read."""


@dataclass(frozen=True, slots=True)
class Nursery:
    """Whole lessons in a temporary folder, and which of their files are mutated."""

    root: Path
    files: tuple[Path, ...]
    proven: bool
    """Whether the lessons are explored too, or only read."""


def nurseries(folder: Path) -> tuple[Nursery, ...]:
    """The cafe, the corner shop, and the shipped lessons (which are only read: they are large)."""
    cafe, corner, shipped = folder / "cafe", folder / "corner", folder / "shipped"
    write_cafe(cafe)
    write_corner(corner)
    shutil.copytree(_SHIPPED, shipped, dirs_exist_ok=True)
    return (
        Nursery(cafe, _files(cafe), proven=True),
        Nursery(corner, _files(corner), proven=True),
        Nursery(shipped, _files(shipped), proven=False),
    )


def _files(root: Path) -> tuple[Path, ...]:
    found = (file for file in sorted(root.rglob("*")) if file.suffix in {".yaml", ".csv"})
    return tuple(file.relative_to(root) for file in found)


def _prove(root: Path) -> tuple[Problem, ...]:
    return prove(root, Wish(states=STATES)).errors


def read(root: Path, changed: Path | None = None) -> tuple[Problem, ...]:
    """Every problem of the lessons under `root` that reading them shows.

    Where one file alone `changed` (relative to `root`), those that it is of are read: its own lesson, or all
    of its practice app.
    """
    library = Library(root)
    found: list[Problem] = []
    for folder in library.folders() if changed is None else _lessons_of(library, changed):
        try:
            library.read(folder)
        except LessonBroken as broken:
            found.extend(broken.problems)
    return tuple(found)


def _lessons_of(library: Library, changed: Path) -> tuple[Path, ...]:
    """All of them where the file is of none."""
    file = library.root / changed
    apps = [app.name for app in library.app_folders() if file.is_relative_to(app)]
    named = re.compile(rf"^app: *[\"']?({'|'.join(map(re.escape, apps))})\b", re.MULTILINE)
    own = tuple(
        folder
        for folder in library.folders()
        if file.is_relative_to(folder)
        or (apps and named.search((folder / LESSON_FILE).read_text(encoding="utf-8")))
    )
    return own or library.folders()


def attempt(nursery: Nursery, seed: int) -> Finding:
    """Mutate a file, read and check all, and put the file back."""
    mutation = mutate(nursery.root, nursery.files, seed)
    file = nursery.root / mutation.file
    before = file.read_bytes()
    file.write_bytes(mutation.content)
    try:
        refused, reading = _timed(partial(read, changed=mutation.file), nursery.root)
        problems, checking = _timed(_prove, nursery.root) if nursery.proven else (refused, 0.0)
    finally:
        file.write_bytes(before)
    outcome = judge(nursery, mutation, problems, refused=bool(refused))
    return Finding(seed, mutation, outcome, problems, reading, checking)


def _timed(look: Callable[[Path], tuple[Problem, ...]], root: Path) -> tuple[tuple[Problem, ...], float]:
    begun = time.process_time()
    problems = look(root)
    return problems, time.process_time() - begun


def judge(nursery: Nursery, mutation: Mutation, problems: tuple[Problem, ...], *, refused: bool) -> Outcome:
    """Whether a finding names a line that was touched (see `kit.mutate` for which those are)."""
    if not problems:
        return Outcome.VALID
    file = nursery.root / mutation.file
    places = [place for one in problems for place in (one.place, one.also) if place is not None]
    if any(place.file == file and place.line in mutation.at for place in places):
        return Outcome.AT_LINE
    if mutation.name and any(mutation.name in map(str, one.values.values()) for one in problems):
        return Outcome.BY_NAME
    return Outcome.ELSEWHERE if refused else Outcome.BY_SEARCH

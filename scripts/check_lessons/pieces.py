"""What there is to check, piece by piece, and the digest of all that a piece's outcome depends on."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.library import Library
from edu_desk.lesson.teaching import Lesson
from edu_desk.runner.events import Mode
from edu_desk.shared.errors import Fault

ENGINE = ("src", "assets", "translations", "pyproject.toml")
"""What every piece depends on, beside its lesson."""
_LEFT_OUT = frozenset({".mo", ".pyc"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One command, green where it exits with 0, and the files that decide its outcome."""

    name: str
    command: tuple[str, ...]
    files: tuple[Path, ...]

    def digest(self, root: Path) -> str:
        """The same as long as nothing that matters to the piece has changed."""
        digest = sha256(" ".join(self.command[1:]).encode())
        for path in _all_files(self.files):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(sha256(path.read_bytes()).digest())
        return digest.hexdigest()


def pieces(root: Path) -> tuple[Piece, ...]:
    """Every piece: the longest first, then lesson by lesson."""
    engine = tuple(root / name for name in ENGINE)
    python = sys.executable
    sizes = (
        "-m",
        "pytest",
        "-q",
        "--exhaustive",
        "-m",
        "exhaustive",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
    )
    halves = (
        Piece(f"sizes {name}", (python, *sizes, *tests), (*engine, root / "lessons", root / "tests"))
        for name, tests in (("of pages and screens", ("tests/gui",)), ("of errands", ("tests/runner",)))
    )
    return (*halves, *_of_lessons(root, engine))


def _of_lessons(root: Path, engine: tuple[Path, ...]) -> Iterator[Piece]:
    """A lesson that cannot be read has its check alone, which tells why: it must never pass unseen."""
    library = Library(root / "lessons")
    for folder in library.folders():
        files = (*engine, folder, root / "lessons" / "apps")
        check = ("-m", "edu_desk", "check", str(folder.relative_to(root)), "--layout")
        yield Piece(f"check {folder.name}", (sys.executable, *check), files)
        try:
            lesson = library.lesson(folder.name)
        except (LessonBroken, Fault):
            continue
        yield from _plays(lesson, (*engine, folder, root / "lessons" / "apps" / lesson.app.name))


def _plays(lesson: Lesson, files: tuple[Path, ...]) -> Iterator[Piece]:
    cases = lesson.tasks[0].case is not None
    for task in (None,) if cases else tuple(task.id for task in lesson.tasks):
        for mode in Mode:
            play = ("-m", "edu_desk", "play", lesson.id, "--mode", mode.value, "--offscreen")
            chosen = () if task is None else ("--task", task)
            name = " ".join(filter(None, ("play", lesson.id, task or "", mode.value)))
            yield Piece(name, (sys.executable, *play, *chosen), files)


def _all_files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (path for path in found if path.is_file() and path.suffix not in _LEFT_OUT)

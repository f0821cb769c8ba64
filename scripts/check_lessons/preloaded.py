"""What a piece needs before it can begin; the server that forks pieces off imports this once."""

import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.library import Library
from edu_desk.shared.errors import Fault

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests"))
for name in ("pytest", "edu_desk.cli.check", "edu_desk.cli.play", "kit.learner"):
    import_module(name)


def read_all(library: Library) -> None:
    """Read every lesson that can be read; the pieces tell of the others."""
    for head in library.index().heads:
        with suppress(LessonBroken, Fault):
            library.lesson(head.id)


read_all(import_module("kit.shipped_lessons").shipped_library())

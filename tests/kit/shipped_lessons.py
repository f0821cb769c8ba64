"""The shipped lessons, read once for all tests of a process, and what kinds of things they hold."""

from functools import cache
from pathlib import Path

from edu_desk.lesson.library import Index, Library
from edu_desk.shared.paths import shipped


@cache
def shipped_library() -> Library:
    """Each lesson and practice app of it is read when it is first wanted."""
    return _Unchanged(shipped().lessons)


def library_beside(own: Path) -> Library:
    """Lessons of one's own beside the shipped ones, of which what was read of files as they are is known."""
    _heads()
    read = _reading()
    return Library(read.root, (own,), _heads=read._heads, _apps=read._apps)


class _Unchanged(Library):
    """Nobody writes lessons there while tests run: the first page of each does not look through it anew."""

    def index(self) -> Index:
        return _heads()


@cache
def _heads() -> Index:
    return _reading().index()


@cache
def _reading() -> Library:
    return Library(shipped().lessons)

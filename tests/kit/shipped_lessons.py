"""The shipped lessons, read once for all tests of a process, and what kinds of things they hold."""

from functools import cache

from edu_desk.lesson.library import Index, Library
from edu_desk.shared.paths import shipped


@cache
def shipped_library() -> Library:
    """Each lesson and practice app of it is read when it is first wanted."""
    return _Unchanged(shipped().lessons)


class _Unchanged(Library):
    """Nobody writes lessons there while tests run: the first page of each does not look through it anew."""

    def index(self) -> Index:
        return _heads()


@cache
def _heads() -> Index:
    return Library(shipped().lessons).index()

"""The shipped lessons, read once for all tests of a process, and what kinds of things they hold."""

from functools import cache

from edu_desk.lesson.library import Library
from edu_desk.shared.paths import shipped


@cache
def shipped_library() -> Library:
    """Each lesson and practice app of it is read when it is first wanted."""
    return Library(shipped().lessons)

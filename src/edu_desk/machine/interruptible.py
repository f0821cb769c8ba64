"""Work that can be left off at its pauses: it is done a little at a time, or to the end at once."""

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")
Work = Generator[None, None, T]
"""Each `yield` is a pause; what was found is the return value."""


def finish(work: Work[T]) -> T:
    """Do it to the end at once."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            found: T = stop.value
            return found

"""Long work on the command line: how far it has come is shown where somebody watches, and Ctrl+C ends it."""

import sys
from typing import TypeVar

from edu_desk.jobs import JobWork, Moved
from edu_desk.shared.text import Translator

T = TypeVar("T")


def done(work: JobWork[T], tr: Translator) -> T:
    """What comes of `work`. Whatever ends it, it has left nothing half done when this is over."""
    shown = -1
    try:
        while True:
            try:
                moved = next(work)
            except StopIteration as end:
                result: T = end.value
                return result
            if moved is not None:
                shown = _show(moved, shown, tr)
    finally:
        work.close()
        if shown >= 0:
            sys.stderr.write("\n")


def _show(moved: Moved, shown: int, tr: Translator) -> int:
    percent = moved.percent
    if percent == shown or sys.stderr is None or not sys.stderr.isatty():
        return shown
    sys.stderr.write(f"\r{tr(moved.what)} {percent}%")
    sys.stderr.flush()
    return percent

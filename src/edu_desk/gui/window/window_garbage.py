"""Throws garbage away in the window's thread and in no other.

Python looks for objects that hold each other in whichever thread makes the next one, such as the one that
reads what the voice says. What it finds there may be of the window: a timer that is thrown away by another
thread still rings in its own, and that ends the program.
"""

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject


def due(counts: tuple[int, ...], limits: tuple[int, ...]) -> int | None:
    """The oldest generation whose turn it is (`gc.get_count`, `gc.get_threshold`); None where none is."""
    oldest = None
    for generation, (count, limit) in enumerate(zip(counts, limits, strict=True)):
        if count <= limit:
            break
        oldest = generation
    return oldest


def throw_away() -> None:
    """Look for garbage in this thread, if it is time; Python itself need not look any more."""
    generation = due(gc.get_count(), gc.get_threshold())
    if generation is not None:
        gc.collect(generation)


class WindowGarbage(QObject):
    """From now on Python looks only where this does: before the window's thread waits for what comes."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        gc.disable()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._look)

    def _look(self) -> None:
        throw_away()

"""What a page's signals are connected to lets go of them with the page."""

import gc
import weakref

import pytest
from PySide6.QtCore import QObject, Signal

from edu_desk.gui.widgets.loose_slot import loose
from kit.old_garbage import look_once


class Page(QObject):
    left = Signal(str)


class Wing:
    """No QObject: lives as long as the program."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def hear(self, what: str) -> None:
        self.heard.append(what)


def kept_of(wing: Wing) -> int:
    """How many look out for its end."""
    gc.collect()
    return weakref.getweakrefcount(wing)


@pytest.mark.parametrize("is_loose", [True, False])
def test_nothing_is_kept_for_pages_that_have_gone(is_loose: bool) -> None:
    look_once()
    wing = Wing()
    for _ in range(9):
        page = Page()
        page.left.connect(loose(wing.hear) if is_loose else wing.hear)
        page.left.emit("a")
        del page
    assert wing.heard == ["a"] * 9
    assert kept_of(wing) == (0 if is_loose else 9), "where this is no more so, `loose` is not needed"

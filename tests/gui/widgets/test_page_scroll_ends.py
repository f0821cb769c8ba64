"""A page that scrolls leaves nothing behind when it goes: a lobby shows a million of them in a year."""

import gc
import tracemalloc
from collections.abc import Callable
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets import page_scroll
from edu_desk.gui.widgets.page_scroll import PageScroll
from edu_desk.shared.text import Translator

pytestmark = pytest.mark.usefixtures("qapp")
_MANY = 200
_LATE = 0.6
"""This share of what was made may not be thrown away yet."""
_ROUNDS = 4
"""What is left behind grows with each; what is only thrown away later, or kept to be used again, does not."""


def _after_many(look: Look, tr: Translator) -> tracemalloc.Snapshot:
    """What its module has made and still has when so many have come and gone."""
    for _ in range(_MANY):
        shiboken6.delete(PageScroll(look, tr, QWidget()))
    QApplication.sendPostedEvents()
    for _ in range(2):  # what a first one frees may hold more
        gc.collect()
    return tracemalloc.take_snapshot().filter_traces(
        [tracemalloc.Filter(inclusive=True, filename_pattern=page_scroll.__file__)]
    )


@pytest.mark.exhaustive(most=0)  # it builds hundreds of pages
def test_no_line_leaves_something_of_each_page_that_went(
    make_look: Callable[..., Look], tr: Translator
) -> None:
    look = make_look()
    QAccessible.setActive(False)  # an earlier test may have had a screen reader
    tracemalloc.start()
    try:
        rounds = [_after_many(look, tr) for _ in range(_ROUNDS)]
    finally:
        tracemalloc.stop()
    grown = [
        {str(one.traceback): one.count_diff for one in after.compare_to(before, "lineno")}
        for before, after in pairwise(rounds)
    ]
    assert all(grown), "its lines are seen"
    left = [{line for line, count in one.items() if count > _MANY * _LATE} for one in grown]
    assert set.intersection(*left) == set()

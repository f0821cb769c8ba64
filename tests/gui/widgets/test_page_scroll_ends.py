"""A page that scrolls leaves nothing behind when it goes: a lobby shows a million of them in a year."""

import sys
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.page_scroll import PageScroll
from edu_desk.shared.text import Translator

pytestmark = pytest.mark.usefixtures("qapp")
_MANY = 200


def _come_and_go(look: Look, tr: Translator) -> None:
    for _ in range(_MANY):
        page = PageScroll(look, tr, QWidget())
        shiboken6.delete(page)


def test_nothing_is_left_of_pages_that_went(make_look: Callable[..., Look], tr: Translator) -> None:
    look = make_look()
    _come_and_go(look, tr)
    before = sys.getallocatedblocks()
    _come_and_go(look, tr)
    assert sys.getallocatedblocks() - before < _MANY / 2

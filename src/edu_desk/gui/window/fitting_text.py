"""Which text size fits a window: what a step of a lesson needs at least is seen at once.

This module stays light: it is loaded before the first page.
"""

from collections.abc import Callable, Iterable
from math import ceil
from typing import Final

from PySide6.QtCore import QSize

from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.theme.tokens import LINE_HEIGHT
from edu_desk.gui.widgets.page_frame import page_share

_THING_LINES: Final = 3.4
"""What is to be touched is seen whole: a picture with two lines under it, a train in a list."""
_BUTTON_EM: Final = 1.95
"""A button of one word is so high, in letters."""
_WORD_EM: Final = 3.0
_BUTTONS: Final = 5
"""The bar has so many buttons, with words of so many letters."""


def fits(look: Look, size: QSize) -> bool:
    """Whether in a window of `size` bar, what to do, what is touched and what scrolls are seen together."""
    line = ceil(look.pixels(Role.BODY) * LINE_HEIGHT)
    note = look.pixels(Role.NOTE)
    button = max(look.target, round(note * _BUTTON_EM))
    words = look.gap + button if page_share(size, look) < size.height() else line + look.space(52)
    cell = max(look.target, round(note * _WORD_EM) + look.space(16))
    across = max(1, (size.width() - look.space(32) + look.gap) // (cell + look.gap))
    rows = ceil(_BUTTONS / across)
    bar = rows * (button + look.gap) + look.space(8)
    thing = max(look.target, round(line * _THING_LINES))
    return bar + words + thing + line + look.space(8) <= page_share(size, look)


def largest_fitting(wish: int, sizes: Iterable[int], look_at: Callable[[int], Look], size: QSize) -> int:
    """The largest of `sizes` (percent), no larger than `wish`, that fits; the smallest where none does."""
    known = sorted((one for one in sizes if one <= wish), reverse=True) or [wish]
    return next((one for one in known if fits(look_at(one), size)), known[-1])

"""How a lesson page shares its room between the bar, the panel and the practice app; lengths in px."""

from dataclasses import dataclass, field
from enum import Enum
from math import ceil
from typing import Final

from PySide6.QtCore import QRect, QSize

from edu_desk.gui.theme.look import LARGE_TEXT, Look, Role
from edu_desk.gui.theme.tokens import LINE_HEIGHT
from edu_desk.gui.widgets.page_frame import LOW_SHARE

NARROW_PX: Final = 900
"""Below this width (px at 96 dpi) the panel stands above the practice app."""
_PANEL_SHARE: Final = 0.44
_PANEL_MOST: Final = 0.6
"""Beside a slim device the panel takes the room that is left, up to this part of the page."""
_ABOVE_SHARE: Final = 0.34
_APP_MM: Final = 48.0
_APP_LINES: Final = 5
"""The practice app has room for a field, its label and what scrolls it: so many mm, and so many lines."""
_SLIM_EM: Final = 16
"""A panel so many letters wide can stand beside a low practice app, however narrow the page."""


class Arrangement(Enum):
    """Where the panel is."""

    SIDE = "side"
    """Beside the practice app, away from the hand that touches."""
    ABOVE = "above"
    """Above it."""
    STRIP = "strip"
    """A strip above it with what is being said, which opens: letters are large."""
    OPEN = "open"
    """That strip opened: the panel in place of the practice app."""
    LOW = "low"
    """Words only, in the upper part; bar, buttons and practice app lie below, within reach."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """Where each part stands; what is not shown has an empty box."""

    bar: QRect
    app: QRect
    panel: QRect = field(default_factory=QRect)
    strip: QRect = field(default_factory=QRect)
    row: QRect = field(default_factory=QRect)
    """The panel's buttons, where they do not stand in the panel."""


@dataclass(frozen=True, slots=True)
class Heights:
    """How high bar, strip and row of buttons want to be at the page's width, and how broad the device."""

    bar: int
    strip: int = 0
    row: int = 0
    broadest: int | None = None
    """The most width that the practice app has use for beside the panel; None: all there is."""


def line_height(look: Look) -> int:
    """A line of text, in px."""
    return ceil(look.pixels(Role.BODY) * LINE_HEIGHT)


def least_app(look: Look) -> int:
    """So high the practice app is wherever the words round it can give way, in px."""
    return max(look.mm(_APP_MM), _APP_LINES * line_height(look))


def arrangement(size: QSize, look: Look, *, opened: bool) -> Arrangement:
    """Where the panel stands on a page of `size`."""
    upright = size.height() > size.width()
    if look.low and upright:
        return Arrangement.LOW
    if look.text >= LARGE_TEXT:
        return Arrangement.OPEN if opened else Arrangement.STRIP
    if not upright and size.width() >= look.space(NARROW_PX):
        return Arrangement.SIDE
    if (1 - _ABOVE_SHARE) * (size.height() - 2 * look.target) >= least_app(look) + look.target:
        return Arrangement.ABOVE
    if not upright and size.width() * _PANEL_SHARE >= look.pixels(Role.BODY) * _SLIM_EM:
        return Arrangement.SIDE
    return Arrangement.OPEN if opened else Arrangement.STRIP


def boxes(kind: Arrangement, size: QSize, heights: Heights, *, left_hand: bool) -> Boxes:
    """The boxes of `kind` on a page of `size`: no two overlap, and together they fill it."""
    width, height = size.width(), size.height()
    if kind is Arrangement.LOW:
        top = round(height * (1 - LOW_SHARE))
        row = top + heights.bar
        app = row + heights.row
        return Boxes(
            bar=QRect(0, top, width, heights.bar),
            app=QRect(0, app, width, max(0, height - app)),
            panel=QRect(0, 0, width, top),
            row=QRect(0, row, width, heights.row),
        )
    bar, rest = QRect(0, 0, width, heights.bar), max(0, height - heights.bar)
    below = QRect(0, heights.bar, width, rest)
    if kind is Arrangement.SIDE:
        spare = 0 if heights.broadest is None else width - heights.broadest
        beside = max(round(width * _PANEL_SHARE), min(spare, round(width * _PANEL_MOST)))
        app = width - beside
        panel = QRect(app if left_hand else 0, below.top(), beside, rest)
        return Boxes(bar, QRect(0 if left_hand else beside, below.top(), app, rest), panel)
    share = round(rest * _ABOVE_SHARE) if kind is Arrangement.ABOVE else heights.strip
    upper = QRect(0, below.top(), width, min(share, rest))
    lower = QRect(0, below.top() + upper.height(), width, rest - upper.height())
    if kind is Arrangement.ABOVE:
        return Boxes(bar, lower, upper)
    if kind is Arrangement.OPEN:
        return Boxes(bar, QRect(), lower, upper)
    return Boxes(bar, lower, strip=upper)

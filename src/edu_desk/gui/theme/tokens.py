"""The one theme file: colours, type scale, spacing, touch sizes and motion."""

from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from typing import Final


@dataclass(frozen=True, slots=True)
class Theme:
    """A set of colours as #RRGGBB; text pairs reach 7:1 and lines 3:1 (tests hold it)."""

    name: str
    page: str
    card: str
    """The surface that lies on the page."""
    sunk: str
    """A quiet surface inside a card or between cards."""
    ink: str
    ink_soft: str
    primary: str
    """The one main action of a page, and what is chosen."""
    on_primary: str
    primary_soft: str
    """A surface tinted by the primary colour; `ink` and `primary` are legible on it."""
    pressed: str
    """The primary surface while it is held down; `on_primary` is legible on it."""
    good: str
    good_soft: str
    attend: str
    attend_soft: str
    stop: str
    stop_soft: str
    line: str
    """Borders that mean something: 3:1 on page and card."""
    off: str
    """Words and icons of what cannot be used now."""
    hair: str
    """A divider that is only decoration."""
    focus: str
    """Round what the keys are on."""
    guide: str
    """Round what to touch next: never the colour of the focus."""
    lit: str
    """Behind the words that are being spoken; `lit_ink` is legible on it."""
    lit_ink: str
    shadow: bool
    stark: bool = False
    """Lines instead of shades: surfaces are told apart by their borders alone."""


LIGHT: Final = Theme(
    name="light",
    page="#F6F4EE",
    card="#FFFFFF",
    sunk="#EEEBE2",
    ink="#1A1D21",
    ink_soft="#434A52",
    primary="#0A4A9E",
    on_primary="#FFFFFF",
    primary_soft="#E6EEF9",
    pressed="#07356F",
    good="#0B5B33",
    good_soft="#E7F4EC",
    attend="#7A3E00",
    attend_soft="#FFF3E0",
    stop="#8F1D1D",
    stop_soft="#FCECEB",
    line="#7C838B",
    off="#7C838B",
    hair="#DDD9CE",
    focus="#A42FC0",
    guide="#B4400A",
    lit="#FFE58A",
    lit_ink="#1A1D21",
    shadow=True,
)

DARK: Final = Theme(
    name="dark",
    page="#12151A",
    card="#1C2027",
    sunk="#0C0E12",
    ink="#F4F2EC",
    ink_soft="#C6CBD1",
    primary="#9CC4FF",
    on_primary="#0B1A30",
    primary_soft="#1E2B3F",
    pressed="#C4DCFF",
    good="#8FDDB0",
    good_soft="#16291F",
    attend="#FFCF8A",
    attend_soft="#2E2413",
    stop="#FFB3AE",
    stop_soft="#331C1B",
    line="#8A929B",
    off="#8A929B",
    hair="#343A43",
    focus="#D9A8FF",
    guide="#FFB35C",
    lit="#FFE58A",
    lit_ink="#1A1D21",
    shadow=False,
)

HIGH_CONTRAST: Final = Theme(
    name="contrast",
    page="#000000",
    card="#000000",
    sunk="#000000",
    ink="#FFFFFF",
    ink_soft="#FFFFFF",
    primary="#FFE100",
    on_primary="#000000",
    primary_soft="#1F1C00",
    pressed="#FFF6B0",
    good="#7DFFB0",
    good_soft="#000000",
    attend="#FFD08A",
    attend_soft="#000000",
    stop="#FFB9B4",
    stop_soft="#000000",
    line="#FFFFFF",
    off="#9A9A9A",
    hair="#FFFFFF",
    focus="#00E5FF",
    guide="#FF9A3D",
    lit="#FFE100",
    lit_ink="#000000",
    shadow=False,
    stark=True,
)

CREAM: Final = replace(
    LIGHT,
    name="cream",
    page="#F3E9D2",
    card="#FBF5E6",
    sunk="#EADFC6",
    ink="#2A1F10",
    ink_soft="#4A3C28",
    primary="#0B3F7A",
    primary_soft="#E4E6E2",
    good="#0A4D2B",
    good_soft="#E3EDD8",
    attend="#683300",
    attend_soft="#F8E6C4",
    stop="#7F1616",
    stop_soft="#F6DDD0",
    line="#77694F",
    off="#77694F",
    hair="#D9CBAA",
)

BLACK_ON_WHITE: Final = replace(
    LIGHT,
    name="black-on-white",
    page="#FFFFFF",
    card="#FFFFFF",
    sunk="#FFFFFF",
    ink="#000000",
    ink_soft="#000000",
    primary="#000000",
    primary_soft="#FFFFFF",
    pressed="#3A3A3A",
    good="#000000",
    good_soft="#FFFFFF",
    attend="#000000",
    attend_soft="#FFFFFF",
    stop="#000000",
    stop_soft="#FFFFFF",
    line="#000000",
    off="#6B6B6B",
    hair="#000000",
    focus="#0000C8",
    lit="#000000",
    lit_ink="#FFFFFF",
    shadow=False,
    stark=True,
)

YELLOW_ON_BLACK: Final = replace(
    HIGH_CONTRAST,
    name="yellow-on-black",
    ink="#FFE100",
    ink_soft="#FFE100",
    good="#FFE100",
    attend="#FFE100",
    stop="#FFE100",
    line="#FFE100",
    hair="#FFE100",
    focus="#FFFFFF",
    lit="#FFFFFF",
    primary_soft="#000000",
)

BLACK_ON_YELLOW: Final = replace(
    BLACK_ON_WHITE,
    name="black-on-yellow",
    page="#FFE100",
    card="#FFE100",
    sunk="#FFE100",
    on_primary="#FFE100",
    primary_soft="#FFE100",
    good_soft="#FFE100",
    attend_soft="#FFE100",
    stop_soft="#FFE100",
    lit_ink="#FFE100",
    off="#5A5000",
)

THEMES: Final = {
    theme.name: theme
    for theme in (LIGHT, CREAM, DARK, HIGH_CONTRAST, BLACK_ON_WHITE, YELLOW_ON_BLACK, BLACK_ON_YELLOW)
}


class Role(Enum):
    """What a text is for; its value is its size in points (1/72 inch on the real screen) at 100 %."""

    NOTE = 11.0
    BODY = 14.0
    LEAD = 18.0
    TITLE = 24.0
    DISPLAY = 34.0


class FontWeight(IntEnum):
    """The three weights that are used."""

    REGULAR = 400
    STRONG = 600
    HEAVY = 800


FAMILIES: Final = (
    "Pretendard GOV",
    "Pretendard",
    "Noto Sans KR",
    "Noto Sans CJK KR",
    "Malgun Gothic",
    "Apple SD Gothic Neo",
)
"""Font families in the order in which they are wanted."""

LINE_HEIGHT: Final = 1.6
"""Line distance of running text, as a multiple of the font size."""
HEADING_LINE_HEIGHT: Final = 1.35
"""Line distance of titles: large letters need less air."""
HEADING_OVER_BODY: Final = 1.5
"""The most a heading may exceed the body once the text size is 200 % or more."""

RADIUS_CONTROL: Final = 8
RADIUS_CARD: Final = 16
FOCUS_WIDTH: Final = 3
"""Thickness of the focus ring in px at 96 dpi; never thinner than 3 px."""

MOTION_SHORT_MS: Final = 150

TARGET_MM: Final = 16.0
"""Smallest side of what is touched (VVSG 2.0 and KS X 9211 ask for less)."""
TARGET_LARGE_MM: Final = 19.0
TARGET_APP_MM: Final = 12.3
"""Smallest side inside practice apps: 12 mm, and 150 mm² (KS X 9211:2025, 5.6.2)."""
GAP_MM: Final = 3.2
"""Smallest distance between two things that are touched (VVSG 2.0, 7.2-I)."""
PRESS_SLOP_MM: Final = 6.0
"""A release this far outside the pressed element still acts on it."""
PRESS_MAX_MS: Final = 3000
"""The longest press that still acts."""
DOUBLE_TOUCH_MS: Final = 500
"""A second touch within this time is ignored where the page changes."""

"""What the computer was told of its user's eyes: followed until somebody here says otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_TOLERANCE: Final = 0.95
"""Letters that are so little smaller than wished are as wished."""
_PERCENT: Final = 100

DesktopKey = tuple[str, str]
"""Namespace and name of a setting of the desktop."""
STILL: Final[DesktopKey] = ("org.freedesktop.appearance", "reduced-motion")
GNOME_MOVES: Final[DesktopKey] = ("org.gnome.desktop.interface", "enable-animations")
KDE_MOVES: Final[DesktopKey] = ("org.kde.kdeglobals.KDE", "AnimationDurationFactor")
GNOME_TEXT: Final[DesktopKey] = ("org.gnome.desktop.interface", "text-scaling-factor")
ASKED: Final = (STILL, GNOME_MOVES, KDE_MOVES, GNOME_TEXT)
"""What a desktop on Linux is asked."""


@dataclass(frozen=True, slots=True)
class PlatformWishes:
    """How the computer's own windows are to look."""

    dark: bool = False
    high_contrast: bool = False
    text: float = 1.0
    """How large its letters are, as a ratio to what they are where nobody has chosen."""
    still: bool = False
    """Nothing is to move."""


def theme_for(wishes: PlatformWishes) -> str | None:
    """The theme that is nearest to what is wished; None leaves it at the program's own."""
    if wishes.high_contrast:
        return "contrast" if wishes.dark else "black-on-white"
    return "dark" if wishes.dark else None


def text_size_for(wishes: PlatformWishes, sizes: Sequence[int]) -> int:
    """The smallest of `sizes` (percent, rising) that is as large as wished, or the largest there is."""
    wanted = wishes.text * _PERCENT * _TOLERANCE
    return next((size for size in sizes if size >= wanted), sizes[-1])


def desktop_text(answers: Mapping[DesktopKey, object]) -> float:
    """How large the desktop's letters are (a ratio), by what it has answered."""
    told = answers.get(GNOME_TEXT)
    return float(told) if isinstance(told, int | float) and told > 0 else 1.0


def desktop_still(answers: Mapping[DesktopKey, object]) -> bool:
    """Whether nothing is to move on the desktop, by what it has answered."""
    if answers.get(STILL) == 1 or answers.get(GNOME_MOVES) is False:
        return True
    try:
        return float(str(answers[KDE_MOVES])) == 0
    except (KeyError, ValueError):
        return False

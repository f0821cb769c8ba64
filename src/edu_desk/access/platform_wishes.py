"""What the computer was told of its user's eyes: followed until somebody here says otherwise."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlatformWishes:
    """How the computer's own windows are to look."""

    dark: bool = False
    high_contrast: bool = False


def theme_for(wishes: PlatformWishes) -> str | None:
    """The theme that is nearest to what is wished; None leaves it at the program's own."""
    if wishes.high_contrast:
        return "contrast" if wishes.dark else "black-on-white"
    return "dark" if wishes.dark else None

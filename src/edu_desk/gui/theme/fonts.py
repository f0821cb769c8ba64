"""Loads the fonts that ship with the program."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from edu_desk.gui.theme.tokens import FAMILIES

REGULAR = "PretendardGOV-Regular.otf"
OTHERS = ("PretendardGOV-SemiBold.otf", "PretendardGOV-ExtraBold.otf")


def load_regular(assets: Path) -> str:
    """Load the running-text font from `assets`/fonts and return the family to use.

    Call it once, before the first window. Where the file is missing or unreadable, the first
    wanted family that the machine has is returned.
    """
    found = _load(assets / "fonts" / REGULAR)
    if found:
        return found
    installed = set(QFontDatabase.families())
    return next((name for name in FAMILIES if name in installed), FAMILIES[0])


def load_others(assets: Path) -> None:
    """Load the strong weights; call it once, before a page uses them."""
    for name in OTHERS:
        _load(assets / "fonts" / name)


def load_fonts(assets: Path) -> str:
    """Load all weights and return the family to use."""
    family = load_regular(assets)
    load_others(assets)
    return family


def _load(path: Path) -> str:
    return _family(path) if path.is_file() else ""


@cache
def _family(path: Path) -> str:
    """Of a font file; with each that is added Qt forgets every letter it drew, so none is added twice."""
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return families[0] if families else ""

"""In which order topics are offered: what a newcomer best begins with stands first."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

FIRST: Final = "travel"
"""The lessons of this topic say least at a time."""


def in_order(files: Iterable[Path]) -> list[Path]:
    """Files of <topic>/<lesson>/, the first topic's before all others, else by their names."""
    return sorted(files, key=lambda file: (file.parent.parent.name != FIRST, file))

from typing import Final

import pytest

from edu_desk.access.contrast import LINE_RATIO, TEXT_RATIO, ratio
from edu_desk.gui.theme.tokens import THEMES, Theme

TEXT_PAIRS: Final = (
    ("ink", "page"),
    ("ink", "card"),
    ("ink", "sunk"),
    ("ink", "primary_soft"),
    ("ink", "good_soft"),
    ("ink", "attend_soft"),
    ("ink", "stop_soft"),
    ("ink_soft", "page"),
    ("ink_soft", "card"),
    ("ink_soft", "sunk"),
    ("primary", "page"),
    ("primary", "card"),
    ("primary", "primary_soft"),
    ("on_primary", "primary"),
    ("on_primary", "pressed"),
    ("good", "page"),
    ("good", "card"),
    ("good", "good_soft"),
    ("attend", "page"),
    ("attend", "card"),
    ("attend", "attend_soft"),
    ("stop", "page"),
    ("stop", "card"),
    ("stop", "stop_soft"),
    ("lit_ink", "lit"),
)
LINE_PAIRS: Final = (
    ("line", "page"),
    ("line", "card"),
    ("line", "sunk"),
    ("focus", "page"),
    ("focus", "card"),
    ("focus", "sunk"),
)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert ratio(getattr(theme, ink), getattr(theme, ground)) >= TEXT_RATIO


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(("line", "ground"), LINE_PAIRS)
def test_lines_can_be_seen(theme: Theme, line: str, ground: str) -> None:
    assert ratio(getattr(theme, line), getattr(theme, ground)) >= LINE_RATIO

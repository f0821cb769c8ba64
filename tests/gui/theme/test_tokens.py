import pytest

from edu_desk.access.contrast import LINE_RATIO, TEXT_RATIO, ratio
from edu_desk.gui.theme.colour_pairs import LINE_PAIRS, TEXT_PAIRS
from edu_desk.gui.theme.tokens import THEMES, Theme


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert ratio(getattr(theme, ink), getattr(theme, ground)) >= TEXT_RATIO


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(("line", "ground"), LINE_PAIRS)
def test_lines_can_be_seen(theme: Theme, line: str, ground: str) -> None:
    assert ratio(getattr(theme, line), getattr(theme, ground)) >= LINE_RATIO

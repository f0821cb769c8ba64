"""The first page's letters can be read from where one passes by, on every screen and in every language."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.access.letter_height import LETTER_MM, letter_mm
from edu_desk.gui.kiosk.attract_page import SIZES, BeginSurface, attract_words
from edu_desk.gui.theme.glyph_height import letter_share
from edu_desk.gui.theme.look import Look
from edu_desk.shared.languages import LANGUAGES
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator

SCREENS = {
    "upright, 43 inches": ((1080, 1920), 2.02),
    "upright, 21.5 inches": ((1080, 1920), 4.03),
    "lying, 21.5 inches": ((1920, 1080), 4.03),
    "lying, 18.5 inches": ((1366, 768), 3.33),
    "lying, 15.6 inches": ((1366, 768), 3.96),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("size", "px_per_mm"), SCREENS.values(), ids=SCREENS)
def test_every_letter_is_as_tall_as_a_lobby_asks_and_none_is_cut(
    qtbot: QtBot, make_look: Callable[..., Look], language: str, size: tuple[int, int], px_per_mm: float
) -> None:
    surface = BeginSurface(replace(make_look(), px_per_mm=px_per_mm))
    qtbot.addWidget(surface)
    surface.resize(*size)
    for wished in SIZES:
        surface.show_words(attract_words(load_translator(shipped().translations, language)), wished, (0, 0))
        laid = surface.laid()
        for block in laid.blocks:
            assert letter_mm(block.font.pixelSize(), letter_share(block.font), px_per_mm) >= LETTER_MM
            assert block.word_width <= laid.room
        assert laid.tall <= size[1]


def test_on_a_very_small_screen_nothing_is_cut_either(qtbot: QtBot, make_look: Callable[..., Look]) -> None:
    surface = BeginSurface(make_look())
    qtbot.addWidget(surface)
    surface.resize(800, 480)
    surface.show_words(attract_words(load_translator(shipped().translations, "en")), SIZES[0], (0, 0))
    assert surface.laid().tall <= surface.height()

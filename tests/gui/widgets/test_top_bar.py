"""The bar of every learner page: its words are as short as their buttons are narrow."""

from collections.abc import Callable

import pytest

from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.top_bar import BarItem, TopBar
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator


@pytest.mark.parametrize(
    ("language", "wide", "word"),
    [
        ("en", 1080, "Leave"),
        ("en", 1920, "Leave the lesson"),
        ("ko", 1080, "수업 나가기"),
    ],
)
def test_words_that_would_take_three_lines_give_way_to_the_short_one(
    make_look: Callable[..., Look], language: str, wide: int, word: str
) -> None:
    bar = TopBar(make_look(1.5), load_translator(shipped().translations, language), frozenset(BarItem))
    bar.fit(wide, 1920)
    assert bar.button(BarItem.LEAVE).words == bar.word(BarItem.LEAVE) == word
    assert bar.button(BarItem.LEAVE).accessibleName().startswith(word.split(maxsplit=1)[0])
    bar.fit(3000, 1920)
    assert bar.word(BarItem.LEAVE) == bar.button(BarItem.LEAVE).accessibleName(), "and comes back"

"""A practice app's colours in every theme, for brands of every kind."""

from collections.abc import Callable
from itertools import product

import pytest

from edu_desk.access.contrast import LINE_RATIO, TEXT_RATIO, ink_on, ratio
from edu_desk.gui.simulator.app_skin import Skin
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import THEMES

MakeLook = Callable[..., Look]
BRANDS = ("#0B5C6B", "#FFD400", "#E60012", "#7FBA00", "#1A1A1A", "#F4F4F4", "#8844CC")
EVERY = [*product(THEMES, BRANDS)]
STARK = [(theme, brand) for theme, brand in EVERY if THEMES[theme].stark]


def skin(make_look: MakeLook, theme: str, brand: str) -> Skin:
    return Skin(make_look(theme=theme), brand, ink_on(brand))


@pytest.mark.parametrize(("theme", "brand"), EVERY)
def test_words_can_be_read(make_look: MakeLook, theme: str, brand: str) -> None:
    found = skin(make_look, theme, brand)
    for ink, ground in product(("ink", "soft", "accent"), ("page", "card", "tint", "off")):
        assert ratio(getattr(found, ink).name(), getattr(found, ground).name()) >= TEXT_RATIO, (ink, ground)
    assert ratio(found.on_bar.name(), found.bar.name()) >= TEXT_RATIO
    assert ratio(found.on_fill.name(), found.fill.name()) >= TEXT_RATIO
    assert ratio(found.attend.name(), found.attend_soft.name()) >= TEXT_RATIO
    assert ratio(found.sunday.name(), found.card.name()) >= TEXT_RATIO


@pytest.mark.parametrize(("theme", "brand"), EVERY)
def test_lines_can_be_seen(make_look: MakeLook, theme: str, brand: str) -> None:
    found = skin(make_look, theme, brand)
    for line, ground in product(("line", "focus"), ("page", "card", "off")):
        assert ratio(getattr(found, line).name(), getattr(found, ground).name()) >= LINE_RATIO, (line, ground)


@pytest.mark.parametrize(("theme", "brand"), STARK)
def test_a_stark_theme_gives_the_app_its_own_colours(make_look: MakeLook, theme: str, brand: str) -> None:
    found, own = skin(make_look, theme, brand), THEMES[theme]
    assert found.stark
    pairs = [(found.page, own.page), (found.card, own.card), (found.ink, own.ink), (found.line, own.line)]
    pairs += [(found.fill, own.primary), (found.on_fill, own.on_primary), (found.accent, own.primary)]
    assert all(colour.name() == token.lower() for colour, token in pairs)


@pytest.mark.parametrize("theme", ["light", "cream"])
def test_by_day_an_app_keeps_its_brand(make_look: MakeLook, theme: str) -> None:
    found = skin(make_look, theme, BRANDS[0])
    assert found.bright
    assert found.bar.name() == found.fill.name() == BRANDS[0].lower()

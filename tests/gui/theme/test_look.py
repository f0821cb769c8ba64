from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF

from edu_desk.access.letter_height import LETTER_MM, letter_mm
from edu_desk.gui.theme.glyph_height import letter_share
from edu_desk.gui.theme.look import FontWeight, Look, Role

MakeLook = Callable[..., Look]


@pytest.mark.parametrize(
    ("role", "text", "points"),
    [
        (Role.BODY, 1.0, 14),
        (Role.BODY, 3.0, 42),
        (Role.NOTE, 2.0, 22),
        (Role.NOTE, 2.5, 32),
        (Role.NOTE, 3.0, 42),
        (Role.DISPLAY, 1.0, 34),
        (Role.DISPLAY, 1.5, 38),
        (Role.DISPLAY, 2.0, 42),
        (Role.DISPLAY, 3.0, 63),
        (Role.TITLE, 2.0, 42),
    ],
)
def test_sizes_of_text(make_look: MakeLook, role: Role, text: float, points: float) -> None:
    assert make_look(text).points(role) == pytest.approx(points)


@pytest.mark.parametrize("role", Role)
def test_text_grows_without_a_step(make_look: MakeLook, role: Role) -> None:
    sizes = [make_look(percent / 100).points(role) for percent in range(100, 301)]
    assert all(0 < after - before < 1 for before, after in pairwise(sizes))


@pytest.mark.parametrize("text", [2.0, 2.5, 3.0])
@pytest.mark.parametrize("role", Role)
def test_headings_stay_near_the_body(make_look: MakeLook, role: Role, text: float) -> None:
    look = make_look(text)
    assert look.points(role) <= 1.5 * look.points(Role.BODY) + 1e-9


@pytest.mark.parametrize("px_per_mm", [60 / 25.4, 96 / 25.4, 4.4, 400 / 25.4])
@pytest.mark.parametrize("weight", FontWeight)
@pytest.mark.parametrize("role", Role)
def test_every_letter_is_12_mm_high_at_the_largest_size(
    make_look: MakeLook, role: Role, weight: FontWeight, px_per_mm: float
) -> None:
    look = replace(make_look(3.0), px_per_mm=px_per_mm)
    font = look.font(role, weight)
    painted = QFontMetricsF(font).tightBoundingRect("한").height() / px_per_mm
    assert letter_mm(look.pixels(role), letter_share(font), px_per_mm) >= LETTER_MM
    assert painted >= LETTER_MM


@pytest.mark.parametrize("weight", FontWeight)
def test_the_shipped_font_is_used_in_its_weight(make_look: MakeLook, weight: FontWeight) -> None:
    found = QFontInfo(make_look().font(Role.BODY, weight))
    assert found.family() == "Pretendard GOV"
    assert found.weight() == int(weight)


def test_lengths_are_physical(make_look: MakeLook) -> None:
    look = make_look()
    assert look.target == round(16 * 96 / 25.4)
    assert look.space(16) == 16
    assert look.pixels(Role.BODY) == round(14 / 72 * 96)

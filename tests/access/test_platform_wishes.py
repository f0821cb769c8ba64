"""The computer's own colours are followed until somebody chooses."""

import pytest

from edu_desk.access.platform_wishes import (
    GNOME_MOVES,
    GNOME_TEXT,
    KDE_MOVES,
    STILL,
    DesktopKey,
    PlatformWishes,
    desktop_still,
    desktop_text,
    text_size_for,
    theme_for,
)


@pytest.mark.parametrize(
    ("wishes", "theme"),
    [
        (PlatformWishes(), None),
        (PlatformWishes(dark=True), "dark"),
        (PlatformWishes(high_contrast=True), "black-on-white"),
        (PlatformWishes(dark=True, high_contrast=True), "contrast"),
    ],
)
def test_the_nearest_theme(wishes: PlatformWishes, theme: str | None) -> None:
    assert theme_for(wishes) == theme


@pytest.mark.parametrize(
    ("text", "size"),
    [(0.8, 100), (1.0, 100), (1.05, 100), (1.1, 125), (1.25, 125), (1.3, 125), (9.0, 300)],
)
def test_letters_as_large_as_wished(text: float, size: int) -> None:
    assert text_size_for(PlatformWishes(text=text), (100, 125, 150, 200, 250, 300)) == size


@pytest.mark.parametrize(
    ("answers", "text", "still"),
    [
        ({}, 1.0, False),
        ({STILL: 1}, 1.0, True),
        ({STILL: 0, GNOME_MOVES: True}, 1.0, False),
        ({GNOME_MOVES: False}, 1.0, True),
        ({KDE_MOVES: "0"}, 1.0, True),
        ({KDE_MOVES: "0.5"}, 1.0, False),
        ({KDE_MOVES: "much"}, 1.0, False),
        ({GNOME_TEXT: 1.5}, 1.5, False),
        ({GNOME_TEXT: 0}, 1.0, False),
        ({GNOME_TEXT: "large"}, 1.0, False),
    ],
)
def test_what_a_desktop_answers(answers: dict[DesktopKey, object], text: float, *, still: bool) -> None:
    assert (desktop_text(answers), desktop_still(answers)) == (text, still)

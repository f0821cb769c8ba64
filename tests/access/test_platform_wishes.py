"""The computer's own colours are followed until somebody chooses."""

import pytest

from edu_desk.access.platform_wishes import PlatformWishes, theme_for


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

import pytest

from edu_desk.access.contrast import ink_on, ratio


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#000000", 21.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#123456", "#123456", 1.0),
    ],
)
def test_ratio_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    assert ratio(one, other) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("colour", ["", "#FFF", "white", "123456", "#12345G"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(ValueError, match=r"not a colour|invalid literal"):
        ratio(colour, "#000000")


@pytest.mark.parametrize(("ground", "ink"), [("#FFE100", "#000000"), ("#0A4A9E", "#FFFFFF")])
def test_ink_is_the_legible_one(ground: str, ink: str) -> None:
    assert ink_on(ground) == ink

import pytest

from edu_desk.access.millimetres import CARD_WIDTH_MM, from_card, px_per_mm

STANDARD = 96 / 25.4


@pytest.mark.parametrize(
    ("pixels", "size", "expected"),
    [
        pytest.param((1366, 768), (344, 194), 3.965, id="an old laptop"),
        pytest.param((1080, 1920), (299, 531), 3.614, id="a kiosk on its side"),
        pytest.param((1366, 768), (0, 0), STANDARD, id="reports nothing"),
        pytest.param((1366, 768), (160, 0), STANDARD, id="reports half"),
        pytest.param((1366, 768), (1600, 900), STANDARD, id="a television that lies"),
        pytest.param((1920, 1080), (16, 9), STANDARD, id="reports its shape, not its size"),
        pytest.param((1600, 900), (160, 90), STANDARD, id="reports its shape in centimetres"),
        pytest.param((1920, 1080), (520, 520), STANDARD, id="px that would not be square"),
    ],
)
def test_a_screen_is_measured(pixels: tuple[int, int], size: tuple[float, float], expected: float) -> None:
    assert px_per_mm(pixels, size) == pytest.approx(expected, abs=0.01)


def test_a_bank_card_measures_a_screen() -> None:
    assert from_card(CARD_WIDTH_MM * STANDARD) == pytest.approx(STANDARD)


@pytest.mark.parametrize("width", [0.0, -5.0, 20.0, 5000.0])
def test_no_card_is_so_wide(width: float) -> None:
    with pytest.raises(ValueError, match="dpi"):
        from_card(width)

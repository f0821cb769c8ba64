import pytest

from edu_desk.access.millimetres import CARD_WIDTH_MM, MM_PER_INCH, from_card, measurable, px_per_mm

STANDARD = 96 / 25.4


@pytest.mark.parametrize(
    ("pixels", "size", "expected"),
    [
        pytest.param((1366, 768), (344, 194), 3.965, id="an old laptop"),
        pytest.param((1080, 1920), (299, 531), 3.614, id="a kiosk on its side"),
        pytest.param((1920, 1080), (952, 535), 2.018, id="a kiosk of 43 inches"),
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


SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("dpi", [51.0, 96.0, 160.0, 280.0])
def test_a_scaled_desktop_is_as_large_as_its_screen(dpi: float, scale: float) -> None:
    own = dpi / MM_PER_INCH
    millimetres = (1920 / own, 1080 / own)
    logical = (round(1920 / scale), round(1080 / scale))
    assert px_per_mm(logical, millimetres, scale) == pytest.approx(own / scale, rel=0.002)
    card = CARD_WIDTH_MM * own / scale
    assert from_card(card, scale) == pytest.approx(own / scale), "a true card is never refused"


def test_what_can_be_true_is_asked_of_the_screens_own_pixels() -> None:
    coarse = (1920 / (55 / MM_PER_INCH), 1080 / (55 / MM_PER_INCH))
    assert px_per_mm((960, 540), coarse, 2.0) == pytest.approx(27.5 / MM_PER_INCH)
    assert px_per_mm((960, 540), coarse) == STANDARD, "a screen of 27 dpi is a lie"


@pytest.mark.parametrize(
    ("dpi", "likely"), [(39.5, False), (40, True), (40.5, True), (599.5, True), (600, True), (600.5, False)]
)
def test_what_a_screen_may_say_of_itself(dpi: float, likely: bool) -> None:
    said = px_per_mm((round(dpi * 10), round(dpi * 20)), (MM_PER_INCH * 10, MM_PER_INCH * 20))
    assert said == (pytest.approx(dpi / MM_PER_INCH) if likely else STANDARD)


@pytest.mark.parametrize(("dpi", "may_be"), [(19.5, False), (20, True), (1200, True), (1200.5, False)])
def test_what_a_person_may_measure(dpi: float, may_be: bool) -> None:
    assert measurable(dpi / MM_PER_INCH) is may_be


@pytest.mark.parametrize(
    ("pixels", "square"), [((1250, 1000), True), ((1000, 1250), True), ((1260, 1000), False)]
)
def test_how_long_px_may_be_one_way(pixels: tuple[int, int], square: bool) -> None:
    assert (px_per_mm(pixels, (250.0, 250.0)) != STANDARD) is square


@pytest.mark.parametrize(
    "shape", [(160, 90), (160, 100), (16, 9), (16, 10), (160.4, 89.6), (-1, 90), (90, -1)]
)
def test_a_shape_is_no_size(shape: tuple[float, float]) -> None:
    assert px_per_mm((round(shape[0] * 4), round(shape[1] * 4)), shape) == STANDARD


def test_a_bank_card_measures_a_screen() -> None:
    assert from_card(CARD_WIDTH_MM * STANDARD) == pytest.approx(STANDARD)


@pytest.mark.parametrize("width", [0.0, -5.0, 20.0, 5000.0])
def test_no_card_is_so_wide(width: float) -> None:
    with pytest.raises(ValueError, match="dpi"):
        from_card(width)

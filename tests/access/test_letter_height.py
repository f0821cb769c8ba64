import pytest

from edu_desk.access.letter_height import diagonal_mm, least_letter_mm, letter_mm, letter_mm_of


def test_a_letter_is_a_part_of_its_font() -> None:
    assert letter_mm(100, 0.85, 5.0) == pytest.approx(17.0)
    assert letter_mm_of(72, 0.5) == pytest.approx(12.7)


@pytest.mark.parametrize(("diagonal", "least"), [(600, 12.0), (280.1, 12.0), (280, 7.25), (150, 7.25)])
def test_small_screens_may_have_smaller_letters(diagonal: float, least: float) -> None:
    assert least_letter_mm(diagonal) == least


def test_the_diagonal_is_that_of_the_screen() -> None:
    assert diagonal_mm((400, 300), 2.0) == pytest.approx(250.0)

"""Searching by beginnings, and the particle that fits, for letters however they are put together."""

from unicodedata import normalize

import pytest

from edu_desk.shared.hangul import initials, matches, strokes, with_particle

APART = normalize("NFD", "인천")


@pytest.mark.parametrize("query", ["인천", "인처", "ㅇㅊ", "이", APART])
def test_a_name_that_was_taken_apart_is_found(query: str) -> None:
    assert matches(APART, query)
    assert matches("인천", query)
    assert not matches("부산", query)


def test_its_strokes_and_beginnings() -> None:
    assert strokes(APART) == strokes("인천") == "ㅇㅣㄴㅊㅓㄴ"
    assert initials(APART) == "ㅇㅊ"


def test_its_particle() -> None:
    assert with_particle(APART, "을/를") == APART + "을"
    assert with_particle(normalize("NFD", "서울"), "으로/로").endswith("로")
    assert with_particle(normalize("NFD", "대구"), "을/를").endswith("를")


@pytest.mark.parametrize(
    ("word", "pair", "whole"),
    [
        ("‘채소 바구니 앞 QR’", "을/를", "‘채소 바구니 앞 QR’을"),
        ("QR", "으로/로", "QR로"),
        ("room", "이/가", "room이"),
        ("USIM", "을/를", "USIM을"),
        ("email", "으로/로", "email로"),
        ("seniors", "이/가", "seniors가"),
        ("order", "이/가", "order가"),
        ("1B", "을/를", "1B를"),
    ],
)
def test_the_particle_of_what_is_written_in_latin_letters(word: str, pair: str, whole: str) -> None:
    assert with_particle(word, pair) == whole

"""Which keys there are: everything can be typed, nothing is too broad, everything has a name."""

import pytest

from edu_desk.access.hangul_composer import compose_syllables, jamo
from edu_desk.access.keyboard_layout import FULL, Does, KeyboardKey, Layer, after_key, key_name, rows

LETTERS = tuple(layer for layer in Layer if layer is not Layer.DIGITS)
COLUMNS = range(4, FULL + 1)


def reached(begin: Layer, columns: int) -> set[Layer]:
    """Every layer that keys lead to from `begin`."""
    found, open_layers = {begin}, [begin]
    while open_layers:
        for row in rows(open_layers.pop(), columns):
            leads = {key.layer for key in row.keys if key.layer is not None}
            open_layers += leads - found
            found |= leads
    return found


def typed_by(layer: Layer, columns: int) -> str:
    return "".join(key.text for row in rows(layer, columns) for key in row.keys)


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("layer", Layer)
def test_rows_fit_and_no_key_is_narrower_than_a_column(layer: Layer, columns: int) -> None:
    for low in (False, True):
        for row in rows(layer, columns, low=low):
            assert row.halves <= (2 * columns if layer is not Layer.DIGITS else 12)
            assert all(key.halves >= 2 for key in row.keys)


@pytest.mark.parametrize("columns", COLUMNS)
def test_every_layer_is_reached_and_left(columns: int) -> None:
    for layer in LETTERS:
        assert reached(layer, columns) == set(LETTERS)
        does = [key.does for row in rows(layer, columns) for key in row.keys]
        assert does.count(Does.DELETE) == does.count(Does.DONE) == 1


@pytest.mark.parametrize("columns", COLUMNS)
def test_whatever_is_to_be_typed_can_be(columns: int) -> None:
    all_keys = "".join(typed_by(layer, columns) for layer in LETTERS)
    for text in (
        "인천 밝은 꽃집 떡볶이 쌀 얘 예 왜 의자 짜",
        "hong.gildong+1@mail.kr",
        "서울시 종로구 1-2, 3층 (앞)",
        "QZqz",
    ):
        assert set(jamo(text)) <= set(all_keys), text
        assert compose_syllables(jamo(text)) == text


@pytest.mark.parametrize("low", [False, True])
def test_digits_are_in_order(low: bool) -> None:
    typed = "".join(key.text for row in rows(Layer.DIGITS, FULL, low=low) for key in row.keys)
    assert typed == "1234567890"


@pytest.mark.parametrize("layer", Layer)
def test_every_key_has_a_name(layer: Layer) -> None:
    keys = [key for row in rows(layer, FULL) for key in row.keys]
    assert len(keys) >= 12
    assert all(key_name(key).strip() for key in keys)
    if layer in {Layer.HANGUL, Layer.DOUBLE}:
        assert all(key_name(key) != key.text for key in keys if key.does is Does.LETTER)


def test_a_double_or_capital_is_for_one_letter() -> None:
    assert {layer: after_key(layer) for layer in Layer} == {
        Layer.HANGUL: Layer.HANGUL,
        Layer.DOUBLE: Layer.HANGUL,
        Layer.LATIN: Layer.LATIN,
        Layer.CAPITAL: Layer.LATIN,
        Layer.SIGNS: Layer.SIGNS,
        Layer.DIGITS: Layer.DIGITS,
    }


def test_names_of_single_keys() -> None:
    names = [key_name(KeyboardKey(text)) for text in ("ㄱ", "ㅆ", "ㅒ", "7", "q", "@", " ")]
    assert names == ["기역", "쌍시옷", "얘", "7", "q", "at sign", "Space"]


def test_the_digits_stand_as_on_a_telephone_unless_they_are_to_be_low() -> None:
    assert len(rows(Layer.DIGITS, FULL)) == 4
    assert len(rows(Layer.DIGITS, FULL, low=True)) == 2

"""Card and telephone numbers as people write them."""

import pytest

from edu_desk.shared.number_groups import (
    card_groups,
    hyphenated,
    masked_card,
    masked_name,
    masked_phone,
    thousands,
)


@pytest.mark.parametrize(
    ("digits", "written"),
    [
        ("01012345678", "010-1234-5678"),
        ("0111234567", "011-123-4567"),
        ("0212345678", "02-1234-5678"),
        ("021234567", "02-123-4567"),
        ("0311234567", "031-123-4567"),
        ("15881234", "1588-1234"),
        ("112", "112"),
        ("", ""),
        ("010", "010"),
        ("0101", "010-1"),
        ("0101234567", "010-1234-567"),
    ],
)
def test_telephone_numbers_have_hyphens(digits: str, written: str) -> None:
    assert hyphenated(digits) == written
    assert written.replace("-", "") == digits


@pytest.mark.parametrize(
    ("digits", "written"), [("01012345678", "010-****-5678"), ("021234567", "02-***-4567"), ("112", "112")]
)
def test_the_middle_of_a_telephone_number_can_be_hidden(digits: str, written: str) -> None:
    assert masked_phone(digits) == written


@pytest.mark.parametrize(
    ("name", "written"),
    [("홍길동", "홍*동"), ("김구", "김*"), ("남궁민수", "남**수"), ("이", "이"), ("", "")],
)
def test_a_name_keeps_its_ends(name: str, written: str) -> None:
    assert masked_name(name) == written


def test_cards_stand_in_fours() -> None:
    assert card_groups("94101234567812") == "9410 1234 5678 12"
    assert masked_card("9410123456781234") == "9410 **** **** 1234"


@pytest.mark.parametrize(
    ("digits", "written"),
    [("", ""), ("9", "9"), ("900", "900"), ("9000", "9,000"), ("18000", "18,000"), ("5000000", "5,000,000")],
)
def test_sums_have_commas(digits: str, written: str) -> None:
    assert thousands(digits) == written

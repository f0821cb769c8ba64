"""Names as they are kept, and as they are shown where others look on."""

import pytest

from edu_desk.people.person import Person, clean_name, masked_name, same_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("김영자", "김○자"),
        ("김수", "김○"),
        ("남궁영수", "남○○수"),
        ("김", "김"),
        ("가" + "나" * 38 + "다", "가○○○다"),
        ("Nguyen Aleksandra", "Nguyen ○○○"),
        ("Nguyen Thi Lan", "Nguyen ○○○ ○○○"),
        (" 김 영자 ", "김 ○○"),
        ("", ""),
    ],
)
def test_a_name_is_masked(name: str, shown: str) -> None:
    assert masked_name(name) == shown


def test_one_name_is_written_in_many_ways() -> None:
    decomposed = "김영자"
    assert clean_name(f"  {decomposed} ") == "김영자"
    assert same_name("김 영자", decomposed)
    assert not same_name("김영자", "김영지")


def test_who_has_a_nickname_is_called_by_it() -> None:
    assert Person("1", "김영자").called == "김영자"
    assert Person("1", "김영자", "영자 언니").called == "영자 언니"

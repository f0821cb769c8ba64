"""A praise that names what was touched: then the name is not said before it."""

import pytest

from edu_desk.present.said_twice import names


@pytest.mark.parametrize(
    ("touched", "praise"),
    [
        ("인천", "인천을 골랐어요."),
        ("3만 원", "30,000원을 골랐어요."),
        ("3만원", "30,000원을 골랐어요."),
        ("3만 5천 원", "35,000원을 골랐어요."),
        ("5천 원", "5,000원을 골랐어요."),
        ("10,000원", "1만 원을 골랐어요."),
        ("정류장 사진.jpg", "정류장 사진을 붙였어요."),
        ("검토 결과 보기", "검토 결과를 열었어요."),
    ],
)
def test_it_names_it(touched: str, praise: str) -> None:
    assert names(praise, touched)


@pytest.mark.parametrize(
    ("touched", "praise"),
    [
        ("3만 원", "130,000원을 골랐어요."),
        ("3만 원", "300,000원을 골랐어요."),
        ("5천 원", "15,000원을 냈어요."),
        ("1번", "21번을 골랐어요."),
        ("다음", "쓰는 곳을 골랐어요."),
        ("길 찾기", "길이 나왔어요."),
        ("확인", "결제했어요."),
        ("원", "10,000을 냈어요."),
    ],
)
def test_it_does_not(touched: str, praise: str) -> None:
    assert not names(praise, touched)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.gui.widgets.line_breaking import wrap


def broken(text: str, width: int) -> list[str]:
    return [text[line.start : line.end] for line in wrap(text, len, width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("출발역을 고르세요", 9, ["출발역을 고르세요"], id="fits exactly"),
        pytest.param("출발역을 고르세요", 8, ["출발역을", "고르세요"], id="between 어절"),
        pytest.param("가 나 다라마", 3, ["가 나", "다라마"], id="as much as fits"),
        pytest.param("국민건강보험공단에서 와요", 4, ["국민건강", "보험공단", "에서", "와요"], id="too wide"),
        pytest.param("10,000원(현금)이에요", 20, ["10,000원(현금)이에요"], id="figures and brackets stay"),
        pytest.param("‘조회하기’를 누르세요.", 8, ["‘조회하기’를", "누르세요."], id="quotes stay"),
        pytest.param("Book a ticket", 6, ["Book a", "ticket"], id="English"),
        pytest.param("self-service kiosk", 8, ["self-", "service", "kiosk"], id="a hyphen"),
        pytest.param("Free Wi-Fi", 8, ["Free", "Wi-Fi"], id="a short word with a hyphen stays"),
        pytest.param("the check-in", 10, ["the", "check-in"], id="no short end after a hyphen"),
        pytest.param("02-123-4567", 11, ["02-123-4567"], id="a number with hyphens"),
        pytest.param("请选择出发站。", 3, ["请选择", "出发", "站。"], id="Chinese, no full stop first"),
        pytest.param("가\u00a0나 다", 3, ["가\u00a0나", "다"], id="a space that does not break"),
        pytest.param("QR결제 · 캐시 1,800원", 12, ["QR결제 ·", "캐시 1,800원"], id="a word and its sum"),
        pytest.param("30번 · 12분 · 걷기 9분", 14, ["30번 · 12분 ·", "걷기 9분"], id="items between dots"),
        pytest.param("가 · 캐시 1,800원", 7, ["가 · 캐시", "1,800원"], id="an item wider than a line"),
        pytest.param("하나\n둘", 9, ["하나", "둘"], id="a new line"),
        pytest.param("하나\n\n둘", 9, ["하나", "", "둘"], id="an empty line"),
        pytest.param("", 9, [""], id="nothing"),
        pytest.param("가나 ", 2, ["가나"], id="a space at the end"),
    ],
)
def test_lines_break_where_they_should(text: str, width: int, lines: list[str]) -> None:
    assert broken(text, width) == lines


@given(st.text(alphabet="가나다 ·ab.,-(站)\n", max_size=40), st.integers(1, 12))
def test_no_letter_is_lost_or_doubled(text: str, width: int) -> None:
    assert "".join("".join(broken(text, width)).split()) == "".join(text.split())


@given(st.text(alphabet="가나다 ·ab.,-(站)", max_size=40), st.integers(1, 12))
def test_no_line_is_too_wide(text: str, width: int) -> None:
    assert all(len(line) <= width for line in broken(text, width))

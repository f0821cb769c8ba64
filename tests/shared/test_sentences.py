"""Words get an end only where they have none."""

import pytest

from edu_desk.shared.sentences import ended


@pytest.mark.parametrize(
    ("words", "with_end"),
    [
        ("", ""),
        ("표 받기", "표 받기."),
        ("어디로 가세요?", "어디로 가세요?"),
        ("“Where to?”", "“Where to?”"),
        ("‘조회하기’", "‘조회하기’."),
        ("Wait…", "Wait…"),
        ("去哪里？", "去哪里？"),
        ("3 (new)", "3 (new)."),
    ],
)
def test_an_end_of_their_own_is_kept(words: str, with_end: str) -> None:
    assert ended(words) == with_end

"""How a report names many things."""

import pytest

from edu_desk.access.assessment.judge_words import which


@pytest.mark.parametrize(
    ("names", "said"),
    [("", ""), ("a", "a"), ("abc", "a, b, c"), ("aabbcc", "a, b, c"), ("abcd", "a, b, c …")],
)
def test_the_first_three_are_named(names: str, said: str) -> None:
    assert which(names) == said

"""When each word sounds: what is told stands, what is not is spread by syllables, and all are in order."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.speech.engine import Synthesis, WordMark
from edu_desk.speech.word_times import timed

RATE = 1000
"""A sample a millisecond."""


def sound(ms: int, *words: WordMark, quiet_first: int = 0, quiet_last: int = 0) -> Synthesis:
    loud = [9000] * (ms - quiet_first - quiet_last)
    samples = [0] * quiet_first + loud + [0] * quiet_last
    return Synthesis(array("h", samples).tobytes(), RATE, words)


def words(text: str, made: Synthesis) -> list[tuple[int, str]]:
    return [(mark.ms, text[mark.start : mark.end]) for mark in timed(text, made).words]


@pytest.mark.parametrize(
    ("text", "told", "found"),
    [
        ("둘 셋", [(0, 0, 1), (400, 2, 3)], [(0, "둘"), (400, "셋")]),
        ("“역”을 골라요.", [(10, 1, 2), (300, 5, 8)], [(10, "역”을"), (300, "골라요")]),
        ("3,500원에 가요", [(0, 2, 5), (90, 3, 6), (700, 8, 10)], [(0, "3,500원에"), (700, "가요")]),
        ("네 ● 좋아", [(0, 0, 1), (500, 4, 6)], [(0, "네"), (500, "좋아")]),
        ("请选站。", [(0, 0, 1), (200, 1, 2), (600, 2, 3)], [(0, "请"), (200, "选"), (600, "站")]),
        ("하나 둘둘 끝", [(0, 0, 2), (800, 6, 7)], [(0, "하나"), (400, "둘둘"), (800, "끝")]),
        ("하나 둘둘", [(0, 0, 2)], [(0, "하나"), (500, "둘둘")]),
        ("뒤 앞", [(500, 0, 1), (100, 2, 3)], [(500, "뒤"), (500, "앞")]),
    ],
)
def test_what_is_told_stands_and_gaps_are_filled(
    text: str, told: list[tuple[int, int, int]], found: list[tuple[int, str]]
) -> None:
    assert words(text, sound(1001, *(WordMark(*mark) for mark in told))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("하나 둘둘 셋셋셋셋", [(100, "하나"), (300, "둘둘"), (500, "셋셋셋셋")]),
        ("길고긴말, 끝끝끝끝", [(100, "길고긴말"), (563, "끝끝끝끝")]),
        ("네", [(100, "네")]),
    ],
)
def test_untold_words_are_spread_over_what_is_heard(text: str, found: list[tuple[int, str]]) -> None:
    assert words(text, sound(1000, quiet_first=100, quiet_last=99)) == found


def test_silence_has_its_words_too() -> None:
    assert words("가 나", sound(1000, quiet_first=1000)) == [(0, "가"), (500, "나")]


@given(
    st.text(alphabet="가나다 abc12,.’“→选\n", max_size=60),
    st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 70), st.integers(0, 70)), max_size=8),
    st.integers(1, 2000),
)
def test_words_are_in_order_and_hold_every_letter_once(
    text: str, told: list[tuple[int, int, int]], ms: int
) -> None:
    marks = timed(text, sound(ms, *(WordMark(*mark) for mark in told))).words
    places = [place for mark in marks for place in range(mark.start, mark.end)]
    assert places == sorted(set(places))
    assert {place for place, letter in enumerate(text) if letter.isalnum()} <= set(places)
    assert [mark.ms for mark in marks] == sorted(mark.ms for mark in marks)

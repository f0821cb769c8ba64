"""Korean typing: what the keys of a phone write."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.access.hangul_composer import compose_syllables, composing, jamo
from edu_desk.access.line_editing import Writing

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
KEYS = st.text("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ a1@")

_FIRST = "ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ"
_MIDDLE = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ"
_LAST = (
    "ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"
)
_DECOMPOSED = {
    chr(first + at): keys
    for first, line in ((0x1100, _FIRST), (0x1161, _MIDDLE), (0x11A8, _LAST))
    for at, keys in enumerate(line.split(" "))
}


def keys_for(text: str) -> str:
    """The keys of `text`, by Unicode's own decomposition."""
    return "".join(_DECOMPOSED[letter] for letter in normalize("NFD", text))


@given(SYLLABLES)
def test_the_letters_of_any_text_write_it(text: str) -> None:
    assert compose_syllables(keys_for(text)) == text
    assert jamo(text) == keys_for(text)


@given(KEYS, st.sampled_from("ㄱㅅㅏㅣㅗㄸ 1"))
def test_delete_takes_back_what_one_key_did(typed: str, key: str) -> None:
    before = Writing("역 ", typed, "!")
    after = before.stroke(key)
    assert after.delete() == before
    assert after.text[: after.cursor].endswith(compose_syllables(typed + key)[-1:])


@given(KEYS)
def test_everything_typed_can_be_taken_back(typed: str) -> None:
    writing = Writing("가", typed)
    for _ in typed:
        writing = writing.delete()
    assert writing.text == "가"
    assert writing.delete().text == ""
    assert writing.delete().delete().text == ""


@given(KEYS)
def test_only_the_end_is_still_open(typed: str) -> None:
    whole = compose_syllables(typed)
    assert whole.endswith(composing(typed))
    stays = whole[: len(whole) - len(composing(typed))]
    assert all(compose_syllables(typed + key).startswith(stays) for key in "ㄱㅏㅣㅎ")


@pytest.mark.parametrize(
    ("keys", "written"),
    [
        ("ㅂㅏㄹㄱ", "밝"),
        ("ㅂㅏㄹㄱㅇㅡㅁ", "밝음"),
        ("ㅂㅏㄹㄱㅏ", "발가"),
        ("ㄱㅏㄲㅏ", "가까"),
        ("ㄱㅏㄱㄱㅏ", "각가"),
        ("ㄱㅏㅂㅅㅣ", "갑시"),
        ("ㅇㅏㄸㅏ", "아따"),
        ("ㅇㅗㅐ", "왜"),
        ("ㅡㅣ", "ㅢ"),
        ("ㅏㅏ", "ㅏㅏ"),
        ("ㅋㅋ", "ㅋㅋ"),
        ("ㄱㅏ1ㅏ", "가1ㅏ"),
        ("ㅇㅣㄴ ㅊㅓㄴ", "인 천"),
        ("", ""),
    ],
)
def test_what_keys_write(keys: str, written: str) -> None:
    assert compose_syllables(keys) == written

"""Korean letters: beginnings for search, and the particle that fits a word."""

from functools import lru_cache
from unicodedata import normalize

_FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_MIDDLE = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_LAST = (
    "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ",
    "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
)  # fmt: skip
_SYLLABLES = 0xAC00
_COUNT = 11172
_RIEUL = 8
_DIGIT_LAST = {"0": 21, "1": 8, "2": 0, "3": 16, "4": 0, "5": 0, "6": 1, "7": 8, "8": 8, "9": 0}
_LATIN_LAST = {"l": 8, "m": 16, "n": 4, "L": 8, "M": 16, "N": 4, "R": 8}
"""How Korean says the ends of words and letters: QR is 큐알, room is 룸; a word on r ends in a vowel."""


def _parts(letter: str) -> tuple[int, int, int] | None:
    code = ord(letter) - _SYLLABLES
    if not 0 <= code < _COUNT:
        return None
    return code // 588, code % 588 // 28, code % 28


@lru_cache(maxsize=4096)
def strokes(text: str) -> str:
    """`text` as the letters are typed: 인천 → ㅇㅣㄴㅊㅓㄴ; spaces fall away, Latin becomes lower case."""
    out = []
    for letter in normalize("NFC", text).casefold():
        parts = _parts(letter)
        if parts is None:
            out.append(letter.strip())
        else:
            out.append(_FIRST[parts[0]] + _MIDDLE[parts[1]] + _LAST[parts[2]])
    return "".join(out)


@lru_cache(maxsize=4096)
def initials(text: str) -> str:
    """The first consonant of each syllable: 서울 → ㅅㅇ."""
    whole = normalize("NFC", text).casefold()
    return "".join(_FIRST[parts[0]] if (parts := _parts(letter)) else letter for letter in whole)


def matches(name: str, query: str) -> bool:
    """Whether `name` begins with `query`, which may be half-typed or initial consonants only."""
    typed = strokes(query)
    return strokes(name).startswith(typed) or initials(name).startswith(typed)


def with_particle(word: str, pair: str) -> str:
    """`word` with the one of `pair` (such as 을/를, 으로/로) that fits its last sound."""
    after_consonant, _, after_vowel = pair.partition("/")
    last = _last_sound(normalize("NFC", word.rstrip("’”'\")"))[-1:])
    if pair == "으로/로" and last == _RIEUL:
        return word + after_vowel
    return word + (after_consonant if last else after_vowel)


def _last_sound(letter: str) -> int:
    told = _DIGIT_LAST | _LATIN_LAST
    if letter in told:
        return told[letter]
    parts = _parts(letter) if letter else None
    return parts[2] if parts else 0

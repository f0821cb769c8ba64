"""Korean typing: single letters (jamo) become syllables as on the keyboards of Korean phones."""

from dataclasses import dataclass
from typing import Final

_FIRST: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_MIDDLE: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_LAST: Final = (*"_ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ",)
_SYLLABLES: Final = 0xAC00
_OF_FIRST: Final = 588
_OF_MIDDLE: Final = 28

_PAIRS: Final = {
    "ㄱㅅ": "ㄳ", "ㄴㅈ": "ㄵ", "ㄴㅎ": "ㄶ", "ㄹㄱ": "ㄺ", "ㄹㅁ": "ㄻ", "ㄹㅂ": "ㄼ", "ㄹㅅ": "ㄽ",
    "ㄹㅌ": "ㄾ", "ㄹㅍ": "ㄿ", "ㄹㅎ": "ㅀ", "ㅂㅅ": "ㅄ", "ㅗㅏ": "ㅘ", "ㅗㅐ": "ㅙ", "ㅗㅣ": "ㅚ",
    "ㅜㅓ": "ㅝ", "ㅜㅔ": "ㅞ", "ㅜㅣ": "ㅟ", "ㅡㅣ": "ㅢ",
}  # fmt: skip
"""Two letters that are written as one: the second falls into the first."""
_HALVES: Final = {joined: pair for pair, joined in _PAIRS.items()}


@dataclass(frozen=True, slots=True)
class _Syllable:
    """What is being written: any part may be missing yet."""

    first: str = ""
    middle: str = ""
    last: str = ""

    def text(self) -> str:
        """The syllable, or the single letters typed so far."""
        if not (self.first and self.middle):
            return self.first + self.middle
        last = _LAST.index(self.last) if self.last else 0
        code = _FIRST.index(self.first) * _OF_FIRST + _MIDDLE.index(self.middle) * _OF_MIDDLE + last
        return chr(_SYLLABLES + code)


def compose_syllables(strokes: str) -> str:
    """What `strokes` write, key by key: ㅇㅣㄴㅊㅓㄴ → 인천; all but Korean letters stand as they are."""
    done, present = _write(strokes)
    return done + present.text()


def composing(strokes: str) -> str:
    """The end of `compose(strokes)` that the next stroke may still change; may be empty."""
    return _write(strokes)[1].text()


def jamo(text: str) -> str:
    """The strokes that write `text`, one for each key of a two-set keyboard: 값 → ㄱㅏㅂㅅ."""
    return "".join(_strokes(letter) for letter in text)


def _write(strokes: str) -> tuple[str, _Syllable]:
    done, present = "", _Syllable()
    for stroke in strokes:
        ended, present = _add(present, stroke)
        done += ended
    return done, present


def _add(present: _Syllable, stroke: str) -> tuple[str, _Syllable]:
    """The letters that `stroke` finishes, and the syllable being written after it."""
    if stroke in _MIDDLE:
        return _add_vowel(present, stroke)
    if stroke in _FIRST:
        return _add_consonant(present, stroke)
    return present.text() + stroke, _Syllable()


def _add_vowel(present: _Syllable, vowel: str) -> tuple[str, _Syllable]:
    if present.last:
        halves = _HALVES.get(present.last, present.last)
        ended = _Syllable(present.first, present.middle, halves[:-1])
        return ended.text(), _Syllable(halves[-1], vowel)
    if not present.middle:
        return "", _Syllable(present.first, vowel)
    joined = _PAIRS.get(present.middle + vowel)
    if joined:
        return "", _Syllable(present.first, joined)
    return present.text(), _Syllable("", vowel)


def _add_consonant(present: _Syllable, consonant: str) -> tuple[str, _Syllable]:
    if not present.first and not present.middle:
        return "", _Syllable(consonant)
    if present.first and present.middle:
        last = _PAIRS.get(present.last + consonant, "") if present.last else consonant
        if last and last in _LAST:
            return "", _Syllable(present.first, present.middle, last)
    return present.text(), _Syllable(consonant)


def _strokes(letter: str) -> str:
    code = ord(letter) - _SYLLABLES
    if not 0 <= code < len(_FIRST) * _OF_FIRST:
        return _HALVES.get(letter, letter)
    middle, last = _MIDDLE[code % _OF_FIRST // _OF_MIDDLE], _LAST[code % _OF_MIDDLE].strip("_")
    parts = (_FIRST[code // _OF_FIRST], middle, last)
    return "".join(_HALVES.get(part, part) for part in parts)

"""Typed letters as they are meant: how wide they are written, or in how many parts, says nothing."""

from typing import Final
from unicodedata import category, decimal, normalize

_JAMO: Final = ("\u3130", "\u318f")
"""Single Korean letters, as keyboards give them; NFKC would make parts of syllables of them."""
_UNSEEN: Final = "Cf"


def evened(text: str) -> str:
    """`text` with full-width letters and digits as plain ones, Hangul whole, and nothing unseen."""
    return normalize("NFC", "".join(_even(letter) for letter in text if category(letter) != _UNSEEN))


def digits_of(text: str) -> str:
    """The digits in `text`, from 0 to 9 in whatever script they were written."""
    return "".join(str(decimal(letter)) for letter in evened(text) if letter.isdecimal())


def _even(letter: str) -> str:
    return letter if _JAMO[0] <= letter <= _JAMO[1] else normalize("NFKC", letter)

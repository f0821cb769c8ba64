"""The letters that a text to be typed is written in, so that the keys on the screen begin with them."""

from enum import StrEnum
from typing import Final

_ASCII: Final = 0x80


class TypedScript(StrEnum):
    """What nearly all of a text is made of."""

    HANGUL = "hangul"
    LATIN = "latin"
    NUMBERS = "numbers"


def script_of(text: str | None) -> TypedScript | None:
    """What `text` is typed with; None where nothing is known or neither will do alone."""
    letters = [letter for letter in text or "" if letter.isalpha()]
    if not letters:
        return TypedScript.NUMBERS if any(letter.isdigit() for letter in text or "") else None
    latin = [ord(letter) < _ASCII for letter in letters]
    if all(latin):
        return TypedScript.LATIN
    return None if any(latin) else TypedScript.HANGUL

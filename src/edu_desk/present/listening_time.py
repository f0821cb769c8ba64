"""How long (s) a sentence takes to be spoken at the program's own rate."""

from typing import Final

FIRST_S: Final = 12.0
"""The first words of a run have said what to do by then."""
STEP_S: Final = 8.0
"""The words after a touch have said what to do by then."""
_SYLLABLE_S: Final = 0.18
"""A syllable of Hangul, or a Hanzi. Measured, as the others, with eSpeak NG 1.51 at 170 words a minute."""
_LETTER_S: Final = 0.06
_DIGIT_S: Final = 0.2
_PAUSE_S: Final = 0.25
_PAUSES: Final = frozenset(".?!。？！")
_WIDE_FROM: Final = 0x2E80
"""From here on a letter of Unicode is a whole syllable or word."""


def listening_seconds(text: str) -> float:
    """The time (s) that `text` takes, within about a tenth."""
    return sum(map(_letter_seconds, text))


def _letter_seconds(letter: str) -> float:
    if letter in _PAUSES:
        return _PAUSE_S
    if letter.isdigit():
        return _DIGIT_S
    return _SYLLABLE_S if ord(letter) >= _WIDE_FROM else _LETTER_S

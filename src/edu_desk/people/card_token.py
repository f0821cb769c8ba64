"""What a printed card says: a random number for one person, of digits that every keyboard types alike."""

from collections.abc import Callable
from hashlib import sha256
from secrets import randbelow
from typing import Final

DIGITS: Final = "0456789"
"""Digits are the same whatever language is typed in; 1, 2 and 3 are what switch boxes send."""
TOKEN_LENGTH: Final = 40
"""Digits: about 112 bits, so it cannot be guessed, and two are never alike."""


def new_token(below: Callable[[int], int] = randbelow) -> str:
    """A new number; `below` gives a random number that is smaller than the one it is given."""
    return "".join(DIGITS[below(len(DIGITS))] for _ in range(TOKEN_LENGTH))


def is_token(text: str) -> bool:
    """Whether `text` could stand on a card."""
    return len(text) == TOKEN_LENGTH and set(text) <= set(DIGITS)


def token_key(token: str) -> str:
    """What is kept of a card; the number cannot be found from it."""
    return sha256(token.encode()).hexdigest()

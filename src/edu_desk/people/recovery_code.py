"""The code that opens the staff area where the PIN is forgotten: told once, kept as a hash."""

from secrets import choice
from typing import Final

LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""None of them looks like another: no I, L, O and U."""
_GROUPS, _GROUP = 4, 4
_MEANT: Final = str.maketrans("ILO", "110")


def new_code() -> str:
    """A code of 80 random bits, in groups that can be read to somebody."""
    groups = ("".join(choice(LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def bare_code(typed: str) -> str:
    """What is compared: however it is written, with or without gaps."""
    letters = typed.upper().translate(_MEANT)
    return "".join(letter for letter in letters if letter in LETTERS)

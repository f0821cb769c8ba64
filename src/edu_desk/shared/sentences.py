"""Words that are read aloud or shown one after another, each with its end."""

from typing import Final

_ENDS: Final = (".", "?", "!", "…", "。", "？", "！")
_CLOSING: Final = "”’\"')」』"
"""What may stand behind the mark that ends a sentence."""


def ended(words: str) -> str:
    """`words` with a full stop, unless they are empty or have an end of their own."""
    return words if not words or words.rstrip(_CLOSING).endswith(_ENDS) else f"{words}."

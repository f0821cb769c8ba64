"""Texts that YAML cuts off at a number sign: `1번 #기계` is `1번` and a comment."""

import re
from typing import Final

_COMMENT: Final = re.compile(r"(?P<blanks>[ \t]+)(?P<said>#.*)$")
_WORD: Final = re.compile(r"[\x21-\x7e]*")


def cut_text(value: str, rest: str) -> str:
    """What a text without quotes lost of its line, or nothing where it is clear that a comment was meant.

    `rest` is what stands behind `value` in its line. A comment is clear where a blank follows its sign, and
    two blanks stand before it or one behind a single word of ASCII letters, such as a name or a number.
    """
    hit = _COMMENT.match(rest)
    if hit is None:
        return ""
    said = hit["said"].rstrip()
    open_sign = said.lstrip("#")[:1] in {"", " ", "\t"}
    apart = len(hit["blanks"].expandtabs()) > 1 or bool(_WORD.fullmatch(value))
    return "" if open_sign and apart else said

"""The heads of lessons, read without YAML where they are written plainly: for the very first start.

Only what is the same in YAML and to the eye is taken; at the least doubt the whole reader is asked instead.
This module stays light: it is loaded before the first page is painted.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

WANTED: Final = ("lesson", "title", "summary", "icon", "minutes")
_ENOUGH: Final = 4096
"""A head stands in so many letters, else it is not plain."""
_LINE: Final = re.compile(r"([a-z]+): +(\S.*)")
_PLAIN: Final = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9 ,.?!~()·-]*")
_NOT_WORDS: Final = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})


def quick_head(file: Path) -> Mapping[str, str] | None:
    """The values of `WANTED` in a lesson file; None where only the whole reader can tell."""
    with file.open(encoding="utf-8") as opened:
        head = opened.read(_ENOUGH)
    found: dict[str, str] = {}
    went_on = False
    for line in head.splitlines()[:-1]:
        if went_on and line[:1].isspace():
            return None
        met = _LINE.fullmatch(line)
        went_on = met is not None and met[1] in WANTED
        if met is None or not went_on:
            continue
        key, value = met[1], met[2].rstrip()
        if key in found or not _is_plain(key, value):
            return None
        found[key] = value
    return found if len(found) == len(WANTED) and found["lesson"] == file.parent.name else None


def _is_plain(key: str, value: str) -> bool:
    if key == "minutes":
        return value.isascii() and value.isdecimal() and not value.startswith("0")
    return _PLAIN.fullmatch(value) is not None and value.lower() not in _NOT_WORDS

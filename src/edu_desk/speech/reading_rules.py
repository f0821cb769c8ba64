"""Rules of reading: a pattern and what is said where it matches; the first that matches is taken."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cached_property
from re import Match, Pattern
from typing import Final

PAUSE: Final = "\x00"
"""Said by a rule: a short rest, if anything is said before and after it."""
Reader = Callable[[Match[str]], str]
MASKED: Final = (
    r"(?<![\w])(?:\d{1,6}[- ])*\d{0,6}[•●○∗*＊]{2,}(?:[- ]?(?:[•●○∗*＊]+|\d+))*"
    r"|(?<![\w])(?:\d{1,6}-)+[xX]{3,}(?:-[xX\d]+)*"
)
"""A number of which some digits are hidden."""
ARROW: Final = r"[ \t]*(?:->|=>|[→➜➔➝⇒▶►›»·ㆍ•|¦/]|←|↑|↓|↔)[ \t]*"
OPENING: Final = r"(?:[ \t]+|(?<=\n)|^)[‘“'\"「『《〈\[({【]|[‘“「『《〈(\[{【]"
_UNSAID: Final = frozenset({"So", "Sk", "Sm", "Cf", "Cs", "Co", "Cn", "Cc", "Mn", "Me", "Sc", "Pc"})


class ReadingRules:
    """Patterns by name, tried from the first to the last at each letter; what each of them says."""

    def __init__(self, patterns: Mapping[str, tuple[str, Reader]]) -> None:
        self._patterns = patterns

    @cached_property
    def pattern(self) -> Pattern[str]:
        """All of them in one, compiled when something is first read: no start waits for that."""
        whole = "|".join(f"(?P<rule_{name}>{_plain(part)})" for name, (part, _) in self._patterns.items())
        return re.compile(whole)

    def read(self, hit: Match[str]) -> str:
        """What is said for `hit` of `pattern`."""
        name = (hit.lastgroup or "").removeprefix("rule_")
        part, read = self._patterns[name]
        own = re.compile(part).match(hit.string, hit.start())  # compiled once: `re` remembers
        return read(own) if own else ""


def _plain(part: str) -> str:
    """`part` without the names of its groups, which may stand in other parts too."""
    return re.sub(r"\(\?P<\w+>", "(?:", part)


def unsaid(letter: str) -> bool:
    """Whether `letter` is a picture or a sign that voices would read by its name."""
    return unicodedata.category(letter) in _UNSAID and letter not in "\n\t"


def value(letter: str) -> int | None:
    """The whole number that one letter means, such as ① or ７; None where it is none."""
    number = unicodedata.numeric(letter, -1.0)
    return int(number) if number >= 0 and number == int(number) else None

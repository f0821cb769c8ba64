"""Where lines may break: Korean between 어절, Chinese between letters, words never inside."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, takewhile
from typing import Final

Measure = Callable[[str], float]
"""The width of a text in px."""

_NEVER_FIRST: Final = frozenset("。，、！？：；）」』】》〉”’,.!?:;)]}%…·")
_NEVER_LAST: Final = frozenset("（「『【《〈“‘([{")
_DOT: Final = "·"
_ITEM_LETTERS: Final = 16
"""The most letters of an item between middle dots that stays on one line, with its dot."""
_HYPHENS: Final = frozenset("-‐–")
_HYPHEN_LETTERS: Final = 3
"""The fewest letters beside a hyphen where a line may break: Wi-Fi, e-mail and check-in stay whole."""
_JOINS: Final = frozenset("\u200d\ufe0f")
_IDEOGRAPHIC: Final = (("\u2e80", "\u2fdf"), ("\u3005", "\u30ff"), ("\u3400", "\u9fff"), ("\uf900", "\ufaff"))


@dataclass(frozen=True, slots=True)
class TextLine:
    """The part of a text that stands on one line: from `start` to before `end`, without end spaces."""

    start: int
    end: int


def wrap(text: str, measure: Measure, width: float) -> tuple[TextLine, ...]:
    """The lines of `text` in `width` px; a word is broken only when it is wider than a whole line."""
    lines: list[TextLine] = []
    start = 0
    for part in text.split("\n"):
        lines.extend(_paragraph(text, start, start + len(part), measure, width))
        start += len(part) + 1
    return tuple(lines)


def words(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of `text` that stay together, as (start, end) without the spaces after them."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or may_break(text, at):
            yield start, start + len(text[start:at].rstrip())
            start = at


def may_break(text: str, at: int) -> bool:
    """Whether a line may end before `text[at]`."""
    before, after = text[at - 1], text[at]
    if after.isspace():
        return False
    if before.isspace():
        return before != "\u00a0"
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    if before in _HYPHENS and after.isalpha():
        return _letters(reversed(text[: at - 1])) and _letters(text[at:])
    return _ideographic(before) or _ideographic(after)


def _letters(stretch: Iterable[str]) -> bool:
    """Whether so many letters stand there that a line may end or begin with them."""
    letters = takewhile(str.isalpha, stretch)
    return sum(1 for _ in islice(letters, _HYPHEN_LETTERS)) == _HYPHEN_LETTERS


def _paragraph(text: str, start: int, end: int, measure: Measure, width: float) -> Iterator[TextLine]:
    if start == end:
        yield TextLine(start, end)
        return
    line: TextLine | None = None
    for first, last in _stretches(text[start:end], measure, width):
        word = TextLine(start + first, start + last)
        if line is not None and measure(text[line.start : word.end]) <= width:
            line = TextLine(line.start, word.end)
            continue
        if line is not None:
            yield line
        *full, line = _pieces(text, word, measure, width)
        yield from full
    if line is not None:
        yield line


def _stretches(text: str, measure: Measure, width: float) -> Iterator[tuple[int, int]]:
    """As `words`, but short items between middle dots stay whole where a line holds them: 캐시 1,800원."""
    if _DOT not in text:
        yield from words(text)
        return
    item: list[tuple[int, int]] = []
    for first, last in words(text):
        item.append((first, last))
        if last == len(text.rstrip()) or text[last - 1] == _DOT:
            whole = (item[0][0], last)
            stays = last - whole[0] <= _ITEM_LETTERS and measure(text[whole[0] : last]) <= width
            yield from [whole] if stays else item
            item = []


def _pieces(text: str, word: TextLine, measure: Measure, width: float) -> list[TextLine]:
    if measure(text[word.start : word.end]) <= width:
        return [word]
    pieces: list[TextLine] = []
    start = word.start
    for at in range(word.start + 1, word.end):
        if _joined(text, at) or measure(text[start : at + 1]) <= width:
            continue
        pieces.append(TextLine(start, at))
        start = at
    return [*pieces, TextLine(start, word.end)]


def _joined(text: str, at: int) -> bool:
    from unicodedata import combining

    return bool(combining(text[at])) or text[at] in _JOINS or text[at - 1] in _JOINS


@lru_cache(maxsize=4096)
def _ideographic(letter: str) -> bool:
    return any(low <= letter <= high for low, high in _IDEOGRAPHIC)

"""What is to be said, sentence by sentence."""

import re
from dataclasses import dataclass

_SENTENCE = re.compile(r"[^.!?…\n]*(?:[.!?…]+[’”\"')\]]*(?=\s|$)|[.!?…]+|\n|$)")


@dataclass(frozen=True, slots=True)
class Utterance:
    """A text in a language (`ko`, `en`, …); a private one is shown and never spoken."""

    text: str
    language: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Letters from `start` to before `end` of a caption."""

    start: int
    end: int


_UNSPOKEN = str.maketrans({"→": ",", "·": ",", "‘": " ", "’": " ", "“": " ", "”": " ", "●": " ", "…": "."})


def speakable(text: str) -> str:
    """`text` without the signs that voices read by their names, such as →."""
    return text.translate(_UNSPOKEN)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text` in order, without the spaces around them.

    A full stop inside a number or a name (3.5) ends no sentence.
    """
    found: list[Span] = []
    start = 0
    for hit in _SENTENCE.finditer(text):
        end = hit.end()
        inside = end < len(text) and not text[end].isspace() and text[end - 1 : end] != "\n"
        if inside:
            continue
        _add(found, text, start, end)
        start = end
    _add(found, text, start, len(text))
    return tuple(found)


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    part = text[start:end]
    bare = part.strip()
    if bare:
        first = start + part.index(bare)
        found.append(Span(first, first + len(bare)))

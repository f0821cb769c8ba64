"""What is to be said, sentence by sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(
    r"""[.!?…]+["'”’)\]」』]*(?=\s|$)"""  # a full stop inside a number or a name (3.5) ends nothing
    r"""|[。！？]+["'”’）」』]*"""  # Chinese has no space after its full stop
    r"""|\n"""
)
_SIGNS = {"→": ",", "·": ",", "‘": " ", "’": " ", "“": " ", "”": " ", "●": " ", "…": "."}
_UNSPOKEN = str.maketrans(_SIGNS)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A text in a language (`ko`, `en`, …); a private one is only spoken into earphones, and never kept."""

    text: str
    language: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Letters from `start` to before `end` of a caption."""

    start: int
    end: int


def hidden(text: str) -> str:
    """`text`, as long as it was, with a dot for each letter and digit."""
    return "".join("●" if letter.isalnum() else letter for letter in text)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text` in order, without the spaces around them.

    What has no letter and no digit cannot be spoken and is no sentence.
    """
    return tuple(
        Span(start + part.index(bare), start + part.index(bare) + len(bare))
        for start, end in _parts(text)
        if any(map(str.isalnum, bare := (part := text[start:end]).strip()))
    )


def speakable(text: str) -> str:
    """`text`, as long as it was, without the signs that voices read by their names, such as →."""
    return text.translate(_UNSPOKEN)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for hit in _END.finditer(text):
        yield start, hit.end()
        start = hit.end()
    yield start, len(text)

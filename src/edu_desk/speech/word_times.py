"""When each word of a sentence sounds: told by the synthesiser, or worked out from the letters."""

import re
from array import array
from dataclasses import dataclass, replace

from edu_desk.speech.engine import Synthesis, WordMark

_PART = re.compile(r"[\u3400-\u9fff]|[^\s\u3400-\u9fff]+")
"""Chinese has no spaces: there each sign counts as a word."""
_LETTER = 0.4
"""A letter of an alphabet beside a syllable of Hangul or a digit: about two and a half make a syllable."""
_PAUSE = 1.5
"""What a comma takes beside a syllable."""
_QUIET = 200
"""Samples nearer to zero are silence; the loudest are 32767."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One word: its letters, what they take to say, and where it stands with the signs around it."""

    start: int
    end: int
    weight: float
    reach: tuple[int, int]


def timed(text: str, synthesis: Synthesis) -> Synthesis:
    """`synthesis` of `text` with a mark for every word of it, in order.

    Where the synthesiser tells when a word sounds, that stands. What it does not tell, as eSpeak NG of words
    it joins, is spread between its neighbours by the number of their syllables.
    """
    parts = _parts(text)
    told = [_told(part, synthesis.words) for part in parts]
    first, last = _heard(synthesis)
    times = _filled([part.weight for part in parts], told, first, last)
    return replace(
        synthesis,
        words=tuple(WordMark(ms, part.start, part.end) for part, ms in zip(parts, times, strict=True)),
    )


def _parts(text: str) -> list[_Part]:
    found = []
    for hit in _PART.finditer(text):
        inner = [place for place, letter in enumerate(hit.group()) if letter.isalnum()]
        if inner:
            start = hit.start() + inner[0]
            found.append(_Part(start, hit.start() + inner[-1] + 1, _weight(hit.group()), hit.span()))
    return found


def _weight(word: str) -> float:
    pause = _PAUSE if word.endswith((",", ";", ":", "，", "、")) else 0.0
    return pause + sum(
        _LETTER if letter.isascii() and letter.isalpha() else 1.0 for letter in word if letter.isalnum()
    )


def _told(part: _Part, marks: tuple[WordMark, ...]) -> int | None:
    start, end = part.reach
    return min((mark.ms for mark in marks if start <= mark.start < end), default=None)


def _heard(synthesis: Synthesis) -> tuple[int, int]:
    """From when to when there is more than silence, in ms."""
    samples = array("h", synthesis.samples)
    loud = (place for place, sample in enumerate(samples) if abs(sample) > _QUIET)
    first = next(loud, 0)
    tail = (place for place in range(len(samples) - 1, -1, -1) if abs(samples[place]) > _QUIET)
    last = next(tail, len(samples))
    return first * 1000 // synthesis.sample_rate, last * 1000 // synthesis.sample_rate


def _filled(weights: list[float], told: list[int | None], first: int, last: int) -> list[int]:
    """The times in order, none before another; the gaps filled in by weight."""
    times: list[int] = []
    for place, ms in enumerate(told):
        if ms is not None:
            times.append(max(ms, times[-1] if times else 0))
        elif not times:
            times.append(first)
        else:
            times.append(_between(place, weights, told, times, last))
    return times


def _between(place: int, weights: list[float], told: list[int | None], times: list[int], last: int) -> int:
    """When the untold word at `place` sounds, between the word before it and the next told one."""
    after = next((later for later in range(place, len(told)) if told[later] is not None), len(told))
    end = told[after] if after < len(told) else None
    span = max((last if end is None else end) - times[-1], 0)
    share = weights[place - 1] / sum(weights[place - 1 : after])
    return times[-1] + round(span * share)

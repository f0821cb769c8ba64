"""What a voice says for a text that is shown, and which letters it is saying."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from edu_desk.shared.languages import PROGRAM_LANGUAGE, base_language
from edu_desk.speech import reading_en, reading_ko
from edu_desk.speech.reading_rules import PAUSE, ReadingRules
from edu_desk.speech.utterance import Span

READERS: Final[Mapping[str, ReadingRules]] = {"ko": reading_ko.RULES, "en": reading_en.RULES}
"""How numbers and signs are read in each language: the next has a module `reading_<language>` of its own and
a line here. A language without one is read as English is."""
_QUIET = ",.!?;:…。！？\n"
"""After these a pause needs no sign of its own."""


@dataclass(frozen=True, slots=True)
class SpokenPiece:
    """Letters of what is said, and the shown ones they stand for; where `same`, letter for letter."""

    said: Span
    shown: Span
    same: bool


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said for a shown text; `pieces` are in order and do not overlap."""

    text: str
    pieces: tuple[SpokenPiece, ...]

    def shown(self, said: Span) -> Span:
        """The shown letters that `said`, letters of `text`, stand for; empty where there are none."""
        first = max(0, bisect_right(self.pieces, said.start, key=lambda piece: piece.said.start) - 1)
        met = [
            piece
            for piece in self.pieces[first:]
            if piece.said.start < said.end and piece.said.end > said.start
        ]
        if not met:
            return Span(0, 0)
        head, tail = met[0], met[-1]
        start = head.shown.start + (max(0, said.start - head.said.start) if head.same else 0)
        end = tail.shown.end - (max(0, tail.said.end - said.end) if tail.same else 0)
        return Span(start, end)


def spoken(text: str, language: str) -> Spoken:
    """What is said for `text` in `language` (`ko`, `en`, …)."""
    voice = _Voice()
    for hit, start, end in _parts(text, _rules(language)):
        voice.take(text[start:end] if hit is None else hit, Span(start, end), same=hit is None)
    return Spoken("".join(voice.said), tuple(voice.pieces))


def _rules(language: str) -> ReadingRules:
    return READERS.get(base_language(language), READERS[PROGRAM_LANGUAGE])


def _parts(text: str, rules: ReadingRules) -> Iterator[tuple[str | None, int, int]]:
    """What to say for each part of `text`; None for one that is said as it stands."""
    done = 0
    for hit in rules.pattern.finditer(text):
        if hit.start() > done:
            yield None, done, hit.start()
        yield rules.read(hit), hit.start(), hit.end()
        done = hit.end()
    if done < len(text):
        yield None, done, len(text)


@dataclass(slots=True)
class _Voice:
    """What is said so far; a pause waits until something follows it."""

    said: list[str] = field(default_factory=list)
    pieces: list[SpokenPiece] = field(default_factory=list)
    _length: int = 0
    _last: str = ""
    _pause: bool = False

    def take(self, words: str, shown: Span, *, same: bool) -> None:
        """Say `words` for the letters `shown`."""
        if words == PAUSE:
            self._pause = True
            return
        rested = self._rest(words)
        bare = words.lstrip(" ") if rested or self._spaced() else words
        if bare:
            start = shown.start + (len(words) - len(bare) if same else 0)
            said = Span(self._length, self._length + len(bare))
            self.pieces.append(SpokenPiece(said, Span(start, shown.end), same))
            self._put(bare)

    def _spaced(self) -> bool:
        return bool(self.said) and self.said[-1].endswith(" ")

    def _rest(self, words: str) -> bool:
        """Make the pause that waits, unless it would begin the text or stand beside another."""
        if not self._pause or not words:
            return False
        self._pause = words.isspace()
        if self._pause or not self._last:
            return True
        if words.lstrip()[0] in _QUIET:
            return False
        self._trim()
        self._put(" " if self._last in _QUIET else ", ")
        return True

    def _trim(self) -> None:
        """Take the spaces back that stand before a pause."""
        while self._spaced():
            over = len(self.said[-1]) - len(self.said[-1].rstrip(" "))
            self._length -= over
            self.said[-1] = self.said[-1].rstrip(" ")
            if not self.said[-1]:
                self.said.pop()
            self._shorten(over)

    def _shorten(self, over: int) -> None:
        """The last piece without its last `over` letters, which are spaces."""
        last = self.pieces.pop()
        said = Span(last.said.start, last.said.end - over)
        shown = Span(last.shown.start, last.shown.end - over) if last.same else last.shown
        if said.start < said.end:
            self.pieces.append(SpokenPiece(said, shown, last.same))

    def _put(self, words: str) -> None:
        self.said.append(words)
        self._length += len(words)
        self._last = words.rstrip(" ")[-1:] or self._last

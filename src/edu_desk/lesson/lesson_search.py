"""Finds lessons by what people say in everyday words: 커피 주문 leads to the machine in the café."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unicodedata import normalize

from edu_desk.lesson.everyday_words import ALSO_MEANT, UNSAYING
from edu_desk.lesson.reading.read_lesson import FILE, LessonHead

_LINE: Final = re.compile(r"^\s*(?:- )?(?:title|goal_text|intro): +(\S.*?)(?:\s+#.*)?$", re.MULTILINE)
_TERM: Final = re.compile(r"\{word: ([^,}]+), means: ([^}]+)\}")
_TITLE, _KEYWORD, _SUMMARY, _GOAL, _TERM_WORD, _MEANING = 12, 9, 8, 4, 4, 1
"""How much a word counts where it is found."""
_SHORTEST: Final = 2
"""So much of a word must be found: 주문하고 finds 주문."""
_LARGEST: Final = 400_000
"""Letters of a file that are looked at."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """A lesson as it is looked through: texts, each with what a word in it counts."""

    id: str
    texts: tuple[tuple[int, str], ...]


def search_entry(head: LessonHead, say: Callable[[str], str]) -> SearchEntry:
    """What a lesson is found by; `say` gives a Korean text in the learner's language, which counts too."""
    words = ((_KEYWORD, word) for word in head.keywords)
    texts = [
        (_TITLE, head.title.source),
        (_SUMMARY, head.summary.source),
        *words,
        *_within(head.folder / FILE),
    ]
    both = {(weight, _plain(said)) for weight, text in texts for said in (text, say(text))}
    return SearchEntry(head.id, tuple(sorted(both, reverse=True)))


def search(entries: Iterable[SearchEntry], said: str, most: int) -> tuple[str, ...]:
    """The lessons that suit `said` best, at most so many; none where nothing of it is found."""
    words = [word for word in _words(said) if word not in UNSAYING]
    found = [(_worth(entry, words), entry.id) for entry in entries]
    return tuple(name for worth, name in sorted(found, key=lambda one: -one[0])[:most] if worth > 0)


def _worth(entry: SearchEntry, words: list[str]) -> float:
    each = [max(_met(entry, one) for one in (word, *_also(word))) for word in words]
    return sum(each) * sum(1 for worth in each if worth)


def _also(word: str) -> Iterator[str]:
    """What else is meant by a word, whatever ending it has."""
    for begin, others in ALSO_MEANT.items():
        if word == begin or (len(begin) >= _SHORTEST and word.startswith(begin)):
            yield from others


def _met(entry: SearchEntry, word: str) -> float:
    """What a word counts: where all of it is found more than where only its beginning is."""
    least = min(_SHORTEST, len(word))
    for length in range(len(word), least - 1, -1):
        begin = word[:length].strip()
        weight = sum({weight for weight, text in entry.texts if begin in text})
        if weight:
            return weight * length / len(word)
        if word.isascii():
            break
    return 0.0


def _within(file: Path) -> Iterator[tuple[int, str]]:
    """The titles and goals of the tasks, and the words that are explained, as they stand in the file."""
    try:
        source = file.read_text(encoding="utf-8")[:_LARGEST]
    except (OSError, UnicodeDecodeError):
        return
    for text in _LINE.findall(source):
        yield _GOAL, text.strip("\"'")
    for word, meaning in _TERM.findall(source):
        yield _TERM_WORD, word
        yield _MEANING, meaning


def _words(said: str) -> list[str]:
    return re.findall(r"\w+", _plain(said))


def _plain(text: str) -> str:
    return normalize("NFKC", text).casefold()

"""Typed text becomes its class at once: what was typed never enters a state, an event or a log.

A class is named by a token: `right` (the task's own text), `part:4` (its first four letters), `other:16`
(as long, but another), `empty`, and in a search `like:ㅇㅣㄴ` (the shortest beginning, taken from the app's
own names, that finds the same ones).
"""

from collections.abc import Iterator

from edu_desk.lesson.kinds import DIGITS, EntryFormat
from edu_desk.lesson.model import Entry
from edu_desk.shared.hangul import initials, matches, strokes
from edu_desk.shared.typed_letters import digits_of, evened

RIGHT, EMPTY, PART, OTHER, LIKE = "right", "empty", "part", "other", "like"
_NO_LETTER = "○"


def classify(entry: Entry, right: str | None, raw: str) -> str:
    """The token for `raw`, typed into `entry`, where the task wants `right` (None: nothing special)."""
    typed = _plain(entry.format, raw)
    if not typed:
        return EMPTY
    if right is not None:
        wanted = _plain(entry.format, right)
        if typed == wanted:
            return RIGHT
        if wanted.startswith(typed):
            return f"{PART}:{len(typed)}"
    if entry.format is EntryFormat.SEARCH:
        return _search_class(entry.values, typed)
    return f"{OTHER}:{len(typed)}"


def stand_in(entry: Entry, right: str | None, token: str) -> str:
    """The text that the state holds for a token of `classify`."""
    name, _, rest = token.partition(":")
    wanted = _plain(entry.format, right or "")
    match name:
        case "right":
            return wanted if entry.format in DIGITS else " ".join((right or "").split())
        case "part":
            return wanted[: int(rest)]
        case "like":
            return rest
        case "other":
            return _unlike(entry.format, wanted, int(rest))
        case _:
            return ""


def _plain(form: EntryFormat, text: str) -> str:
    return digits_of(text) if form in DIGITS else " ".join(evened(text).split())


def _unlike(form: EntryFormat, wanted: str, length: int) -> str:
    if form not in DIGITS:
        return _NO_LETTER * length
    return ("1" if wanted.startswith("0") else "0") * length


def _search_class(values: tuple[str, ...], typed: str) -> str:
    found = _found(values, typed)
    if not found:
        return f"{OTHER}:1"
    return next((f"{LIKE}:{text}" for text in _beginnings(found[0]) if _found(values, text) == found), EMPTY)


def _found(values: tuple[str, ...], query: str) -> tuple[str, ...]:
    return tuple(value for value in values if matches(evened(value), query))


def _beginnings(name: str) -> Iterator[str]:
    """Beginnings of a name, syllables first, then initial consonants, then letter by letter."""
    for way in (name, initials(name), strokes(name)):
        yield from (way[:length] for length in range(1, len(way) + 1))

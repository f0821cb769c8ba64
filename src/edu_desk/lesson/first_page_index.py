"""What the first page shows of the lessons, remembered so that starting reads no lesson file.

This module stays light: it is loaded before the first page is painted.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from edu_desk.lesson.topic_order import in_order
from edu_desk.shared.atomic_file import write_whole
from edu_desk.shared.small_file import read_json, read_small

FILE_NAME = "lessons-index.json"
_LARGEST = 8 * 1024 * 1024
"""Bytes: tens of thousands of lessons."""


@dataclass(frozen=True, slots=True)
class LessonCard:
    """A lesson's tile: its texts are Korean as in its file."""

    id: str
    title: str
    summary: str
    icon: str
    minutes: int
    topic: str = ""
    """The folder in which its folder lies."""


def shelf(lessons: Path, data: Path, own: tuple[Path, ...] = ()) -> tuple[LessonCard, ...]:
    """The lessons under `lessons` and `own`, from `data` where none has changed since they were last read."""
    files = _files(lessons, *own)
    signature = _signature(files)
    file = data / FILE_NAME
    known = _remembered(file, signature)
    if known is not None:
        return known
    cards = _read(files, lessons, own)
    _remember(file, signature, cards)
    return cards


def _files(*roots: Path) -> tuple[Path, ...]:
    return tuple(file for root in roots for file in in_order(root.glob("*/*/lesson.yaml")))


def _signature(files: tuple[Path, ...]) -> list[list[str | int]]:
    """Which lesson files there are, how large, and when they changed; what just went is left out."""
    found: list[list[str | int]] = []
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue
        found.append([str(file), stat.st_mtime_ns, stat.st_size])
    return found


def _remembered(file: Path, signature: list[list[str | int]]) -> tuple[LessonCard, ...] | None:
    try:
        kept = read_json(read_small(file, _LARGEST))
        if not isinstance(kept, dict) or kept["signature"] != signature:
            return None
        return tuple(_card(card) for card in kept["cards"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        _note("The index of lessons is made anew: %s", error)
        return None


def _card(said: dict[str, object]) -> LessonCard:
    """The card that was kept. Raises `TypeError` where it is none."""
    match said:
        case {
            "id": str(name),
            "title": str(title),
            "summary": str(summary),
            "icon": str(icon),
            "minutes": int(minutes),
            "topic": str(topic),
        } if not isinstance(minutes, bool):
            for text in (name, title, summary, icon, topic):
                text.encode()  # half a letter cannot be shown
            return LessonCard(name, title, summary, icon, minutes, topic)
        case _:
            raise TypeError(f"no card: {said!r}"[:200])


def _remember(file: Path, signature: list[list[str | int]], cards: tuple[LessonCard, ...]) -> None:
    text = json.dumps({"signature": signature, "cards": [asdict(card) for card in cards]}, ensure_ascii=False)
    try:
        write_whole(file, text)
    except OSError as error:
        _note("The index of lessons cannot be kept: %s", error)


def _note(words: str, error: Exception) -> None:
    from edu_desk.shared.log import Log

    Log(__name__).info(words, error)


def _read(files: tuple[Path, ...], lessons: Path, own: tuple[Path, ...]) -> tuple[LessonCard, ...]:
    return _read_quickly(files) or _read_wholly(lessons, own)


def _read_quickly(files: tuple[Path, ...]) -> tuple[LessonCard, ...] | None:
    """The cards of plainly written heads; None where one is not, or two lessons have one name.

    A lesson that is broken further down is among them: the page that follows this first one tells so.
    """
    from edu_desk.lesson.quick_heads import quick_head

    cards: dict[str, LessonCard] = {}
    try:
        for file in files:
            head = quick_head(file)
            if head is None or head["lesson"] in cards:
                return None
            name = head["lesson"]
            minutes, topic = int(head["minutes"]), file.parent.parent.name
            cards[name] = LessonCard(name, head["title"], head["summary"], head["icon"], minutes, topic)
    except (OSError, ValueError):
        return None
    return tuple(cards.values())


def _read_wholly(lessons: Path, own: tuple[Path, ...]) -> tuple[LessonCard, ...]:
    from edu_desk.lesson.library import Library

    return tuple(
        LessonCard(head.id, head.title.source, head.summary.source, head.icon, head.minutes, head.topic)
        for head in Library(lessons, own).index().heads
    )

"""Lessons put together into topics, for the first page.

This module stays light: it is loaded before the first page is painted.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from edu_desk.gui.learner.home_page import TopicTile
from edu_desk.lesson.topics import topic_of
from edu_desk.shared.text import Translator

MOST_TOGETHER: Final = 9
"""So many choices stand on a page at once; more lessons than these are shown by topic."""


def topic_tiles(
    lessons: Iterable[tuple[str, str]], standings: Mapping[str, str], tr: Translator
) -> tuple[TopicTile, ...]:
    """The topics of `lessons` (each with its topic), in the order in which they come."""
    found: dict[str, list[str]] = {}
    for lesson, topic in lessons:
        found.setdefault(topic, []).append(lesson)
    return tuple(
        TopicTile(
            key,
            tr(topic_of(key).title),
            topic_of(key).icon,
            len(names),
            sum(1 for name in names if standings.get(name) == "alone"),
        )
        for key, names in found.items()
    )

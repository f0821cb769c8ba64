"""In which order topics and lessons are offered: what a newcomer best begins with stands first."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

FIRST: Final = "travel"
"""The lessons of this topic say least at a time."""

EASY_FIRST: Final = (
    "wifi-connect",
    "wifi-trouble",
    "pay-shop",
    "pay-gift",
    "pay-trouble",
    "grant-apply",
    "grant-trouble",
    "grant-shop",
    "device-apply",
    "device-trouble",
    "glance-find",
    "glance-data",
    "bus-call",
    "bus-trouble",
    "taxi-share",
    "taxi-trouble",
    "way-join",
    "way-trouble",
    "policy-vote",
    "policy-opinion",
    "budget-propose",
    "budget-follow",
)
"""Lessons that stand otherwise in their topic than their names do, from easy to hard."""


def in_order(files: Iterable[Path]) -> list[Path]:
    """Files of <topic>/<lesson>/, the first topic's before all others, else by their names."""
    return sorted(files, key=_rank)


def _rank(file: Path) -> tuple[bool, Path, int, Path]:
    lesson, topic = file.parent.name, file.parent.parent
    easy = EASY_FIRST.index(lesson) if lesson in EASY_FIRST else len(EASY_FIRST)
    return topic.name != FIRST, topic, easy, file

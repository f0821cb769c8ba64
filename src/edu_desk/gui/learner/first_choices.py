"""What stands on the first page, and in which order: the same before the records are open and after.

This module stays light: it is loaded before the first page is painted.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from edu_desk.gui.learner.home_page import HomeSnapshot, LessonTile
from edu_desk.gui.learner.topic_tiles import MOST_TOGETHER, topic_tiles
from edu_desk.shared.text import N_, Plural, Translator

if TYPE_CHECKING:
    from datetime import datetime

    from edu_desk.progress.repetition import Booster

_MOST_AGAIN: Final = 2
_MOST_NEXT: Final = 3
_MOST_TODAY: Final = 3
_DAYS_AGO = Plural(
    "You did it {count} day ago. Doing it again today helps you remember.",
    "You did it {count} days ago. Doing it again today helps you remember.",
)


@dataclass(frozen=True, slots=True)
class FirstKnown:
    """What is known of whoever sits here; without arguments, of somebody who has practised nothing."""

    unfinished: tuple[str, ...] = ()
    """The lessons with an open run, the one begun last coming first."""
    standings: Mapping[str, str] = field(default_factory=dict[str, str])
    again: "tuple[Booster, ...]" = ()
    """What is due again, the longest due first."""
    now: "datetime | None" = None
    """The moment from which it is seen; None where nothing is due."""
    planned: tuple[LessonTile, ...] = ()
    """What her class takes today."""


def first_choices(
    tiles: tuple[LessonTile, ...], topics: Mapping[str, str], known: FirstKnown, tr: Translator
) -> HomeSnapshot:
    """The lessons of `tiles`, or where there are many their `topics` (by lesson), with what is next."""
    by_id = {tile.id: tile for tile in tiles}
    again = tuple(
        replace(by_id[one.lesson], summary=_since(one, known.now, tr))
        for one in known.again
        if known.now is not None and one.lesson in by_id and one.lesson not in known.unfinished
    )[:_MOST_AGAIN]
    record = bool(known.standings)
    if len(tiles) <= MOST_TOGETHER:
        return HomeSnapshot(tiles, again=again, today=known.planned[:_MOST_TODAY], record=record)
    together = topic_tiles(((tile.id, topics[tile.id]) for tile in tiles), known.standings, tr)
    go_on = next((by_id[one] for one in known.unfinished if one in by_id), None)
    room = max(1, MOST_TOGETHER - len(together) - (go_on is not None))
    due = again[:room]
    shown = {tile.id for tile in due} | ({go_on.id} if go_on is not None else set())
    today = tuple(one for one in known.planned if one.id not in shown)[: min(_MOST_TODAY, room - len(due))]
    shown |= {tile.id for tile in today}
    following = _following(tiles, topics, shown)[: min(_MOST_NEXT, room - len(due) - len(today))]
    return HomeSnapshot(
        (), again=due, today=today, topics=together, go_on=go_on, proposed=following, record=record
    )


def _following(
    tiles: tuple[LessonTile, ...], topics: Mapping[str, str], shown: set[str]
) -> tuple[LessonTile, ...]:
    """Of each topic the first lesson that is not done alone yet, and is not shown otherwise."""
    found: dict[str, LessonTile] = {}
    for tile in tiles:
        if tile.standing != "alone" and tile.id not in shown:
            found.setdefault(topics[tile.id], tile)
    return tuple(found.values())


def _since(booster: "Booster", now: "datetime", tr: Translator) -> str:
    """Why now: how long ago it was."""
    days = booster.days_since(now)
    if not days:
        return tr(N_("Doing it again today helps you remember."))
    if days == 1:
        return tr(N_("You did it yesterday. Doing it again today helps you remember."))
    return tr.counted(_DAYS_AGO, days)

"""What the pages show on which lessons are chosen, worked out from lessons and progress: pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from edu_desk.gui.learner.home_page import LessonTile
from edu_desk.gui.learner.page_snapshots import lesson_tiles
from edu_desk.gui.learner.places import AtTopic
from edu_desk.gui.learner.record_page import RecordPart, RecordSnapshot
from edu_desk.gui.learner.topic_page import TopicSnapshot
from edu_desk.lesson.lesson_search import SearchEntry, search
from edu_desk.lesson.library import Index
from edu_desk.lesson.topics import topic_of
from edu_desk.people.name_shelves import in_pages
from edu_desk.progress.lesson_history import LessonHistory
from edu_desk.progress.standing import Standing
from edu_desk.shared.text import N_, Plural, Translator

MOST_FOUND = 6
_IN_DAYS = Plural("in {count} day", "in {count} days")


def topic(
    place: AtTopic,
    index: Index,
    unfinished: Sequence[str],
    standings: Mapping[str, str],
    most: int,
    tr: Translator,
) -> TopicSnapshot:
    """The lessons of a topic, at most so many on a page; what is not done alone yet is proposed."""
    heads = [head for head in index.heads if head.topic == place.topic]
    tiles = lesson_tiles(heads, unfinished, standings, tr)
    following = next((tile for tile in tiles if tile.standing != "alone"), None)
    pages = in_pages(tiles, most)
    page = min(place.page, len(pages) - 1)
    sentence = tr(N_("Choose one. This is practice: nothing is really bought or sent."))
    if following is not None and following.standing == "" and standings:
        sentence = tr(N_("Next, “{lesson}” would be good."), lesson=following.title)
    return TopicSnapshot(
        tr(topic_of(place.topic).title),
        sentence,
        pages[page],
        following.id if following is not None else "",
        earlier=page > 0,
        later=page + 1 < len(pages),
    )


def page_of_next(topic_name: str, index: Index, standings: Mapping[str, str], most: int) -> int:
    """The page of a topic on which the proposed lesson stands."""
    names = [head.id for head in index.heads if head.topic == topic_name]
    pages = in_pages(names, most)
    following = next((name for name in names if standings.get(name) != "alone"), "")
    return next((at for at, page in enumerate(pages) if following in page), 0)


def found(entries: Sequence[SearchEntry], said: str, index: Index, tr: Translator) -> tuple[LessonTile, ...]:
    """The lessons that suit what was said, the best first."""
    tiles = {tile.id: tile for tile in lesson_tiles(index.heads, (), {}, tr)}
    return tuple(tiles[name] for name in search(entries, said, MOST_FOUND) if name in tiles)


def record(
    index: Index, histories: Mapping[str, LessonHistory], now: datetime, tr: Translator
) -> RecordSnapshot:
    """What somebody can do, in words, and when to do it again."""
    titles = {head.id: tr.lesson(head.title.source) for head in index.heads}
    known = {name: one for name, one in histories.items() if name in titles}

    def lines(standing: Standing) -> tuple[str, ...]:
        return tuple(titles[name] for name in titles if name in known and known[name].standing == standing)

    parts = (
        RecordPart(tr(N_("I can do this alone")), "circle-check", "good", lines(Standing.ALONE)),
        RecordPart(tr(N_("I have done this with help")), "contrast", "primary", lines(Standing.HELPED)),
        RecordPart(tr(N_("I have begun this")), "circle", "primary", lines(Standing.BEGUN)),
        RecordPart(tr(N_("To be done again")), "repeat", "attend", _again(titles, known, now, tr)),
    )
    return RecordSnapshot(tuple(part for part in parts if part.lines))


def _again(
    titles: Mapping[str, str], known: Mapping[str, LessonHistory], now: datetime, tr: Translator
) -> tuple[str, ...]:
    due = [
        (one.memory.booster(name, now).due_day(now), titles[name])
        for name, one in known.items()
        if one.memory is not None
    ]
    return tuple(
        tr(N_("{lesson}: {when}"), lesson=title, when=_when((day - now.date()).days, tr))
        for day, title in sorted(due)
    )


def _when(days: int, tr: Translator) -> str:
    if days <= 0:
        return tr(N_("today"))
    if days == 1:
        return tr(N_("tomorrow"))
    return tr.counted(_IN_DAYS, days)

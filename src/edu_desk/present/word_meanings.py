"""Words of the real world that are on the screen now, explained: foreign and official ones above all."""

import re
from collections.abc import Iterable
from typing import Final

from edu_desk.lesson.teaching import Term
from edu_desk.present.target_names import views
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ElementView, MeaningView, ScreenView

MOST: Final = 3
"""More at once would be a dictionary."""


def meanings(
    glossary: Iterable[Term], screen: ScreenView, told: str, tongue: Tongue, behind: str = ""
) -> tuple[MeaningView, ...]:
    """The terms of `glossary` that are `told` beside the practice app or stand on its screen, as read.

    What stands `behind` both, such as the task's sentence, is the same on every page and comes last: else its
    words would take the room of those that are new here.

    Of two terms one of which is part of the other, only the longer counts where it stands; a number that is
    explained, such as 112, is not found within a longer one.
    """
    text = f"{told} {_words_on(screen)} {behind}".casefold()
    found: list[tuple[int, MeaningView]] = []
    known = [MeaningView(tongue.say(term.word), tongue.say(term.means)) for term in glossary]
    for one in sorted(known, key=lambda term: -len(term.word)):
        where = _places_of(one.word.casefold())
        if one.word and (at := where.search(text)):
            found.append((at.start(), one))
            text = where.sub(" " * len(one.word), text)
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))[:MOST]


def _places_of(word: str) -> re.Pattern[str]:
    plain = re.escape(word)
    return re.compile(rf"(?<![\d-]){plain}(?![\d-])" if word.isdecimal() else plain)


def _words_on(screen: ScreenView) -> str:
    parts = [screen.title]
    for one in views(screen):
        parts += [one.label, one.note, one.value]
        parts += [*one.heads, one.empty] if isinstance(one, ElementView) else []
    return " ".join(parts)

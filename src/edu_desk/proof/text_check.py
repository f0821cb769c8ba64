"""Texts and names: translated, speakable, and naming things that exist."""

import re
from collections.abc import Iterable, Iterator, Sequence

from edu_desk.lesson.checking import letters
from edu_desk.lesson.checking.problems import LessonBroken, Problem, ProblemWeight, unknown
from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.formulas.text_template import chosen_words
from edu_desk.lesson.kinds import ElementKind
from edu_desk.lesson.model import App, Element, FilePlace, Repeated, Text, TextPiece
from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.moves import repeated_of
from edu_desk.shared.text import N_, SOURCE_LANGUAGE, Translator

_SPEAKABLE = re.compile(r"[A-Za-z0-9_é\s가-힣ㄱ-ㅣ.,!?…·:;~%+\-−–—=*/#@&()\[\]<>{}\"'‘’“”→←↑↓₩×°○●◐㎍㎎]*")
"""What the voice has words or a breath for. Anything else (emoji, box drawings) is silence to a listener;
letters of other scripts (Hanja, kana) are read by their names, in English."""
UNTRANSLATED = "untranslated"
"""The rule that tells what nobody has translated yet."""
_LONGEST = 240
"""Letters of one text: about twenty seconds of speech at a calm pace, as much as is kept in mind at once."""


def of_texts(texts: Iterable[Text], translators: Sequence[Translator]) -> Iterator[Problem]:
    """What is wrong with texts and their translations."""
    for text in texts:
        if not text.source:
            continue
        yield from _speakable(text)
        for tr in translators:
            yield from _translation(text, tr)


def _speakable(text: Text) -> Iterator[Problem]:
    literal = "".join(part for part in text.parts(text.source) if isinstance(part, str))
    yield from _unspeakable("".join((literal, *chosen_words(text.source))), text.place)
    if len(literal) > _LONGEST:
        message = N_("This text has {count} letters; nobody listens to more than {most} at once.")
        yield Problem(text.place, "too-long", message, {"count": len(literal), "most": _LONGEST})


def _unspeakable(words: str, place: FilePlace) -> Iterator[Problem]:
    odd = "".join(dict.fromkeys(letter for letter in words if not _SPEAKABLE.fullmatch(letter)))
    if any(letter.isalpha() for letter in odd):
        message = N_("The Korean voice cannot read “{letters}” aloud; write it in Hangul.")
        yield Problem(place, "unspeakable", message, {"letters": odd})
    elif odd:
        message = N_("“{letters}” cannot be read aloud; say it in words.")
        yield Problem(place, "unspeakable", message, {"letters": odd})


def of_tables(app: App) -> Iterator[Problem]:
    """Cells of an app's tables that cannot be read aloud; the first one names the row and is not read."""
    for table in app.tables.values():
        for key, row in table.rows.items():
            words = "".join(cell for cell in row[1:] if isinstance(cell, str))
            yield from _unspeakable(words, table.lines.get(key, app.brand.place))


def _translation(text: Text, tr: Translator) -> Iterator[Problem]:
    told = tr.lesson(text.source)
    if tr.locale != SOURCE_LANGUAGE and told == text.source and _has_words(text):
        message = N_("There is no translation into {language} yet.")
        yield Problem(text.place, UNTRANSLATED, message, {"language": tr.locale}, weight=ProblemWeight.NOTE)
        return
    if told != text.source:
        yield from _odd_letters(told, text.place, tr.locale)
    try:
        text.parts(told)
    except LessonBroken as broken:
        message = N_("The translation into {language} cannot be used: {reason}")
        reason = broken.problems[0].tell(tr)
        yield Problem(text.place, "translation", message, {"language": tr.locale, "reason": reason})


def _odd_letters(told: str, place: FilePlace, language: str) -> Iterator[Problem]:
    if found := letters.hidden_in(told):
        message = N_(
            "The translation into {language} holds a character that cannot be seen ({code}); delete it."
        )
        yield Problem(place, letters.RULE, message, {"language": language, "code": letters.codes(found)})
    elif letters.apart(told):
        message = N_("The letters of the translation into {language} are taken apart (NFD); type it anew.")
        yield Problem(place, letters.RULE, message, {"language": language})


def _has_words(text: Text) -> bool:
    """Whether anything in it is to be translated: digits and names from tables are not."""
    return any(
        not isinstance(part, TextPiece) and re.search("[가-힣]", part) for part in text.parts(text.source)
    )


def of_names(app: App, icons: frozenset[str] | None) -> Iterator[Problem]:
    """Icons that do not exist, and links and pictures that say too little."""
    yield from _icon(app.brand.mark, app.brand.place, icons)
    for screen in app.screens.values():
        if screen.other is not None:
            yield from _icon(screen.other.brand.mark, screen.other.brand.place, icons)
        for element in elements_of(screen):
            for name in _icons_of(element):
                yield from _icon(name, element.place, icons)
            yield from _says_enough(element)


def _icons_of(element: Element) -> Iterator[str]:
    """Every icon an element may show, those of its rows too."""
    yield element.icon
    if isinstance(element.spec, Repeated):
        yield from element.spec.icons
        yield element.spec.second.icon if element.spec.second else ""


def of_lesson_icon(lesson: Lesson, icons: frozenset[str] | None) -> Iterator[Problem]:
    """An icon of the lesson that does not exist."""
    yield from _icon(lesson.icon, lesson.icon_place, icons)


def _icon(name: str, place: FilePlace, icons: frozenset[str] | None) -> Iterator[Problem]:
    if icons is not None and name and name not in icons:
        message = N_("There is no icon “{name}” in assets/icons.")
        yield from unknown(place, "icon", message, name, sorted(icons)).problems


def _says_enough(element: Element) -> Iterator[Problem]:
    if element.kind is ElementKind.LINK and element.value is None:
        message = N_("A link shows the address it leads to: give it a `value`.")
        yield Problem(element.place, "link-address", message, {})
    named = {
        ElementKind.BUTTON,
        ElementKind.TILE,
        ElementKind.PICTURE,
        ElementKind.ICON,
        ElementKind.LINK,
        ElementKind.QR,
        ElementKind.BARCODE,
    }
    items = repeated_of(element)
    label = items.label if items else element.label
    if (items or element.kind in named) and (label is None or not label.source):
        message = N_("“{element}” needs a `label`: whoever cannot see it hears its words.")
        yield Problem(element.place, "nameless", message, {"element": element.id})

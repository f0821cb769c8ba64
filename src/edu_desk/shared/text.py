"""Text that is marked at the source and translated only when it is shown.

Marks are `N_` for a plain message, `Plural` where a count decides, and `Meant` where the same words mean two
things; `scripts/translations.py` finds all three.
"""

import gettext
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from edu_desk.shared.hangul import with_particle
from edu_desk.shared.languages import LESSON_LANGUAGE, PROGRAM_LANGUAGE

SOURCE_LANGUAGE = LESSON_LANGUAGE
"""The language lesson files are written in; the program's own source strings are English."""
PROGRAM_DOMAIN = "edu_desk"
LESSONS_DOMAIN = "lessons"
"""The catalogue of what the first page says of all lessons; `lessons-<topic>` has the rest of a topic."""
_KEPT_CATALOGUES = 64
"""Two languages of a program with thirty topics."""


def N_(message: str) -> str:  # noqa: N802 - gettext's name for "mark, do not translate"
    """Mark `message` for extraction and return it unchanged."""
    return message


class Plural(NamedTuple):
    """A message whose `{count}` decides on its form: English for one, and for any other number."""

    one: str
    other: str


class Meant(NamedTuple):
    """A message of few words, and `where` it stands: another language may need other words elsewhere."""

    where: str
    message: str


class _Spoken(str):
    """A value in a message: Korean writes `{name:을/를}`, or `{name:+을/를}` for the particle alone."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        if "/" not in form:
            return super().__format__(form)
        whole = with_particle(str(self), form.removeprefix("+"))
        return whole[len(self) :] if form.startswith("+") else whole


@dataclass(frozen=True, slots=True)
class Translator:
    """Says program messages and lesson texts in one language.

    A message without a translation is shown as it stands in the source: seen, never lost.
    """

    locale: str
    program: gettext.NullTranslations
    lessons: gettext.NullTranslations
    others: "Callable[[str], Translator] | None" = None
    """The translators of the other languages, by locale; none where only this language is known."""

    def __call__(self, message: str | Meant, /, **values: object) -> str:
        """The program's `message` in this language, with `values` put into its braces."""
        match message:
            case "":
                told = ""
            case Meant(where, words):
                told = self.program.pgettext(where, words)
            case words:
                told = self.program.gettext(words)
        return _filled(told, values)

    def counted(self, message: Plural, count: int, /, **values: object) -> str:
        """The form of `message` for `count`, which stands in its braces as `count` beside `values`."""
        told = self.program.ngettext(message.one, message.other, count)
        return _filled(told, {"count": count} | values)

    def lesson(self, text: str, /) -> str:
        """A lesson file's Korean `text` in this language (braces are left for the caller)."""
        return self.lessons.gettext(text) if text else ""

    def speaking(self, locale: str) -> "Translator":
        """The translator for `locale`, such as that of a machine that was set to another language.

        Itself where `locale` is its own, or the language that lessons are written in: whoever learns in
        another one than that sees practice apps translated from the first.
        """
        if self.others is None or locale in (self.locale, SOURCE_LANGUAGE):
            return self
        return self.others(locale)


UNTRANSLATED = Translator(SOURCE_LANGUAGE, gettext.NullTranslations(), gettext.NullTranslations())
"""Everything as it stands in the source."""


def load_translator(folder: Path, locale: str, own: tuple[Path, ...] = ()) -> Translator:
    """The translator for `locale` from `folder` (`<locale>/LC_MESSAGES`).

    Texts that are written in `locale` need no catalogue. What lessons say is read topic by topic, once it is
    wanted; after `folder`'s own catalogues those of the folders of `own`.
    """
    home, *others = (path / locale / "LC_MESSAGES" for path in (folder, *own))
    bare = gettext.NullTranslations()
    program = bare if locale == PROGRAM_LANGUAGE else read_catalogue(home / f"{PROGRAM_DOMAIN}.po")
    lessons = bare if locale == LESSON_LANGUAGE else _LessonTexts(home, *others)
    return Translator(locale, program, lessons, cache(lambda other: load_translator(folder, other, own)))


class _LessonTexts(gettext.NullTranslations):
    """Looks a text up in the catalogue of all lessons' heads, then topic by topic until it is found."""

    def __init__(self, *homes: Path) -> None:
        super().__init__()
        self._homes = homes
        self._read = [read_catalogue(home / f"{LESSONS_DOMAIN}.po") for home in homes]
        self._unread: list[Path] | None = None

    def gettext(self, message: str) -> str:
        """The translation of `message`, else itself."""
        for catalogue in self._read:
            if (told := catalogue.gettext(message)) != message:
                return told
        while (topic := self._next_topic()) is not None:
            self._read.append(read_catalogue(topic))
            if (told := self._read[-1].gettext(message)) != message:
                return told
        return message

    def _next_topic(self) -> Path | None:
        if self._unread is None:
            self._unread = [topic for home in reversed(self._homes) for topic in _topics(home)]
        return self._unread.pop() if self._unread else None


def _topics(home: Path) -> list[Path]:
    """The catalogues of topics in `home`, the first one last."""
    return sorted({file.with_suffix(".po") for file in home.glob(f"{LESSONS_DOMAIN}-*.[mp]o")}, reverse=True)


def read_catalogue(source: Path) -> gettext.NullTranslations:
    """The catalogue `source` (.po), from the compiled file beside it where that is not older.

    A file that has not changed since is not read again: with each setting a translator is made anew.
    """
    compiled = source.with_suffix(".mo")
    if compiled.is_file() and (not source.is_file() or compiled.stat().st_mtime >= source.stat().st_mtime):
        return _read_compiled(compiled, _written(compiled))
    return _compile(source, _written(source)) if source.is_file() else gettext.NullTranslations()


def _written(file: Path) -> tuple[int, int]:
    """When a file was last written (ns), and its size in bytes."""
    state = file.stat()
    return state.st_mtime_ns, state.st_size


@lru_cache(_KEPT_CATALOGUES)
def _read_compiled(compiled: Path, _as_written: tuple[int, int]) -> gettext.NullTranslations:
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)


@lru_cache(_KEPT_CATALOGUES)
def _compile(source: Path, _as_written: tuple[int, int]) -> gettext.NullTranslations:
    from io import BytesIO

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    buffer = BytesIO()
    with source.open("rb") as file:
        write_mo(buffer, read_po(file))
    buffer.seek(0)
    return gettext.GNUTranslations(buffer)


def _filled(told: str, values: dict[str, object]) -> str:
    if not values:
        return told
    return told.format(**{name: _Spoken(value) for name, value in values.items()})

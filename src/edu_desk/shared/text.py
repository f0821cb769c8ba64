"""Text that is marked at the source with `N_` and translated only when it is shown."""

import gettext
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from edu_desk.shared.hangul import with_particle

SOURCE_LANGUAGE = "ko"
"""The language lesson files are written in; the program's own source strings are English."""


def N_(message: str) -> str:  # noqa: N802 - gettext's name for "mark, do not translate"
    """Mark `message` for extraction and return it unchanged."""
    return message


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

    def __call__(self, message: str, /, **values: object) -> str:
        """The program's `message` in this language, with `values` put into its braces."""
        told = self.program.gettext(message) if message else ""
        if not values:
            return told
        return told.format(**{name: _Spoken(value) for name, value in values.items()})

    def lesson(self, text: str, /) -> str:
        """A lesson file's Korean `text` in this language (braces are left for the caller)."""
        return self.lessons.gettext(text) if text else ""


UNTRANSLATED = Translator(SOURCE_LANGUAGE, gettext.NullTranslations(), gettext.NullTranslations())
"""Everything as it stands in the source."""


def load_translator(folder: Path, locale: str) -> Translator:
    """The translator for `locale` from `folder` (`<locale>/LC_MESSAGES/{edu_desk,lessons}`)."""
    home = folder / locale / "LC_MESSAGES"
    return Translator(locale, _catalog(home / "edu_desk.po"), _catalog(home / "lessons.po"))


def languages(folder: Path) -> tuple[str, ...]:
    """The locales that `folder` has, Korean first."""
    found = sorted(entry.parent.name for entry in folder.glob("*/LC_MESSAGES"))
    return tuple(sorted(found, key=lambda locale: locale != SOURCE_LANGUAGE))


def _catalog(source: Path) -> gettext.NullTranslations:
    compiled = source.with_suffix(".mo")
    if compiled.is_file() and (not source.is_file() or compiled.stat().st_mtime >= source.stat().st_mtime):
        with compiled.open("rb") as file:
            return gettext.GNUTranslations(file)
    return _compile(source) if source.is_file() else gettext.NullTranslations()


def _compile(source: Path) -> gettext.NullTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    buffer = BytesIO()
    with source.open("rb") as file:
        write_mo(buffer, read_po(file))
    buffer.seek(0)
    return gettext.GNUTranslations(buffer)

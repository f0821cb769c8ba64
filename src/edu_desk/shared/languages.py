"""Which languages there are: the one place that says so. A new language is a line here and its catalogues."""

from typing import Final

LANGUAGE_NAMES: Final = {"ko": "한국어", "en": "English"}
"""Each language's own name by its code, in the order in which they are offered."""

LANGUAGES: Final = tuple(LANGUAGE_NAMES)
"""The codes of all languages."""

LESSON_LANGUAGE: Final = "ko"
"""The language lesson files are written in, and the one a new person finds."""

PROGRAM_LANGUAGE: Final = "en"
"""The language of the program's own source texts."""


def base_language(locale: str) -> str:
    """The language of a locale: `ko` of `ko_KR`."""
    return locale.replace("-", "_").partition("_")[0]

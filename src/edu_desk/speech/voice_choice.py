"""Which of a computer's voices speaks a language."""

from collections.abc import Iterable, Sequence
from typing import Protocol

_TAGS: dict[str, tuple[str, ...]] = {
    "ko": ("ko-kr", "ko"),
    "en": ("en-us", "en-gb", "en"),
    "zh": ("zh-cn", "cmn", "zh", "zh-tw"),
    "vi": ("vi-vn", "vi"),
    "ru": ("ru-ru", "ru"),
}
"""Tags by which voices name a language, the best first; eSpeak NG calls Mandarin `cmn` (ISO 639-3)."""
_NAMES = {"ko": "korean", "en": "english", "zh": "mandarin", "vi": "vietnamese", "ru": "russian"}


class VoiceLike(Protocol):
    """What pyttsx3 tells of a voice."""

    @property
    def id(self) -> str:
        """By which it is chosen."""
        ...

    @property
    def name(self) -> str | None:
        """As people call it."""
        ...

    @property
    def languages(self) -> Sequence[str] | None:
        """Such as `ko`, `en-us` or `ko_KR`."""
        ...


def find_voice(voices: Iterable[VoiceLike], language: str) -> str | None:
    """The id of the plainest voice for `language` (`ko`, `zh_CN`), None where there is none.

    A voice's languages count first. Some systems leave them empty: then its name counts.
    """
    voices = tuple(voices)
    base = _tag(language).split("-")[0]
    tags = _TAGS.get(base, (base,))
    ranked = [(rank, voice.id) for voice in voices if (rank := _rank(voice, tags)) is not None]
    if ranked:
        return min(ranked, key=lambda entry: entry[0])[1]
    name = _NAMES.get(base)
    return next((voice.id for voice in voices if name and name in (voice.name or "").lower()), None)


def _rank(voice: VoiceLike, tags: tuple[str, ...]) -> int | None:
    """How far from the best tag: an exact one by its place, another accent after all of them."""
    spoken = [_tag(str(language)) for language in voice.languages or ()]
    exact = [tags.index(tag) for tag in spoken if tag in tags]
    if exact:
        return min(exact)
    bases = {tag.split("-")[0] for tag in tags}
    return len(tags) if any(tag.split("-")[0] in bases for tag in spoken) else None


def _tag(language: str) -> str:
    return "".join(sign for sign in language.lower().replace("_", "-") if sign.isalnum() or sign == "-")

"""The caption: what is being said, with the part that is spoken now lit."""

from dataclasses import dataclass, replace
from typing import assert_never

from edu_desk.speech.speech_events import Sentence, Silent, SpeechEvent, SpeechFinished, SpeechStarted, Word
from edu_desk.speech.utterance import Span


@dataclass(frozen=True, slots=True)
class Caption:
    """A text, and the letters of it that are spoken now."""

    text: str
    lit: Span | None = None


def caption_after(caption: Caption, event: SpeechEvent) -> Caption:
    """The caption once `event`, which is about its utterance, has happened."""
    match event:
        case Sentence(_, start, end) | Word(_, start, end):
            return replace(caption, lit=Span(start, end))
        case SpeechStarted() | SpeechFinished() | Silent():
            return replace(caption, lit=None)
        case never:
            assert_never(never)

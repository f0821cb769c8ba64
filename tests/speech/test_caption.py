"""The caption after each event; and the engine that only has captions."""

import pytest
from speech_kit import Listener

from edu_desk.speech.caption import Caption, caption_after
from edu_desk.speech.silent_engine import Silence
from edu_desk.speech.speech_events import (
    Reason,
    Sentence,
    Silent,
    SpeechEvent,
    SpeechFinished,
    SpeechStarted,
    Word,
)
from edu_desk.speech.utterance import Span, Utterance

TEXT = "네. 좋아요."


@pytest.mark.parametrize(
    ("before", "event", "lit"),
    [
        (None, SpeechStarted(1), None),
        (Span(3, 7), SpeechStarted(1), None),
        (None, Sentence(1, 0, 2), Span(0, 2)),
        (Span(0, 2), Sentence(1, 3, 7), Span(3, 7)),
        (Span(3, 7), Word(1, 3, 5), Span(3, 5)),
        (Span(3, 7), SpeechFinished(1, completed=True), None),
        (Span(3, 7), SpeechFinished(1, completed=False), None),
        (Span(3, 7), Silent(Reason.BROKEN), None),
    ],
)
def test_what_is_lit(before: Span | None, event: SpeechEvent, lit: Span | None) -> None:
    assert caption_after(Caption(TEXT, before), event) == Caption(TEXT, lit)


def test_silence_ends_every_utterance_at_once() -> None:
    listener = Listener()
    engine = Silence(listener)
    engine.say(7, Utterance(TEXT, "ko"), 1.0, 1.0)
    engine.prepare((Utterance(TEXT, "ko"),), 1.0)
    engine.set_volume(0.5)
    engine.stop()
    engine.close()
    assert [listener.next(), listener.next()] == [SpeechStarted(7), SpeechFinished(7, completed=True)]
    assert listener.quiet()

"""A timeline in words: what was done alone, and where it wanted another go. Speed is never told."""

from typing import Final

from edu_desk.report.attention import StruggleSign
from edu_desk.report.attention_words import SIGN_WORDS
from edu_desk.report.timeline import TimelineEnd, TimelineEntry
from edu_desk.shared.text import N_, Meant, Plural, Translator

ENDS: Final[dict[TimelineEnd, tuple[str, str | Meant]]] = {
    TimelineEnd.ALONE: ("●", N_("{milestone}: alone")),
    TimelineEnd.HELPED: ("◐", N_("{milestone}: with help")),
    TimelineEnd.OPEN: ("○", N_("{milestone}: not reached")),
    TimelineEnd.PASSED: ("–", N_("{milestone}: not needed in the end")),
    TimelineEnd.RIGHT: ("●", N_("Decided well")),
    TimelineEnd.WRONG: ("○", N_("Decided unsafely")),
    TimelineEnd.SET_BACK: ("↺", N_("{milestone}: the teacher set the step back")),
    TimelineEnd.FINISHED: ("●", N_("Done to the end")),
    TimelineEnd.LEFT: ("–", N_("Left before the end")),
}
_ASKED: Final = Plural("asked a person once", "asked a person {count} times")


def entry_sign(entry: TimelineEntry) -> str:
    """The sign of a stretch."""
    return ENDS[entry.end][0]


def entry_words(entry: TimelineEntry, milestone: str, tr: Translator) -> str:
    """A stretch in one line; `milestone` is what it is called."""
    said = tr(ENDS[entry.end][1], milestone=milestone or tr(N_("A step")))
    counts = (
        (SIGN_WORDS[StruggleSign.AWAY], entry.away),
        (SIGN_WORDS[StruggleSign.REFUSED], entry.refused),
        (SIGN_WORDS[StruggleSign.HELPS], entry.helps),
        (SIGN_WORDS[StruggleSign.TOGETHER], entry.together),
        (_ASKED, entry.asked),
    )
    more = [tr.counted(words, count) for words, count in counts if count]
    return f"{said} ({', '.join(more)})" if more else said

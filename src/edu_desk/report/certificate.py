"""A certificate in words: who did what alone, in a check, and on which day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from edu_desk.progress.passed_check import PassedCheck
from edu_desk.report.written_days import long_day
from edu_desk.shared.text import N_, Translator


@dataclass(frozen=True, slots=True)
class Certificate:
    """All that stands on the paper, in the learner's language."""

    title: str
    name: str
    lesson: str
    sentence: str
    day: str
    centre: str
    """The name of the centre, or empty; then there is a line to write it on."""
    signed: str
    """What stands before the line on which somebody signs."""


def certificate(name: str, lesson: str, day: date, centre: str, tr: Translator) -> Certificate:
    """The certificate of a check that was passed; `lesson` is what it is called."""
    sentence = N_("This certifies that the person named above did this without any help, in a check.")
    return Certificate(
        title=tr(N_("Certificate")),
        name=name,
        lesson=lesson,
        sentence=tr(sentence),
        day=long_day(day, tr),
        centre=centre,
        signed=tr(N_("Signed:")),
    )


def offered(passed: Sequence[PassedCheck], lessons: Collection[str]) -> tuple[PassedCheck, ...]:
    """Those whose lesson is still here, the last passed first."""
    return tuple(one for one in reversed(passed) if one.lesson in lessons)

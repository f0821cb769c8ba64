"""Which form of the diagnostic somebody does before the lessons and after them, and what of it is left."""

from collections.abc import Collection, Sequence
from datetime import date

from edu_desk.lesson.diagnostic import Diagnostic, DiagnosticErrand
from edu_desk.progress.practice import Practice
from edu_desk.runner.events import Mode


def form_for(
    forms: Diagnostic,
    practices: Sequence[Practice],
    late: Collection[date] = (),
    *,
    after: bool,
    place: int,
) -> tuple[DiagnosticErrand, ...]:
    """The form of a learner at `place` in her class; on `late` days the class measures after the lessons.

    | wholly done | before the lessons | after them |
    |---|---|---|
    | neither | by turns: the first form at even places, the second at odd ones | the other one |
    | one, before | that one | the other one |
    | one, on a late day | the other one | that one |
    | both | the one done first | the other one |

    So each half of a class begins with another form, and nobody meets an errand twice.
    """
    first, other = (forms.first, forms.second) if place % 2 == 0 else (forms.second, forms.first)
    done = sorted((_done_at(form, practices), form is other) for form in (first, other))
    (at, is_other), never = done[0], len(practices)
    if at < never:
        alone_late = done[1][0] == never and practices[at].ended.date() in late
        if is_other is not alone_late:
            first, other = other, first
    return other if after else first


def errands_left(form: Sequence[DiagnosticErrand], practices: Sequence[Practice]) -> list[DiagnosticErrand]:
    """Those of a form that were not checked yet, in order."""
    checked = {DiagnosticErrand(one.lesson, one.task) for one in practices if one.mode is Mode.CHECK}
    return [one for one in form if one not in checked]


def _done_at(form: Sequence[DiagnosticErrand], practices: Sequence[Practice]) -> int:
    """With which practice a form was wholly done; beyond the last where it is not."""
    first: dict[DiagnosticErrand, int] = {}
    for at, one in enumerate(practices):
        if one.mode is Mode.CHECK:
            first.setdefault(DiagnosticErrand(one.lesson, one.task), at)
    never = len(practices)
    return max((first.get(one, never) for one in form), default=never)

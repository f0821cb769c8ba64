"""What a centre reports to who pays for it: one pure function from what was recorded to figures.

Nobody is named in them, and what would tell of fewer than five persons is None.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from edu_desk.lesson.cases import Truth
from edu_desk.lesson.diagnostic import Diagnostic
from edu_desk.lesson.literacy import Literacy
from edu_desk.progress.decision import Decision
from edu_desk.progress.mastery import retention
from edu_desk.progress.practice import Practice, settled
from edu_desk.report.diagnostic_result import diagnostic_result
from edu_desk.report.literacy_figures import AreaFigures, area_figures
from edu_desk.report.report_spans import Period
from edu_desk.report.small_groups import is_small, told_parts, told_share
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode

AGES: Final = (0, 55, 60, 65, 70, 75, 80, 85)
"""Where the bands of age begin, in years."""
LONG_AFTER: Final = 30
"""Days after which it is told whether something is still known."""
_ALONE: Final = frozenset({Mode.TRY, Mode.CHECK})


@dataclass(frozen=True, slots=True)
class ReportedSession:
    """A session (회차) that was held: who was there, and how long it was planned to be."""

    there: frozenset[str]
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class ReportedLearner:
    """What was recorded of one person; nothing tells who it is but `id`, which no figure holds."""

    id: str
    birth_year: int | None
    other_days: int
    """On how many days of the period she practised outside of the sessions."""
    seconds: int
    """How long she was at work in the period."""
    practices: tuple[Practice, ...]
    """All until the end of the period, in order, those before its beginning too."""
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Yardsticks:
    """What lessons are measured by: their areas and levels, and the two forms of the diagnostic."""

    literacy: Mapping[str, Literacy] = field(default_factory=dict)
    diagnostic: Diagnostic = field(default=Diagnostic())


_NONE: Final = Yardsticks()


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many; None where it is kept back."""

    part: int | None
    whole: int | None

    @property
    def percent(self) -> int | None:
        """In hundredths, rounded."""
        if self.part is None or not self.whole:
            return None
        return (200 * self.part + self.whole) // (2 * self.whole)


@dataclass(frozen=True, slots=True)
class AgeBand:
    """Persons from `first` years on, up to the next band; `first` is None where the age is not known."""

    first: int | None
    persons: int | None


@dataclass(frozen=True, slots=True)
class LessonFigures:
    """A lesson: how many practised it, and how many of them did it alone at last."""

    lesson: str
    alone: Share
    """Its whole are those who practised it."""


@dataclass(frozen=True, slots=True)
class FunderFigures:
    """All that is reported; None is what is kept back because fewer than five persons would be told of."""

    period: Period
    sessions: int
    session_minutes: int
    persons: int | None
    """실인원: each once."""
    visits: int | None
    """연인원: each as often as she came."""
    practice_minutes: int | None
    ages: tuple[AgeBand, ...]
    lessons: tuple[LessonFigures, ...]
    before: Share
    """Of the first tries of an errand with nothing shown, those that were done alone."""
    after: Share
    """The same of the last tries."""
    later: Share
    """The same thirty days after an errand was first done alone."""
    missed: Share
    """Of the frauds that were decided alone, those that were believed."""
    false_alarms: Share
    """Of the genuine ones that were decided alone, those that were taken for a fraud."""
    tested_before: Share
    """Of the diagnostic's errands, those done alone before; of persons who did both forms."""
    tested_after: Share
    """The same after, in the other form."""
    areas: tuple[AreaFigures, ...]
    """The levels reached at the end of the period in each area of the survey."""


def funder_figures(
    period: Period,
    sessions: Sequence[ReportedSession],
    learners: Sequence[ReportedLearner],
    yardsticks: Yardsticks = _NONE,
) -> FunderFigures:
    """The figures of `period`; those who neither came nor practised in it do not count."""
    came = {who for session in sessions for who in session.there}
    present = [one for one in learners if one.id in came or one.other_days]
    persons = len(present)
    visits = sum(len(session.there) for session in sessions) + sum(one.other_days for one in present)
    small = is_small(persons)
    before, after = _tested(present, period, yardsticks.diagnostic)
    return FunderFigures(
        period=period,
        sessions=len(sessions),
        session_minutes=sum(session.minutes for session in sessions),
        persons=None if small else persons,
        visits=None if small else visits,
        practice_minutes=None if small else round(sum(one.seconds for one in present) / 60),
        ages=_ages(present, period.last.year),
        lessons=_lessons(present, period),
        before=_tried(present, lambda some: _first(some, period)),
        after=_tried(present, lambda some: _last(some, period)),
        later=_tried(present, lambda some: _later(some, period)),
        missed=_decided(present, period, Truth.FRAUD, CaseChoice.TRUST),
        false_alarms=_decided(present, period, Truth.GENUINE, CaseChoice.REFUSE),
        tested_before=before,
        tested_after=after,
        areas=area_figures([one.practices for one in present], yardsticks.literacy),
    )


def _ages(present: Sequence[ReportedLearner], year: int) -> tuple[AgeBand, ...]:
    bands: list[int | None] = [*AGES, None]
    counts = dict.fromkeys(bands, 0)
    for one in present:
        counts[_band(one.birth_year, year)] += 1
    told = told_parts(tuple(counts.values()))
    return tuple(AgeBand(band, count) for band, count in zip(bands, told, strict=True) if count != 0)


def _band(birth_year: int | None, year: int) -> int | None:
    return None if birth_year is None else max((age for age in AGES if age <= year - birth_year), default=0)


def _lessons(present: Sequence[ReportedLearner], period: Period) -> tuple[LessonFigures, ...]:
    found: dict[str, list[bool]] = {}
    for one in present:
        for lesson, some in _by_lesson(one.practices).items():
            if any(_in(practice, period) for practice in some):
                tried = _tries(some)
                found.setdefault(lesson, []).append(bool(tried) and tried[-1].alone)
    return tuple(_lesson(lesson, some) for lesson, some in sorted(found.items()))


def _lesson(lesson: str, alone: Sequence[bool]) -> LessonFigures:
    return LessonFigures(lesson, _share([(str(place), one) for place, one in enumerate(alone)]))


def _tried(present: Sequence[ReportedLearner], choose: Callable[[Sequence[Practice]], bool | None]) -> Share:
    """What `choose` tells of each person and errand that was practised."""
    told = [
        (one.id, done)
        for one in present
        for some in _by_lesson(one.practices).values()
        if (done := choose(some)) is not None
    ]
    return _share(told)


def _tested(
    present: Sequence[ReportedLearner], period: Period, diagnostic: Diagnostic
) -> tuple[Share, Share]:
    """The diagnostic's errands before and after, of those who ended the second form in the period."""
    before: list[tuple[str, bool]] = []
    after: list[tuple[str, bool]] = []
    for one in present:
        found = diagnostic_result(one.practices, diagnostic)
        if found.before is None or found.after is None:
            continue
        if period.holds(max(check.ended.date() for check in found.after.checks)):
            before += [(one.id, check.alone) for check in found.before.checks]
            after += [(one.id, check.alone) for check in found.after.checks]
    return _share(before), _share(after)


def _decided(present: Sequence[ReportedLearner], period: Period, truth: Truth, wrong: CaseChoice) -> Share:
    """Of what was decided alone on things of this `truth`, what was decided as `wrong`."""
    return _share(
        [
            (one.id, decision.choice is wrong)
            for one in present
            for decision in one.decisions
            if decision.alone
            and decision.tells
            and decision.truth is truth
            and period.holds(decision.at.date())
        ]
    )


def _share(told: Sequence[tuple[str, bool]]) -> Share:
    """How many are true; kept back where fewer than five persons stand behind either answer."""
    yes = {who for who, one in told if one}
    no = {who for who, one in told if not one}
    if is_small(len(yes | no)):
        return Share(None, None)
    part = told_share(sum(one for _, one in told), len(told), persons=len(yes), others=len(no))
    return Share(part, len(told))


def _first(some: Sequence[Practice], period: Period) -> bool | None:
    tried = _tries(some)
    return tried[0].alone if tried and _in(tried[0], period) else None


def _last(some: Sequence[Practice], period: Period) -> bool | None:
    tried = _tries(some)
    return tried[-1].alone if len(tried) > 1 and _in(tried[-1], period) else None


def _later(some: Sequence[Practice], period: Period) -> bool | None:
    if not any(_in(practice, period) for practice in some):
        return None
    return retention(some)[LONG_AFTER]


def _tries(some: Sequence[Practice]) -> list[Practice]:
    return [practice for practice in settled(some) if practice.mode in _ALONE]


def _in(practice: Practice, period: Period) -> bool:
    return period.holds(practice.ended.date())


def _by_lesson(practices: Iterable[Practice]) -> Mapping[str, list[Practice]]:
    found: dict[str, list[Practice]] = {}
    for practice in practices:
        found.setdefault(practice.lesson, []).append(practice)
    return found

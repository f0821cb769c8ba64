"""Whom an instructor should go to: who asked, who struggles and why, who does nothing, who has finished."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from edu_desk.people.help_call import CallState, call_state
from edu_desk.people.intervention import InterventionKind
from edu_desk.report.class_feed import ClassSeat
from edu_desk.runner.events import (
    Acted,
    AskedPerson,
    Event,
    Finished,
    Helped,
    Left,
    Outcome,
    Reached,
    SetBack,
    TookBack,
)
from edu_desk.runner.modes import RULES
from edu_desk.runner.support import SupportLevel
from edu_desk.store.run_book import RunRecord


@dataclass(frozen=True, slots=True)
class AttentionRules:
    """When somebody is pointed out: the same on the page, in reports and in tables."""

    away: int = 3
    """So many wrong turns on the way to one milestone."""
    helps: int = 2
    """So often help was asked of the program on the way to one milestone."""
    refused: int = 3
    """So often the practice app said no on the way to one milestone."""
    together: int = 1
    """So often the program did a step for her."""
    idle: timedelta = timedelta(minutes=2)
    """So long nothing was done."""
    gone: timedelta = timedelta(minutes=30)
    """Who did nothing for so long is not waited for any more."""
    several: int = 2
    """So many at one milestone are worth an explanation to all."""


DEFAULT_RULES: Final = AttentionRules()


class AttentionKind(StrEnum):
    """What an instructor needs to know first, in the order of the page."""

    ASKED = "asked"
    STRUGGLES = "struggles"
    COMING = "coming"
    """Asked, and somebody is on the way."""
    IDLE = "idle"
    FINISHED = "finished"
    WORKING = "working"
    NOT_HERE = "not-here"


class StruggleSign(StrEnum):
    """What shows that somebody struggles."""

    AWAY = "away"
    HELPS = "helps"
    REFUSED = "refused"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class Struggle:
    """A reason: what, and how often on the way to the milestone."""

    sign: StruggleSign
    count: int


@dataclass(frozen=True, slots=True)
class Attention:
    """How one learner is getting on."""

    learner: str
    kind: AttentionKind
    since: datetime | None = None
    """Since when it is so: when she asked, first stumbled, did the last thing, or finished."""
    lesson: str = ""
    task: str = ""
    milestone: str = ""
    reasons: tuple[Struggle, ...] = ()
    run: str = ""
    set_back: bool = False
    """The run was set back by who teaches: that can be undone."""


@dataclass(frozen=True, slots=True)
class StuckTogether:
    """Several who stand at one milestone and do not get on: one explains it to all."""

    lesson: str
    task: str
    milestone: str
    learners: tuple[str, ...]


@dataclass(slots=True)
class _Stretch:
    """What happened on the way to one milestone since it was reached last."""

    counts: dict[StruggleSign, int] = field(default_factory=dict)
    first: datetime | None = None
    asked: datetime | None = None

    def add(self, sign: StruggleSign, at: datetime) -> None:
        self.counts[sign] = self.counts.get(sign, 0) + 1
        self.first = self.first or at


def ranked(
    seats: Iterable[ClassSeat], now: datetime, rules: AttentionRules = DEFAULT_RULES
) -> tuple[Attention, ...]:
    """Everybody, whom to go to first; among those alike, who waits longest, then as they sit."""
    found = [attention(seat, now, rules) for seat in seats]
    order = list(AttentionKind)
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), *_urgency(one, now))))


def attention(seat: ClassSeat, now: datetime, rules: AttentionRules = DEFAULT_RULES) -> Attention:
    """How one learner is getting on."""
    called = _called(seat, now)
    if called is not None:
        return called
    run = seat.run
    if run is None:
        return Attention(seat.learner, AttentionKind.NOT_HERE)
    last = run.events[-1].at if run.events else run.head.started
    head = run.head
    plain = Attention(
        seat.learner,
        AttentionKind.WORKING,
        last,
        head.lesson,
        head.task,
        _aim(run.events),
        run=head.id,
        set_back=any(isinstance(event, SetBack) for event in run.events),
    )
    if last.astimezone(now.tzinfo).date() != now.date():
        return _as(plain, AttentionKind.NOT_HERE, last)
    if any(isinstance(event, Finished) for event in run.events):
        return _as(plain, AttentionKind.FINISHED, last)
    if any(isinstance(event, Left) for event in run.events):
        return _as(plain, AttentionKind.NOT_HERE, last)
    return _at_work(seat, run, plain, now, rules)


def _called(seat: ClassSeat, now: datetime) -> Attention | None:
    """Who called from outside a lesson: it is no run that is the matter."""
    match call_state(seat.call, seat.interventions, now):
        case CallState.WAITS:
            kind = AttentionKind.ASKED
        case CallState.COMING:
            kind = AttentionKind.COMING
        case CallState.NONE:
            return None
    return Attention(seat.learner, kind, seat.call.at if seat.call is not None else None)


def stuck_together(
    found: Iterable[Attention], rules: AttentionRules = DEFAULT_RULES
) -> tuple[StuckTogether, ...]:
    """Where several are stuck at once, the most first."""
    places: dict[tuple[str, str, str], list[str]] = {}
    stuck = {AttentionKind.ASKED, AttentionKind.STRUGGLES, AttentionKind.COMING}
    for one in found:
        if one.kind in stuck and one.milestone:
            places.setdefault((one.lesson, one.task, one.milestone), []).append(one.learner)
    several = [
        StuckTogether(*place, tuple(who)) for place, who in places.items() if len(who) >= rules.several
    ]
    return tuple(sorted(several, key=lambda one: -len(one.learners)))


def _at_work(
    seat: ClassSeat, run: RunRecord, plain: Attention, now: datetime, rules: AttentionRules
) -> Attention:
    stretches = _stretches(run.events)
    asked = [(one.asked, name) for name, one in stretches.items() if one.asked is not None]
    if asked:
        since, milestone = min(asked)
        coming = any(
            one.kind is InterventionKind.COMING and one.run == run.head.id and one.at >= since
            for one in seat.interventions
        )
        kind = AttentionKind.COMING if coming else AttentionKind.ASKED
        return _as(plain, kind, since, milestone, _reasons(stretches[milestone], rules))
    struggling = [(name, reasons) for name, one in stretches.items() if (reasons := _reasons(one, rules))]
    if struggling:
        milestone, reasons = max(struggling, key=lambda one: sum(reason.count for reason in one[1]))
        return _as(plain, AttentionKind.STRUGGLES, stretches[milestone].first, milestone, reasons)
    return _quiet(seat, run, plain, now, rules)


def _quiet(
    seat: ClassSeat, run: RunRecord, plain: Attention, now: datetime, rules: AttentionRules
) -> Attention:
    last = plain.since or run.head.started
    if seat.activity.busy or RULES[run.head.mode].program_acts:
        return plain
    since = max(last, seat.free_since) if seat.free_since is not None else last
    if now - since >= rules.gone:
        return _as(plain, AttentionKind.NOT_HERE, last)
    return _as(plain, AttentionKind.IDLE, since) if now - since >= rules.idle else plain


def _stretches(events: Sequence[Event]) -> Mapping[str, _Stretch]:
    """What is still open, by milestone: where one is reached, all that led to it is forgotten."""
    found: dict[str, _Stretch] = {}
    for event in events:
        match event:
            case Reached(_, milestone):
                found.pop(milestone, None)
            case Acted(at, _, Outcome.AWAY, milestone):
                found.setdefault(milestone, _Stretch()).add(StruggleSign.AWAY, at)
            case Acted(at, _, Outcome.REFUSED, milestone):
                found.setdefault(milestone, _Stretch()).add(StruggleSign.REFUSED, at)
            case Helped(at, milestone, rung):
                stretch = found.setdefault(milestone, _Stretch())
                together = rung >= SupportLevel.TOGETHER
                stretch.add(StruggleSign.TOGETHER if together else StruggleSign.HELPS, at)
            case AskedPerson(at, milestone):
                found.setdefault(milestone, _Stretch()).asked = at
            case TookBack(_, milestone):
                found.setdefault(milestone, _Stretch()).asked = None
            case _:
                pass
    return found


def _reasons(stretch: _Stretch, rules: AttentionRules) -> tuple[Struggle, ...]:
    least = {
        StruggleSign.AWAY: rules.away,
        StruggleSign.HELPS: rules.helps,
        StruggleSign.REFUSED: rules.refused,
        StruggleSign.TOGETHER: rules.together,
    }
    counts = stretch.counts
    return tuple(Struggle(sign, counts[sign]) for sign in least if counts.get(sign, 0) >= least[sign])


def _aim(events: Sequence[Event]) -> str:
    """The milestone that the last events were about; empty once one is reached, until more is done."""
    for event in reversed(events):
        match event:
            case Reached():
                return ""
            case Acted(milestone=milestone) | Helped(milestone=milestone) | AskedPerson(milestone=milestone):
                return milestone
            case _:
                continue
    return ""


def _as(
    plain: Attention,
    kind: AttentionKind,
    since: datetime | None,
    milestone: str = "",
    reasons: tuple[Struggle, ...] = (),
) -> Attention:
    return replace(plain, kind=kind, since=since, milestone=milestone or plain.milestone, reasons=reasons)


def _urgency(one: Attention, now: datetime) -> tuple[float, float]:
    """Who stumbles most comes first among those who struggle; then who waits longest."""
    much = sum(reason.count for reason in one.reasons) if one.kind is AttentionKind.STRUGGLES else 0
    return -much, -(now - one.since).total_seconds() if one.since is not None else 0.0

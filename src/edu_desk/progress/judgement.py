"""How well frauds and genuine things are told apart: signal detection over decisions.

Making sure first (asking, calling the official number), letting be, and refusing what can wait are never
an error, but tell nothing about telling apart either: they count as neither hit nor false alarm.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import NormalDist
from typing import Final

from edu_desk.lesson.cases import Truth
from edu_desk.progress.decision import Decision, tells
from edu_desk.progress.meeting import Meeting
from edu_desk.progress.practice import CaseOutcome
from edu_desk.runner.case_decision import CaseChoice

TOLD_FROM: Final = 8
"""From so many telling decisions *in each truth* on something is told; before, chance speaks louder."""
KEEN: Final = 1.5
"""A sensitivity (d') of so much tells frauds from genuine things well: about 77 % right without bias."""
LEANING: Final = 0.4
"""A bias (c) beyond this leans to one side."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Decisions counted; times are never looked at."""

    hits: int = 0
    """Frauds refused."""
    misses: int = 0
    """Frauds trusted."""
    false_alarms: int = 0
    """Genuine things refused."""
    passes: int = 0
    """Genuine things trusted."""
    asked: int = 0
    """Made sure first, whatever it was."""
    left: int = 0
    """Let be whatever it was, or refused what could wait."""

    @property
    def frauds(self) -> int:
        """Frauds that were refused or trusted."""
        return self.hits + self.misses

    @property
    def genuine(self) -> int:
        """Genuine things that were trusted, or refused though they could not wait."""
        return self.passes + self.false_alarms

    @property
    def decided(self) -> int:
        """All decisions."""
        return self.frauds + self.genuine + self.asked + self.left


@dataclass(frozen=True, slots=True)
class Judgement:
    """Sensitivity (d') and bias (c: positive where too much is trusted, negative where too little)."""

    sensitivity: float
    bias: float


def tally(decisions: Iterable[CaseOutcome]) -> Tally:
    """The counts of decisions; one whose truth is not known counts as asked or let be."""
    counted = Tally()
    for one in decisions:
        counted = _counted(counted, one)
    return counted


def remembered(decisions: Iterable[Decision]) -> Tally:
    """The counts of decisions as they are remembered."""
    return tally(CaseOutcome(one.truth, one.choice, one.right) for one in decisions)


def skilled(met: Iterable[Meeting]) -> Tally:
    """What shows skill: first meetings that were decided alone; a case that comes again is remembered."""
    return remembered(one.first for one in met if one.first.alone)


def judgement(counted: Tally) -> Judgement | None:
    """Sensitivity and bias; None while either truth has fewer than `TOLD_FROM` decisions.

    Zeros are corrected log-linearly: half a decision is added to each count and one to each total
    (Hautus 1995), so that nobody is infinitely good.
    """
    if min(counted.frauds, counted.genuine) < TOLD_FROM:
        return None
    normal = NormalDist()
    hit = normal.inv_cdf((counted.hits + 0.5) / (counted.frauds + 1))
    alarm = normal.inv_cdf((counted.false_alarms + 0.5) / (counted.genuine + 1))
    return Judgement(hit - alarm, -(hit + alarm) / 2)


def _counted(before: Tally, one: CaseOutcome) -> Tally:
    if one.choice is CaseChoice.ASK:
        return replace(before, asked=before.asked + 1)
    if not tells(one.truth, one.choice, right=one.right):
        return replace(before, left=before.left + 1)
    match one.truth, one.right:
        case Truth.FRAUD, True:
            return replace(before, hits=before.hits + 1)
        case Truth.FRAUD, False:
            return replace(before, misses=before.misses + 1)
        case _, True:
            return replace(before, passes=before.passes + 1)
        case _:
            return replace(before, false_alarms=before.false_alarms + 1)

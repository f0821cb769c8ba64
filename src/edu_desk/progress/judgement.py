"""How well frauds and genuine things are told apart: signal detection over decisions.

Making sure first (asking, calling the official number) is never an error, but it tells nothing about
telling apart either: it counts as neither hit nor false alarm. So does leaving a thing alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import NormalDist
from typing import Final

from edu_desk.lesson.cases import Truth
from edu_desk.progress.decision import Decision
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode

TOLD_FROM: Final = 20
"""From so many decisions on something is told; before, chance speaks louder."""
KEEN: Final = 1.5
"""A sensitivity (d') of so much tells frauds from genuine things well: about 77 % right without bias."""
LEANING: Final = 0.4
"""A bias (c) beyond this leans to one side."""


_ALONE: Final = frozenset({Mode.TRY, Mode.CHECK})


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
    """Left alone, whatever it was."""

    @property
    def decided(self) -> int:
        """All decisions."""
        return self.hits + self.misses + self.false_alarms + self.passes + self.asked + self.left

    @property
    def weighed(self) -> int:
        """The decisions that sensitivity and bias come from."""
        return self.decided - self.asked - self.left


@dataclass(frozen=True, slots=True)
class Judgement:
    """Sensitivity (d') and bias (c: positive where too much is trusted, negative where too little)."""

    sensitivity: float
    bias: float


def tally(decisions: Iterable[tuple[Truth, CaseChoice]]) -> Tally:
    """The counts of decisions."""
    count = {(truth, made): 0 for truth in Truth for made in CaseChoice}
    for truth, made in decisions:
        count[truth, made] += 1
    return Tally(
        hits=count[Truth.FRAUD, CaseChoice.REFUSE],
        misses=count[Truth.FRAUD, CaseChoice.TRUST],
        false_alarms=count[Truth.GENUINE, CaseChoice.REFUSE],
        passes=count[Truth.GENUINE, CaseChoice.TRUST],
        asked=count[Truth.FRAUD, CaseChoice.ASK] + count[Truth.GENUINE, CaseChoice.ASK],
        left=count[Truth.FRAUD, CaseChoice.LEAVE] + count[Truth.GENUINE, CaseChoice.LEAVE],
    )


def remembered(decisions: Iterable[Decision]) -> Tally:
    """The counts of decisions as they are remembered; who made sure is counted apart, whatever it was."""
    return tally((_truth(decision), decision.choice) for decision in decisions)


def unaided(decisions: Iterable[Decision]) -> Judgement | None:
    """How somebody judges alone: what was followed or watched tells nothing. None while it is too little."""
    return judgement(remembered(one for one in decisions if one.mode in _ALONE))


def judgement(counted: Tally) -> Judgement | None:
    """Sensitivity and bias; None while there are fewer than `TOLD_FROM` decisions to weigh.

    Zeros are corrected log-linearly: half a decision is added to each count and one to each total
    (Hautus 1995), so that nobody is infinitely good.
    """
    if counted.weighed < TOLD_FROM:
        return None
    normal = NormalDist()
    hit = normal.inv_cdf((counted.hits + 0.5) / (counted.hits + counted.misses + 1))
    alarm = normal.inv_cdf((counted.false_alarms + 0.5) / (counted.false_alarms + counted.passes + 1))
    return Judgement(hit - alarm, -(hit + alarm) / 2)


def _truth(decision: Decision) -> Truth:
    return Truth.GENUINE if (decision.choice is CaseChoice.TRUST) is decision.right else Truth.FRAUD

"""Which case comes next: just hard enough, of schemes that fooled this person, and new if possible."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from edu_desk.lesson.cases import Truth
from edu_desk.lesson.teaching import Lesson
from edu_desk.progress.decision import Decision
from edu_desk.runner.events import Mode

EASIEST, HARDEST = 1, 3
RISE_AFTER: Final = 2
"""So many right decisions one after another, and the next is harder; one wrong, and it is easier."""
CHECKED: Final = 20
"""A check has at most so many cases."""
_FRAUDS: Final = 0.6
"""The share of frauds in training: one must not be able to answer by habit."""
_SAME: Final = 3
"""After so many of one truth in a row, the other comes."""


@dataclass(frozen=True, slots=True)
class KnownCase:
    """What choosing needs to know of a case."""

    id: str
    scheme: str
    truth: Truth
    level: int


def known_cases(lesson: Lesson) -> tuple[KnownCase, ...]:
    """The cases of a lesson; none where it is an errand."""
    return tuple(
        KnownCase(task.id, task.case.scheme, task.case.truth, task.case.level)
        for task in lesson.tasks
        if task.case is not None
    )


def level_wanted(cases: Sequence[KnownCase], decisions: Iterable[Decision]) -> int:
    """How hard the next case should be, after all decisions on `cases` in order."""
    known = {case.id for case in cases}
    level, row = EASIEST, 0
    for decision in decisions:
        if decision.case not in known:
            continue
        row = row + 1 if decision.right else 0
        if not decision.right:
            level = max(EASIEST, level - 1)
        elif row == RISE_AFTER:
            level, row = min(HARDEST, level + 1), 0
    return level


def next_case(cases: Sequence[KnownCase], decisions: Sequence[Decision], dice: Random) -> str:
    """The case to train on now: a new one while there is one, else the one decided longest ago.

    `decisions` are those on all lessons: a scheme that fooled in one comes more often in the others.
    """
    by_id = {case.id: case for case in cases}
    mine = [decision for decision in decisions if decision.case in by_id]
    rest = _unseen(cases, mine)
    if not rest:
        return _longest_ago(cases, mine)
    rest = _of_truth(rest, [by_id[decision.case].truth for decision in mine], dice)
    wanted = level_wanted(cases, mine)
    near = min(abs(case.level - wanted) for case in rest)
    rest = [case for case in rest if abs(case.level - wanted) == near]
    last = by_id[mine[-1].case].scheme if mine else ""
    rest = [case for case in rest if case.scheme != last] or rest
    fooled = schemes_that_fool(decisions)
    return dice.choices(rest, [3 if case.scheme in fooled else 1 for case in rest])[0].id


def check_cases(cases: Sequence[KnownCase], decisions: Sequence[Decision], dice: Random) -> tuple[str, ...]:
    """The cases of a check, none of which was ever seen: half of them genuine as far as there are.

    Fewer than `CHECKED`, or none, when they run out; whoever shows the check says so.
    """
    rest = _unseen(cases, decisions)
    dice.shuffle(rest)
    frauds = [case for case in rest if case.truth is Truth.FRAUD]
    genuine = [case for case in rest if case.truth is Truth.GENUINE]
    half = CHECKED // 2
    some = [*frauds[: max(half, CHECKED - len(genuine))], *genuine[: max(half, CHECKED - len(frauds))]][
        :CHECKED
    ]
    dice.shuffle(some)
    return tuple(case.id for case in some)


def schemes_that_fool(decisions: Iterable[Decision]) -> frozenset[str]:
    """The schemes whose last decision was wrong; what was watched does not count."""
    last = {decision.scheme: decision.right for decision in decisions if decision.mode is not Mode.WATCH}
    return frozenset(scheme for scheme, right in last.items() if scheme and not right)


def _unseen(cases: Sequence[KnownCase], decisions: Iterable[Decision]) -> list[KnownCase]:
    seen = {decision.case for decision in decisions}
    return [case for case in cases if case.id not in seen]


def _longest_ago(cases: Sequence[KnownCase], mine: Sequence[Decision]) -> str:
    last = {decision.case: place for place, decision in enumerate(mine)}
    wrong = {decision.case for decision in mine if not decision.right}
    return min(cases, key=lambda case: (case.id not in wrong, last.get(case.id, -1))).id


def _of_truth(rest: list[KnownCase], before: Sequence[Truth], dice: Random) -> list[KnownCase]:
    truth = Truth.FRAUD if dice.random() < _FRAUDS else Truth.GENUINE
    recent = set(before[-_SAME:])
    if len(before) >= _SAME and len(recent) == 1:
        truth = Truth.GENUINE if recent == {Truth.FRAUD} else Truth.FRAUD
    return [case for case in rest if case.truth is truth] or rest

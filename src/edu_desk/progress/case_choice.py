"""Which case comes next: just hard enough, of schemes that fooled this person, and new if possible."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from edu_desk.lesson.cases import Truth
from edu_desk.lesson.teaching import Lesson
from edu_desk.progress.meeting import Meeting
from edu_desk.runner.events import Mode

EASIEST, HARDEST = 1, 3
RISE_AFTER: Final = 2
"""So many right decisions one after another, and the next is harder; one wrong, and it is easier."""
CHECKED: Final = 20
"""A check has at most so many cases."""
_FRAUDS: Final = 0.5
"""The share of frauds in training: one must not be able to answer by habit."""
_SAME: Final = 3
"""After so many of one truth in a row, the other comes."""
_RESTS: Final = 3
"""So many others come before a case comes again."""
_OWED: Final = 2
"""Each right decision that a case is owed makes it come so much more often."""


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


def level_wanted(met: Iterable[Meeting]) -> int:
    """How hard the next case should be, after the last decision on each case in order."""
    level, row = EASIEST, 0
    for one in met:
        row = row + 1 if one.last.right else 0
        if not one.last.right:
            level = max(EASIEST, level - 1)
        elif row == RISE_AFTER:
            level, row = min(HARDEST, level + 1), 0
    return level


def next_case(cases: Sequence[KnownCase], met: Sequence[Meeting], dice: Random) -> str:
    """The case to train on now: a new one while there is one, else one that rested for a while.

    `met` are the meetings with cases of all lessons, the last decided at the end: a scheme that fooled in
    one comes more often in the others.
    """
    by_id = {case.id: case for case in cases}
    mine = [one for one in met if one.case in by_id]
    seen = {one.case for one in mine}
    unseen = [case for case in cases if case.id not in seen]
    rested = [by_id[one.case] for one in mine[:-_RESTS] or mine[:1]]
    rest = _of_truth(unseen or rested, [by_id[one.case].truth for one in mine], dice)
    if not unseen:
        return _weighed(rest, {one.case: one for one in mine}, dice)
    wanted = level_wanted(mine)
    near = min(abs(case.level - wanted) for case in rest)
    rest = [case for case in rest if abs(case.level - wanted) == near]
    last = by_id[mine[-1].case].scheme if mine else ""
    rest = [case for case in rest if case.scheme != last] or rest
    fooled = schemes_that_fool(met)
    return dice.choices(rest, [3 if case.scheme in fooled else 1 for case in rest])[0].id


def check_cases(cases: Sequence[KnownCase], met: Sequence[Meeting], dice: Random) -> tuple[str, ...]:
    """The cases of a check, none of which was ever seen: half of them genuine as far as there are.

    Fewer than `CHECKED`, or none, when they run out; whoever shows the check says so.
    """
    seen = {one.case for one in met}
    rest = [case for case in cases if case.id not in seen]
    dice.shuffle(rest)
    frauds = [case for case in rest if case.truth is Truth.FRAUD]
    genuine = [case for case in rest if case.truth is Truth.GENUINE]
    half = CHECKED // 2
    some = [*frauds[: max(half, CHECKED - len(genuine))], *genuine[: max(half, CHECKED - len(frauds))]][
        :CHECKED
    ]
    dice.shuffle(some)
    return tuple(case.id for case in some)


def schemes_that_fool(met: Iterable[Meeting]) -> frozenset[str]:
    """The schemes whose last decision was wrong; what was watched does not count."""
    last = {one.last.scheme: one.last.right for one in met if one.last.mode is not Mode.WATCH}
    return frozenset(scheme for scheme, right in last.items() if scheme and not right)


def _weighed(rested: Sequence[KnownCase], met: Mapping[str, Meeting], dice: Random) -> str:
    """One of the `rested` cases, met longest ago first; a mistake weighs, and fades with right answers."""
    places = range(len(rested), 0, -1)
    weights = [place * (1 + _OWED * met[case.id].owed) for case, place in zip(rested, places, strict=True)]
    return dice.choices(rested, weights)[0].id


def _of_truth(rest: list[KnownCase], before: Sequence[Truth], dice: Random) -> list[KnownCase]:
    truth = Truth.FRAUD if dice.random() < _FRAUDS else Truth.GENUINE
    recent = set(before[-_SAME:])
    if len(before) >= _SAME and len(recent) == 1:
        truth = Truth.GENUINE if recent == {Truth.FRAUD} else Truth.FRAUD
    return [case for case in rest if case.truth is truth] or rest

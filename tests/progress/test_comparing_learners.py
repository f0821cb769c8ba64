"""Learners who go by what came before, not by what a case asks for: the cases are dealt as the program does.

What a review shows beside a decided case is remembered by them, and so are the order of the truths and the
schemes that came. Each plays every shipped lesson several times, to its last case.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random

import pytest

from edu_desk.lesson.cases import Case, Truth
from edu_desk.lesson.teaching import Lesson
from edu_desk.progress.case_choice import known_cases, next_case
from edu_desk.progress.case_pairs import met_other
from edu_desk.progress.decision import Decision
from edu_desk.progress.judgement import skilled
from edu_desk.progress.lesson_history import LessonHistory
from edu_desk.progress.meeting import meetings
from edu_desk.progress.practice import CaseOutcome, Practice
from edu_desk.progress.standing import Standing
from edu_desk.report.judgement_words import leaning
from edu_desk.runner.case_decision import CaseChoice, is_right
from edu_desk.runner.events import Mode
from edu_desk.shared.text import UNTRANSLATED
from kit.shipped_lessons import shipped_library

START = datetime(2026, 1, 1, 9, tzinfo=UTC)
WELL = "You are good at telling frauds from genuine things."
LIBRARY = shipped_library()
LESSONS = [LIBRARY.lesson(head.id) for head in LIBRARY.index().heads if head.id.startswith("fraud-")]
CASES = [lesson for lesson in LESSONS if lesson.tasks[0].case is not None]
TIMES = 6
BY_CHANCE = 0.05
"""Who guesses has four right in a row of both truths in so small a share of lessons, by luck."""


@dataclass
class Past:
    """What a learner remembers of a lesson."""

    truths: list[Truth] = field(default_factory=list)
    schemes: set[str] = field(default_factory=set)
    shown: dict[str, Truth] = field(default_factory=dict)
    """By the case what it was, as its own review or that of another one told."""


Way = Callable[[str, Case, Past], bool]
"""Whether a case is suspected."""


@dataclass(frozen=True)
class Played:
    """How it ended."""

    alone: bool
    told: str


WAYS: dict[str, Way] = {
    "trusts what a review showed": lambda case, _, past: past.shown.get(case) is not Truth.GENUINE,
    "suspects what a review showed": lambda case, _, past: past.shown.get(case) is Truth.FRAUD,
    "suspects each scheme once": lambda _, case, past: case.scheme not in past.schemes,
    "trusts each scheme once": lambda _, case, past: case.scheme in past.schemes,
    "takes turns": lambda _, __, past: len(past.truths) % 2 == 0,
    "the other way than last time": lambda _, __, past: past.truths[-1:] == [Truth.GENUINE],
    "the same as last time": lambda _, __, past: past.truths[-1:] == [Truth.FRAUD],
    "keeps them even": lambda _, __, past: past.truths.count(Truth.FRAUD) <= len(past.truths) / 2,
}


def played(lesson: Lesson, suspects: Way, seed: int) -> Played:
    """Every case of `lesson` once, to try, each with its review."""
    cases = {task.id: task.case for task in lesson.tasks if task.case}
    dice, made, history, past = Random(seed), list[Decision](), LessonHistory(), Past()
    for place in range(len(cases)):
        name = next_case(known_cases(lesson), meetings(made), dice)
        case = cases[name]
        choice = CaseChoice.REFUSE if suspects(name, case, past) else CaseChoice.TRUST
        right = is_right(case.truth, choice, wants=case.wants, can_wait=case.can_wait)
        at = START + timedelta(minutes=20 * place)
        outcome = CaseOutcome(case.truth, choice, right)
        history = history.after(Practice(lesson.id, name, Mode.TRY, at, finished=True, case=outcome))
        made.append(Decision(lesson.id, name, Mode.TRY, at, choice, right, case.scheme, case.truth))
        beside = met_other(lesson, name, meetings(made))
        past.shown |= {one: cases[one].truth for one in (name, beside) if one is not None}
        past.truths.append(case.truth)
        past.schemes.add(case.scheme)
    return Played(history.standing is Standing.ALONE, leaning(skilled(meetings(made)), UNTRANSLATED))


@cache
def ends(name: str) -> list[Played]:
    return [played(lesson, WAYS[name], seed) for lesson in CASES for seed in range(TIMES)]


@pytest.mark.parametrize("name", WAYS)
def test_who_goes_by_what_came_before_is_not_known_to_do_it_alone(name: str) -> None:
    assert sum(one.alone for one in ends(name)) <= BY_CHANCE * len(ends(name))


@pytest.mark.parametrize("name", WAYS)
def test_who_goes_by_what_came_before_is_not_told_to_judge_well(name: str) -> None:
    assert sum(one.told == WELL for one in ends(name)) <= BY_CHANCE * len(ends(name))


def test_who_judges_is_known_to_after_every_lesson() -> None:
    judged = [played(lesson, lambda _, case, __: case.truth is Truth.FRAUD, 1) for lesson in CASES]
    assert [one.alone for one in judged] == [True] * len(CASES)

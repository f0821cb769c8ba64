"""Learners who decide the shipped cases by something beside the point: none hears that she judges well.

Each looks at the real screens (`kit.case_cues`) and at one thing on them, and may have it either way round.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from edu_desk.lesson.cases import Case, Truth
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
from kit.case_cues import SeenCase, seen_cases
from kit.shipped_lessons import shipped_library

pytestmark = pytest.mark.xdist_group("seen cases")  # rendered once, for all who look at them
START = datetime(2026, 1, 1, 9, tzinfo=UTC)
WELL = "You are good at telling frauds from genuine things."
_TIME = re.compile(r"오늘 (\d{1,2}):\d\d")
_SAID: tuple[str, ...] = (
    "letter/body", "talk/talk_first", "talk/talk_second", "talk/talk_third", "talking/ring_first",
)  # fmt: skip
_SAID += ("talking_on/ring_second", "talking_on/ring_third", "scanned/scanned_lead", "site/site_lead")
Suspects = Callable[[SeenCase], bool]


@cache
def known_cases() -> Mapping[str, Case]:
    """Those of the lessons by their names."""
    lessons = [shipped_library().lesson(name) for name in {case.lesson for case in seen_cases()}]
    return {task.id: task.case for lesson in lessons for task in lesson.tasks if task.case is not None}


def said(case: SeenCase) -> str:
    """All that the other side says."""
    return " ".join(case.shown.get(place, "") for place in _SAID)


@cache
def middle() -> int:
    """Half of the cases say more."""
    return sorted(len(said(case)) for case in seen_cases())[len(seen_cases()) // 2]


def hour(case: SeenCase) -> int:
    found = _TIME.search(" ".join(case.shown.values()))
    return int(found[1]) if found else 12


HASTY: dict[str, Suspects] = {
    "long messages": lambda case: len(said(case)) > middle(),
    "a link": lambda case: bool(case.at("letter/link", "talk/talk_link")),
    "early or late": lambda case: not 9 <= hour(case) < 18,
    "afternoons": lambda case: hour(case) >= 12,
    "no formal endings": lambda case: "니다" not in said(case),
    "exclamation marks": lambda case: "!" in said(case),
    "an amount of money": lambda case: re.search(r"\d[\d,]*만? ?원", said(case)) is not None,
    "haste": lambda case: any(word in said(case) for word in ("오늘", "바로", "지금", "급")),
    "a number to dial": lambda case: re.search(r"\d{4}-\d{4}", said(case)) is not None,
    "the first button": lambda _case: False,
}


class Hasty:
    """Decides every shipped case once, alone, by what she suspects."""

    def __init__(self, suspects: Suspects) -> None:
        self.made: list[Decision] = []
        self.histories: dict[str, LessonHistory] = {}
        for place, case in enumerate(seen_cases()):
            choice = CaseChoice.REFUSE if suspects(case) else CaseChoice.TRUST
            self._decide(case, choice, START + timedelta(minutes=20 * place))

    def _decide(self, seen: SeenCase, choice: CaseChoice, at: datetime) -> None:
        case = known_cases()[seen.name]
        right = is_right(case.truth, choice, wants=case.wants, can_wait=case.can_wait)
        outcome = CaseOutcome(case.truth, choice, right)
        practice = Practice(seen.lesson, seen.name, Mode.TRY, at, finished=True, case=outcome)
        known = self.histories.get(seen.lesson, LessonHistory())
        self.histories[seen.lesson] = known.after(practice)
        self.made.append(
            Decision(seen.lesson, seen.name, Mode.TRY, at, choice, right, case.scheme, case.truth)
        )

    @property
    def told(self) -> str:
        return leaning(skilled(meetings(self.made)), UNTRANSLATED)

    @property
    def alone(self) -> list[str]:
        """The lessons that she is said to do by herself."""
        return [name for name, one in self.histories.items() if one.standing is Standing.ALONE]


@pytest.mark.parametrize("name", HASTY)
@pytest.mark.parametrize("turned", [False, True], ids=["suspects", "trusts"])
def test_who_decides_by_one_thing_beside_the_point_is_not_told_to_judge(name: str, turned: bool) -> None:
    hasty = Hasty(lambda case: HASTY[name](case) is not turned)
    assert hasty.told != WELL
    assert hasty.alone == []


def test_who_judges_the_shipped_cases_is_told_so() -> None:
    judge = Hasty(lambda case: case.truth is Truth.FRAUD)
    assert judge.told == WELL
    assert sorted(judge.alone) == sorted({case.lesson for case in seen_cases()})

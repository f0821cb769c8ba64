"""Learners who do not judge: none of them hears that they judge well, or is said to do it alone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from edu_desk.lesson.cases import Truth
from edu_desk.progress.case_choice import KnownCase, next_case
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

START = datetime(2026, 1, 1, 9, tzinfo=UTC)
CASES = tuple(
    KnownCase(f"{scheme}-{truth.value}-{level}", scheme, truth, level)
    for scheme in ("parcel", "fine", "loan", "family", "bank", "police")
    for truth in Truth
    for level in (1, 2, 3)
)
BY_ID = {case.id: case for case in CASES}
WELL = "You are good at telling frauds from genuine things."

Way = Callable[[KnownCase, int], CaseChoice]
"""What is decided on a case that is met for the so-many-th time."""


@dataclass
class Player:
    """Decides `count` cases that are chosen as the program does."""

    way: Way
    helped: bool = False
    mode: Mode = Mode.TRY
    seed: int = 1
    made: list[Decision] = field(default_factory=list)
    history: LessonHistory = field(default_factory=LessonHistory)

    def play(self, count: int) -> None:
        dice = Random(self.seed)
        for place in range(count):
            case = BY_ID[next_case(CASES, meetings(self.made), dice)]
            self._decide(case, START + timedelta(minutes=20 * place))

    def _decide(self, case: KnownCase, at: datetime) -> None:
        choice = self.way(case, sum(one.case == case.id for one in self.made))
        right = is_right(case.truth, choice)
        outcome = CaseOutcome(case.truth, choice, right)
        practice = Practice("l", case.id, self.mode, at, finished=True, helps=self.helped, case=outcome)
        self.history = self.history.after(practice)
        self.made.append(
            Decision("l", case.id, self.mode, at, choice, right, case.scheme, case.truth, self.helped)
        )

    @property
    def told(self) -> str:
        return leaning(skilled(meetings(self.made)), UNTRANSLATED)


def right(case: KnownCase, _times: int = 0) -> CaseChoice:
    return CaseChoice.REFUSE if case.truth is Truth.FRAUD else CaseChoice.TRUST


def wrong(case: KnownCase, _times: int = 0) -> CaseChoice:
    return CaseChoice.TRUST if case.truth is Truth.FRAUD else CaseChoice.REFUSE


def remembers(case: KnownCase, times: int) -> CaseChoice:
    """Fooled at first, right when it comes again."""
    return right(case) if times else wrong(case)


def guessing(seed: int) -> Way:
    dice = Random(seed)
    return lambda _case, _times: dice.choice([CaseChoice.TRUST, CaseChoice.REFUSE])


def asks_of_what_is_genuine(case: KnownCase, _times: int) -> CaseChoice:
    return CaseChoice.REFUSE if case.truth is Truth.FRAUD else CaseChoice.ASK


GAMES = {
    "always refuses": Player(lambda _case, _times: CaseChoice.REFUSE),
    "always trusts": Player(lambda _case, _times: CaseChoice.TRUST),
    "always asks": Player(lambda _case, _times: CaseChoice.ASK),
    "always lets be": Player(lambda _case, _times: CaseChoice.LEAVE),
    "asks of what is genuine": Player(asks_of_what_is_genuine),
    "always wrong": Player(wrong),
    "remembers": Player(remembers),
    "only by help": Player(right, helped=True),
    "only follows": Player(right, mode=Mode.FOLLOW),
    "only watches": Player(right, mode=Mode.WATCH),
}


@pytest.mark.parametrize("name", GAMES)
def test_who_does_not_judge_is_not_told_to_judge_well(name: str) -> None:
    player = GAMES[name]
    player.play(90)
    assert player.told != WELL
    assert player.history.standing is not Standing.ALONE


def test_guessing_is_not_taken_for_judging() -> None:
    """Of 200 who guess, hardly one looks like a judge: what chance alone allows."""
    players = [Player(guessing(seed), seed=seed) for seed in range(200)]
    for player in players:
        player.play(36)
    assert sum(player.told == WELL for player in players) <= 2
    assert sum(player.history.standing is Standing.ALONE for player in players) <= 4


def test_who_judges_is_told_so() -> None:
    judge = Player(right)
    judge.play(30)
    assert judge.told == WELL
    assert judge.history.standing is Standing.ALONE


def test_one_slip_in_ten_still_judges_well() -> None:
    dice = Random(3)
    judge = Player(lambda case, _times: wrong(case) if dice.random() < 0.1 else right(case))
    judge.play(36)
    assert judge.told == WELL


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("always trusts", "You tend to trust people"),
        ("always refuses", "You are careful"),
        ("always asks", "Making sure is always safe"),
        ("always lets be", "Making sure is always safe"),
        ("asks of what is genuine", "Making sure is always safe"),
        ("only by help", "After some more cases"),
    ],
)
def test_what_is_said_is_true_of_each(name: str, begins: str) -> None:
    player = Player(GAMES[name].way, helped=GAMES[name].helped)
    player.play(36)
    assert player.told.startswith(begins)

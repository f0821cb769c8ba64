"""When to do a lesson again: repetitions by FSRS, the rating of a run by a written table."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from edu_desk.progress.practice import Practice
from edu_desk.runner.events import Mode
from edu_desk.shared.errors import Bug

_SLACK = timedelta(days=1)
"""A moment that is no further ahead is no wrong clock: people and computers change time zones."""
BOOSTER_DAYS = 7
"""What was known and is not done alone any more comes again within so many days."""
_FEW = 2
"""So many wrong turns are more than a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Booster:
    """When a lesson is due again, and when it was practised last."""

    lesson: str
    due: datetime
    last: datetime

    def due_day(self, now: datetime) -> date:
        """The day on which it is due where the clock says `now`."""
        return self.due.astimezone(now.tzinfo).date()

    def is_due(self, now: datetime) -> bool:
        """Whether it is due on the day of `now`: people come by days, not by hours."""
        return self.due_day(now) <= now.date()

    def days_since(self, now: datetime) -> int:
        """How many days ago it was practised last, where the clock says `now`."""
        return max(0, (now.date() - self.last.astimezone(now.tzinfo).date()).days)


@dataclass(frozen=True, slots=True)
class Memory:
    """How well a lesson is remembered, in FSRS's terms: all that the next repetition depends on."""

    stability: float
    difficulty: float
    due: datetime
    last: datetime

    def booster(self, lesson: str, now: datetime) -> Booster:
        """The next repetition of `lesson`, as seen from `now`.

        A clock that was wrong may have put the last one into the future. Nobody knows when it was: it counts
        as now, and the lesson is due at once, since nothing later can be trusted to come.
        """
        if self.last > now + _SLACK:
            return Booster(lesson, min(self.due, now), now)
        return Booster(lesson, self.due, self.last)


def rating(practice: Practice) -> int | None:
    """FSRS's grade of a run: 1 again, 2 hard, 3 good, 4 easy; None where it tells nothing.

    | run | grade | because |
    |---|---|---|
    | watched | none | nothing was recalled |
    | left before the goal | none | somebody may only have been called away |
    | followed to the goal | 1 | it was shown: the memory begins here |
    | done with a step together, or help asked twice | 1 | it was not recalled |
    | help asked once, or two wrong turns | 2 | recalled with trouble |
    | tried alone | 3 | recalled |
    | checked alone, no wrong turn | 4 | recalled with nothing shown or explained |
    """
    if practice.mode is Mode.WATCH or not practice.finished:
        return None
    if practice.mode is Mode.FOLLOW or practice.together or practice.helps >= _FEW:
        return 1
    if practice.helps or practice.away >= _FEW:
        return 2
    return 4 if practice.mode is Mode.CHECK and not practice.away else 3


def remembered_after(memory: Memory | None, practice: Practice) -> Memory | None:
    """How well an errand is remembered after one more practice of it."""
    grade = rating(practice)
    return memory if grade is None else reviewed(memory, grade, practice.ended)


def called_again(memory: Memory | None, ended: datetime) -> Memory | None:
    """The same for an errand that was known and was not done alone at `ended`: due within `BOOSTER_DAYS`.

    | at that practice | due |
    |---|---|
    | done alone | when FSRS says |
    | with help, though it was done alone before | when FSRS says, within a week |
    """
    if memory is None:
        return None
    return replace(memory, due=min(memory.due, ended.astimezone(UTC) + timedelta(days=BOOSTER_DAYS)))


def reviewed(memory: Memory | None, grade: int, moment: datetime) -> Memory:
    """How well a lesson is remembered after a repetition at `moment`; nothing is left to chance.

    What was recorded as later than `moment` (the clock was wrong then) counts as practised at `moment`.
    """
    from fsrs import Card, Rating, Scheduler, State

    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    at = moment.astimezone(UTC)
    card = Card(card_id=0, due=at)
    if memory is not None:
        card = Card(
            card_id=0,
            state=State.Review,
            stability=memory.stability,
            difficulty=memory.difficulty,
            due=min(memory.due, at) if memory.last > at else memory.due,
            last_review=min(memory.last, at).astimezone(UTC),
        )
    card, _ = scheduler.review_card(card, Rating(grade), at)
    if card.stability is None or card.difficulty is None:
        raise Bug("a lesson was repeated and nothing is known of its memory")
    return Memory(card.stability, card.difficulty, card.due, moment)

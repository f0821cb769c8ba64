"""When to do a lesson again: repetitions by FSRS, the rating of a run by a written table."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from edu_desk.progress.practice import Practice
from edu_desk.progress.repetition import Booster, seen_from
from edu_desk.runner.events import Mode
from edu_desk.shared.errors import Bug

BOOSTER_DAYS = 7
"""What was known and is not done alone any more comes again within so many days."""
_FEW = 2
"""So many wrong turns are more than a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Memory:
    """How well a lesson is remembered, in FSRS's terms: all that the next repetition depends on."""

    stability: float
    difficulty: float
    due: datetime
    last: datetime

    def booster(self, lesson: str, now: datetime) -> Booster:
        """The next repetition of `lesson`, as seen from `now`."""
        return seen_from(now, lesson, self.due, self.last)


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

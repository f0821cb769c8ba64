"""When to do a lesson again: repetitions by FSRS, the rating of a run by a written table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from edu_desk.progress.practice import Practice
from edu_desk.runner.events import Mode

_FEW = 2
"""So many wrong turns are more than a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Booster:
    """When a lesson is due again, and when it was practised last."""

    lesson: str
    due: datetime
    last: datetime

    def is_due(self, now: datetime) -> bool:
        """Whether it is due on the day of `now`: people come by days, not by hours."""
        return self.due.astimezone(now.tzinfo).date() <= now.date()


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


def boosters(practices: Iterable[Practice]) -> dict[str, Booster]:
    """The next repetition of each lesson that was practised to its goal, from practices in order.

    The same practices always give the same days: nothing is left to chance.
    """
    graded = [(practice, grade) for practice in practices if (grade := rating(practice)) is not None]
    if not graded:
        return {}
    from fsrs import Card, Rating, Scheduler

    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    cards: dict[str, Card] = {}
    found: dict[str, Booster] = {}
    for practice, grade in graded:
        at = practice.ended.astimezone(UTC)
        card = cards.get(practice.lesson) or Card(card_id=0, due=at)
        card, _ = scheduler.review_card(card, Rating(grade), at)
        cards[practice.lesson] = card
        found[practice.lesson] = Booster(practice.lesson, card.due, practice.ended)
    return found

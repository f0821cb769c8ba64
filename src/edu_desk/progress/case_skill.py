"""What decisions on the cases of a lesson show of a learner: whether it is known, and how well it is kept."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from edu_desk.lesson.cases import Truth
from edu_desk.progress.booster import Memory, reviewed
from edu_desk.progress.decision import tells
from edu_desk.progress.practice import Practice
from edu_desk.progress.standing import Standing
from edu_desk.runner.events import Mode

ENOUGH: Final = 4
"""So many of each truth, one after another and all right, are no luck: one in 256 by guessing."""
_REPETITION: Final = 3
"""Fewer cases on a day are no repetition of the lesson."""
_MANY: Final = 10
_GRADES: Final = ((0.9, 3), (0.75, 3), (0.5, 2), (0.0, 1))
"""FSRS's grade by the share of a day's cases that were decided rightly; see `CaseDay.grade`."""


@dataclass(frozen=True, slots=True)
class TruthRow:
    """Whether the last decisions that tell something were right, for each truth the oldest first."""

    frauds: tuple[bool, ...] = ()
    genuine: tuple[bool, ...] = ()

    def after(self, practice: Practice) -> "TruthRow":
        """The row with one more; unchanged where the decision says nothing of telling apart."""
        case = practice.case
        if case is None or not tells(case.truth, case.choice, right=case.right):
            return self
        if case.truth is Truth.FRAUD:
            return replace(self, frauds=(*self.frauds, case.right)[-ENOUGH:])
        return replace(self, genuine=(*self.genuine, case.right)[-ENOUGH:])

    @property
    def sure(self) -> bool:
        """Enough in both truths, and all of them right."""
        return all(len(row) == ENOUGH and all(row) for row in (self.frauds, self.genuine))


@dataclass(frozen=True, slots=True)
class CaseDay:
    """The cases that were decided on one day without anything shown: together one repetition."""

    day: date
    before: Memory | None
    """What was remembered before that day."""
    right: int = 0
    total: int = 0

    def after(self, practice: Practice) -> "CaseDay":
        """The day with one more case; one that needed help was not recalled."""
        return replace(self, right=self.right + practice.alone, total=self.total + 1)

    def grade(self) -> int | None:
        """FSRS's grade of the day.

        | of the day's cases, decided rightly and alone | grade |
        |---|---|
        | fewer than three cases | none |
        | nine of ten, of ten or more | 4 |
        | three of four | 3 |
        | half | 2 |
        | fewer | 1 |
        """
        if self.total < _REPETITION:
            return None
        share = self.right / self.total
        if share >= _GRADES[0][0] and self.total >= _MANY:
            return 4
        return next(grade for least, grade in _GRADES if share >= least)


@dataclass(frozen=True, slots=True)
class CaseSkill:
    """A learner and the cases of a lesson, so far."""

    met: frozenset[str] = frozenset()
    """The cases that were seen decided, by the learner or in watch mode."""
    alone: TruthRow = field(default=TruthRow())
    """First meetings, decided without help: they alone show skill."""
    any_how: TruthRow = field(default=TruthRow())
    """All that was decided, with help, after being shown, or again."""
    day: CaseDay | None = None

    def after(self, practice: Practice) -> "CaseSkill":
        """The same with one more case."""
        met = self.met | {practice.task}
        if practice.mode is Mode.WATCH or practice.case is None:
            return replace(self, met=met)
        new = practice.unaided and practice.task not in self.met
        alone = self.alone.after(practice) if new else self.alone
        return replace(self, met=met, alone=alone, any_how=self.any_how.after(practice))

    def on_day(self, practice: Practice, memory: Memory | None) -> "CaseSkill":
        """The same with the day's repetition counted on; `memory` is what is remembered so far."""
        if practice.mode not in {Mode.TRY, Mode.CHECK}:
            return self
        today = practice.ended.date()
        day = self.day if self.day is not None and self.day.day == today else CaseDay(today, memory)
        return replace(self, day=day.after(practice))

    def standing(self, before: Standing) -> Standing:
        """How far the learner is with telling these cases apart; watching counts for nothing."""
        if self.alone.sure:
            return Standing.ALONE
        if self.any_how.sure:
            return Standing.HELPED
        return Standing.BEGUN if self.any_how != TruthRow() or before is not Standing.NOT_YET else before


def case_memory(memory: Memory | None, skill: CaseSkill, practice: Practice) -> Memory | None:
    """How well a lesson of cases is remembered after one more: a day is one repetition, graded anew.

    Being shown begins the memory and repeats nothing.
    """
    if practice.mode is Mode.FOLLOW:
        return memory if memory is not None else reviewed(None, 1, practice.ended)
    if practice.mode is Mode.WATCH or skill.day is None:
        return memory
    grade = skill.day.grade()
    return memory if grade is None else reviewed(skill.day.before, grade, practice.ended)

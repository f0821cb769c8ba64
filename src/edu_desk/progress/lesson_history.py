"""What one learner's practices of a lesson came to: all that deciding what to offer next needs to know.

It is worked out one practice after another, so that the past never needs to be read again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from edu_desk.progress.booster import Memory, called_again, remembered_after
from edu_desk.progress.case_skill import CaseSkill, case_memory
from edu_desk.progress.mastery import standing_after
from edu_desk.progress.practice import Practice, settled
from edu_desk.progress.repetition import Booster, longest_due
from edu_desk.progress.standing import Standing
from edu_desk.runner.events import Mode


@dataclass(frozen=True, slots=True)
class LessonHistory:
    """A learner and a lesson, so far; without arguments for one that was never practised."""

    standing: Standing = Standing.NOT_YET
    finished: frozenset[Mode] = frozenset()
    """The modes in which the goal was reached at least once."""
    done: tuple[str, ...] = ()
    """Tasks done to their goal, each once, the one done last at the end; watching does nothing."""
    memory: Memory | None = None
    """How well it is remembered; None while nothing tells."""
    skill: CaseSkill = field(default=CaseSkill())
    """Where the lesson is one of cases: what decisions on them show."""

    def is_ahead_of(self, practice: Practice) -> bool:
        """Whether something was recorded later than `practice` ended: the clock was ahead then."""
        if self.memory is not None and self.memory.last > practice.ended:
            return True
        return self.skill.day is not None and self.skill.day.day > practice.ended.date()

    def after(self, practice: Practice) -> "LessonHistory":
        """The same with one more practice of the lesson."""
        modes = self.finished | {practice.mode} if practice.finished else self.finished
        done = self.done
        if practice.finished and practice.mode is not Mode.WATCH:
            done = (*(task for task in done if task != practice.task), practice.task)
        known = replace(self, finished=modes, done=done)
        return _recalled(known, practice) if practice.case is None else _judged(known, practice)


def _recalled(before: LessonHistory, practice: Practice) -> LessonHistory:
    """After an errand."""
    standing, memory = standing_after(before.standing, practice), remembered_after(before.memory, practice)
    if before.standing is Standing.ALONE and standing is Standing.HELPED:
        memory = called_again(memory, practice.ended)
    return replace(before, standing=standing, memory=memory)


def _judged(before: LessonHistory, practice: Practice) -> LessonHistory:
    """After a case."""
    skill = before.skill.after(practice).on_day(practice, before.memory)
    memory = case_memory(before.memory, skill, practice)
    return replace(before, standing=skill.standing(before.standing), memory=memory, skill=skill)


def histories(practices: Iterable[Practice]) -> dict[str, LessonHistory]:
    """The history of each lesson, from all practices of one learner in order."""
    found: dict[str, list[Practice]] = {}
    for practice in practices:
        found.setdefault(practice.lesson, []).append(practice)
    return {lesson: history_of(some) for lesson, some in found.items()}


def history_of(practices: Iterable[Practice]) -> LessonHistory:
    """What all practices of one learner and lesson come to, in order, whatever a wrong clock said."""
    history = LessonHistory()
    for practice in settled(practices):
        history = history.after(practice)
    return history


def due_again(by_lesson: dict[str, LessonHistory], now: datetime) -> tuple[Booster, ...]:
    """The lessons that are due to be done again on the day of `now`, the longest due first."""
    found = (one.memory.booster(lesson, now) for lesson, one in by_lesson.items() if one.memory is not None)
    return longest_due(found, now)

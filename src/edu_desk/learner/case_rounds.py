"""Lessons of cases without their pages: which case comes, the row of a check, and what was answered."""

from dataclasses import dataclass
from random import Random

from edu_desk.learner.records import Records
from edu_desk.lesson.teaching import Lesson
from edu_desk.progress.case_choice import check_cases, known_cases, next_case
from edu_desk.progress.case_pairs import met_other
from edu_desk.progress.judgement import Tally, skilled, tally
from edu_desk.progress.practice import CaseOutcome
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode, RunHead
from edu_desk.shared.errors import Bug


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What a case was taken for just now."""

    case: str
    choice: CaseChoice
    right: bool


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check at work: the cases still to come, and the answers so far."""

    coming: tuple[str, ...] = ()
    answers: tuple[CaseAnswer, ...] = ()

    def went_on(self) -> tuple[str | None, "CheckRow"]:
        """The next case, None when it is over, and the row after it."""
        if not self.coming:
            return None, self
        return self.coming[0], CheckRow(self.coming[1:], self.answers)

    def answered(self, answer: CaseAnswer) -> "CheckRow":
        """The row with one more answer."""
        return CheckRow(self.coming, (*self.answers, answer))


def answers_tally(lesson: Lesson, answers: tuple[CaseAnswer, ...]) -> Tally:
    """The counts of the answers to a lesson's cases; one that the lesson no longer has is not counted."""
    truths = {case.id: case.truth for case in known_cases(lesson)}
    known = (answer for answer in answers if answer.case in truths)
    return tally(CaseOutcome(truths[answer.case], answer.choice, answer.right) for answer in known)


class CaseRounds:
    """Chooses cases for whoever sits here and keeps the present check."""

    def __init__(self, records: Records, dice: Random) -> None:
        self._records, self._dice = records, dice
        self._row = CheckRow()

    def first(self, lesson: Lesson, mode: Mode) -> str | None:
        """The case to begin with; in a check a row is laid out, and None tells that no new case is left."""
        met, cases = self._records.meetings(), known_cases(lesson)
        if mode is not Mode.CHECK:
            return next_case(cases, met, self._dice)
        self._row = CheckRow(check_cases(cases, met, self._dice))
        return self.next_in_row()

    def alone_in_row(self) -> None:
        """A case that was asked for by name is a check of its own: nothing follows it."""
        self._row = CheckRow()

    def next_in_row(self) -> str | None:
        """The next case of the check; None when it is over."""
        case, self._row = self._row.went_on()
        return case

    def answered(self, head: RunHead) -> CaseAnswer:
        """What was decided in a run; in a check it is counted. Raises `Bug` where nothing was."""
        decision = self._records.decision(head.id)
        if decision is None:
            raise Bug(f"nothing was decided in the run {head.id}")
        answer = CaseAnswer(head.task, decision.choice, decision.right)
        if head.mode is Mode.CHECK:
            self._row = self._row.answered(answer)
        return answer

    @property
    def answers(self) -> tuple[CaseAnswer, ...]:
        """The decisions of the present check, in order."""
        return self._row.answers

    def beside(self, lesson: Lesson, case: str) -> str | None:
        """The case that `case` is compared with once it is decided; None where that was not met yet."""
        return met_other(lesson, case, self._records.meetings())

    def skilled(self) -> Tally:
        """What this person decided alone on cases that were new."""
        return skilled(self._records.meetings())

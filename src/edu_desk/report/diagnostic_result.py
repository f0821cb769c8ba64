"""What the two forms of the diagnostic came to, from the runs there are: gain by doing, not by confidence."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from edu_desk.lesson.diagnostic import Diagnostic, DiagnosticErrand
from edu_desk.progress.practice import Practice, settled
from edu_desk.runner.events import Mode


@dataclass(frozen=True, slots=True)
class FormResult:
    """One form: its errands' first checks, in the order of the form."""

    checks: tuple[Practice, ...]

    @property
    def alone(self) -> int:
        """How many errands were done alone."""
        return sum(check.alone for check in self.checks)

    @property
    def away(self) -> int:
        """Wrong turns, all errands together."""
        return sum(check.away for check in self.checks)


@dataclass(frozen=True, slots=True)
class DiagnosticResult:
    """One learner's results of the form done before and of the one done after."""

    before: FormResult | None
    after: FormResult | None

    @property
    def gain(self) -> int | None:
        """How many more errands are done alone after; None unless both forms were done wholly."""
        if self.before is None or self.after is None:
            return None
        return self.after.alone - self.before.alone


def diagnostic_result(
    practices: Sequence[Practice], diagnostic: Diagnostic, late: Collection[date] = ()
) -> DiagnosticResult:
    """The form that was done wholly first is the one before, so half of a class may begin with either.

    Who did one form alone, and ended it on one of the `late` days, when her class measured after the lessons,
    did the one after.

    | an errand of a form | counts |
    |---|---|
    | its first check, ended | as it ended; help, a wrong decision or leaving it is not alone |
    | a later check | nothing: it is no longer new |
    | watching, following and trying | nothing |
    | no check of it | the form is not done |
    """
    checks: dict[DiagnosticErrand, Practice] = {}
    for practice in settled(practices):
        if practice.mode is Mode.CHECK:
            checks.setdefault(DiagnosticErrand(practice.lesson, practice.task), practice)
    forms = [
        form for form in (diagnostic.first, diagnostic.second) if form and all(one in checks for one in form)
    ]
    done = [FormResult(tuple(checks[one] for one in form)) for form in forms]
    done.sort(key=lambda form: max(check.ended for check in form.checks))
    if len(done) == 1 and max(check.ended for check in done[0].checks).date() in late:
        return DiagnosticResult(None, done[0])
    return DiagnosticResult(done[0] if done else None, done[1] if len(done) > 1 else None)

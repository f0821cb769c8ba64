"""The diagnostic that the class of who sits here does today: its form, and what of it is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from edu_desk.learner.records import Records
from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.diagnostic import Diagnostic, DiagnosticErrand
from edu_desk.lesson.library import Library
from edu_desk.people.study_class import DiagnosticTime
from edu_desk.progress.diagnostic_choice import errands_left, form_for


@dataclass(frozen=True, slots=True)
class DiagnosticRound:
    """Asks the records anew each time: whoever sits here may be another."""

    records: Records
    library: Library

    def today(self) -> tuple[Sequence[DiagnosticErrand], Sequence[DiagnosticErrand]]:
        """The form, and what of it is left; both empty where none is asked for, or all of it is done."""
        for form, left in self._asked():
            if left:
                return form, left
        return (), ()

    def after(self, lesson: str, task: str) -> DiagnosticErrand | None:
        """The errand that follows one of the same form; None where this was none of it, or the last."""
        done = DiagnosticErrand(lesson, task)
        form, left = self.today()
        return left[0] if done in form and left else None

    def _asked(self) -> Sequence[tuple[Sequence[DiagnosticErrand], Sequence[DiagnosticErrand]]]:
        records = self.records
        if not records.person:
            return ()
        nothing: tuple[tuple[DiagnosticTime, int], ...] = ()
        who, today = records.person, records.today()
        asked = records.ask_store(lambda store: store.classes.diagnosed(who, today), nothing)
        try:
            forms = self.library.diagnostic() if asked else Diagnostic()
        except LessonBroken:
            return ()
        practices = records.practices() if asked else ()
        never: frozenset[date] = frozenset()
        late = records.ask_store(lambda store: store.classes.measured_after(who), never) if asked else never
        found = []
        for time, place in asked:
            form = form_for(forms, practices, late, after=time is DiagnosticTime.AFTER, place=place)
            found.append((form, errands_left(form, practices)))
        return found

"""Which case stands beside another once it is decided: only one that was met already.

A case that is shown before it is met could be remembered when it comes, and would tell nothing of judging.
"""

from collections.abc import Iterable

from edu_desk.lesson.teaching import Lesson
from edu_desk.progress.meeting import Meeting


def met_other(lesson: Lesson, case: str, met: Iterable[Meeting]) -> str | None:
    """The other one of the pair that `case` belongs to, to be compared with it; None where none was met yet.

    A fraud has one genuine twin; of several frauds with the same twin, the one decided last is taken.
    """
    twins = {task.id: task.case.twin for task in lesson.tasks if task.case is not None}
    pair = {twins.get(case)} if twins.get(case) else {fraud for fraud, twin in twins.items() if twin == case}
    known = [one.case for one in met if one.last.lesson == lesson.id and one.case in pair]
    return known[-1] if known else None

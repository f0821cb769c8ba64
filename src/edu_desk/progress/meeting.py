"""What one learner's decisions on one case came to: as many as there are cases, however long the past."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from edu_desk.progress.decision import Decision
from edu_desk.runner.events import Mode

OWED: Final = 2
"""After a mistake a case is owed so many right decisions; then it is a case like the others."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A learner and a case."""

    first: Decision
    """The only one that shows skill: afterwards the case may be remembered."""
    last: Decision
    owed: int = 0
    """Right decisions that are still wanted after a mistake."""
    order: int = 0
    """The place of the last decision among all, in the order in which they were made."""

    @property
    def case(self) -> str:
        """The case's name in its lesson."""
        return self.last.case


def meeting_after(before: Meeting | None, decision: Decision, order: int) -> Meeting:
    """The meeting after one more decision."""
    owed = owed_after(before.owed if before is not None else 0, decision)
    return Meeting(decision if before is None else before.first, decision, owed, order)


def owed_after(owed: int, decision: Decision) -> int:
    """The right decisions wanted of a case after one more on it; what was watched owes and repays nothing."""
    if decision.mode is Mode.WATCH:
        return owed
    return max(0, owed - 1) if decision.right else OWED


def meetings(decisions: Iterable[Decision]) -> tuple[Meeting, ...]:
    """One learner's meetings from all decisions in order; the case decided last comes last."""
    found: dict[tuple[str, str], Meeting] = {}
    for order, decision in enumerate(decisions):
        key = decision.lesson, decision.case
        found[key] = meeting_after(found.get(key), decision, order)
    return tuple(sorted(found.values(), key=lambda one: one.order))

"""One ended run, as far as it tells of what a learner can do. Speed is not among it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from edu_desk.lesson.cases import Truth
from edu_desk.progress.decision import truth_behind
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Acted, Decided, Event, Finished, Helped, Left, Mode, Outcome, RunHead
from edu_desk.runner.support import SupportLevel


@dataclass(frozen=True, slots=True)
class CaseOutcome:
    """What a case was taken for, and what it was; `truth` is None where that is no longer known."""

    truth: Truth | None
    choice: CaseChoice
    right: bool


@dataclass(frozen=True, slots=True)
class Practice:
    """What a run came to."""

    lesson: str
    task: str
    mode: Mode
    ended: datetime
    finished: bool
    helps: int = 0
    """How often help was asked for; asking a person does not count."""
    away: int = 0
    """Wrong turns."""
    together: bool = False
    """Some step was done with the program."""
    case: CaseOutcome | None = None
    """Where the task was a case: what came of it."""

    @property
    def alone(self) -> bool:
        """Finished in try or check without any help; a case must have been decided rightly too."""
        well = self.finished and (self.case is None or self.case.right)
        return well and self.unaided

    @property
    def unaided(self) -> bool:
        """Nothing was shown, and no help was asked for."""
        return self.mode in {Mode.TRY, Mode.CHECK} and not self.helps


def settled(practices: Iterable[Practice]) -> tuple[Practice, ...]:
    """The same practices in order, none ended later than one that was recorded after it.

    A clock that was ahead is found out by the next moment: what was recorded before counts as that moment.
    """
    found: list[Practice] = []
    for practice in reversed(tuple(practices)):
        later = found[-1].ended if found else practice.ended
        found.append(replace(practice, ended=min(practice.ended, later)))
    return tuple(reversed(found))


def until_end(events: Sequence[Event]) -> Sequence[Event]:
    """The events of a run up to its first end, which is the last of them; all while it is open."""
    ends = (place for place, event in enumerate(events) if isinstance(event, Finished | Left))
    return events[: next(ends, len(events)) + 1]


def practice_of(head: RunHead, events: Sequence[Event]) -> Practice | None:
    """What a run came to; None while it is open. Nothing counts that was recorded after its end."""
    events = until_end(events)
    end = events[-1] if events else None
    if not isinstance(end, Finished | Left):
        return None
    helped = [event for event in events if isinstance(event, Helped)]
    away = [event for event in events if isinstance(event, Acted) and event.outcome is Outcome.AWAY]
    return Practice(
        lesson=head.lesson,
        task=head.task,
        mode=head.mode,
        ended=end.at,
        finished=isinstance(end, Finished),
        helps=len(helped),
        away=len(away),
        together=any(event.rung >= SupportLevel.TOGETHER for event in helped),
        case=next((_outcome(event) for event in events if isinstance(event, Decided)), None),
    )


def _outcome(event: Decided) -> CaseOutcome:
    truth = truth_behind(event.choice, right=event.right, recorded=event.truth)
    return CaseOutcome(truth, event.choice, event.right)

"""A decision on a case, as it is remembered."""

from dataclasses import dataclass
from datetime import datetime

from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode


@dataclass(frozen=True, slots=True)
class Decision:
    """What a learner took a case for."""

    lesson: str
    case: str
    """The case's name in its lesson."""
    mode: Mode
    at: datetime
    choice: CaseChoice
    right: bool
    scheme: str
    """What kind of fraud it was about; empty where that was not recorded."""

"""One thing that a standard asks for."""

from dataclasses import dataclass
from enum import Enum

from edu_desk.shared.text import N_


class Standard(Enum):
    """Where it stands; the value is shown, marked for translation.

    The letters under the ten principles of the notice follow the published checklist of 47 indicators.
    KS X 9211 is cited by clause and threshold only: its text must not be copied.
    """

    NOTICE = N_("Kiosk notice, annex 5 (2025-10-20)")
    KS = N_("KS X 9211:2025")


@dataclass(frozen=True, slots=True)
class AssessmentItem:
    """`title` and `threshold` are in our own words and marked for translation.

    `judge` names who judges it. Where it is empty, `reason` says why nobody here can.
    """

    standard: Standard
    clause: str
    title: str
    threshold: str = ""
    judge: str = ""
    reason: str = ""

    @property
    def id(self) -> str:
        """What tells it from all others."""
        return f"{self.standard.name}-{self.clause}-{self.judge or 'machine'}"

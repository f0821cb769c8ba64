"""The assessment: every item, judged."""

from dataclasses import dataclass

from edu_desk.access.assessment.assessment_item import AssessmentItem
from edu_desk.access.assessment.judge_index import JUDGES
from edu_desk.access.assessment.kiosk_notice import NOTICE
from edu_desk.access.assessment.ks_x_9211 import KS
from edu_desk.access.assessment.measurements import Measured
from edu_desk.access.assessment.verdict import Finding, Verdict

ITEMS = (*NOTICE, *KS)
"""Everything that is judged, or said to be open."""


@dataclass(frozen=True, slots=True)
class JudgedItem:
    """An item and what was found."""

    item: AssessmentItem
    finding: Finding


def assess(measured: Measured) -> tuple[JudgedItem, ...]:
    """Every item with its finding; each judge is called once."""
    found = {name: judge(measured) for name, judge in JUDGES.items()}
    return tuple(
        JudgedItem(item, found[item.judge] if item.judge else Finding(Verdict.NOT_APPLICABLE, item.reason))
        for item in ITEMS
    )

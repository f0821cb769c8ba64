"""The assessment: every item, judged."""

from dataclasses import dataclass

from edu_desk.access.assessment.item import Item
from edu_desk.access.assessment.judges import JUDGES
from edu_desk.access.assessment.ks import KS
from edu_desk.access.assessment.measured import Measured
from edu_desk.access.assessment.notice import NOTICE
from edu_desk.access.assessment.verdict import Finding, Verdict

ITEMS = (*NOTICE, *KS)
"""Everything that is judged, or said to be open."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An item and what was found."""

    item: Item
    finding: Finding


def assess(measured: Measured) -> tuple[Judged, ...]:
    """What every item comes to; the judges are heard once each."""
    found = {name: judge(measured) for name, judge in JUDGES.items()}
    return tuple(
        Judged(item, found[item.judge] if item.judge else Finding(Verdict.NOT_APPLICABLE, item.reason))
        for item in ITEMS
    )

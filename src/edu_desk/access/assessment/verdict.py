"""What a judge says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from edu_desk.shared.text import N_


class Verdict(Enum):
    """The value is what is shown, marked for translation."""

    PASS = N_("Met")
    FAIL = N_("Not met")
    NOT_APPLICABLE = N_("Not judged here")


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict and its evidence: a message marked for translation, with the values in its braces."""

    verdict: Verdict
    evidence: str
    values: Mapping[str, object] = field(default_factory=dict)


def found(*, well: bool, evidence: str, **values: object) -> Finding:
    """Met when `well`, else not met."""
    return Finding(Verdict.PASS if well else Verdict.FAIL, evidence, values)

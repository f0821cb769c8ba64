"""A decision that was made just now."""

from dataclasses import dataclass

from edu_desk.runner.case_decision import CaseChoice


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What a case was taken for."""

    case: str
    choice: CaseChoice
    right: bool

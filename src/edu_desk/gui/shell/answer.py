"""A decision that was made just now."""

from dataclasses import dataclass

from edu_desk.runner.decide import Choice


@dataclass(frozen=True, slots=True)
class Answer:
    """What a case was taken for."""

    case: str
    choice: Choice
    right: bool

"""How far a learner is with something."""

from enum import StrEnum


class Standing(StrEnum):
    """How far a learner is, best first."""

    ALONE = "alone"
    HELPED = "helped"
    BEGUN = "begun"
    NOT_YET = "not-yet"

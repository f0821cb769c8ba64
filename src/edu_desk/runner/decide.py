"""Decisions: which one a learner's acts amount to, and whether it was right."""

from enum import StrEnum

from edu_desk.lesson.cases import Case, Truth
from edu_desk.lesson.model import State


class Choice(StrEnum):
    """What a learner takes a case for, told by what was done."""

    TRUST = "trust"
    REFUSE = "refuse"
    ASK = "ask"
    """Made sure first: right whatever it is."""


def choice(case: Case, state: State) -> Choice | None:
    """The decision that `state` shows; None while nothing is decided. Making sure outweighs the rest."""
    for made, holds in ((Choice.ASK, case.ask), (Choice.TRUST, case.trust), (Choice.REFUSE, case.refuse)):
        if holds(state):
            return made
    return None


def is_right(truth: Truth, made: Choice) -> bool:
    """Whether `made` does no harm: a fraud is not trusted, a genuine thing is not refused."""
    match made:
        case Choice.ASK:
            return True
        case Choice.TRUST:
            return truth is Truth.GENUINE
        case Choice.REFUSE:
            return truth is Truth.FRAUD

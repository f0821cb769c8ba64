"""Decisions: which one a learner's acts amount to, and whether it was right."""

from enum import StrEnum

from edu_desk.lesson.cases import Case, Truth
from edu_desk.lesson.model import State


class CaseChoice(StrEnum):
    """What a learner takes a case for, told by what was done."""

    TRUST = "trust"
    REFUSE = "refuse"
    ASK = "ask"
    """Made sure first: right whatever it is."""
    LEAVE = "leave"
    """Let it be: right unless it is genuine and something has to be done."""


def case_choice(case: Case, state: State) -> CaseChoice | None:
    """The decision that `state` shows; None while nothing is decided. Making sure outweighs the rest."""
    for made, holds in (
        (CaseChoice.ASK, case.ask),
        (CaseChoice.TRUST, case.trust),
        (CaseChoice.REFUSE, case.refuse),
        (CaseChoice.LEAVE, case.leave),
    ):
        if holds is not None and holds(state):
            return made
    return None


def is_right(truth: Truth, made: CaseChoice, *, wants: bool = False, can_wait: bool = False) -> bool:
    """Whether `made` does no harm: a fraud is not trusted, nor a genuine thing refused unless it `can_wait`.

    What is let be does none either, but where it is genuine and `wants` something done.
    """
    match made:
        case CaseChoice.ASK:
            return True
        case CaseChoice.TRUST:
            return truth is Truth.GENUINE
        case CaseChoice.REFUSE:
            return truth is Truth.FRAUD or can_wait
        case CaseChoice.LEAVE:
            return not wants

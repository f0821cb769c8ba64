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
    """Let it be, without a look that would tell: right whatever it is, since nothing is lost by it."""


def case_choice(case: Case, state: State) -> CaseChoice | None:
    """The decision that `state` shows; None while nothing is decided. Making sure outweighs the rest."""
    for made, holds in (
        (CaseChoice.ASK, case.ask),
        (CaseChoice.LEAVE, case.leave),
        (CaseChoice.TRUST, case.trust),
        (CaseChoice.REFUSE, case.refuse),
    ):
        if holds is not None and holds(state):
            return made
    return None


def is_right(truth: Truth, made: CaseChoice, *, can_wait: bool = False) -> bool:
    """Whether `made` does no harm: a fraud is not trusted, a genuine thing that `can_wait` may be refused."""
    match made:
        case CaseChoice.ASK | CaseChoice.LEAVE:
            return True
        case CaseChoice.TRUST:
            return truth is Truth.GENUINE
        case CaseChoice.REFUSE:
            return truth is Truth.FRAUD or can_wait

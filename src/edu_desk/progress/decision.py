"""A decision on a case, as it is remembered."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from edu_desk.lesson.cases import Truth
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode

_ALONE: Final = frozenset({Mode.TRY, Mode.CHECK})
_TELLING: Final = frozenset({CaseChoice.TRUST, CaseChoice.REFUSE})


@dataclass(frozen=True, slots=True)
class Decision:
    """What a learner took a case for."""

    lesson: str
    case: str
    """The case's name in its lesson."""
    mode: Mode
    at: datetime
    choice: CaseChoice
    right: bool
    scheme: str
    """What kind of fraud it was about; empty where that was not recorded."""
    truth: Truth | None = None
    """What it was; None where that was not recorded and does not follow."""
    helped: bool = False
    """Help was asked for before it: the program pointed to a sign."""

    @property
    def alone(self) -> bool:
        """Nothing was shown, and no help was asked for."""
        return self.mode in _ALONE and not self.helped

    @property
    def tells(self) -> bool:
        """Whether it says anything of telling apart.

        Making sure and letting be are right whatever it is, and so is refusing what can wait.
        """
        return tells(self.truth, self.choice, right=self.right)


def tells(truth: Truth | None, choice: CaseChoice, *, right: bool) -> bool:
    """Whether a decision shows that frauds and genuine things are told apart, or that they are not."""
    waited = truth is Truth.GENUINE and choice is CaseChoice.REFUSE and right
    return choice in _TELLING and truth is not None and not waited


def truth_behind(choice: CaseChoice, *, right: bool, recorded: Truth | None) -> Truth | None:
    """What a case was: as `recorded`, or as follows from an old record of trust or refusal."""
    if recorded is not None or choice not in _TELLING:
        return recorded
    return Truth.GENUINE if (choice is CaseChoice.TRUST) is right else Truth.FRAUD

"""What watch mode shows next: one source for the words of a step and for what is done in it.

A case is shown by looking: to each sign, with its words, and only then to the decision.
"""

from dataclasses import dataclass

from edu_desk.lesson.cases import ADDRESS_BAR, Sign, Truth
from edu_desk.machine.action import Action, Target
from edu_desk.present.review import deciding, towards
from edu_desk.present.target_names import shows
from edu_desk.present.view import ScreenView
from edu_desk.runner.case_decision import CaseChoice, case_choice
from edu_desk.runner.run import Errand, Run


@dataclass(frozen=True, slots=True)
class SignLook:
    """A sign is pointed to and nothing is touched; `place` is the sign's in its case."""

    place: int
    sign: Sign

    @property
    def target(self) -> Target:
        """Where the sign is to be seen."""
        return Target(self.sign.element)

    @property
    def at_bar(self) -> bool:
        """Whether it is the browser's own bar."""
        return self.sign.element == ADDRESS_BAR


Shown = SignLook | Action


def next_shown(errand: Errand, run: Run, screen: ScreenView) -> Shown | None:
    """The next step of watch mode; `screen` is what is shown in the run's state."""
    case = errand.task.case
    if case is None:
        return errand.guide.next_action(run.state)
    for place, sign in enumerate(case.signs):
        if place not in run.looked and sign.screen == screen.name and shows(screen, sign.element):
            return SignLook(place, sign)
    rest = {sign.screen for place, sign in enumerate(case.signs) if place not in run.looked}
    way = towards(errand.machine, case, run.state, rest)
    if way is not None:
        return way
    right = CaseChoice.REFUSE if case.truth is Truth.FRAUD else CaseChoice.TRUST
    return deciding(errand.machine, case, run.state, right) or errand.guide.next_action(run.state)


def decides(errand: Errand, run: Run, action: Action) -> bool:
    """Whether `action` is the decision on the case."""
    case, after = errand.task.case, errand.machine.act(run.state, action)
    return case is not None and after is not None and case_choice(case, after) is not None

"""The modes as one table of rules."""

from dataclasses import dataclass
from enum import StrEnum

from edu_desk.runner.events import Mode


class Shows(StrEnum):
    """When the next step is shown."""

    ALWAYS = "always"
    FADING = "fading"
    """As much as the milestone's support says."""
    ASKED = "asked"
    """Only when the learner asks, a little more each time."""
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class ModeRules:
    """What a mode shows and says."""

    program_acts: bool
    """The program does it, slowly, and the learner looks on."""
    shows: Shows
    help_on_request: bool
    """A request for help climbs the ladder: words, the marked place, the offer to do it."""
    asks_person: bool
    """Asking a person for help can be practised."""
    explains: bool
    """A wrong turn is explained."""
    praises: bool
    counts_alone: bool
    """A milestone reached without help counts as done alone."""


RULES: dict[Mode, ModeRules] = {
    Mode.WATCH: ModeRules(
        program_acts=True, shows=Shows.ALWAYS, help_on_request=False, asks_person=False, explains=False,
        praises=False,
        counts_alone=False,
    ),
    Mode.FOLLOW: ModeRules(
        program_acts=False, shows=Shows.FADING, help_on_request=True, asks_person=True, explains=True,
        praises=True,
        counts_alone=False,
    ),
    Mode.TRY: ModeRules(
        program_acts=False, shows=Shows.ASKED, help_on_request=True, asks_person=True, explains=True,
        praises=True,
        counts_alone=True,
    ),
    Mode.CHECK: ModeRules(
        program_acts=False, shows=Shows.NEVER, help_on_request=False, asks_person=True, explains=False,
        praises=False,
        counts_alone=True,
    ),
}  # fmt: skip
"""The table of modes of docs/architecture.md."""

"""The modes as one table of rules."""

from dataclasses import dataclass

from edu_desk.runner.events import Mode


@dataclass(frozen=True, slots=True)
class Rules:
    """What a mode shows and says."""

    program_acts: bool
    """The program does it, slowly, and the learner looks on."""
    shows_next: bool
    """The next step is marked and said without being asked for."""
    help_on_request: bool
    """Help shows the next step once."""
    explains: bool
    """A wrong turn is explained."""
    praises: bool
    counts_alone: bool
    """A milestone reached without help counts as done alone."""


RULES: dict[Mode, Rules] = {
    Mode.WATCH: Rules(
        program_acts=True, shows_next=True, help_on_request=False, explains=False, praises=False,
        counts_alone=False,
    ),
    Mode.FOLLOW: Rules(
        program_acts=False, shows_next=True, help_on_request=True, explains=True, praises=True,
        counts_alone=False,
    ),
    Mode.TRY: Rules(
        program_acts=False, shows_next=False, help_on_request=True, explains=True, praises=True,
        counts_alone=True,
    ),
    Mode.CHECK: Rules(
        program_acts=False, shows_next=False, help_on_request=False, explains=False, praises=False,
        counts_alone=True,
    ),
}  # fmt: skip
"""The table of modes of docs/architecture.md."""

"""What each mode shows and says, word for word as the table of modes in the architecture has it."""

from dataclasses import fields

import pytest

from edu_desk.runner.events import Mode
from edu_desk.runner.modes import RULES, ModeRules, Shows


@pytest.mark.parametrize(
    ("mode", "shows", "what_else"),
    [
        (Mode.WATCH, Shows.ALWAYS, {"program_acts"}),
        (Mode.FOLLOW, Shows.FADING, {"help_on_request", "asks_person", "explains", "praises"}),
        (Mode.TRY, Shows.ASKED, {"help_on_request", "asks_person", "explains", "praises", "counts_alone"}),
        (Mode.CHECK, Shows.NEVER, {"asks_person", "counts_alone"}),
    ],
)
def test_a_mode(mode: Mode, shows: Shows, what_else: set[str]) -> None:
    rules = RULES[mode]
    others = [field.name for field in fields(ModeRules) if field.name != "shows"]
    assert rules.shows is shows
    assert {name for name in others if getattr(rules, name)} == what_else

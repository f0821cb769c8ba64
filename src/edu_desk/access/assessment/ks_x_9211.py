"""What KS X 9211:2025 asks of a program, by clause and threshold, in our own words."""

from typing import Final

from edu_desk.access.assessment.assessment_item import AssessmentItem, Standard
from edu_desk.shared.text import N_


def _judged(clause: str, title: str, judge: str, threshold: str = "") -> AssessmentItem:
    return AssessmentItem(Standard.KS, clause, title, threshold, judge)


KS: Final = (
    _judged("5.2.2 d", N_("What is seen has words that can be heard"), "heard"),
    _judged(
        "5.6.2", N_("What is pressed is large"), "press_area", N_("one side 12 mm or more, 150 mm² or more")
    ),
    AssessmentItem(
        Standard.KS,
        "6.3.3",
        N_("Afterwards the speaker is soft again"),
        N_("65 dBA at most"),
        reason=N_(
            "The program begins at 65% of its own range; how loud that is must be measured at the machine."
        ),
    ),
    _judged("6.3.3", N_("In a lobby the volume is as at first for the next person"), "soft_again"),
    _judged("6.3.3", N_("In a lobby all settings are as at first for the next person"), "given_back"),
    _judged("6.3.3", N_("The volume has a wide range"), "volume_range", N_("18 dB or more")),
    _judged("6.3.3", N_("The volume changes in small steps"), "volume_steps", N_("below 18 dB")),
    _judged("6.3.6", N_("What was read can be read again"), "again"),
    _judged("6.3.7", N_("Reading can be put off"), "voice_switch"),
    _judged("7.6.6", N_("Reading a button is not pressing it"), "listen_first"),
    _judged("8.2.2", N_("Nobody is hurried"), "no_limit", N_("or 20 s of warning and more time")),
    _judged(
        "8.2.2",
        N_("A lobby's screen warns before it ends, and any touch goes on"),
        "warned",
        N_("20 s or more, as often as wished"),
    ),
    _judged("8.3.2", N_("Everybody has enough time to listen"), "voice_rate"),
)
"""In the order of the clauses."""

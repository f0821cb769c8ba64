"""How much is measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """How often each thing is done."""

    starts: int
    """Starts of each kind of process."""
    touches: int
    """The least number of touches."""
    walks: int
    """Random walks of each task."""
    steps: int
    """The most steps of one walk."""
    appends: int
    """Events appended one by one."""
    flushes: int
    """Milestones that are waited for."""
    readings: int
    """Readings of the lesson."""
    utterances: int
    """Utterances of each kind."""
    crowd: int
    """Learners of a centre, among whom one class sits."""
    past: int
    """Runs of a long past."""
    looks: int
    """Looks at it."""
    falls: int
    """Crashes, hangs and stops of a lobby's screen."""


QUICK = Amount(
    starts=9, touches=240, walks=4, steps=20, appends=600, flushes=60, readings=9, utterances=30, past=2000,
    crowd=200,
    looks=41, falls=3,
)  # fmt: skip
LONG = Amount(
    starts=31, touches=2000, walks=40, steps=40, appends=5000, flushes=300, readings=31, utterances=200,
    past=10_000, crowd=5000, looks=101, falls=9,
)  # fmt: skip

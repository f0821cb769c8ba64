"""Kinds of simulated learners, as probabilities: made up, to load the engine, not to prove anything."""

from collections.abc import Mapping
from dataclasses import dataclass

EXACT = 3


@dataclass(frozen=True, slots=True)
class Temper:
    """How a learner acts; all values are probabilities for one step.

    `understands` is the chance that help of a level (0 none to 4 together) is enough to find the next step
    for somebody who does not know it yet.
    """

    name: str
    understands: tuple[float, float, float, float, float]
    slips: float
    """Touches something else on the screen without reading."""
    misses: float
    """Touches the neighbour of what was meant."""
    learns: float
    """After doing a step right, knows it from then on."""
    forgets: float
    """Between two runs a known step is lost."""
    asks: float
    """Asks for help when not knowing on, instead of touching something."""
    effort: float = 0.5
    """How much better a step is learned that was done with less help: 0 not at all, 1 twice as well."""


TEMPERS: Mapping[str, Temper] = {
    temper.name: temper
    for temper in (
        Temper("careful", (0.30, 0.75, 0.90, 0.99, 1.0), 0.01, 0.01, 0.60, 0.05, 0.90),
        Temper("forgetful", (0.20, 0.65, 0.85, 0.97, 1.0), 0.03, 0.02, 0.35, 0.40, 0.70),
        Temper("hasty", (0.35, 0.60, 0.80, 0.92, 1.0), 0.20, 0.03, 0.50, 0.15, 0.20),
        Temper("trembling", (0.30, 0.70, 0.88, 0.98, 1.0), 0.02, 0.25, 0.55, 0.10, 0.70),
        Temper("lost", (0.0, 0.0, 0.0, 0.0, 0.5), 1.0, 0.0, 0.0, 1.0, 0.05),
    )
}
"""The lost one touches anything at all; from everywhere the way must still be found."""

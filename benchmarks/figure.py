"""A measured figure: its samples, its percentiles and the goals that stand beside them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import ceil
from typing import Literal

Unit = Literal["ms", "MiB", "x"]
Statistic = Literal["p50", "p99"]
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Goal:
    """The most that a statistic should be, in the figure's unit."""

    of: Statistic
    most: float


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured; `about` says under which circumstances."""

    name: str
    unit: Unit
    samples: tuple[float, ...]
    goals: tuple[Goal, ...] = ()
    about: dict[str, str | int | float] = field(default_factory=dict)

    def at(self, percent: float) -> float:
        """The sample that `percent` of all do not exceed (nearest rank)."""
        ordered = sorted(self.samples)
        return ordered[max(0, ceil(len(ordered) * percent / 100) - 1)]

    def as_json(self) -> dict[str, object]:
        """Plain values for JSON."""
        row: dict[str, object] = {"name": self.name, "unit": self.unit, "samples": len(self.samples)}
        if self.samples:
            row |= {f"p{percent}": round(self.at(percent), _DIGITS) for percent in (25, 50, 75, 99)}
            row["worst"] = round(max(self.samples), _DIGITS)
        row["goals"] = {goal.of: goal.most for goal in self.goals}
        return row | ({"about": self.about} if self.about else {})


def milliseconds(
    name: str, seconds: Iterable[float], *goals: Goal, about: dict[str, str | int | float] | None = None
) -> Figure:
    """A figure of durations."""
    return Figure(name, "ms", tuple(second * 1000 for second in seconds), goals, about or {})

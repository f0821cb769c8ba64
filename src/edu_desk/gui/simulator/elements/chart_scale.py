"""Where the amounts of a chart lie: round numbers at its edge, and how far from there each amount is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_MOST_STEPS: Final = 4
_ROUND: Final = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class ChartScale:
    """From `low` to `high` in even steps of a round number; nothing (0) always lies on it."""

    low: int
    high: int
    step: int

    def ticks(self) -> tuple[int, ...]:
        """The numbers that stand at the edge."""
        return tuple(range(self.low, self.high + 1, self.step))

    def share(self, amount: int) -> float:
        """How far from `low` (0.0) to `high` (1.0) an amount lies."""
        return (amount - self.low) / (self.high - self.low)


def chart_scale(amounts: Iterable[int | None]) -> ChartScale:
    """The scale on which all `amounts` have room, in at most four steps."""
    known = [0, *(amount for amount in amounts if amount is not None)]
    least = min(known)
    most = max(known) if any(known) else 1
    step = next(
        part * 10**power
        for power in range(len(str(most - least)) + 1)
        for part in _ROUND
        if _steps(least, most, part * 10**power) <= _MOST_STEPS
    )
    return ChartScale(least // step * step, -(-most // step) * step, step)


def _steps(least: int, most: int, step: int) -> int:
    """How many steps reach from below the least to above the most."""
    return -(-most // step) - least // step

"""Where the names on a map stand: each beginning or ending at its place, none over another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

_MOST = 4_000
"""Tries, before the places stand in a list instead."""


@dataclass(frozen=True, slots=True)
class MapLabel:
    """A name to be placed: where its mark lies, how large the whole is, and how wide the mark."""

    point: QPoint
    wide: int
    tall: int
    mark: int

    def sides(self, plan: QRect) -> Iterator[QRect]:
        """Where it may stand: to the right of its mark, then to the left."""
        top = min(max(self.point.y() - self.tall // 2, plan.top()), plan.bottom() + 1 - self.tall)
        half = self.mark // 2
        for left in (self.point.x() - half, self.point.x() + half - self.wide):
            spot = QRect(left, top, self.wide, self.tall)
            if plan.contains(spot):
                yield spot


def placed(
    labels: Sequence[MapLabel], plan: QRect, gap: int, taken: Sequence[QRect] = ()
) -> list[QRect] | None:
    """A place for each label, `gap` px from every other and from what is `taken`; None if there is none."""
    tries = [0]

    def rest(at: int, found: list[QRect]) -> list[QRect] | None:
        if at == len(labels):
            return found
        for spot in labels[at].sides(plan):
            tries[0] += 1
            air = spot.adjusted(-gap, -gap, gap, gap)
            if tries[0] > _MOST or any(air.intersects(other) for other in (*found, *taken)):
                continue
            whole = rest(at + 1, [*found, spot])
            if whole is not None:
                return whole
        return None

    return rest(0, [])

"""The order of one learner's runs and decisions, the same on whichever computer they came together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Final

from edu_desk.store.row_mapping import Row

_NO_MOMENT: Final = datetime.max.replace(tzinfo=UTC)
"""For what somebody else wrote in: the moment after it counts."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An event, and the number by which what follows from it is put in order.

    The numbers are those of the same learner's events: on the computer that recorded all of them each
    event has its own, and what is recorded later has a higher one.
    """

    event: int
    place: int
    run: str


def placed(rows: Sequence[Row]) -> Iterator[Placed]:
    """Events with `learner`, `device` and `count`, learner by learner, by moment, device and count.

    On one device the count alone decides, whatever the clock said; a moment that was ahead counts as the
    next one there. `rows` come by learner, device and count.
    """
    for _, some in groupby(rows, key=lambda row: row["learner"]):
        found = list(some)
        order: list[tuple[datetime, str, int]] = []
        for device, there in groupby(found, key=lambda row: str(row["device"])):
            order += [(moment, device, place) for place, moment in enumerate(_settled(list(there)))]
        ordered = [row for _, row in sorted(zip(order, found, strict=True), key=lambda both: both[0])]
        numbers = sorted(_number(row) for row in found)
        yield from (
            Placed(_number(row), number, str(row["run"]))
            for row, number in zip(ordered, numbers, strict=True)
        )


def _number(row: Row) -> int:
    return int(row["id"] or 0)


def _settled(rows: Sequence[Row]) -> list[datetime]:
    """The moments of one device's events, none later than one that was recorded after it."""
    moments: list[datetime] = []
    for row in reversed(rows):
        later = moments[-1] if moments else _NO_MOMENT
        moments.append(min(_moment(row), later))
    return moments[::-1]


def _moment(row: Row) -> datetime:
    try:
        moment = datetime.fromisoformat(str(row["at"]))
    except ValueError:
        return _NO_MOMENT
    return moment if moment.utcoffset() is not None else _NO_MOMENT

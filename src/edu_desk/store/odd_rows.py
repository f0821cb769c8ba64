"""Rows that this program cannot read: each is left out alone, and never keeps anybody from all the others."""

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from edu_desk.shared.errors import Bug
from edu_desk.shared.log import Log
from edu_desk.store.row_mapping import Row

Read = TypeVar("Read")
ODD: Final = (Bug, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)
"""What reading a row raises when it is none that this program writes."""

_log = Log(__name__)


def readable(rows: Iterable[Row], read: Callable[[Row], Read]) -> tuple[Read, ...]:
    """What `read` makes of those rows that it can read."""
    found = []
    for row in rows:
        try:
            found.append(read(row))
        except ODD as error:
            _log.warning("a row of the records cannot be read and is left out: %s", error)
    return tuple(found)

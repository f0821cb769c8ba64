"""Time comes in as an argument: the clock protocol and the machine's own clock."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Something that knows the present moment."""

    def now(self) -> datetime:
        """The present moment, with its time zone."""
        ...


class MachineClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """The present moment in the machine's time zone."""
        return datetime.now(UTC).astimezone()

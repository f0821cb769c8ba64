"""A clock that stands where it is put."""

from datetime import UTC, datetime, timedelta


class HandClock:
    """Moves on one second each time it is read."""

    def __init__(self, moment: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)) -> None:
        self._moment = moment

    def go_on(self, by: timedelta) -> None:
        self._moment += by

    def now(self) -> datetime:
        self._moment += timedelta(seconds=1)
        return self._moment

"""Clocks that stand where they are put."""

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


class HandSeconds:
    """Seconds that go by only when they are told to."""

    def __init__(self) -> None:
        self._passed = 0.0

    def __call__(self) -> float:
        return self._passed

    def go_on(self, seconds: float) -> None:
        self._passed += seconds

"""Waiting for what other threads and processes do."""

from collections.abc import Callable
from threading import Event
from time import monotonic

import pytest
from speech_kit import PATIENCE_S


@pytest.fixture
def until() -> Callable[[Callable[[], bool]], None]:
    """Waits until something holds."""

    def wait(holds: Callable[[], bool]) -> None:
        late = monotonic() + PATIENCE_S
        while not holds():
            assert monotonic() < late, "it never comes to hold"
            Event().wait(0.01)

    return wait

"""The lock of the staff area: what is kept of its PIN, and how long one waits after wrong ones."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from edu_desk.shared.text import N_

SHORTEST, LONGEST = 4, 8
"""So many digits a PIN has."""
WAITS: Final = (0, 0, 0, 30, 60, 120, 300, 900, 1800, 3600)
"""Seconds to wait after so many wrong ones in a row; from the last on, an hour each time."""


@dataclass(frozen=True, slots=True)
class StaffLock:
    """What is kept: hashes, and the wrong tries since the last right one."""

    pin: str
    code: str
    """The hash of the recovery code."""
    failures: int = 0
    last: datetime | None = None
    """When the last wrong one was tried."""


def pin_trouble(pin: str) -> str:
    """Why `pin` is none, in words yet to be translated; empty where it is one."""
    if not (pin.isascii() and pin.isdigit()):
        return N_("A PIN is made of digits only.")
    if not SHORTEST <= len(pin) <= LONGEST:
        return N_("A PIN has four to eight digits.")
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    if steps in ({0}, {1}, {-1}):
        return N_("Digits that are all the same or in a row are guessed at once. Please choose others.")
    return ""


def wait_after(failures: int) -> timedelta:
    """How long nothing is tried after so many wrong ones in a row."""
    return timedelta(seconds=WAITS[min(failures, len(WAITS) - 1)])


def wait_left(lock: StaffLock, now: datetime) -> timedelta:
    """How long one still waits; a clock that was put back makes nobody wait longer than the whole."""
    if lock.last is None:
        return timedelta(0)
    passed = max(now - lock.last, timedelta(0))
    return max(wait_after(lock.failures) - passed, timedelta(0))


def steadied(lock: StaffLock, now: datetime) -> StaffLock:
    """The same lock where the clock was put back: the wait begins now, and ends."""
    return replace(lock, last=now) if lock.last is not None and lock.last > now else lock


def missed(lock: StaffLock, now: datetime) -> StaffLock:
    """After one more wrong one."""
    return replace(lock, failures=lock.failures + 1, last=now)


def met(lock: StaffLock) -> StaffLock:
    """After the right one."""
    return replace(lock, failures=0, last=None)

"""The gate of the staff area: sets, tries and resets its PIN, and notes who opened what."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil
from typing import Protocol

from edu_desk.people.recovery_code import bare_code, new_code
from edu_desk.people.secret_hash import SecretHasher
from edu_desk.people.staff_lock import StaffLock, met, missed, pin_trouble, steadied, wait_left
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_, Plural, Translator

_WAIT_S = Plural("Wait {count} second, then try again.", "Wait {count} seconds, then try again.")
_WAIT_MIN = Plural("Wait {count} minute, then try again.", "Wait {count} minutes, then try again.")
_MINUTE = 60


class StaffAct(StrEnum):
    """What the log of the staff area tells of."""

    SET = "set"
    OPENED = "opened"
    WRONG = "wrong"
    RESET = "reset"
    LOCKED = "locked"
    CLASS = "class"
    LEARNER = "learner"
    LOG = "log"
    REPORT = "report"
    CHANGED = "changed"
    ROSTER = "roster"
    RESTORED = "restored"
    EXPORTED = "exported"
    ERASED = "erased"
    RETENTION = "retention"
    SIGN_IN = "sign-in"
    CARDS = "cards"


@dataclass(frozen=True, slots=True)
class StaffNote:
    """A line of the log: `whom` is the class or the person that was looked at or changed."""

    at: datetime
    act: StaffAct
    whom: str = ""


class StaffKeeper(Protocol):
    """Where the lock and the log are kept."""

    def lock(self) -> StaffLock | None:
        """The lock; None before a PIN was set."""

    def keep_lock(self, lock: StaffLock) -> None:
        """Keep the lock as it is now."""

    def note(self, act: StaffAct, whom: str = "") -> None:
        """Add a line to the log."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a PIN or a code."""

    opened: bool
    wait: timedelta = timedelta(0)
    """How long nothing can be tried now."""

    def words(self, tr: Translator) -> str:
        """What is told of it; nothing where it opened."""
        if self.opened:
            return ""
        seconds = ceil(self.wait.total_seconds())
        if not seconds:
            return tr(N_("That was not it. Try once more."))
        if seconds < _MINUTE:
            return f"{tr(N_('That was not it.'))} {tr.counted(_WAIT_S, seconds)}"
        return f"{tr(N_('That was not it.'))} {tr.counted(_WAIT_MIN, ceil(seconds / _MINUTE))}"


class StaffGate:
    """Asks the keeper anew each time: another program may have tried meanwhile. Every method raises `Fault`.

    A try counts as wrong before it is looked at: who ends the program meanwhile has not saved it.
    """

    def __init__(self, keeper: StaffKeeper, clock: Clock, hasher: SecretHasher | None = None) -> None:
        self._keeper, self._clock = keeper, clock
        self._hasher = hasher or SecretHasher()

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN."""
        return self._keeper.lock() is not None

    def wait(self) -> timedelta:
        """How long nothing can be tried now."""
        lock, now = self._keeper.lock(), self._clock.now()
        if lock is None:
            return timedelta(0)
        steady = steadied(lock, now)
        if steady != lock:
            self._keeper.keep_lock(steady)
        return wait_left(steady, now)

    def set_pin(self, pin: str) -> str:
        """The first PIN; returns the recovery code, which nobody can tell again."""
        if self._keeper.lock() is not None:
            raise Fault(N_("There is a PIN already."), N_("Open the staff area with it."))
        return self._keep(pin, StaffAct.SET)

    def open(self, pin: str) -> Tried:
        """Try a PIN."""
        return self._try(pin, lambda lock: lock.pin)

    def reset(self, code: str, pin: str) -> str | None:
        """With the recovery code, another PIN and another code, which is returned; None where it was wrong.

        What keeps one waiting is told as a `Fault`.
        """
        if self._keeper.lock() is None:
            raise Fault(N_("There is no PIN yet."), N_("Open the staff area once: it asks for one."))
        _refuse(pin)
        tried = self._try(bare_code(code), lambda lock: lock.code)
        if not tried.opened:
            return None
        return self._keep(pin, StaffAct.RESET)

    def note(self, act: StaffAct, whom: str = "") -> None:
        """Somebody opened or changed something."""
        self._keeper.note(act, whom)

    def _keep(self, pin: str, act: StaffAct) -> str:
        _refuse(pin)
        code = new_code()
        hashed = self._hasher.hashed
        self._keeper.keep_lock(StaffLock(hashed(pin), hashed(bare_code(code))))
        self._keeper.note(act)
        return code

    def _try(self, secret: str, kept: "_Kept") -> Tried:
        wait = self.wait()
        lock = self._keeper.lock()
        if lock is None or wait:
            return Tried(opened=False, wait=wait)
        counted = missed(lock, self._clock.now())
        self._keeper.keep_lock(counted)
        if self._hasher.matches(kept(lock), secret):
            self._keeper.keep_lock(met(counted))
            self._keeper.note(StaffAct.OPENED)
            return Tried(opened=True)
        self._keeper.note(StaffAct.WRONG)
        return Tried(opened=False, wait=wait_left(counted, self._clock.now()))


class _Kept(Protocol):
    def __call__(self, lock: StaffLock, /) -> str: ...


def _refuse(pin: str) -> None:
    if trouble := pin_trouble(pin):
        raise Fault(trouble, N_("Choose another PIN."))

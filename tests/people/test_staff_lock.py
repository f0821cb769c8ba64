"""The lock of the staff area: what a PIN is, how long one waits, and how it is opened again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.people.recovery_code import LETTERS, bare_code, new_code
from edu_desk.people.secret_hash import SecretHasher
from edu_desk.people.staff_gate import StaffAct, StaffGate, Tried
from edu_desk.people.staff_lock import (
    StaffLock,
    met,
    missed,
    pin_trouble,
    steadied,
    wait_after,
    wait_left,
)
from edu_desk.shared.errors import Bug, Fault
from edu_desk.shared.text import UNTRANSLATED

NOW = datetime(2026, 11, 28, 10, tzinfo=UTC)
CHEAP = SecretHasher(passes=1, memory_kib=64)
PIN, OTHER = "4071", "9052"


class Kept:
    """A keeper in memory; its clock stands until it is put."""

    def __init__(self) -> None:
        self.kept: StaffLock | None = None
        self.notes: list[tuple[StaffAct, str]] = []
        self.time = NOW
        self.on_keep = 0

    def lock(self) -> StaffLock | None:
        return self.kept

    def keep_lock(self, lock: StaffLock) -> None:
        self.kept = lock
        self.on_keep += 1

    def note(self, act: StaffAct, whom: str = "") -> None:
        self.notes.append((act, whom))

    def now(self) -> datetime:
        return self.time


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def gate(kept: Kept) -> StaffGate:
    return StaffGate(kept, kept, CHEAP)


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "１２３５", "1111", "1234", "9876", "-123"])
def test_what_is_no_pin_is_told(pin: str) -> None:
    assert pin_trouble(pin)


@pytest.mark.parametrize("pin", ["4071", "1112", "90524711", "1357"])
def test_what_is_a_pin_is_let_be(pin: str) -> None:
    assert pin_trouble(pin) == ""


def test_waits_grow_and_never_shrink() -> None:
    waits = [wait_after(failures) for failures in range(20)]
    assert waits == sorted(waits)
    assert waits[2] == timedelta(0)
    assert waits[3] == timedelta(seconds=30)
    assert waits[-1] == timedelta(hours=1)


def test_a_wait_ends_when_its_time_has_passed() -> None:
    lock = StaffLock("p", "c", 3, NOW)
    assert wait_left(lock, NOW + timedelta(seconds=29)) == timedelta(seconds=1)
    assert wait_left(lock, NOW + timedelta(seconds=30)) == timedelta(0)
    assert wait_left(met(lock), NOW) == timedelta(0)


@given(back=st.integers(0, 10**9), failures=st.integers(0, 30))
def test_a_clock_that_was_put_back_locks_nobody_out(back: int, failures: int) -> None:
    early = NOW - timedelta(seconds=back)
    lock = steadied(StaffLock("p", "c", failures, NOW), early)
    assert wait_left(lock, early) <= wait_after(failures)
    assert wait_left(lock, early + wait_after(failures)) == timedelta(0)


def test_only_the_right_pin_opens(gate: StaffGate, kept: Kept) -> None:
    assert [gate.is_set, bool(gate.set_pin(PIN)), gate.is_set] == [False, True, True]
    assert gate.open(OTHER) == Tried(opened=False)
    assert gate.open(PIN) == Tried(opened=True)
    assert kept.notes == [
        (StaffAct.SET, ""), (StaffAct.WRONG, ""), (StaffAct.OPENED, ""),
    ]  # fmt: skip


def test_nothing_that_is_kept_tells_the_pin_or_the_code(gate: StaffGate, kept: Kept) -> None:
    code = gate.set_pin(PIN)
    assert kept.kept is not None
    assert kept.kept.pin.startswith("$argon2id$")
    assert kept.kept.code.startswith("$argon2id$")
    assert PIN not in kept.kept.pin
    assert bare_code(code) not in repr(kept.kept)


def test_after_wrong_ones_even_the_right_one_waits(gate: StaffGate, kept: Kept) -> None:
    gate.set_pin(PIN)
    for _ in range(3):
        tried = gate.open(OTHER)
    assert tried.wait == timedelta(seconds=30)
    assert gate.open(PIN) == Tried(opened=False, wait=timedelta(seconds=30))
    kept.time += timedelta(seconds=30)
    assert gate.open(PIN).opened
    assert kept.kept == replace(kept.kept, failures=0, last=None) if kept.kept else False


def test_the_wait_outlives_the_program(gate: StaffGate, kept: Kept) -> None:
    gate.set_pin(PIN)
    for _ in range(4):
        kept.time += timedelta(minutes=2)
        gate.open(OTHER)
    again = StaffGate(kept, kept, CHEAP)
    assert again.wait() == timedelta(seconds=60)


def test_a_try_counts_before_it_is_looked_at(kept: Kept) -> None:
    class Ended(SecretHasher):
        def matches(self, kept: str, secret: str) -> bool:  # noqa: ARG002 - it never answers
            raise KeyboardInterrupt

    StaffGate(kept, kept, CHEAP).set_pin(PIN)
    with pytest.raises(KeyboardInterrupt):
        StaffGate(kept, kept, Ended()).open(OTHER)
    assert kept.kept is not None
    assert kept.kept.failures == 1


def test_the_code_gives_another_pin_once(gate: StaffGate) -> None:
    code = gate.set_pin(PIN)
    fresh = gate.reset(code.lower().replace("-", " "), OTHER)
    assert fresh is not None
    assert gate.open(OTHER).opened
    assert not gate.open(PIN).opened
    assert gate.reset(code, PIN) is None


def test_a_second_first_pin_is_refused(gate: StaffGate) -> None:
    gate.set_pin(PIN)
    with pytest.raises(Fault):
        gate.set_pin(OTHER)
    with pytest.raises(Fault):
        StaffGate(Kept(), Kept(), CHEAP).reset("x", PIN)


def test_a_poor_pin_is_refused_and_the_old_one_stays(gate: StaffGate) -> None:
    code = gate.set_pin(PIN)
    with pytest.raises(Fault):
        gate.reset(code, "1234")
    assert gate.open(PIN).opened


def test_codes_differ_and_are_read_however_they_are_written() -> None:
    codes = {new_code() for _ in range(50)}
    assert len(codes) == 50
    assert all(len(bare_code(code)) == 16 and set(bare_code(code)) <= set(LETTERS) for code in codes)
    assert bare_code("oOiL-1") == "00111"


def test_what_is_no_hash_is_a_bug() -> None:
    with pytest.raises(Bug):
        CHEAP.matches("no hash", PIN)


def test_what_came_of_a_try_is_told_in_words() -> None:
    assert Tried(opened=True).words(UNTRANSLATED) == ""
    assert "once more" in Tried(opened=False).words(UNTRANSLATED)
    assert "30 seconds" in Tried(opened=False, wait=timedelta(seconds=29.5)).words(UNTRANSLATED)
    assert "2 minutes" in Tried(opened=False, wait=timedelta(seconds=90)).words(UNTRANSLATED)


def test_missing_counts_up() -> None:
    assert missed(StaffLock("p", "c", 2), NOW) == StaffLock("p", "c", 3, NOW)

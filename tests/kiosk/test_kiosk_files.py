"""What is kept for a lobby screen: its settings, the key on a stick, the brake of its PIN and the counts."""

import os
import socket
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.kiosk.kiosk_settings import (
    BOUNDS,
    KIOSK_FILE,
    LETTERS,
    TIMES,
    KioskSettings,
    allowed,
    read_kiosk_settings,
    with_setting,
    write_kiosk_settings,
)
from edu_desk.kiosk.pin_brake import BRAKE_WAITS_S, FREE_TRIES, PinBrake
from edu_desk.kiosk.stick_key import (
    KEY_FILE,
    STICK_FILE,
    STICKS_VARIABLE,
    has_key,
    make_key,
    opens,
    stick_places,
    sticks,
)
from edu_desk.kiosk.usage import HEADINGS, Usage, UsageEvent, UsageKind, as_csv, from_csv
from edu_desk.kiosk.usage_file import MONTHS_KEPT, add_usage, read_usage
from edu_desk.kiosk.watchdog import FED, READY, Watchdog
from edu_desk.settings.declarations import declared
from edu_desk.shared.errors import Fault

NOON = datetime(2026, 11, 28, 12, 34, 56, tzinfo=UTC)


@pytest.mark.parametrize("key", [field.name for field in fields(KioskSettings)])
def test_the_programs_own_is_allowed(key: str) -> None:
    assert allowed(key, getattr(KioskSettings(), key))


@pytest.mark.parametrize(
    ("key", "said", "good"),
    [
        ("warning_s", "20", True),
        ("warning_s", "19", False),
        ("goodbye_s", "30", True),
        ("goodbye_s", "31", False),
        ("greet_every_s", "0", True),
        ("greet_every_s", "1", False),
        ("idle_s", "29", False),
        ("idle_s", "-60", False),
        ("language", "en", True),
        ("language", "xx", False),
        ("letters", "0", True),
        ("letters", "200", True),
        ("letters", "110", False),
        ("letters", "large", False),
        ("colour", "red", False),
    ],
)
def test_what_may_be_set(key: str, said: str, good: bool) -> None:
    if good:
        assert str(getattr(with_setting(KioskSettings(), key, said), key)) == said
    else:
        with pytest.raises(Fault):
            with_setting(KioskSettings(), key, said)


def test_settings_come_back(tmp_path: Path) -> None:
    wished = KioskSettings(idle_s=300, warning_s=45, greet_every_s=0, language="en")
    write_kiosk_settings(tmp_path, wished)
    assert read_kiosk_settings(tmp_path) == (wished, ())


@pytest.mark.parametrize("text", ["", "[]", "{", '{"warning_s": true}', '{"warning_s": 3}', '{"what": 1}'])
def test_a_spoiled_file_is_told_and_the_programs_own_is_used(tmp_path: Path, text: str) -> None:
    (tmp_path / KIOSK_FILE).write_text(text)
    settings, faults = read_kiosk_settings(tmp_path)
    assert settings == KioskSettings()
    assert len(faults) == 1


def test_every_time_has_bounds_that_are_not_left() -> None:
    assert BOUNDS["warning_s"].least == 20
    assert BOUNDS["goodbye_s"].most == 30
    assert set(BOUNDS) | set(TIMES) | {"language", "letters"} == {
        field.name for field in fields(KioskSettings)
    }


def test_letters_are_of_the_sizes_that_anybody_may_choose() -> None:
    assert tuple(option.value for option in declared("text_size").options) == LETTERS[1:]


def test_the_key_on_a_stick_opens_and_what_lies_on_the_machine_does_not(tmp_path: Path) -> None:
    data, stick = tmp_path / "data", tmp_path / "media" / "person" / "stick"
    assert not has_key(data)
    file = make_key(data, stick)
    assert has_key(data)
    assert opens(data, file)
    assert list(sticks([tmp_path / "media"])) == [file]
    assert file.read_text().split("\n")[1] not in (data / KEY_FILE).read_text()
    (stick / STICK_FILE).write_bytes((data / KEY_FILE).read_bytes())
    assert not opens(data, stick / STICK_FILE)


def test_sticks_appear_where_the_system_puts_them() -> None:
    assert stick_places({}) == (Path("/media"), Path("/run/media"))
    assert stick_places({STICKS_VARIABLE: os.pathsep.join(("/mnt", "/srv"))}) == (Path("/mnt"), Path("/srv"))


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    data, old, new = tmp_path / "data", tmp_path / "old", tmp_path / "new"
    first = make_key(data, old)
    assert opens(data, make_key(data, new))
    assert not opens(data, first), "a lost stick is made worthless by making another"
    assert not opens(tmp_path / "elsewhere", first)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"edu-desk staff key 1\n", b"x\n" * 9000])
def test_a_spoiled_key_opens_nothing(tmp_path: Path, content: bytes) -> None:
    make_key(tmp_path, tmp_path / "stick")
    (tmp_path / "stick" / STICK_FILE).write_bytes(content)
    assert not opens(tmp_path, tmp_path / "stick" / STICK_FILE)
    assert not opens(tmp_path, tmp_path)


def test_wrong_pins_are_slowed_down() -> None:
    brake, waits = PinBrake(), []
    for _ in range(FREE_TRIES + len(BRAKE_WAITS_S) + 2):
        brake = brake.missed(100)
        waits.append(brake.wait_s(100))
    assert waits == [*[0] * (FREE_TRIES - 1), *BRAKE_WAITS_S, *[BRAKE_WAITS_S[-1]] * 3]
    assert PinBrake(FREE_TRIES, 100).wait_s(110) == BRAKE_WAITS_S[0] - 10
    assert PinBrake(FREE_TRIES, 100).wait_s(9999) == 0


EVENTS = st.lists(
    st.builds(
        UsageEvent,
        st.integers(0, 9000).map(lambda hours: NOON + timedelta(hours=hours)),
        st.sampled_from(UsageKind),
        st.sampled_from(["", "train-book", "ko", 'a "strange", name', "줄\n바꿈"]),
    ),
    max_size=30,
)


@given(EVENTS, EVENTS)
def test_counts_are_a_fold(first: list[UsageEvent], then: list[UsageEvent]) -> None:
    assert Usage().plus(first).plus(then) == Usage().plus([*then, *first])
    whole = Usage().plus([*first, *then])
    assert sum(whole.total(kind) for kind in UsageKind) == len(first) + len(then)
    assert from_csv(as_csv(whole)) == whole


def test_an_event_keeps_its_hour_and_nothing_finer() -> None:
    (count,) = Usage().plus([UsageEvent(NOON, UsageKind.BEGUN, "train-book")]).counts
    assert (count.hour, count.which, count.count) == ("2026-11-28 12", "train-book", 1)
    assert "34" not in as_csv(Usage((count,)))


def test_rows_that_are_none_are_left_out() -> None:
    text = f"{','.join(HEADINGS)}\n2026-11-28 12,sitting,,3\nnever,sitting,,3\n2026-11-28 12,what,,1\n"
    assert from_csv(text).total(UsageKind.SITTING) == 3
    assert from_csv("\0") == Usage()


def test_counts_lie_in_a_file_a_month_and_old_ones_go(tmp_path: Path) -> None:
    for month in range(MONTHS_KEPT + 3):
        at = datetime(2024 + month // 12, month % 12 + 1, 5, 10, tzinfo=UTC)
        add_usage(tmp_path, [UsageEvent(at, UsageKind.SITTING), UsageEvent(at, UsageKind.SITTING)])
    files = sorted(path.name for path in tmp_path.iterdir())
    assert len(files) == MONTHS_KEPT
    assert files[0] == "kiosk-usage-2024-04.csv"
    assert read_usage(tmp_path).total(UsageKind.SITTING) == 2 * MONTHS_KEPT
    assert read_usage(tmp_path, datetime(2026, 3, 31, tzinfo=UTC)).total(UsageKind.SITTING) == 4


@pytest.mark.parametrize("abstract", [False, True])
def test_systemd_is_told_through_its_socket(tmp_path: Path, abstract: bool) -> None:
    name = f"@{tmp_path.name}-notify" if abstract else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(f"\0{name[1:]}" if abstract else name)
        systemd.settimeout(5)
        dog = Watchdog({"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "15000000", "WATCHDOG_PID": "7"}, pid=7)
        dog.tell(READY)
        dog.tell(FED)
        assert [systemd.recv(99), systemd.recv(99)] == [b"READY=1", b"WATCHDOG=1"]
        assert dog.every_s == 5


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"WATCHDOG_USEC": "9000000"},
        {"NOTIFY_SOCKET": "/nowhere", "WATCHDOG_USEC": "often"},
        {"NOTIFY_SOCKET": "/nowhere", "WATCHDOG_USEC": "9000000", "WATCHDOG_PID": "8"},
    ],
)
def test_where_nobody_watches_nothing_is_fed(environment: dict[str, str]) -> None:
    dog = Watchdog(environment, pid=7)
    dog.tell(FED)
    assert dog.every_s == 0

"""Identifiers are UUIDv7: never twice, and in the order of their moments."""

from uuid import UUID

import pytest

from edu_desk.shared import ids
from edu_desk.shared.ids import new_id


def test_they_are_of_version_7_and_never_twice() -> None:
    given = [new_id() for _ in range(1000)]
    assert len(set(given)) == len(given)
    assert all(UUID(one).version == 7 and UUID(one).variant == "specified in RFC 4122" for one in given)
    assert all(len(one) == 32 for one in given)


def test_later_ones_come_later(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = [0, 1_700_000_000_000_000_000, 1_700_000_000_001_000_000, 4_000_000_000_000_000_000]
    given = []
    for moment in moments:
        monkeypatch.setattr(ids, "time_ns", lambda now=moment: now)
        given.append(new_id())
    assert given == sorted(given)
    assert given[1][:12] == f"{1_700_000_000_000:012x}"


def test_later_ones_come_later_within_one_millisecond_too(monkeypatch: pytest.MonkeyPatch) -> None:
    given = []
    for moment in range(1_700_000_000_000_000_000, 1_700_000_000_001_000_000, 10_000):
        monkeypatch.setattr(ids, "time_ns", lambda now=moment: now)
        given.append(new_id())
    assert given == sorted(given)
    assert {one[:12] for one in given} == {f"{1_700_000_000_000:012x}"}

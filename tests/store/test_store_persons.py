"""Persons are kept and read back as they are, with their classes, and can be forgotten."""

from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_kit import looking_in, opened

from edu_desk.people.person import Person

HER = Person("p1", "김영희", "언니", 1948, "0078", ("월요일반", "수요일반"), "큰 글자")
HIM = Person("p2", "김영희")


def test_they_come_back_as_they_were(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        assert store.persons() == ()
        store.keep_persons([HER, HIM])
    with opened(tmp_path / "records.db") as store:
        assert store.persons() == (HER, HIM)


def test_a_change_replaces_what_was_and_touches_nobody_else(tmp_path: Path) -> None:
    after = Person("p1", "김영자", "", 1948, "0078", ("금요일반", "월요일반"))
    with opened(tmp_path / "records.db") as store:
        store.keep_persons([HER, HIM])
        store.keep_persons([after])
        assert set(store.persons()) == {after, HIM}
    with looking_in(tmp_path / "records.db") as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM classes ORDER BY name")]
    assert names == ["금요일반", "수요일반", "월요일반"]


def test_whoever_is_erased_leaves_nothing(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        store.keep_persons([HER, HIM])
        store.erase("p1")
        assert store.persons() == (HIM,)
    with looking_in(tmp_path / "records.db") as connection:
        assert connection.execute("SELECT count(*) FROM memberships").fetchone() == (0,)


WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=8)


@settings(max_examples=30, deadline=None)
@given(
    persons=st.lists(
        st.builds(
            Person,
            st.just(""),
            WORDS,
            st.just("") | WORDS,
            st.none() | st.integers(1900, 2020),
            st.sampled_from(["", "0078"]),
            st.lists(WORDS, unique=True, max_size=3).map(tuple),
        ),
        max_size=4,
    )
)
def test_whatever_they_are_called(persons: list[Person], tmp_path_factory: pytest.TempPathFactory) -> None:
    numbers = count()
    known = [
        Person(f"p{next(numbers)}", one.name, one.nickname, one.birth_year, one.phone_tail, one.classes)
        for one in persons
    ]
    with opened(tmp_path_factory.mktemp("persons") / "records.db") as store:
        store.keep_persons(known)
        assert set(store.persons()) == set(known)

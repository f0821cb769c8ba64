"""A roster is read, its rows get their fates, and carrying it out twice changes nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edu_desk.exchange.data_table import DataRow, DataTable, MergedCells, cell_of
from edu_desk.exchange.roster_columns import find_head
from edu_desk.exchange.roster_entries import RosterEntry, RosterRows, read_entries
from edu_desk.exchange.roster_plan import (
    Asks,
    Changes,
    Keeps,
    Refuses,
    RosterAnswer,
    RosterPlan,
    first_row,
    plan_roster,
)
from edu_desk.exchange.roster_writing import write_roster
from edu_desk.exchange.table_file import read_table
from edu_desk.people.person import Person
from edu_desk.shared.errors import Bug, Fault

TODAY = date(2026, 11, 28)


def table(*rows: Sequence[str | int], merged: tuple[MergedCells, ...] = ()) -> DataTable:
    lines = (DataRow(number, tuple(map(cell_of, row))) for number, row in enumerate(rows, 1))
    return DataTable(tuple(lines), merged)


def read(*rows: Sequence[str | int]) -> RosterRows:
    whole = table(*rows)
    return read_entries(whole, find_head(whole, "명단.xlsx"), TODAY)


def ids() -> Iterator[str]:
    return map("0190000000007000{:016d}".format, count(1))


def fates(plan: RosterPlan) -> list[str]:
    return [type(fate).__name__ for fate in plan.fates]


def carried_out(plan: RosterPlan, persons: Sequence[Person] = ()) -> tuple[Person, ...]:
    fresh = ids()
    known = {person.id for person in persons}
    changed = plan.carry_out(lambda: next(one for one in fresh if one not in known))
    return tuple({person.id: person for person in (*persons, *changed)}.values())


HEAD = ("이름", "생년월일", "휴대폰", "반", "비고")


def test_a_roster_with_a_title_and_sums_is_read() -> None:
    rows = read(
        ("한마음센터 가을 명단",),
        ("번호", "성 명", "생년월일(양력)", "휴대폰", "반"),
        (1, "김영자", "480302", "010-1234-0078", "월요일반"),
        (),
        (2, "박수", 17594, 1012345678, "월요일반, 수요일반"),
        ("", "합계", "", "", "2명"),
    )
    assert rows.problems == ()
    assert rows.entries == (
        RosterEntry((3,), "김영자", "", "", 1948, "0078", ("월요일반",)),
        RosterEntry((5,), "박수", "", "", 1948, "5678", ("월요일반", "수요일반")),
    )


@pytest.mark.parametrize(
    ("cells", "column", "value"),
    [
        (("", "1948", "", "", ""), "이름", ""),
        (("123", "", "", "", ""), "이름", "123"),
        (("김영자", "언제", "", "", ""), "생년월일", "언제"),
        (("김영자", "", "12345", "", ""), "휴대폰", "12345"),
        (("김영자", "", "없음", "", ""), "휴대폰", "없음"),
        (("김영자", "", "", "#REF!", ""), "반", "#REF!"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(cells: tuple[str, ...], column: str, value: str) -> None:
    rows = read(HEAD, ("이순자", "", "", "", ""), cells)
    problem, *others = rows.problems
    assert not others
    assert (problem.row, problem.column, problem.value) == (3, column, value)
    assert problem.fix
    plan = plan_roster(rows, ())
    assert fates(plan) == ["Adds", "Refuses"]
    assert not plan.ready
    with pytest.raises(Bug):
        plan.carry_out(lambda: "x")


def test_zeros_that_a_number_has_lost_come_back() -> None:
    (entry,) = read(HEAD, ("김영자", "", 78, "", "")).entries
    assert entry.phone_tail == "0078"


def test_columns_that_mean_the_same_or_are_missing_are_told() -> None:
    with pytest.raises(Fault, match="mean the same"):
        read(("이름", "성명"), ("김영자", "김영자"))
    with pytest.raises(Fault, match="no column of names"):
        read(("번호", "반"), (1, "월요일반"))


def test_merged_cells_are_asked_about() -> None:
    merged = (MergedCells(1, 1, 2, 1), MergedCells(0, 5, 0, 6))
    whole = table(("이름", "반"), ("김영자", "월요일반"), ("박수", ""), merged=merged)
    head = find_head(whole, "a.xlsx")
    assert read_entries(whole, head, TODAY).merged == merged[:1]
    filled = read_entries(whole, head, TODAY, fill_merged=True)
    assert [entry.classes for entry in filled.entries] == [("월요일반",)] * 2
    assert filled.merged == ()


KNOWN = (
    Person("a", "김영희", birth_year=1948, phone_tail="1111", classes=("월요일반",)),
    Person("b", "김영희", birth_year=1951, classes=("월요일반",)),
    Person("c", "박수", classes=("월요일반",)),
    Person("d", "이순자", "순자 언니", 1940, "2222", ("수요일반",), "큰 글자"),
)

SCENARIOS = [
    ("two of one name are told apart by the year", ("김영희", "1951", "", "월요일반"), "Keeps"),
    ("by the telephone", ("김영희", "", "010-9999-1111", "월요일반"), "Keeps"),
    ("a third of the name", ("김영희", "1960", "", "월요일반"), "Adds"),
    ("the name alone is nobody", ("김영희", "", "", ""), "Asks"),
    ("the same name and class, nothing else known of either", ("박수", "", "", "월요일반"), "Keeps"),
    ("the same name in another class is another", ("박수", "", "", "금요일반"), "Adds"),
    ("the same name, and now a year", ("박수", "1950", "", "월요일반"), "Asks"),
    ("another class of somebody sure", ("이순자", "1940", "2222", "금요일반"), "Changes"),
    ("a digit that is otherwise", ("이순자", "1940", "3333", "수요일반"), "Adds"),
    ("nobody of that name", ("최옥분", "", "", ""), "Adds"),
]


@pytest.mark.parametrize(("cells", "fate"), [one[1:] for one in SCENARIOS], ids=[one[0] for one in SCENARIOS])
def test_who_a_row_is(cells: tuple[str, ...], fate: str) -> None:
    assert fates(plan_roster(read(HEAD[:4], cells), KNOWN)) == [fate]


def test_a_question_is_answered_by_whom_it_is_or_as_somebody_new() -> None:
    rows = read(HEAD[:2], ("김영희", ""))
    (asked,) = plan_roster(rows, KNOWN).fates
    assert isinstance(asked, Asks)
    assert [person.id for person in asked.persons] == ["a", "b"]
    (same,) = plan_roster(rows, KNOWN, {2: RosterAnswer("b")}).fates
    assert isinstance(same, Keeps)
    assert same.person.id == "b"
    assert fates(plan_roster(rows, KNOWN, {2: RosterAnswer()})) == ["Adds"]
    assert fates(plan_roster(rows, KNOWN, {2: RosterAnswer("nobody")})) == ["Asks"]


def test_two_equal_rows_are_a_question_and_afterwards_two_persons() -> None:
    rows = read(HEAD[:2], ("김영희", ""), ("김영희", ""))
    assert fates(plan_roster(rows, ())) == ["Asks", "Asks"]
    two = carried_out(plan_roster(rows, (), {2: RosterAnswer(), 3: RosterAnswer()}))
    assert len(two) == 2
    assert fates(plan_roster(rows, two)) == ["Keeps", "Keeps"]


def test_a_person_in_two_classes_is_one() -> None:
    rows = read(HEAD[:4], ("김영자", "1948", "0078", "월요일반"), ("김 영자", "1948", "0078", "수요일반"))
    (entry,) = rows.entries
    assert entry.rows == (2, 3)
    assert entry.classes == ("월요일반", "수요일반")


def test_what_changes_is_told_column_by_column() -> None:
    rows = read(HEAD, ("이순자", "1940", "2222", "금요일반", "앞자리"))
    (fate,) = plan_roster(rows, KNOWN).fates
    assert isinstance(fate, Changes)
    assert [(column.value, before, after) for column, before, after in fate.changed] == [
        ("class", "수요일반", "수요일반, 금요일반"),
        ("needs", "큰 글자", "앞자리"),
    ]
    assert fate.after.nickname == "순자 언니"


NAMES = st.sampled_from(["김영희", "박수", "이순자", "=이름", "Nguyen Thi Lan"])
YEARS = st.sampled_from([None, 1940, 1948, 2001])
TAILS = st.sampled_from(["", "0078", "1111"])
CLASSES = st.lists(st.sampled_from(["월요일반", "수요일반"]), unique=True, max_size=2).map(tuple)
PERSONS = st.lists(
    st.builds(Person, st.just(""), NAMES, st.sampled_from(["", "언니"]), YEARS, TAILS, CLASSES), max_size=8
)


@settings(max_examples=60, deadline=None)
@given(persons=PERSONS, ending=st.sampled_from([".csv", ".xlsx"]))
def test_what_goes_out_comes_in_and_changes_nothing(
    persons: list[Person], ending: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    known = tuple(replace(person, id=given) for person, given in zip(persons, ids(), strict=False))
    path = tmp_path_factory.mktemp("roster") / f"명단{ending}"
    write_roster(path, known)
    back = read_table(path)
    rows = read_entries(back, find_head(back, path.name), TODAY)
    assert rows.problems == ()
    plan = plan_roster(rows, known)
    assert [fate.person for fate in plan.fates if isinstance(fate, Keeps)] == list(known)


@settings(max_examples=60, deadline=None)
@given(persons=PERSONS, before=st.integers(0, 8))
def test_the_same_file_again_changes_nothing(persons: list[Person], before: int) -> None:
    """Whoever was known before, and however its questions were answered."""
    known = tuple(replace(one, id=f"known {place}") for place, one in enumerate(persons[:before]))
    lines = [(one.name, str(one.birth_year or ""), one.phone_tail, ", ".join(one.classes)) for one in persons]
    rows = read(HEAD[:4], *lines)
    first = plan_roster(rows, known)
    assert not any(isinstance(fate, Refuses) for fate in first.fates)
    answers = {first_row(fate): RosterAnswer() for fate in first.fates if isinstance(fate, Asks)}
    second = plan_roster(rows, known, answers)
    assert second.ready
    after = carried_out(second, known)
    again = plan_roster(rows, after)
    assert set(fates(again)) <= {"Keeps", "Asks"}

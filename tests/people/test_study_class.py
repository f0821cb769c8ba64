"""Classes: members, groups, plan and copies; and who was there."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.people.attendance import AttendanceMark, Presence, attendance
from edu_desk.people.study_class import (
    ClassDay,
    StudyClass,
    copied,
    grouped,
    joined,
    named,
    parted,
    planned,
    unplanned,
)

MONDAY = date(2026, 11, 30)
WEEK = timedelta(days=7)
PLAN = (ClassDay(MONDAY, ("train-book",), "10:00", "11:30"), ClassDay(MONDAY + WEEK, ("cafe-kiosk",)))
ONE = StudyClass("c1", "월요일반", ("a", "b"), (("a", "앞줄"),), PLAN)


def test_whoever_joins_twice_is_in_it_once() -> None:
    assert joined(joined(ONE, "c"), "c").members == ("a", "b", "c")


def test_whoever_parts_leaves_the_group_too() -> None:
    assert parted(ONE, "a") == StudyClass("c1", "월요일반", ("b",), (), PLAN)


def test_a_member_is_in_one_group_or_none() -> None:
    assert grouped(ONE, "a", "뒷줄").group_of == {"a": "뒷줄"}
    assert grouped(ONE, "a", "").groups == ()
    with pytest.raises(KeyError):
        grouped(ONE, "z", "앞줄")


def test_a_plan_stays_in_order_and_a_day_is_replaced() -> None:
    before = planned(ONE, ClassDay(MONDAY - WEEK, ("text-message",)))
    assert [before.number(session.day) for session in before.plan] == [1, 2, 3]
    assert planned(before, ClassDay(MONDAY)).on(MONDAY) == ClassDay(MONDAY)
    assert unplanned(ONE, MONDAY).plan == PLAN[1:]
    assert ONE.number(MONDAY + timedelta(days=1)) == 0
    assert ONE.lessons == ("train-book", "cafe-kiosk")


def test_a_copy_has_the_plan_from_another_day_and_nobody_in_it() -> None:
    copy = copied(ONE, "c2", " 화요일반 ", MONDAY + timedelta(days=1))
    assert (copy.name, copy.members, copy.closed) == ("화요일반", (), False)
    assert [session.day for session in copy.plan] == [MONDAY + timedelta(days=1), MONDAY + timedelta(days=8)]
    assert copy.plan[0].begins == "10:00"
    assert copied(ONE, "c2", "x", with_members=True).groups == ONE.groups


def test_a_name_is_kept_clean() -> None:
    assert named(ONE, "  화요일  반 ").name == "화요일 반"


def test_who_practised_was_there_and_the_hand_stands_above() -> None:
    used = {"a": {MONDAY}, "b": {MONDAY}}
    marks = [AttendanceMark("b", MONDAY, there=False), AttendanceMark("a", MONDAY + WEEK, there=True)]
    sheet = attendance(ONE, used, marks, MONDAY + WEEK)
    assert [row.sessions for row in sheet.rows] == [
        (Presence.CAME, Presence.MARKED), (Presence.EXCUSED, Presence.AWAY),
    ]  # fmt: skip
    assert [row.count for row in sheet.rows] == [2, 0]
    assert [sheet.present(place) for place in (0, 1)] == [1, 1]


def test_a_day_that_has_not_come_is_not_missed() -> None:
    sheet = attendance(ONE, {}, [], MONDAY)
    assert sheet.rows[0].sessions == (Presence.AWAY, Presence.TO_COME)


def test_practice_between_the_sessions_is_no_session() -> None:
    sheet = attendance(ONE, {"a": {MONDAY + timedelta(days=2)}}, [], MONDAY + WEEK)
    assert sheet.days == (MONDAY, MONDAY + WEEK)


def test_without_a_plan_the_days_of_practice_are_the_sessions() -> None:
    one = StudyClass("c1", "반", ("a", "b"), created=MONDAY)
    sheet = attendance(one, {"a": {MONDAY - WEEK, MONDAY}, "z": {MONDAY + WEEK}}, [], MONDAY + WEEK)
    assert sheet.days == (MONDAY,)
    assert [row.count for row in sheet.rows] == [1, 0]


DAYS = st.dates(MONDAY - WEEK, MONDAY + WEEK)


@given(used=st.dictionaries(st.sampled_from("ab"), st.sets(DAYS)), unmarked=st.booleans())
def test_a_mark_that_is_taken_back_leaves_what_was_seen(used: dict[str, set[date]], unmarked: bool) -> None:
    seen = attendance(ONE, used, [], MONDAY + WEEK)
    marked = attendance(ONE, used, [AttendanceMark("a", MONDAY, there=unmarked)], MONDAY + WEEK)
    assert marked.rows[1] == seen.rows[1]
    assert marked.rows[0].sessions[0].there is unmarked

"""On public holidays seniors pay the whole fare, as at weekends, and are told so."""

from datetime import date, timedelta

import pytest

from edu_desk.lesson.model import STACK
from edu_desk.runner.run import opened_on
from kit.form_screens import value_of
from kit.runs import errand_of
from kit.shipped_lessons import shipped_library

HOLIDAYS = {
    "성탄절": date(2026, 12, 25),
    "설날": date(2027, 2, 8),
    "3·1절": date(2027, 3, 1),
    "어린이날": date(2027, 5, 5),
    "부처님오신날": date(2027, 5, 13),
    "instead of 광복절, a Sunday": date(2027, 8, 16),
    "instead of 개천절, a Sunday": date(2027, 10, 4),
    "instead of 한글날, a Saturday": date(2027, 10, 11),
    "instead of 성탄절, a Saturday": date(2027, 12, 27),
    "instead of 추석 and 개천절": date(2028, 10, 5),
    "노동절": date(2028, 5, 1),
    "instead of 부처님오신날, a Sunday": date(2029, 5, 21),
    "instead of 설날, a Sunday": date(2030, 2, 5),
    "추석": date(2031, 10, 1),
}
WORKING_DAYS = {
    "no day instead of 현충일, a Sunday": date(2027, 6, 7),
    "no day instead of New Year, a Saturday": date(2028, 1, 3),
    "설날 of another year": date(2029, 2, 8),
    "부처님오신날 of another year": date(2026, 5, 13),
    "the day before a holiday": date(2026, 12, 24),
}


@pytest.mark.parametrize(
    ("day", "off"),
    [
        *((day, True) for day in HOLIDAYS.values()),
        *((day, False) for day in WORKING_DAYS.values()),
    ],
    ids=[*HOLIDAYS, *WORKING_DAYS],
)
def test_seniors_pay_the_whole_fare_on_public_holidays_and_are_told(day: date, *, off: bool) -> None:
    assert day.isoweekday() <= 5
    errand = errand_of(shipped_library().lesson("train-book"), "seoul-senior")
    state, told = opened_on(day - timedelta(days=3), errand.task.start), set[bool]()
    while (step := errand.guide.next_action(state)) is not None:
        if state[STACK][-1] == "rooms":
            told.add(any(one.id == "rooms_no_discount" for one in errand.machine.elements(state)))
        state = errand.machine.act(state, step) or state
    assert errand.task.goal(state)
    assert told == {off}
    tickets = value_of(errand.machine.app, state, "tickets")
    assert isinstance(tickets, tuple)
    assert tickets[0][-1] == (43_500 if off else 30_400)

"""Return tickets and changed tickets of the practice railway: what it sells, and that nobody gets stuck."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import pytest

from edu_desk.lesson.model import NOTICE, STACK, State, Value
from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Press, Target
from edu_desk.present.render import render
from edu_desk.present.shut_rows import shut_on
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from edu_desk.runner.events import Outcome
from edu_desk.runner.run import Errand, opened_on
from edu_desk.shared.text import UNTRANSLATED
from kit.runs import action, begin, errand_of, walk
from kit.shipped_lessons import shipped_library
from kit.walks import follow, stray, wander


@cache
def lesson(name: str) -> Lesson:
    return shipped_library().lesson(name)


TASKS = [
    (name, task.id)
    for name in ("train-book", "train-return", "train-change")
    for task in shipped_library().lesson(name).tasks
]
CARD = "card_number=right, expires=right, to_owner, birth=right, password=right, to_terms, agreed[*]"
TO_SEATS = (
    "origin, station[seoul], destination, station[daejeon], day, day[2], search, train[127-seoul-daejeon]"
)
OUT_IN_MORNING = [
    "trip[round]",
    "day",
    "day[3]",
    "return_day",
    "return_day[3]",
    "people",
    "adults[minus]",
    "seniors[plus]",
    "people_done",
    "search",
    "train[502-jeonju-yongsan]",
    "standard",
    "seat[2A]",
    "seats_done",
]


def done(errand: Errand, steps: Iterable[str]) -> State:
    return walk(errand, begin(errand), steps).run.state


def value(errand: Errand, state: State, name: str) -> Value:
    return next(state[one.index] for one in errand.machine.app.variables if one.name == name)


def screen_of(errand: Errand, state: State) -> ScreenView:
    return render(errand.machine, state, Tongue(UNTRANSLATED, date(2026, 11, 23)), 550)


def shown(errand: Errand, state: State, name: str) -> tuple[str, ...]:
    """The keys of a list on the screen."""
    rows = next(one for one in errand.machine.elements(state) if one.id == name)
    return tuple(item.key for item in errand.machine.items(rows, state))


def arrived(errand: Errand) -> State:
    """Where the guide leads from the start."""
    state = errand.task.start
    while (step := errand.guide.next_action(state)) is not None:
        after = errand.machine.act(state, step)
        assert after is not None
        state = after
    return state


@pytest.mark.exhaustive
@pytest.mark.parametrize(("name", "task"), TASKS)
@pytest.mark.parametrize("seed", range(4))
def test_whoever_touches_anything_is_led_to_the_goal(name: str, task: str, seed: int) -> None:
    errand = errand_of(lesson(name), task)
    state = wander(errand, seed, 15 + 5 * seed)
    assert follow(errand, state) is not None, state


@pytest.mark.exhaustive
@pytest.mark.parametrize(("name", "task"), TASKS)
@pytest.mark.parametrize("seed", range(4))
def test_whoever_strays_half_of_the_time_is_led_to_the_goal(name: str, task: str, seed: int) -> None:
    errand = errand_of(lesson(name), task)
    state = stray(errand, seed, 15 + 5 * seed)
    assert follow(errand, state) is not None, state


@pytest.mark.parametrize(("name", "steps"), [("train-return", 11), ("train-change", 7)])
def test_the_guide_takes_every_step_in_order(name: str, steps: int) -> None:
    for task in lesson(name).tasks:
        errand = errand_of(lesson(name), task.id)
        wanted = [milestone.id for milestone in task.milestones if not milestone.rescue]
        assert len(wanted) == steps
        aims, state = list[str](), task.start
        while (aim := errand.guide.aim(state)) is not None:
            aims += [aim.id] if aim.id not in aims else []
            step = errand.guide.next_action(state)
            assert step is not None
            state = errand.machine.act(state, step) or state
        assert aims == [one for one in wanted if one in aims]
        assert len(aims) >= steps - 1  # a change to another time of the same day needs no day


def test_on_the_same_day_trains_back_leave_after_arrival() -> None:
    errand = errand_of(lesson("train-return"), "seoul-hospital")
    state = done(errand, OUT_IN_MORNING)
    assert state[STACK][-1] == "return_results"
    assert shown(errand, state, "return_train") == ("503-yongsan-jeonju",)  # arrival 08:53
    after = done(errand, [*OUT_IN_MORNING, "return_shown_day", "return_day[4]"])
    assert len(shown(errand, after, "return_train")) > 1


def test_a_day_back_before_the_day_out_is_asked_for_again() -> None:
    errand = errand_of(lesson("train-return"), "seoul-hospital")
    steps = ["trip[round]", "day", "day[3]", "return_day", "return_day[1]"]
    state = done(errand, steps)
    assert state[NOTICE] >= 0
    assert state[STACK][-1] == "return_date"
    state = done(errand, [*steps, "back", "search"])
    assert state[NOTICE] >= 0
    assert state[STACK] == ("home",)
    assert follow(errand, state) is not None


def test_one_payment_buys_both_ways_and_each_ticket_has_its_own_price() -> None:
    errand = errand_of(lesson("train-return"), "gangneung-night")
    tickets = value(errand, arrived(errand), "tickets")
    assert [ticket[0] for ticket in tickets] == [1, 2]
    assert [ticket[-1] for ticket in tickets] == [26000 + 18200, 26000 + 18200]


def test_two_tickets_in_hand_leave_no_room_for_a_return_ticket() -> None:
    errand = errand_of(lesson("train-return"), "busan-daughter")
    buy = "origin, station[seoul], destination, station[busan], search, train[107-seoul-busan]"
    steps = [
        *f"{buy}, standard, seat[1C], seats_done, to_payment, {CARD}, pay, confirm_yes, to_home".split(", ")
    ] * 2
    state = done(errand, steps)
    assert len(value(errand, state, "tickets")) == 2
    more = ["origin", "station[suwon]", "destination", "station[busan]", "trip[round]", "search"]
    state = done(errand, [*steps, *more])
    assert state[NOTICE] >= 0
    assert state[STACK] == ("home",)
    assert follow(errand, state) is not None


@pytest.mark.parametrize(
    ("task", "balance"),
    [("seoul-evening", 0), ("daegu-slow", 18900 - 36200), ("daegu-fast", 19000 - 10600), ("busan-later", 0)],
)
def test_a_changed_ticket_replaces_the_old_one_and_costs_the_difference(task: str, balance: int) -> None:
    errand = errand_of(lesson("train-change"), task)
    before = value(errand, errand.task.start, "tickets")
    state = arrived(errand)
    assert errand.task.goal(state)
    after = value(errand, state, "tickets")
    assert len(after) == 1
    assert after[0] != before[0]
    assert after[0][-1] - before[0][-1] == balance
    assert value(errand, state, "change_balance") == balance


def test_the_train_of_the_ticket_itself_is_no_change() -> None:
    errand = errand_of(lesson("train-change"), "seoul-evening")
    steps = ["my_tickets", "mine[1]", "change", "change_train[124-busan-seoul]"]
    state = done(errand, steps)
    assert state[NOTICE] >= 0
    assert state[STACK][-1] == "change_results"


def test_leaving_the_change_half_way_keeps_what_was_chosen() -> None:
    errand = errand_of(lesson("train-change"), "daegu-slow")
    steps = ["my_tickets", "mine[1]", "change", "change_day", "change_day[4]", "back", "back", "mine[1]"]
    state = done(errand, [*steps, "change"])
    assert value(errand, state, "change_day") == 4
    assert value(errand, state, "tickets") == value(errand, errand.task.start, "tickets")


def test_a_return_ticket_in_the_first_lesson_is_a_wrong_turn_with_a_way_back() -> None:
    errand = errand_of(lesson("train-book"), "busan-morning")
    turn = walk(errand, begin(errand), ["trip[round]"])
    assert getattr(turn.events[0], "outcome", None) is Outcome.AWAY
    assert errand.guide.next_action(turn.run.state) == action("trip[one]")


def first_class(steps: str = "") -> tuple[Errand, State]:
    errand = errand_of(lesson("train-book"), "daejeon-first")
    return errand, done(errand, [one for one in f"{TO_SEATS}, {steps}".split(", ") if one])


def seats_of(errand: Errand, state: State) -> dict[str, bool]:
    """The seats that are shown, and whether each is free."""
    rows = next(one for one in errand.machine.elements(state) if one.id == "seat")
    return {item.key: item.enabled for item in errand.machine.items(rows, state)}


def test_first_class_has_three_seats_in_a_row_and_costs_the_same_more_for_everybody() -> None:
    errand, standard = first_class("standard")
    _, first = first_class("first")
    assert len(seats_of(errand, standard)) == 40
    assert len(seats_of(errand, first)) == 30
    ticket = value(errand, arrived(errand), "tickets")[0]
    assert ticket[-1] == 22900 + 22900 * 4 // 1000 * 100


def test_another_coach_has_other_free_seats_and_lets_the_chosen_ones_go() -> None:
    errand, five = first_class("standard")
    _, six = first_class("standard, coach[six]")
    assert seats_of(errand, five) != seats_of(errand, six)
    free = next(seat for seat, is_free in seats_of(errand, five).items() if is_free)
    _, changed = first_class(f"standard, seat[{free}], coach[six]")
    assert not value(errand, changed, "chosen")


def test_a_sold_out_train_is_shut_and_read_so() -> None:
    errand = errand_of(lesson("train-book"), "busan-morning")
    to_trains = "origin, station[incheon], destination, station[busan], day, day[1], search"
    state = done(errand, to_trains.split(", "))
    assert errand.machine.act(state, action("train[181-incheon-busan]")) is None
    screen = screen_of(errand, state)
    rows = next(one for one in screen.body if one.target == Target("train")).items
    assert {row.tag: row.enabled for row in rows} == {"매진": False, "곧 매진": True, "자리 있음": True}
    assert shut_on(screen, UNTRANSLATED) == f"매진: {sum(row.tag == '매진' for row in rows)}"


def test_where_first_class_is_sold_out_its_tile_is_shut_and_says_so() -> None:
    """Of the trains with a handful of seats left, some have none in first class."""
    errand = errand_of(lesson("train-book"), "daejeon-first")
    found = set[tuple[bool, bool]]()
    for day in range(1, 31):
        route = f"origin, station[seoul], destination, station[daejeon], day, day[{day}], search"
        state = done(errand, route.split(", "))
        rows = next(one for one in errand.machine.elements(state) if one.id == "train")
        few = [item for item in errand.machine.items(rows, state) if item.enabled]
        for item in few[:3]:
            after = errand.machine.act(state, Press(Target("train", item.key)))
            assert after is not None
            tiles = {one.target.element: one for one in screen_of(errand, after).body}
            if "first" in tiles:
                found.add((tiles["first"].enabled, "매진" in tiles["first"].note))
    assert found == {(True, False), (False, True)}


@pytest.mark.parametrize(
    ("steps", "signed"),
    [
        ("guest, guest_phone=right, guest_done", "guest"),
        ("member, member_phone=right, member_password=right, member_done", "member"),
    ],
)
def test_nobody_pays_before_signing_in_and_both_ways_lead_to_the_fare(steps: str, signed: str) -> None:
    errand, seats = first_class("first")
    free = next(seat for seat, is_free in seats_of(errand, seats).items() if is_free)
    _, asked = first_class(f"first, seat[{free}], seats_done")
    assert asked[STACK][-1] == "login"
    _, state = first_class(f"first, seat[{free}], seats_done, {steps}")
    assert value(errand, state, "signed") == signed
    assert state[STACK][-2:] == ("seats", "fare")
    assert follow(errand, state) is not None


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("card_number=other:16, expires=right", "카드 번호가 연습용 카드와 달라요."),
        ("card_number=right, expires=other:4", "유효기간이 연습용 카드와 달라요."),
        ("card_number=right, expires=right, to_owner, birth=other:6", "생년월일이 연습용 카드와 달라요."),
        (
            "card_number=right, expires=right, to_owner, birth=right, password=other:2",
            "비밀번호 앞 두 자리가 달라요.",
        ),
    ],
)
def test_what_is_typed_wrong_is_told_by_the_name_of_its_field(wrong: str, told: str) -> None:
    errand, seats = first_class("first")
    free = next(seat for seat, is_free in seats_of(errand, seats).items() if is_free)
    guest = "guest, guest_phone=right, guest_done"
    steps = f"{TO_SEATS}, first, seat[{free}], seats_done, {guest}, to_payment, {wrong}"
    turn = walk(errand, begin(errand), steps.split(", "))
    milestone = errand.guide.aim(turn.run.state)
    assert milestone is not None
    slip = next(slip for slip in milestone.slips if slip.condition(turn.run.state))
    assert slip.say.source.startswith(told)


def test_a_senior_too_many_is_answered_about_seniors() -> None:
    errand = errand_of(lesson("train-book"), "busan-morning")
    steps = "origin, station[incheon], destination, station[busan], day, day[1], people, seniors[plus]"
    state = done(errand, steps.split(", "))
    milestone = errand.guide.aim(state)
    assert milestone is not None
    slip = next(slip for slip in milestone.slips if slip.condition(state))
    assert slip.say.source.startswith("경로가")


def test_the_milestones_of_old_records_are_still_there() -> None:
    ids = {milestone.id for milestone in lesson("train-book").tasks[0].milestones}
    assert ids >= {
        "origin",
        "destination",
        "day",
        "time",
        "people",
        "train",
        "seats",
        "fare",
        "card",
        "agree",
        "paid",
    }
    tasks = {task.id for task in lesson("train-book").tasks}
    assert tasks >= {"busan-morning", "seoul-senior", "gangneung-two", "suwon-evening", "yongsan-today"}


def passed(errand: Errand, state: State) -> tuple[set[str], int]:
    """The screens and elements that the guide's way leads over, and how many touches it takes."""
    met, touches = set[str](), 0
    while (step := errand.guide.next_action(state)) is not None:
        met |= {f"{state[STACK][-1]}/{getattr(step, 'target', Target('back')).element}"}
        state, touches = errand.machine.act(state, step) or state, touches + 1
    assert errand.task.goal(state)
    return met, touches


def test_the_first_task_is_short_and_each_later_one_adds_a_thing_or_two() -> None:
    book, known, new = lesson("train-book"), set[str](), dict[str, set[str]]()
    for task in book.tasks:
        met, touches = passed(errand_of(book, task.id), task.start)
        assert touches <= (21 if not known else 30)
        new[task.id] = {one.partition("/")[0] for one in met} if not known else met - known
        known |= met
    card = {"payment/expires", "owner/birth", "owner/password", "owner/to_terms"}
    assert not new["busan-morning"] & {"login", "guest", "owner", "time"}
    assert new["seoul-senior"] == {"home/time", "time/part", "people/seniors", *card}
    guest = {"login/guest", "guest/guest_phone", "guest/guest_done"}
    assert new["gangneung-two"] == {"people/disabled", *guest}
    assert new["suwon-evening"] == set()
    assert new["yongsan-today"] == {"payment/method", "payment/easy_password", "payment/easy_done"}
    assert new["daejeon-first"] == {"rooms/first"}


@pytest.mark.parametrize("today", range(7))
def test_seniors_pay_less_from_monday_to_friday_and_are_told_where_they_do_not(today: int) -> None:
    errand = errand_of(lesson("train-book"), "seoul-senior")
    day = date(2026, 11, 23) + timedelta(days=today)
    weekend = (day + timedelta(days=3)).isoweekday() >= 6
    state, told = opened_on(day, errand.task.start), set[bool]()
    while (step := errand.guide.next_action(state)) is not None:
        if state[STACK][-1] == "rooms":
            told.add(any(one.id == "rooms_no_discount" for one in errand.machine.elements(state)))
        state = errand.machine.act(state, step) or state
    assert errand.task.goal(state)
    assert told == {weekend}
    assert value(errand, state, "tickets")[0][-1] == (43_500 if weekend else 30_400)


@pytest.mark.parametrize(
    ("today", "out", "back"), [(1, 18_200, 18_200), (2, 18_200, 26_000), (4, 26_000, 18_200)]
)
def test_each_way_of_a_return_ticket_costs_what_its_own_day_does(today: int, out: int, back: int) -> None:
    errand = errand_of(lesson("train-return"), "gangneung-night")  # on the third and fourth day from today
    state = opened_on(date(2026, 11, 22) + timedelta(days=today), errand.task.start)
    while (step := errand.guide.next_action(state)) is not None:
        state = errand.machine.act(state, step) or state
    paid = [ticket[-1] for ticket in value(errand, state, "tickets")]
    assert paid == [26_000 + out, 26_000 + back]

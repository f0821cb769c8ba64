"""Refunds, waiting lists and failed payments of the practice railway: its rules; nobody gets stuck."""

from collections.abc import Iterable
from functools import cache

import pytest

from edu_desk.lesson.model import NOTICE, STACK, State, Value
from edu_desk.lesson.teaching import Lesson
from edu_desk.runner.advance import advance
from edu_desk.runner.events import Acted, Outcome
from edu_desk.runner.run import Errand
from kit.runs import NOW, action, begin, errand_of, walk
from kit.shipped_lessons import shipped_library
from kit.walks import follow, stray, wander

NAMES = ("train-refund", "train-soldout", "train-trouble")
GIVE_BACK = ("refund", "refund_go", "refund_yes", "refunded_past", "back")
ASK_FOR_A_PLACE = ("search", "train[403-yongsan-mokpo]", "phone_number=right", "wait_go")
CARD = (
    "to_payment",
    "card_number=right",
    "expires=right",
    "to_owner",
    "birth=right",
    "password=right",
    "to_terms",
    "agreed[*]",
)
TO_PAYMENT = ("standard", "seats_done", *CARD)


@cache
def lesson(name: str) -> Lesson:
    return shipped_library().lesson(name)


TASKS = [(name, task.id) for name in NAMES for task in lesson(name).tasks]


def done(errand: Errand, steps: Iterable[str]) -> State:
    return walk(errand, begin(errand), steps).run.state


def value(errand: Errand, state: State, name: str) -> Value:
    return next(state[one.index] for one in errand.machine.app.variables if one.name == name)


def arrived(errand: Errand, state: State) -> State:
    """Where the guide leads from `state`."""
    while (step := errand.guide.next_action(state)) is not None:
        after = errand.machine.act(state, step)
        assert after is not None
        state = after
    assert errand.task.goal(state)
    return state


def trains(errand: Errand, state: State) -> list[str]:
    return sorted(ticket[1] for ticket in value(errand, state, "tickets"))


@pytest.mark.exhaustive
@pytest.mark.parametrize(("name", "task"), TASKS)
@pytest.mark.parametrize("seed", [1, 3])
def test_whoever_touches_anything_is_led_to_the_goal(name: str, task: str, seed: int) -> None:
    errand = errand_of(lesson(name), task)
    state = wander(errand, seed, 15 + 5 * seed)
    assert follow(errand, state) is not None, state


@pytest.mark.exhaustive
@pytest.mark.parametrize(("name", "task"), TASKS)
@pytest.mark.parametrize("seed", [1, 3])
def test_whoever_strays_half_of_the_time_is_led_to_the_goal(name: str, task: str, seed: int) -> None:
    errand = errand_of(lesson(name), task)
    state = stray(errand, seed, 15 + 5 * seed)
    assert follow(errand, state) is not None, state


@pytest.mark.parametrize(("name", "task"), TASKS)
def test_the_guides_own_way_is_never_called_wrong(name: str, task: str) -> None:
    errand = errand_of(lesson(name), task)
    run, outcomes = begin(errand), list[Outcome]()
    while not run.finished:
        step = errand.guide.next_action(run.state)
        assert step is not None
        turn = advance(errand, run, step, NOW)
        run = turn.run
        outcomes += [event.outcome for event in turn.events if isinstance(event, Acted)]
    assert set(outcomes) == {Outcome.NEARER}


@pytest.mark.parametrize(
    ("task", "paid", "fee"),
    [
        ("seoul-return", 59600, 0),
        ("gangneung-twice", 39000, 0),
        ("jeonju-tomorrow", 33700, 400),
        ("daejeon-tonight", 45800, 4500),
    ],
)
def test_the_fee_grows_as_the_day_comes_near(task: str, paid: int, fee: int) -> None:
    errand = errand_of(lesson("train-refund"), task)
    (kept,) = value(errand, arrived(errand, errand.task.start), "past")
    assert kept[-3:-1] == (paid, fee)


@pytest.mark.parametrize("task", ["jeonju-tomorrow", "gangneung-twice"])
def test_whoever_gives_every_ticket_back_buys_the_others_again(task: str) -> None:
    errand = errand_of(lesson("train-refund"), task)
    steps = [step for number in (1, 2, 3) for step in (f"mine[{number}]", *GIVE_BACK)]
    state = done(errand, ["my_tickets", *steps])
    assert value(errand, state, "tickets") == ()
    after = arrived(errand, state)
    goes = {"jeonju-tomorrow": "503-yongsan-jeonju", "gangneung-twice": "703-cheongnyangni-gangneung"}[task]
    assert trains(errand, after) == [one for one in trains(errand, errand.task.start) if one != goes]


def test_a_ticket_that_was_to_be_kept_and_was_changed_is_bought_again() -> None:
    errand = errand_of(lesson("train-refund"), "seoul-return")
    change = ["my_tickets", "mine[1]", "change", "change_train[103-seoul-busan]", "change_seat[4A]"]
    state = done(errand, [*change, "change_seats_done", "change_go", "change_yes"])
    assert trains(errand, state) == ["103-seoul-busan", "106-busan-seoul"]
    assert trains(errand, arrived(errand, state)) == ["123-seoul-busan"]


def test_three_tickets_leave_no_room_to_buy_one_again() -> None:
    errand = errand_of(lesson("train-refund"), "jeonju-tomorrow")
    again = ["to_past", "past[1]", "buy_again", *CARD, "pay", "confirm_yes", "to_tickets"]
    state = done(errand, ["my_tickets", "mine[1]", *GIVE_BACK, *again, "to_past", "past[1]", "buy_again"])
    assert state[NOTICE] >= 0
    assert state[STACK][-1] == "past_ticket"


def test_a_place_comes_only_when_one_looks_again() -> None:
    errand = errand_of(lesson("train-soldout"), "mokpo-wait")
    elsewhere = ["wait_to_home", "day", "back", "time", "back", "search", "back"]
    state = done(errand, [*ASK_FOR_A_PLACE, *elsewhere])
    assert value(errand, state, "wait_looks") == 0
    state = done(errand, [*ASK_FOR_A_PLACE, *elsewhere, "my_tickets", "waiting[1]"])
    assert errand.machine.act(state, action("wait_pay")) is None
    state = done(errand, [*ASK_FOR_A_PLACE, *elsewhere, "my_tickets", "back", "my_tickets", "waiting[1]"])
    after = errand.machine.act(state, action("wait_pay"))
    assert after is not None
    assert after[STACK][-1] == "fare"
    assert value(errand, after, "chosen") == ("7A",)


def test_the_place_on_the_list_is_used_up_by_buying() -> None:
    errand = errand_of(lesson("train-soldout"), "seoul-wait")
    state = arrived(errand, errand.task.start)
    assert value(errand, state, "waits") == ()
    (ticket,) = value(errand, state, "tickets")
    assert (ticket[1], *ticket[-2:]) == ("104-busan-seoul", ("7A", "7B"), 59600 + 41700)


@pytest.mark.parametrize(
    ("step", "asks"), [("phone_number=other:5", True), ("phone_number=other:11", True), ("back", False)]
)
def test_the_list_wants_the_practice_number(step: str, *, asks: bool) -> None:
    errand = errand_of(lesson("train-soldout"), "mokpo-wait")
    state = done(errand, [*ASK_FOR_A_PLACE[:2], step])
    after = errand.machine.act(state, action("wait_go"))
    assert (after is not None and after[NOTICE] >= 0) is asks
    assert value(errand, state, "waits") == ()


def test_one_train_at_a_time_is_waited_for_and_never_for_a_return_ticket() -> None:
    errand = errand_of(lesson("train-soldout"), "mokpo-wait")
    more = ["wait_to_home", "search", "train[403-yongsan-mokpo]", "phone_number=right", "wait_go"]
    state = done(errand, [*ASK_FOR_A_PLACE, *more])
    assert state[NOTICE] >= 0
    assert len(value(errand, state, "waits")) == 1
    state = done(errand, ["trip[round]", "return_day", "return_day[4]", *ASK_FOR_A_PLACE[:2]])
    assert state[NOTICE] >= 0
    assert state[STACK][-1] == "results"


@pytest.mark.parametrize(
    ("name", "task", "train"),
    [
        ("train-soldout", "busan-full", "127-seoul-busan"),
        ("train-refund", "daejeon-tonight", "109-seoul-busan"),
    ],
)
def test_where_no_list_is_open_a_sold_out_train_cannot_be_pressed(name: str, task: str, train: str) -> None:
    errand = errand_of(lesson(name), task)
    search = ["origin", "station[seoul]", "destination", "station[busan]", "search"]
    state = done(errand, search if name == "train-refund" else ["search"])
    assert state[STACK][-1] == "results"
    assert errand.machine.act(state, action(f"train[{train}]")) is None


@pytest.mark.parametrize("train", ["703-cheongnyangni-gangneung", "707-cheongnyangni-gangneung"])
def test_waiting_and_another_train_are_both_right(train: str) -> None:
    errand = errand_of(lesson("train-soldout"), "gangneung-either")
    turn = walk(errand, begin(errand), ["search", f"train[{train}]"])
    assert isinstance(turn.events[0], Acted)
    assert turn.events[0].outcome is Outcome.NEARER
    assert trains(errand, arrived(errand, turn.run.state)) == [train]


def test_a_refused_card_buys_nothing_and_another_does() -> None:
    errand = errand_of(lesson("train-trouble"), "gyeongju-refused")
    steps = ["search", "train[123-seoul-gyeongju]", *TO_PAYMENT, "pay"]
    state = done(errand, steps)
    assert state[STACK][-1] == "card_refused"
    assert done(errand, [*steps, "refused_back", "pay"])[STACK] == state[STACK]
    state = done(errand, [*steps, "use_other_card"])
    assert value(errand, state, "card") == "second"
    assert value(errand, state, "chosen") == ("5A", "5B")
    assert value(errand, state, "card_number") == ""
    assert value(errand, state, "accepted") == ()
    old = errand.machine.act(state, action("card_number=right"))
    assert old is None, "the old card can still be written"
    assert trains(errand, arrived(errand, state)) == ["123-seoul-gyeongju"]


def test_the_time_to_pay_runs_by_touches_and_what_was_chosen_stays() -> None:
    errand = errand_of(lesson("train-trouble"), "daejeon-late")
    steps = ["search", "train[127-seoul-daejeon]", *TO_PAYMENT]
    state = done(errand, steps)
    assert value(errand, state, "pay_left") == 2  # typing and agreeing took no time
    state = done(errand, [*steps, "pay"])
    assert state[STACK] == ("home", "pay_late")
    assert value(errand, state, "card_number") == ""
    kept = ("origin", "destination", "day", "train", "chosen", "adults", "seniors")
    assert [value(errand, state, name) for name in kept] == [
        value(errand, errand.task.start, name) for name in kept
    ]
    again = done(errand, [*steps, "pay", "pay_again"])
    assert again[STACK] == ("home", "fare", "payment")
    assert value(errand, again, "pay_left") == 10


def test_the_time_runs_out_a_second_time_and_can_be_begun_again() -> None:
    errand = errand_of(lesson("train-trouble"), "daejeon-late")
    there = ["search", "train[127-seoul-daejeon]", *TO_PAYMENT, "pay", "pay_again"]
    state = done(errand, [*there, *["back", "to_payment"] * 10])
    assert state[STACK][-1] == "pay_late"
    assert trains(errand, arrived(errand, state)) == ["127-seoul-daejeon"]


def test_a_ticket_for_the_wrong_day_may_be_changed_instead() -> None:
    errand = errand_of(lesson("train-trouble"), "seoul-wrong-day")
    open_it = ["my_tickets", "mine[1]", "change", "change_day", "change_day[3]"]
    change = ["change_train[110-daejeon-seoul]", "change_seat[4A]", "change_seats_done", "change_go"]
    turn = walk(errand, begin(errand), [*open_it, *change, "change_yes"])
    assert turn.run.finished


@pytest.mark.parametrize("room", ["standard", "first"])
def test_whoever_took_another_train_and_left_is_led_back(room: str) -> None:
    errand = errand_of(lesson("train-trouble"), "gyeongju-refused")
    there = ["search", "train[127-seoul-gyeongju]", room, "seat[1A]"]
    state = done(errand, [*there, "back", "back", "back", "destination", "back"])
    assert errand.guide.next_action(state) == action("search")
    assert len(trains(errand, arrived(errand, state))) == 1

"""The station's ticket machine: every wrong turn has a way back, and no card or paper is left behind."""

from collections.abc import Iterable
from datetime import date

import pytest

from edu_desk.lesson.library import Library
from edu_desk.lesson.model import NOTICE, STACK, State, Value
from edu_desk.lesson.teaching import Lesson
from edu_desk.proof.state_survey import steps_to_goal
from edu_desk.runner.events import Acted, Outcome
from edu_desk.runner.run import Errand, Slipped, opened_on
from kit.runs import action, begin, errand_of, walk
from kit.shipped_lessons import shipped_library
from kit.walks import follow, stray, wander

TASKS = [
    ("train-kiosk", "busan-two"),
    ("train-kiosk", "jeonju-window"),
    ("train-kiosk", "gangneung-grandchild"),
    ("train-kiosk", "yeosu-three"),
    ("train-kiosk", "busan-cash"),
    ("train-pickup", "from-daughter"),
    ("train-pickup", "with-friend"),
]
TO_THE_CARD = (
    "buy", "station[busan]", "adults[plus]", "people_done", "train[123-daejeon-busan]", "auto", "to_payment",
)  # fmt: skip
BOUGHT = (*TO_THE_CARD, "reader[insert]", "working")
"""Two tickets to Busan, paid for: the card is still in the machine."""
WRONG_TICKET = (
    "buy", "station[seoul]", "people_done", "train[126-daejeon-seoul]", "auto", "to_payment",
    "reader[insert]", "working", "slot[take]", "no_receipt", "print",
)  # fmt: skip
"""A ticket to Seoul, lying in the tray."""


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped_library()


@pytest.fixture(scope="module")
def lessons(library: Library) -> dict[str, Lesson]:
    return {name: library.lesson(name) for name in ("train-kiosk", "train-pickup")}


@pytest.fixture(scope="module")
def buying(lessons: dict[str, Lesson]) -> Errand:
    return errand_of(lessons["train-kiosk"], "busan-two")


def after(errand: Errand, steps: Iterable[str]) -> State:
    return walk(errand, begin(errand), steps).run.state


def value(errand: Errand, state: State, name: str) -> Value:
    index = next(variable.index for variable in errand.machine.app.variables if variable.name == name)
    return state[index]


def notice(errand: Errand, state: State) -> str:
    return errand.machine.app.notices[state[NOTICE]].source if state[NOTICE] >= 0 else ""


@pytest.mark.exhaustive
@pytest.mark.parametrize(("name", "task"), TASKS)
def test_learners_who_touch_anything_are_led_to_the_goal(
    lessons: dict[str, Lesson], name: str, task: str
) -> None:
    errand = errand_of(lessons[name], task)
    for seed in range(20):
        for walked in (wander, stray):
            state = walked(errand, seed, 11 + seed)
            assert follow(errand, state) is not None, (task, seed, walked.__name__, state)


@pytest.mark.parametrize(("name", "task"), TASKS)
def test_the_way_is_short(lessons: dict[str, Lesson], name: str, task: str) -> None:
    lesson = lessons[name]
    steps = steps_to_goal(lesson, next(one for one in lesson.tasks if one.id == task))
    assert steps is not None
    assert 6 <= steps <= 22


def test_a_wrong_ticket_is_given_back_and_the_right_one_bought(buying: Errand) -> None:
    state = after(buying, WRONG_TICKET)
    aim = buying.guide.aim(state)
    assert aim is not None
    assert aim.id == "no-wrong-ticket"
    assert follow(buying, state) is not None
    home = after(buying, [*WRONG_TICKET, "tray[take]", "take_done"])
    refused = buying.machine.act(home, action("buy"))
    assert refused is not None
    assert "먼저 반환해" in notice(buying, refused)


def test_a_card_pulled_out_early_costs_nothing(buying: Errand) -> None:
    turn = walk(buying, begin(buying), [*TO_THE_CARD, "reader[insert]", "reader[take]"])
    assert turn.run.state[STACK][-1] == "pulled"
    assert value(buying, turn.run.state, "tickets") == ()
    assert isinstance(turn.run.feedback, Slipped)
    milestone = next(one for one in buying.task.milestones if one.id == turn.run.feedback.milestone)
    assert "돈은 나가지 않았어요" in milestone.slips[turn.run.feedback.place].say.source
    assert follow(buying, turn.run.state) == 7


@pytest.mark.parametrize("leaving", ["back", "to_first"])
def test_whoever_leaves_the_payment_gets_the_card_back(buying: Errand, leaving: str) -> None:
    state = after(buying, [*TO_THE_CARD, "reader[insert]", leaving])
    assert value(buying, state, "card_in") is False
    assert "카드를 받으십시오" in notice(buying, state)
    assert state[STACK][-1] in {"fare", "home"}


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (BOUGHT, "카드를 먼저 빼"),
        ((*BOUGHT, "slot[take]"), "영수증을 받을지"),
        ((*BOUGHT, "slot[take]", "with_receipt", "print"), "먼저 가져가"),
    ],
)
def test_nothing_is_left_behind_in_the_machine(buying: Errand, steps: tuple[str, ...], said: str) -> None:
    before = after(buying, steps)
    turn = walk(buying, begin(buying), [*steps, "back"])
    assert turn.run.state[STACK] == before[STACK]
    assert said in notice(buying, turn.run.state)
    acted = turn.events[0]
    assert isinstance(acted, Acted)
    assert acted.outcome is Outcome.REFUSED


def test_a_receipt_can_still_be_had_later(buying: Errand) -> None:
    state = after(buying, [*BOUGHT, "slot[take]", "no_receipt", "print", "tray[take]"])
    assert not buying.task.goal(state)
    assert follow(buying, state) == 4


def test_the_machine_asks_after_many_detours_and_nothing_is_lost(buying: Errand) -> None:
    start = [*TO_THE_CARD[:5], "back", "back"]
    detours = ["seniors[plus]", "seniors[minus]"] * 8
    asked = after(buying, [*start, *detours, "seniors[plus]"])
    assert asked[STACK][-1] == "still_there"
    for answer in ("still_yes", "back"):
        state = after(buying, [*start, *detours, "seniors[plus]", answer])
        assert state[STACK][-1] == "people"
        assert value(buying, state, "destination") == "busan"
        assert value(buying, state, "train") == "123-daejeon-busan"
        assert value(buying, state, "seniors") == 1
    given_up = after(buying, [*start, *detours, "seniors[plus]", "still_no"])
    assert given_up[STACK] == ("home",)
    assert follow(buying, given_up) is not None


@pytest.mark.parametrize(("name", "task"), TASKS)
def test_the_straight_way_is_never_interrupted(lessons: dict[str, Lesson], name: str, task: str) -> None:
    errand = errand_of(lessons[name], task)
    state = errand.task.start
    while not errand.task.goal(state):
        step = errand.guide.next_action(state)
        assert step is not None
        state = errand.machine.act(state, step) or state
        assert state[STACK][-1] != "still_there"


def test_the_guide_waits_for_the_printer(buying: Errand) -> None:
    state = after(buying, [*BOUGHT, "slot[take]", "with_receipt"])
    assert state[STACK][-1] == "printing"
    assert buying.guide.next_action(state) == action("print")


def test_a_machine_of_another_maker_does_the_same_with_other_words(lessons: dict[str, Lesson]) -> None:
    app = lessons["train-kiosk"].app
    other = app.looks["orange"]
    assert other.brand.colour != app.brand.colour
    plain, dressed = app.screens["home"], other.screens["home"]
    assert [one.id for one in plain.body] != [one.id for one in dressed.body]
    assert {one.id: one.do for one in plain.body} == {one.id: one.do for one in dressed.body}
    words = {one.id: one.label.source for one in plain.body if one.label}
    other_words = {one.id: one.label.source for one in dressed.body if one.label}
    assert all(words[name] != other_words[name] for name in words)
    looks = [task.look for lesson in lessons.values() for task in lesson.tasks]
    assert set(looks) == {"", "orange"}


def test_a_task_of_the_first_lesson_has_another_look(library: Library) -> None:
    assert {task.look for task in library.lesson("train-book").tasks} == {"", "violet"}


def test_cash_is_counted_and_its_change_is_taken_from_the_machine(lessons: dict[str, Lesson]) -> None:
    errand = errand_of(lessons["train-kiosk"], "busan-cash")
    steps = [*TO_THE_CARD[:2], "seniors[plus]", *TO_THE_CARD[3:6], "to_cash"]
    some = after(errand, [*steps, "note_50"])
    assert (value(errand, some, "cash"), value(errand, some, "tickets")) == (50_000, ())
    assert value(errand, after(errand, [*steps, "note_50", "cash_back"]), "cash") == 0
    paid = after(errand, [*steps, "note_50", "note_10"])
    assert value(errand, paid, "change") == 60_000 - 33_100 - 23_100
    left = after(errand, [*steps, "note_50", "note_10", "no_receipt", "print", "tray[take]"])
    assert not errand.task.goal(left)
    assert errand.task.goal(
        after(errand, [*steps, "note_50", "note_10", "no_receipt", "print", "tray[take]", "coins[take]"])
    )


def test_whoever_touches_english_is_led_back(buying: Errand) -> None:
    """From the first page or a later one: nothing that was chosen is lost by it."""
    for steps in (["english"], ["english", "buy"], ["english", "buy", "station[busan]"]):
        state = after(buying, steps)
        assert buying.guide.next_action(state) == action("to_korean")
        back = after(buying, [*steps, "to_korean"])
        assert back[STACK] == state[STACK]
        assert value(buying, back, "destination") == value(buying, state, "destination")
        assert follow(buying, state) is not None


def test_the_machine_is_korean_again_for_the_next_person(buying: Errand) -> None:
    state = after(buying, ["english", "buy", "station[busan]", "to_first"])
    assert value(buying, state, "speaks") == "ko"


@pytest.mark.parametrize(("name", "task"), TASKS)
def test_every_ticket_can_be_had_on_a_saturday_too(lessons: dict[str, Lesson], name: str, task: str) -> None:
    errand = errand_of(lessons[name], task)
    assert follow(errand, opened_on(date(2026, 11, 28), errand.task.start)) is not None


@pytest.mark.parametrize(
    ("day", "paid"),
    [
        (date(2026, 11, 27), 23_100),
        (date(2026, 11, 28), 33_100),
        (date(2026, 11, 29), 33_100),
        (date(2026, 11, 23), 23_100),
        (date(2026, 12, 25), 33_100),
        (date(2027, 1, 1), 33_100),
        (date(2027, 8, 16), 33_100),
        (date(2027, 6, 7), 23_100),
    ],
)
def test_a_senior_pays_the_whole_fare_at_weekends_and_on_holidays(
    lessons: dict[str, Lesson], day: date, paid: int
) -> None:
    errand = errand_of(lessons["train-pickup"], "from-daughter")
    state = opened_on(day, errand.task.start)
    while (step := errand.guide.next_action(state)) is not None:
        state = errand.machine.act(state, step) or state
    (ticket,) = value(errand, state, "tickets")
    assert paid in ticket

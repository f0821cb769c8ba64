"""What a run makes of actions: any valid order counts, wrong turns are explained and lead on."""

from dataclasses import replace
from pathlib import Path

import pytest

from edu_desk.lesson.teaching import Lesson
from edu_desk.runner.advance import (
    advance,
    ask_help,
    ask_person,
    do_for_learner,
    replay,
    set_back,
    take_back,
    undo_set_back,
)
from edu_desk.runner.events import (
    Acted,
    AskedPerson,
    Event,
    Finished,
    Helped,
    Mode,
    Outcome,
    Reached,
    SetBack,
    TookBack,
)
from edu_desk.runner.run import (
    AppAsks,
    Asked,
    AskedBack,
    DoneForYou,
    Praise,
    Run,
    Slipped,
    Strayed,
    Unchanged,
)
from edu_desk.runner.score import summarise
from edu_desk.runner.support import SupportLevel
from kit.cafe import cafe_lesson
from kit.runs import NOW, action, begin, errand_of, walk
from kit.shipped_lessons import shipped_library
from kit.small_apps import STEP, VARIABLES, write_small


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    return cafe_lesson(tmp_path_factory.mktemp("lessons"))


AWAY_MENU = ["away"]
TEA = [*AWAY_MENU, "kind[tea]"]
GINGER = [*TEA, "drinks[ginger]"]
TWO = [*GINGER, "cups[plus]"]


@pytest.mark.parametrize(
    ("before", "step", "outcome", "feedback"),
    [
        ([], "away", Outcome.NEARER, Praise("place")),
        ([], "here", Outcome.AWAY, Slipped("place", 0)),
        (AWAY_MENU, "kind[tea]", Outcome.NEARER, None),
        (AWAY_MENU, "kind[coffee]", Outcome.ASIDE, Unchanged(chosen=True)),
        (AWAY_MENU, "drinks[latte]", Outcome.AWAY, Strayed("drinks[latte]")),
        (AWAY_MENU, "back", Outcome.AWAY, Strayed("back")),
        (TEA, "drinks[ginger]", Outcome.NEARER, Praise("drink")),
        (TEA, "drinks[barley]", Outcome.AWAY, Strayed("drinks[barley]")),
        (GINGER, "cups[plus]", Outcome.NEARER, Praise("cups")),
        (TWO, "cups[plus]", Outcome.AWAY, Strayed("cups[plus]", stayed=True)),
        ([*TWO, "stamps"], "order", Outcome.REFUSED, AppAsks()),
        (["here"], "back", Outcome.NEARER, None),
        (TWO, "order", Outcome.NEARER, None),
    ],
)
def test_outcome(lesson: Lesson, before: list[str], step: str, outcome: Outcome, feedback: object) -> None:
    errand = errand_of(lesson, "ginger")
    run = walk(errand, begin(errand), before).run
    turn = advance(errand, run, action(step), NOW, step)
    acted = turn.events[0]
    assert isinstance(acted, Acted)
    assert acted.outcome is outcome
    assert turn.run.feedback == feedback


@pytest.mark.parametrize(
    ("step", "outcome", "feedback"),
    [("undo", Outcome.AWAY, Strayed("undo", stayed=True)), ("pause", Outcome.ASIDE, None)],
)
def test_what_goes_on_by_itself_is_no_wrong_turn(
    step: str, outcome: Outcome, feedback: object, tmp_path: Path
) -> None:
    undo: list[object] = [{"set": {"f": "false"}}]
    body = [
        {"button": "on", "label": "이것", "do": [{"set": {"f": "true"}}]},
        {"button": "undo", "label": "이것", "do": undo},
        {"wait": "pause", "label": "이것", "seconds": 1, "do": undo},
        {"button": "end", "label": "이것", "enabled": "f", "do": [{"set": {"a": "1"}}]},
    ]
    app: dict[str, object] = {"state": VARIABLES, "screens": {"home": {"title": "화면", "body": body}}}
    goal: dict[str, object] = {"goal": "a == 1 and f", "milestones": [{"id": "m", "done": "f", **STEP}]}
    errand = errand_of(write_small(tmp_path, app, goal), "one")
    turn = walk(errand, begin(errand), ["on", step])
    acted = turn.events[0]
    assert isinstance(acted, Acted)
    assert (acted.outcome, turn.run.feedback) == (outcome, feedback)


def test_leaving_by_the_pages_own_button_is_right_after_its_clock_went_on_too() -> None:
    """A touch sets the clock of a lobby's screen back: nothing was chosen by it."""
    errand = errand_of(shipped_library().lesson("glance-find"), "cool-place")
    turn = walk(errand, begin(errand), ["begin", "idle_wait", "letters_done"])
    acted = turn.events[0]
    assert isinstance(acted, Acted)
    assert (acted.outcome, turn.run.feedback) == (Outcome.NEARER, None)


def test_what_cannot_be_done_changes_nothing(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run = walk(errand, begin(errand), AWAY_MENU).run
    for step in ("drinks[mocha]", "drinks[ginger]", "nothing", "order", "kind[water]", "phone=right"):
        turn = advance(errand, run, action(step), NOW)
        assert turn.run is run
        assert turn.events == ()


def test_the_goal_finishes_the_run(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    turn = walk(errand, begin(errand), [*TWO, "order"])
    assert turn.run.finished
    assert isinstance(turn.events[-1], Finished)
    assert advance(errand, turn.run, action("back"), NOW).events == ()


def test_a_wrong_order_is_led_back_to_be_cancelled(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run = walk(errand, begin(errand), [*GINGER, "order"]).run
    assert not run.finished
    asked = []
    while not run.finished:
        step = errand.guide.next_action(run.state)
        assert step is not None
        asked.append(str(getattr(step, "target", "back")))
        run = advance(errand, run, step, NOW).run
        if asked[-1] == "orders[1]":
            assert run.feedback == Praise("no-wrong-order")
    assert asked[:3] == ["back", "orders", "orders[1]"]
    assert len(run.state[-1]) == 1


@pytest.mark.parametrize(
    ("mode", "helped", "alone"),
    [
        (Mode.FOLLOW, False, False),
        (Mode.TRY, False, True),
        (Mode.TRY, True, False),
        (Mode.CHECK, False, True),
        (Mode.WATCH, False, False),
    ],
)
def test_who_did_a_milestone(lesson: Lesson, mode: Mode, *, helped: bool, alone: bool) -> None:
    errand = errand_of(lesson, "ginger")
    run = begin(errand, mode)
    if helped:
        run = ask_help(errand, run, NOW).run
    reached = [
        event for event in advance(errand, run, action("away"), NOW).events if isinstance(event, Reached)
    ]
    assert [(event.milestone, event.alone) for event in reached] == [("place", alone)]


def test_help_climbs_until_the_step_is_made(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run = begin(errand, Mode.TRY)
    for rung, offered in (
        (SupportLevel.WORDS, False),
        (SupportLevel.EXACT, False),
        (SupportLevel.EXACT, True),
        (SupportLevel.EXACT, True),
    ):
        turn = ask_help(errand, run, NOW)
        assert turn.run.state == run.state
        run = turn.run
        assert turn.events == (Helped(NOW, "place", rung),)
        assert (run.rung, run.offered) == (rung, offered)
    assert replay(errand, run.head, [Helped(NOW, "place", 3)] * 4) == run
    assert not advance(errand, run, action("away"), NOW).run.offered
    assert advance(errand, run, action("away"), NOW).run.rung is SupportLevel.NONE
    assert ask_help(errand, begin(errand, Mode.CHECK), NOW).events == ()


def test_what_the_program_does_is_told_and_is_not_the_learners(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run = ask_help(errand, begin(errand, Mode.TRY), NOW).run
    turn = do_for_learner(errand, run, NOW)
    helped, acted, reached = turn.events
    assert helped == Helped(NOW, "place", SupportLevel.TOGETHER)
    assert isinstance(acted, Acted)
    assert reached == Reached(NOW, "place", alone=False)
    assert turn.run.feedback == DoneForYou()
    assert (turn.run.rung, turn.run.offered) == (SupportLevel.NONE, False)
    again = replay(errand, run.head, [Helped(NOW, "place", 1), *turn.events])
    assert (again.state, again.reached, again.helped) == (turn.run.state, turn.run.reached, turn.run.helped)
    assert do_for_learner(errand, begin(errand, Mode.CHECK), NOW).events == ()


def test_help_stays_through_a_wrong_turn(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run = ask_help(errand, begin(errand, Mode.TRY), NOW).run
    assert advance(errand, run, action("here"), NOW).run.rung is SupportLevel.WORDS


@pytest.mark.parametrize("mode", [Mode.FOLLOW, Mode.TRY, Mode.CHECK])
def test_asking_a_person_is_praised_and_changes_nothing(lesson: Lesson, mode: Mode) -> None:
    errand = errand_of(lesson, "ginger")
    run = begin(errand, mode)
    turn = ask_person(errand, run, NOW)
    assert turn.events == (AskedPerson(NOW, "place"),)
    assert turn.run.feedback == Asked()
    assert (turn.run.state, turn.run.helped, turn.run.rung) == (run.state, run.helped, run.rung)
    assert ask_person(errand, begin(errand, Mode.WATCH), NOW).events == ()


def test_what_was_asked_of_a_person_is_taken_back(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    asked = ask_person(errand, begin(errand), NOW)
    turn = take_back(asked.run, NOW)
    assert turn.events == (TookBack(NOW, "place"),)
    assert (turn.run.called, turn.run.feedback) == (None, AskedBack())
    assert (turn.run.state, turn.run.helped) == (asked.run.state, asked.run.helped)
    assert take_back(turn.run, NOW).events == ()
    events = (*asked.events, *turn.events)
    assert replay(errand, asked.run.head, events[:1]).called == "place"
    assert replay(errand, asked.run.head, events).called is None


def test_who_asked_and_then_did_it_waits_no_more(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run = ask_person(errand, begin(errand), NOW).run
    for _ in range(20):
        done = errand.guide.next_action(run.state)
        assert done is not None
        run = advance(errand, run, done, NOW).run
        assert (run.called is None) == ("place" in run.reached)
        if run.called is None:
            return
    raise AssertionError("the milestone is never reached")


def test_a_replay_ends_where_the_run_did(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    events: list[Event] = []
    run = begin(errand)
    for step in ["here", "back", *TWO]:
        turn = advance(errand, run, action(step), NOW, step)
        run = turn.run
        events += turn.events
    again = replay(errand, run.head, events)
    assert again.state == run.state
    assert (again.reached, again.stumbled, again.helped) == (run.reached, run.stumbled, run.helped)


def test_the_summary_names_what_went_well_and_what_wants_another_go(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    events: list[Event] = []
    run = begin(errand, Mode.TRY)
    for step in ["here", "back", *TEA, "drinks[ginger]", "HELP", "cups[plus]", "order"]:
        turn = ask_help(errand, run, NOW) if step == "HELP" else advance(errand, run, action(step), NOW, step)
        run = turn.run
        events += turn.events
    summary = summarise(errand.task, events)
    assert summary.well == ("drink",)
    assert summary.again == ("place", "cups")


def test_what_was_reached_stays_reached(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    begun = begin(errand)
    away = advance(errand, begun, action("away"), NOW).run
    assert away.reached == begun.reached | {"place"}
    ordered = walk(errand, away, ["kind[tea]", "drinks[ginger]"]).run
    assert ordered.reached == away.reached | {"drink"}
    undone = walk(errand, ordered, ["back", "drinks[barley]"])
    assert undone.run.reached == ordered.reached
    again = walk(errand, undone.run, ["back", "drinks[ginger]"])
    assert not [event for event in again.events if isinstance(event, Reached)]


ANY_ORDER = [
    # a step towards a milestone that comes later counts as nearer, though the present one comes first
    (["here"], "kind[tea]", Outcome.NEARER),
    (["here"], "kind[coffee]", Outcome.ASIDE),
    (["here", "kind[tea]"], "drinks[ginger]", Outcome.NEARER),
    (["here", "kind[tea]"], "drinks[barley]", Outcome.AWAY),
    (["here", "kind[tea]", "drinks[ginger]"], "cups[plus]", Outcome.NEARER),
    (["here", "kind[tea]", "drinks[ginger]"], "stamps", Outcome.AWAY),
]


@pytest.mark.parametrize(("before", "step", "outcome"), ANY_ORDER)
def test_another_order_counts(lesson: Lesson, before: list[str], step: str, outcome: Outcome) -> None:
    errand = errand_of(lesson, "ginger")
    run = walk(errand, begin(errand), before).run
    acted = advance(errand, run, action(step), NOW, step).events[0]
    assert isinstance(acted, Acted)
    assert acted.outcome is outcome


def _walked(lesson: Lesson, steps: list[str]) -> tuple[Run, list[Event]]:
    errand, run, events = errand_of(lesson, "ginger"), begin(errand_of(lesson, "ginger")), list[Event]()
    for step in steps:
        turn = advance(errand, run, action(step), NOW)
        run = turn.run
        events += turn.events
    return run, events


def test_a_run_is_set_back_to_where_its_step_began(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    began, _ = _walked(lesson, GINGER)
    run, events = _walked(lesson, [*GINGER, "back", "kind[coffee]"])
    assert run.state != began.state
    turn = set_back(errand, run, events, NOW)
    assert turn.run.state == began.state
    assert turn.run.reached == run.reached
    assert [type(event) for event in turn.events] == [SetBack]
    assert replay(errand, run.head, [*events, *turn.events]).state == began.state
    again = set_back(errand, turn.run, [*events, *turn.events], NOW)
    assert again.events == ()


def test_before_any_milestone_a_run_is_set_back_to_its_beginning(lesson: Lesson) -> None:
    run, events = _walked(lesson, ["here", "kind[tea]"])
    assert (
        set_back(errand_of(lesson, "ginger"), run, events, NOW).run.state
        == begin(errand_of(lesson, "ginger")).state
    )


def test_setting_back_is_undone_and_done_again(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run, events = _walked(lesson, [*GINGER, "back"])
    assert undo_set_back(errand, run, events, NOW).events == ()
    back = set_back(errand, run, events, NOW)
    events += back.events
    undone = undo_set_back(errand, back.run, events, NOW)
    assert undone.run.state == run.state
    events += undone.events
    assert replay(errand, run.head, events).state == run.state
    redone = undo_set_back(errand, undone.run, events, NOW)
    assert redone.run.state == back.run.state
    assert set_back(errand, undone.run, events, NOW).run.state == back.run.state


def test_after_an_undone_setting_back_a_step_begins_where_it_did_then(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run, events = _walked(lesson, TEA)
    turn = set_back(errand, run, events, NOW)
    events += turn.events
    for step in ("kind[tea]", "drinks[ginger]"):
        turn = advance(errand, turn.run, action(step), NOW)
        events += turn.events
    turn = undo_set_back(errand, turn.run, events, NOW)
    assert turn.run.state == run.state
    again = set_back(errand, turn.run, [*events, *turn.events], NOW)
    assert again.run.state == _walked(lesson, AWAY_MENU)[0].state


def test_who_was_set_back_has_not_done_the_step_alone(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run, events = _walked(lesson, ["here"])
    back = set_back(errand, run, events, NOW)
    turn = advance(errand, back.run, action("away"), NOW)
    assert [event.alone for event in turn.events if isinstance(event, Reached)] == [False]


def test_what_is_finished_is_not_set_back(lesson: Lesson) -> None:
    run, events = _walked(lesson, ["here"])
    done = replace(run, finished=True)
    assert set_back(errand_of(lesson, "ginger"), done, events, NOW).events == ()


def test_whoever_was_helped_once_has_been_helped_when_another_step_is(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    first = ask_help(errand, begin(errand, Mode.TRY), NOW).run
    done = do_for_learner(errand, first, NOW).run
    assert done.helped == {"place"}
    for second in (ask_help(errand, done, NOW).run, do_for_learner(errand, done, NOW).run):
        assert second.helped > {"place"}
        assert len(second.helped) == 2

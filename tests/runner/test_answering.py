"""What is answered is about the thing that was touched, and nothing wrong is praised."""

from pathlib import Path

import pytest

from edu_desk.runner.advance import advance
from edu_desk.runner.events import Acted, Mode, Outcome
from edu_desk.runner.run import AppAsks, Errand, Feedback, Mistyped, Praise, Run, Slipped, Strayed, Unchanged
from kit.cafe import cafe_lesson
from kit.runs import NOW, action, begin, errand_of, walk
from kit.small_apps import STEP, Node, write_small
from kit.till import LESS, MANY, OLD, WRONG_CARD, WRONG_CODE, till_lesson

ON = ["grown[plus]", "on"]


@pytest.fixture(scope="module")
def errand(tmp_path_factory: pytest.TempPathFactory) -> Errand:
    folder: Path = tmp_path_factory.mktemp("lessons")
    return errand_of(till_lesson(folder), "one")


def said(errand: Errand, feedback: Feedback | None) -> str:
    """The slip's own words, so that rows read like a talk."""
    assert isinstance(feedback, Slipped), feedback
    milestone = next(one for one in errand.task.milestones if one.id == feedback.milestone)
    return milestone.slips[feedback.place].say.source


def after(errand: Errand, before: list[str], step: str, mode: Mode = Mode.FOLLOW) -> tuple[Run, Outcome]:
    start = begin(errand, mode)
    run = walk(errand, start, before).run if before else start
    turn = advance(errand, run, action(step), NOW, step)
    acted = turn.events[0]
    assert isinstance(acted, Acted)
    return turn.run, acted.outcome


@pytest.mark.parametrize(
    ("before", "step", "words"),
    [
        ([], "old[plus]", OLD),
        (["grown[plus]"], "grown[plus]", MANY),
        (["grown[plus]"], "grown[minus]", LESS),
        ([], "on", LESS),
        (ON, "card=other:16", WRONG_CARD),
        (ON, "code=other:2", WRONG_CODE),
    ],
)
def test_it_is_answered_about_what_was_touched(
    errand: Errand, before: list[str], step: str, words: str
) -> None:
    run, _ = after(errand, before, step)
    assert said(errand, run.feedback) == words


def test_another_count_is_named_where_no_slip_is_about_it(errand: Errand) -> None:
    run, outcome = after(errand, ["grown[plus]", "kids[plus]"], "grown[plus]")
    assert outcome is Outcome.AWAY
    assert said(errand, run.feedback) == MANY
    run, outcome = after(errand, [], "kids[plus]")
    assert (run.feedback, outcome) == (None, Outcome.ASIDE)


@pytest.mark.parametrize("step", ["card=part:4", "card=other:5", "code=part:1", "find=other:3", "card=right"])
def test_what_is_still_being_typed_is_not_found_fault_with(errand: Errand, step: str) -> None:
    run, _ = after(errand, ON, step)
    assert not isinstance(run.feedback, Slipped | Mistyped | Strayed)


def test_a_wrong_text_is_answered_where_the_lesson_has_no_words_for_it(tmp_path: Path) -> None:
    errand = errand_of(till_lesson(tmp_path, slips=False), "one")
    run, outcome = after(errand, ON, "card=other:16")
    assert outcome is Outcome.ASIDE
    assert run.feedback == Mistyped("card=other:16")


def test_only_what_leads_on_is_praised(errand: Errand) -> None:
    run, _ = after(errand, [], "grown[plus]")
    assert run.feedback == Praise("people")
    run, outcome = after(errand, ["grown[plus]", "on", "card=right"], "card=other:16")
    assert outcome is Outcome.AWAY
    assert said(errand, run.feedback) == WRONG_CARD
    run, outcome = after(errand, ON, "buy")
    assert (run.feedback, outcome) == (AppAsks(), Outcome.REFUSED)


def test_in_a_check_nothing_is_told(errand: Errand) -> None:
    for before, step in (([], "old[plus]"), (ON, "card=other:16"), (ON, "buy")):
        assert after(errand, list(before), step, Mode.CHECK)[0].feedback is None


@pytest.mark.parametrize(
    ("before", "step", "feedback"),
    [
        (["away"], "kind[coffee]", Unchanged(chosen=True)),
        (["away"], "kind[tea]", None),
        (["away", "kind[tea]", "drinks[ginger]"], "stamps", Strayed("stamps", stayed=True)),
    ],
)
def test_a_press_that_changes_nothing_is_answered(
    tmp_path: Path, before: list[str], step: str, feedback: Feedback | None
) -> None:
    cafe = errand_of(cafe_lesson(tmp_path), "ginger")
    run, _ = after(cafe, before, step)
    assert run.feedback == feedback
    assert after(cafe, before, step, Mode.CHECK)[0].feedback is None


def test_a_button_that_does_what_is_done_already_says_that_nothing_has_changed(tmp_path: Path) -> None:
    app: Node = {
        "state": {"lit": {"type": "yesno"}, "seen": {"type": "yesno"}},
        "screens": {
            "home": {
                "title": "불",
                "body": [
                    {"button": "light", "label": "켜기", "do": [{"set": {"lit": "true"}}]},
                    {"button": "look", "label": "보기", "do": [{"set": {"seen": "true"}}]},
                ],
            }
        },
    }
    lesson: Node = {"goal": "seen", "milestones": [{"id": "see", "done": "seen", **STEP}]}
    run, _ = after(errand_of(write_small(tmp_path, app, lesson), "one"), ["light"], "light")
    assert run.feedback == Unchanged(chosen=False)


PEOPLE: Node = {
    "state": {
        "grown": {"type": "number", "from": 0, "to": 5, "start": 1},
        "day": {"type": "number", "from": 0, "to": 5},
        "seen": {"type": "yesno"},
    },
    "screens": {
        "home": {
            "title": "처음",
            "body": [
                {"button": "who", "label": "인원", "do": [{"go": "people"}]},
                {"button": "when", "label": "날", "do": [{"go": "days"}]},
                {"button": "look", "label": "보기", "do": [{"set": {"seen": "true"}}]},
            ],
        },
        "people": {
            "title": "인원",
            "body": [
                {"stepper": "grown", "label": "어른", "bind": "grown"},
                {"button": "more", "label": "더", "do": [{"go": "days"}]},
                {"button": "done", "label": "확인", "do": [{"back": "yes"}]},
            ],
        },
        "days": {"title": "날", "body": [{"calendar": "day", "bind": "day", "do": [{"back": "yes"}]}]},
    },
}
FEWER, LATER, ELSEWHERE = "어른이 모자라요.", "더 뒤예요.", "다른 화면이에요."
CHOOSING: Node = {
    "goal": "grown == 3 and day == 2 and seen",
    "milestones": [
        {"id": "day", "done": "day == 2", **STEP, "slips": [{"when": "day != 2", "say": LATER}]},
        {
            "id": "people",
            "done": "grown == 3",
            **STEP,
            "slips": [
                {"when": 'screen == "home"', "say": ELSEWHERE},
                {"when": "grown < 3", "say": FEWER},
            ],
        },
        {"id": "see", "done": "seen", **STEP},
    ],
}


@pytest.mark.parametrize("mode", [Mode.FOLLOW, Mode.TRY])
@pytest.mark.parametrize(
    ("before", "step", "words"),
    [
        (["who", "grown[plus]"], "done", FEWER),  # it is not the next step, and it is told now
        (["who", "grown[plus]"], "back", FEWER),
        (["who"], "done", FEWER),
        (["when"], "day[1]", LATER),
        (["who", "more"], "day[1]", LATER),
    ],
)
def test_a_page_that_is_left_with_something_wrong_on_it_is_answered_at_once(
    tmp_path: Path, before: list[str], step: str, words: str, mode: Mode
) -> None:
    errand = errand_of(write_small(tmp_path, PEOPLE, CHOOSING), "one")
    run, _ = after(errand, before, step, mode)
    assert said(errand, run.feedback) == words


def test_a_page_that_is_left_with_all_right_or_stays_open_is_not_found_fault_with(tmp_path: Path) -> None:
    errand = errand_of(write_small(tmp_path, PEOPLE, CHOOSING), "one")
    run, _ = after(errand, ["who", "grown[plus]", "grown[plus]"], "done")
    assert run.feedback is None
    run, _ = after(errand, ["who", "grown[plus]"], "more")
    assert run.feedback is None
    assert after(errand, ["who", "grown[plus]"], "done", Mode.CHECK)[0].feedback is None


def test_where_only_time_goes_by_what_was_said_still_stands(tmp_path: Path) -> None:
    """A machine counts how long nobody touches it; that is no answer to anything."""
    app: Node = {
        "state": {
            "lit": {"type": "yesno"},
            "seen": {"type": "yesno"},
            "idle": {"type": "number", "from": 0, "to": 5},
        },
        "timers": [{"timer": "idle", "while": "true", "touch": "resets", "do": [{"home": "yes"}]}],
        "screens": {
            "home": {
                "title": "불",
                "body": [
                    {"button": "light", "label": "켜기", "do": [{"set": {"lit": "true"}}]},
                    {"button": "look", "label": "보기", "do": [{"set": {"seen": "lit"}}]},
                    {"wait": "pause", "style": "quiet", "label": "기다려요", "seconds": 10, "do": []},
                ],
            }
        },
    }
    lit = {"id": "light", "done": "lit", **STEP}
    lesson: Node = {"goal": "seen", "milestones": [lit, {"id": "see", "done": "seen", **STEP}]}
    errand = errand_of(write_small(tmp_path, app, lesson), "one")
    run, _ = after(errand, ["light"], "pause")
    assert run.feedback == Praise("light")
    assert (run.state[-1], walk(errand, run, ["light"]).run.state[-1]) == (1, 0)
    assert walk(errand, run, ["light"]).run.feedback == Unchanged(chosen=False)


def test_what_a_page_chose_is_held_against_no_step_that_does_not_read_it(tmp_path: Path) -> None:
    """A slip may look at more than its step: it is told where the step's own choice is left."""
    day: Node = {"id": "day", "done": "day == 2", **STEP, "slips": [{"when": "grown < 3", "say": FEWER}]}
    look: Node = {"id": "see", "done": "seen", **STEP}
    lesson: Node = {"goal": "day == 2 and seen", "milestones": [day, look]}
    errand = errand_of(write_small(tmp_path, PEOPLE, lesson), "one")
    run, _ = after(errand, ["who", "grown[plus]"], "done")
    assert not isinstance(run.feedback, Slipped)


@pytest.mark.parametrize(
    ("before", "step", "feedback"),
    [
        ([], "num=other:3", None),
        ([], "num=other:4", Mistyped("num=other:4")),
        ([], "num=other:5", Mistyped("num=other:5")),
        ([], "num=part:3", None),
        (["num=other:4"], "num=empty", None),
        (["num=other:4"], "num=part:2", None),
        ([], "free=other:3", None),
        ([], "num=right", Praise("num")),
    ],
)
def test_a_text_is_wrong_once_it_is_as_long_as_the_right_one(
    tmp_path: Path, before: list[str], step: str, feedback: Feedback | None
) -> None:
    """Where the field has no length of its own; and where nothing is wanted, nothing is wrong."""
    app: Node = {
        "state": {"num": {"type": "text"}, "free": {"type": "text"}},
        "screens": {
            "home": {
                "title": "번호",
                "body": [
                    {"entry": "num", "label": "번호", "bind": "num", "format": "number"},
                    {"entry": "free", "label": "아무것", "bind": "free", "length": 3},
                ],
            }
        },
    }
    task: Node = {"id": "one", "title": "하나", "goal_text": "하나", "given": {"num": "1234"}}
    lesson: Node = {
        "given": {"num": "text"},
        "tasks": [{**task, "types": {"num": "task.num"}}],
        "goal": "num == task.num",
        "milestones": [{"id": "num", "done": "num == task.num", **STEP}],
    }
    run, _ = after(errand_of(write_small(tmp_path, app, lesson), "one"), before, step)
    assert run.feedback == feedback


@pytest.mark.parametrize(
    ("first", "feedback"), [("set", Slipped("set", 0)), ("see", None)], ids=["of this step", "of another"]
)
def test_what_is_no_step_back_is_told_by_the_present_steps_words_only(
    tmp_path: Path, first: str, feedback: Feedback | None
) -> None:
    app: Node = {
        "state": {name: {"type": "number", "from": 0, "to": 3} for name in ("a", "b", "c")},
        "screens": {
            "home": {
                "title": "수",
                "body": [{"stepper": name, "label": "수", "bind": name} for name in ("a", "b", "c")],
            }
        },
    }
    steps: dict[str, Node] = {
        "set": {"id": "set", "done": "b == 1", **STEP, "slips": [{"when": "a == 1", "say": FEWER}]},
        "see": {"id": "see", "done": "c == 1", **STEP},
    }
    order = [steps.pop(first), *steps.values()]
    lesson: Node = {"goal": "b == 1 and c == 1", "milestones": order}
    run, outcome = after(errand_of(write_small(tmp_path, app, lesson), "one"), [], "a[plus]")
    assert (run.feedback, outcome) == (feedback, Outcome.ASIDE)

"""Help rises after a stumble and fades with success: every case of the rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Press, Target
from edu_desk.present.present import view
from edu_desk.runner.advance import advance, ask_help, replay
from edu_desk.runner.events import Acted, AskedPerson, Event, Helped, Mode, Outcome, Reached
from edu_desk.runner.run import Run, shown_level
from edu_desk.runner.support import FIRST, Evidence, SupportLevel, after_run, evidence, faded, present
from kit.cafe import cafe_lesson
from kit.runs import NOW, TONGUE, action, begin, errand_of

NONE, WORDS, AREA, EXACT, TOGETHER = SupportLevel


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    return cafe_lesson(tmp_path_factory.mktemp("lessons"))


@pytest.mark.parametrize(
    ("before", "seen", "after"),
    [
        (EXACT, Evidence(reached=True), AREA),
        (AREA, Evidence(reached=True), WORDS),
        (WORDS, Evidence(reached=True), NONE),
        (NONE, Evidence(reached=True), NONE),
        (TOGETHER, Evidence(reached=True), EXACT),
        (AREA, Evidence(reached=True, away=1), AREA),
        (AREA, Evidence(reached=True, away=2), EXACT),
        (NONE, Evidence(reached=True, away=3), WORDS),
        (AREA, Evidence(reached=True, helps=1), EXACT),
        (EXACT, Evidence(reached=True, helps=1), EXACT),
        (NONE, Evidence(reached=True, helps=4), WORDS),
        (EXACT, Evidence(reached=True, helps=4, together=True), TOGETHER),
        (WORDS, Evidence(reached=True, helps=4, together=True), AREA),
        (TOGETHER, Evidence(reached=True, helps=4, together=True), TOGETHER),
        (TOGETHER, Evidence(reached=True, helps=1), TOGETHER),
        (AREA, Evidence(away=2), EXACT),
        (AREA, Evidence(), AREA),
    ],
)
def test_the_rule(before: SupportLevel, seen: Evidence, after: SupportLevel) -> None:
    assert faded(before, seen) is after


@given(
    st.sampled_from(SupportLevel), st.builds(Evidence, st.booleans(), st.integers(0, 9), st.integers(0, 9))
)
def test_one_run_moves_help_by_one_at_most(before: SupportLevel, seen: Evidence) -> None:
    assert abs(faded(before, seen) - before) <= 1


@pytest.mark.parametrize(
    ("level", "away", "rung", "shown"),
    [
        (NONE, 0, NONE, NONE),
        (NONE, 1, NONE, AREA),
        (NONE, 2, NONE, EXACT),
        (EXACT, 1, NONE, EXACT),
        (WORDS, 0, EXACT, EXACT),
        (NONE, 1, WORDS, AREA),
        (AREA, 0, TOGETHER, TOGETHER),
    ],
)
def test_nobody_is_left_hanging(
    level: SupportLevel, away: int, rung: SupportLevel, shown: SupportLevel
) -> None:
    assert present(level, away, rung) is shown


def acted(outcome: Outcome, milestone: str) -> Acted:
    return Acted(NOW, Press(Target("x")), outcome, milestone)


def test_evidence_is_gathered_by_milestone() -> None:
    events: list[Event] = [
        acted(Outcome.AWAY, "a"),
        acted(Outcome.NEARER, "a"),
        Reached(NOW, "a", alone=False),
        Helped(NOW, "b", int(TOGETHER)),
        AskedPerson(NOW, "c"),
        acted(Outcome.ASIDE, "d"),
        acted(Outcome.REFUSED, "d"),
    ]
    assert evidence(events) == {
        "a": Evidence(reached=True, away=1),
        "b": Evidence(helps=1, together=True),
    }


def test_watching_changes_nothing() -> None:
    assert after_run({"a": 2}, Mode.WATCH, [Reached(NOW, "a", alone=False)]) == {"a": 2}


def test_levels_after_many_runs_come_from_events_alone() -> None:
    well: list[Event] = [Reached(NOW, "a", alone=False)]
    hard: list[Event] = [Helped(NOW, "a"), Reached(NOW, "a", alone=False)]
    levels: dict[str, int] = {}
    seen = []
    for events in (well, well, hard, well, well, well, well):
        levels = after_run(levels, Mode.FOLLOW, events)
        seen.append(levels["a"])
    assert seen == [2, 1, 2, 1, 0, 0, 0]
    assert int(FIRST) == 3


def shown(run: Run, lesson: Lesson) -> tuple[bool, bool, bool, bool]:
    """Whether words, a mark, only an area, and the offer to do it together are shown."""
    advice = view(errand_of(lesson, "ginger"), run, TONGUE).advice
    if advice is None:
        return (False, False, False, False)
    return (True, advice.target is not None, advice.area, advice.together)


@pytest.mark.parametrize(
    ("level", "what"),
    [
        (NONE, (False, False, False, False)),
        (WORDS, (True, False, False, False)),
        (AREA, (True, True, True, False)),
        (EXACT, (True, True, False, False)),
        (TOGETHER, (True, True, False, True)),
    ],
)
def test_what_each_level_shows(
    lesson: Lesson, level: SupportLevel, what: tuple[bool, bool, bool, bool]
) -> None:
    run = begin(errand_of(lesson, "ginger"), Mode.FOLLOW, support=(("place", int(level)),))
    assert shown(run, lesson) == what
    assert view(errand_of(lesson, "ginger"), run, TONGUE).teach


def test_the_ladder_in_try(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run = begin(errand, Mode.TRY)
    seen = [shown(run, lesson)]
    for _ in range(3):
        run = ask_help(errand, run, NOW).run
        seen.append(shown(run, lesson))
    assert seen == [
        (False, False, False, False),
        (True, False, False, False),
        (True, True, False, False),
        (True, True, False, True),
    ]


def test_a_wrong_turn_brings_the_mark_back_at_once(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run = begin(errand, Mode.FOLLOW, support=(("place", 0),))
    run = advance(errand, run, action("here"), NOW).run
    aim = errand.guide.aim(run.state)
    assert shown_level(run, aim) is AREA


def test_a_run_keeps_the_support_it_began_with(lesson: Lesson) -> None:
    errand = errand_of(lesson, "ginger")
    run = begin(errand, Mode.FOLLOW, support=(("place", 1),))
    helped = ask_help(errand, run, NOW)
    again = replay(errand, run.head, helped.events)
    assert (again.head.support, again.rung) == ((("place", 1),), EXACT)


def test_help_of_old_records_was_the_exact_mark() -> None:
    assert Helped(NOW, "a").rung == EXACT

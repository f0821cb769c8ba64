"""Whom to go to: scenes of a class, each with what an instructor should see."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from edu_desk.machine.action import Press, Target
from edu_desk.people.intervention import Intervention, InterventionKind
from edu_desk.report.attention import (
    Attention,
    AttentionKind,
    AttentionRules,
    Struggle,
    StruggleSign,
    attention,
    ranked,
    stuck_together,
)
from edu_desk.report.attention_words import ago, attention_words
from edu_desk.report.class_feed import ClassSeat, SeatActivity
from edu_desk.runner.events import (
    Acted,
    AskedPerson,
    Event,
    Finished,
    Helped,
    Left,
    Mode,
    Outcome,
    Reached,
    RunHead,
    TookBack,
)
from edu_desk.shared.text import UNTRANSLATED
from edu_desk.store.run_book import RunRecord
from edu_desk.store.stored_run import RunState

NOW = datetime(2026, 11, 28, 10, 30, tzinfo=UTC)
Kind, Sign = AttentionKind, StruggleSign


def before(**span: float) -> datetime:
    return NOW - timedelta(**span)


def act(outcome: Outcome, milestone: str = "m1", at: datetime = NOW) -> Acted:
    return Acted(at, Press(Target("x")), outcome, milestone)


QUIET_SEAT = SeatActivity()


def seat(
    *events: Event,
    learner: str = "a",
    mode: Mode = Mode.FOLLOW,
    interventions: tuple[Intervention, ...] = (),
    activity: SeatActivity = QUIET_SEAT,
    free_since: datetime | None = None,
) -> ClassSeat:
    started = events[0].at if events else NOW
    head = RunHead(f"run-{learner}", learner, "train-book", "t1", mode, "d", NOW.date(), started)
    run = RunRecord(1, head, RunState.OPEN, events)
    return ClassSeat(learner, run, interventions, activity, free_since)


AWAY = act(Outcome.AWAY)
NEAR = act(Outcome.NEARER)
REFUSED = act(Outcome.REFUSED)


@dataclass(frozen=True)
class Scene:
    """What happened, and what is to be seen."""

    what: str
    events: tuple[Event, ...]
    kind: AttentionKind
    reasons: tuple[Struggle, ...] = ()
    milestone: str = "m1"


SCENES = (
    Scene("she goes on", (NEAR,), Kind.WORKING),
    Scene("two wrong turns are no struggle", (AWAY, AWAY), Kind.WORKING),
    Scene("three are", (AWAY, AWAY, AWAY), Kind.STRUGGLES, (Struggle(Sign.AWAY, 3),)),
    Scene(
        "right steps between them do not hide it",
        (AWAY, NEAR, AWAY, NEAR, AWAY),
        Kind.STRUGGLES,
        (Struggle(Sign.AWAY, 3),),
    ),
    Scene(
        "wrong turns at two milestones are not added",
        (AWAY, AWAY, Reached(NOW, "m1", alone=True), act(Outcome.AWAY, "m2")),
        Kind.WORKING,
        milestone="m2",
    ),
    Scene(
        "the flag goes when its milestone is reached",
        (AWAY, AWAY, AWAY, Reached(NOW, "m1", alone=False)),
        Kind.WORKING,
        milestone="",
    ),
    Scene(
        "it stays while another is reached",
        (AWAY, AWAY, AWAY, Reached(NOW, "m2", alone=True)),
        Kind.STRUGGLES,
        (Struggle(Sign.AWAY, 3),),
    ),
    Scene("help once", (Helped(NOW, "m1", 2),), Kind.WORKING),
    Scene("help twice", (Helped(NOW, "m1", 2),) * 2, Kind.STRUGGLES, (Struggle(Sign.HELPS, 2),)),
    Scene("the program did it", (Helped(NOW, "m1", 4),), Kind.STRUGGLES, (Struggle(Sign.TOGETHER, 1),)),
    Scene("the app said no", (REFUSED,) * 3, Kind.STRUGGLES, (Struggle(Sign.REFUSED, 3),)),
    Scene(
        "two reasons are both told",
        (AWAY, AWAY, AWAY, *(Helped(NOW, "m1", 1),) * 2),
        Kind.STRUGGLES,
        (Struggle(Sign.AWAY, 3), Struggle(Sign.HELPS, 2)),
    ),
    Scene("she asked", (NEAR, AskedPerson(NOW, "m1")), Kind.ASKED),
    Scene(
        "she asked and struggles",
        (AWAY, AWAY, AWAY, AskedPerson(NOW, "m1")),
        Kind.ASKED,
        (Struggle(Sign.AWAY, 3),),
    ),
    Scene(
        "she asked and then did it",
        (AskedPerson(NOW, "m1"), Reached(NOW, "m1", alone=True)),
        Kind.WORKING,
        milestone="",
    ),
    Scene(
        "she asked and needs nobody any more",
        (NEAR, AskedPerson(NOW, "m1"), TookBack(NOW, "m1")),
        Kind.WORKING,
    ),
    Scene("she has finished", (AWAY, AWAY, AWAY, Finished(NOW)), Kind.FINISHED),
    Scene("she has left", (AskedPerson(NOW, "m1"), Left(NOW)), Kind.NOT_HERE),
    Scene("nothing for two minutes", (act(Outcome.NEARER, at=before(minutes=2)),), Kind.IDLE),
    Scene("nothing for less", (act(Outcome.NEARER, at=before(seconds=119)),), Kind.WORKING),
    Scene("nothing for half an hour", (act(Outcome.NEARER, at=before(minutes=30)),), Kind.NOT_HERE),
    Scene("yesterday", (AskedPerson(before(days=1), "m1"),), Kind.NOT_HERE),
    Scene("a clock that runs ahead", (act(Outcome.NEARER, at=before(minutes=-9)),), Kind.WORKING),
    Scene("who struggles and rests struggles", (act(Outcome.AWAY, at=before(minutes=5)),) * 3,
          Kind.STRUGGLES, (Struggle(Sign.AWAY, 3),)),
)  # fmt: skip


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.what)
def test_a_scene_is_seen_as_it_is(scene: Scene) -> None:
    found = attention(seat(*scene.events), NOW)
    assert (found.kind, found.reasons, found.milestone) == (scene.kind, scene.reasons, scene.milestone)


def test_nobody_without_a_run_is_flagged() -> None:
    assert attention(ClassSeat("a"), NOW) == Attention("a", Kind.NOT_HERE)


QUIET = act(Outcome.NEARER, at=before(minutes=4))


@pytest.mark.parametrize(
    "activity", [SeatActivity(speaking=True), SeatActivity(scanning=True), SeatActivity(asked=True)]
)
def test_who_is_kept_by_something_of_ours_is_not_idle(activity: SeatActivity) -> None:
    assert attention(seat(QUIET), NOW).kind is Kind.IDLE
    assert attention(seat(QUIET, activity=activity), NOW).kind is Kind.WORKING


def test_two_minutes_count_from_when_she_was_free() -> None:
    freed = seat(QUIET, free_since=before(seconds=119))
    assert attention(freed, NOW).kind is Kind.WORKING
    assert attention(replace(freed, free_since=before(seconds=120)), NOW).since == before(seconds=120)


def test_who_watches_is_not_idle() -> None:
    assert attention(seat(QUIET, mode=Mode.WATCH), NOW).kind is Kind.WORKING


def coming(at: datetime, run: str = "run-a") -> tuple[Intervention, ...]:
    return (Intervention("i", "a", run, InterventionKind.COMING, at),)


def test_who_is_being_helped_makes_room_for_who_is_not() -> None:
    asked = AskedPerson(before(minutes=3), "m1")
    assert attention(seat(asked, interventions=coming(before(minutes=1))), NOW).kind is Kind.COMING
    assert attention(seat(asked, interventions=coming(before(minutes=4))), NOW).kind is Kind.ASKED
    assert attention(seat(asked, interventions=coming(NOW, "older run")), NOW).kind is Kind.ASKED


def test_a_class_stands_in_the_order_in_which_help_is_needed() -> None:
    asked_late = seat(AskedPerson(before(minutes=1), "m1"), learner="asked late")
    asked_first = seat(AskedPerson(before(minutes=3), "m1"), learner="asked first")
    little = seat(AWAY, AWAY, AWAY, learner="three wrong turns")
    much = seat(*(AWAY,) * 6, learner="six wrong turns")
    idle = seat(QUIET, learner="idle")
    done = seat(Finished(NOW), learner="done")
    work = seat(NEAR, learner="at work")
    seats = [ClassSeat("nobody"), work, done, idle, little, much, asked_late, asked_first]
    assert [one.learner for one in ranked(seats, NOW)] == [
        "asked first", "asked late", "six wrong turns", "three wrong turns", "idle", "done", "at work", "nobody",  # noqa: E501
    ]  # fmt: skip


def test_rules_are_data() -> None:
    strict = AttentionRules(away=1, idle=timedelta(minutes=10))
    assert attention(seat(AWAY), NOW, strict).kind is Kind.STRUGGLES
    assert attention(seat(QUIET), NOW, strict).kind is Kind.WORKING


def test_several_at_one_milestone_are_told_together() -> None:
    seats = [
        seat(AWAY, AWAY, AWAY, learner="a"),
        seat(AskedPerson(NOW, "m1"), learner="b"),
        seat(*(act(Outcome.AWAY, "m2"),) * 3, learner="c"),
        seat(NEAR, learner="d"),
    ]
    [one] = stuck_together(ranked(seats, NOW))
    assert (one.lesson, one.milestone, set(one.learners)) == ("train-book", "m1", {"a", "b"})
    assert stuck_together(ranked(seats, NOW), AttentionRules(several=3)) == ()


def test_words_tell_what_where_why_and_since_when() -> None:
    struggling = attention(seat(*(act(Outcome.AWAY, at=before(minutes=3)),) * 3), NOW)
    words = attention_words(struggling, "Choose a train", NOW, UNTRANSLATED)
    assert words == "Is stuck · at “Choose a train” · 3 wrong turns · 3 minutes ago"
    idle = attention(seat(QUIET), NOW)
    assert attention_words(idle, "", NOW, UNTRANSLATED).endswith("for 4 minutes")


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=-5), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=23), "23 hours ago"),
        (timedelta(days=2), "2 days ago"),
    ],
)
def test_how_long_ago_is_told_in_whole_steps(span: timedelta, words: str) -> None:
    assert ago(NOW - span, NOW, UNTRANSLATED) == words

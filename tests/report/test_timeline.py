"""A run is told milestone by milestone."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from edu_desk.machine.action import Press, Target
from edu_desk.report.timeline import TimelineEnd, TimelineEntry, timeline
from edu_desk.report.timeline_words import entry_sign, entry_words
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import (
    Acted,
    AskedPerson,
    Decided,
    Event,
    Finished,
    Helped,
    Left,
    Mode,
    Outcome,
    Reached,
    RunHead,
)
from edu_desk.shared.text import UNTRANSLATED
from edu_desk.store.run_book import RunRecord
from edu_desk.store.stored_run import RunState

NOW = datetime(2026, 11, 28, 10, tzinfo=UTC)
HEAD = RunHead("r", "a", "train-book", "t1", Mode.FOLLOW, "d", date(2026, 11, 28), NOW)


def at(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def told(*events: Event) -> tuple[TimelineEntry, ...]:
    return timeline(RunRecord(1, HEAD, RunState.OPEN, events)).entries


def away(milestone: str, minutes: int = 0) -> Acted:
    return Acted(at(minutes), Press(Target("x")), Outcome.AWAY, milestone)


def test_each_milestone_has_what_happened_on_its_way() -> None:
    events = (
        Reached(at(1), "m1", alone=True),
        away("m2"), away("m2"),
        Acted(at(2), Press(Target("x")), Outcome.REFUSED, "m2"),
        Helped(at(2), "m2", 2), Helped(at(2), "m2", 4), AskedPerson(at(3), "m2"),
        Reached(at(4), "m2", alone=False),
        away("m3", 5),
        Left(at(6)),
    )  # fmt: skip
    assert told(*events) == (
        TimelineEntry(TimelineEnd.ALONE, at(1), "m1"),
        TimelineEntry(TimelineEnd.HELPED, at(4), "m2", away=2, refused=1, helps=1, together=1, asked=1),
        TimelineEntry(TimelineEnd.OPEN, at(5), "m3", away=1),
        TimelineEntry(TimelineEnd.LEFT, at(6)),
    )


def test_a_run_that_came_to_its_end_has_nothing_left_to_reach() -> None:
    """She goes back to what she had done, and once to where nobody need go."""
    gone_back = (
        Reached(at(1), "m1", alone=True),
        away("m1", 2),
        away("aside", 2),
        Reached(at(3), "m2", alone=False),
    )
    near = Acted(at(4), Press(Target("x")), Outcome.NEARER, "elsewhere")
    assert told(*gone_back, near, Finished(at(5))) == (
        TimelineEntry(TimelineEnd.ALONE, at(1), "m1", away=1),
        TimelineEntry(TimelineEnd.HELPED, at(3), "m2"),
        TimelineEntry(TimelineEnd.PASSED, at(2), "aside", away=1),
        TimelineEntry(TimelineEnd.FINISHED, at(5)),
    )
    assert [one.end for one in told(*gone_back)][2:] == [TimelineEnd.OPEN, TimelineEnd.OPEN]


def test_a_case_is_told_with_its_decision() -> None:
    ends = [one.end for one in told(Decided(NOW, CaseChoice.TRUST, right=False), Finished(NOW))]
    assert ends == [TimelineEnd.WRONG, TimelineEnd.FINISHED]
    assert told(Decided(NOW, CaseChoice.REFUSE, right=True))[0].end is TimelineEnd.RIGHT


def test_words_name_the_milestone_and_what_happened() -> None:
    entry = TimelineEntry(TimelineEnd.HELPED, NOW, "m2", away=2, asked=1)
    assert entry_words(entry, "Choose a seat", UNTRANSLATED) == (
        "Choose a seat: with help (2 wrong turns, asked a person once)"
    )
    assert entry_sign(entry) == "◐"
    assert entry_words(TimelineEntry(TimelineEnd.FINISHED, NOW), "", UNTRANSLATED) == "Done to the end"


EVENTS = st.one_of(
    st.builds(Reached, st.just(NOW), st.sampled_from("abc"), alone=st.booleans()),
    st.builds(away, st.sampled_from("abc")),
    st.builds(Helped, st.just(NOW), st.sampled_from("abc"), st.integers(1, 4)),
    st.builds(AskedPerson, st.just(NOW), st.sampled_from("abc")),
    st.builds(Finished, st.just(NOW)),
)


@given(st.lists(EVENTS, max_size=30))
def test_nothing_is_lost_and_nothing_told_twice(events: list[Event]) -> None:
    entries = told(*events)
    sums = [
        (sum(one.away for one in entries), Acted),
        (sum(one.helps + one.together for one in entries), Helped),
        (sum(one.asked for one in entries), AskedPerson),
    ]
    assert all(total == sum(isinstance(event, kind) for event in events) for total, kind in sums)
    reached = [one for one in entries if one.end in {TimelineEnd.ALONE, TimelineEnd.HELPED}]
    assert len(reached) == sum(isinstance(event, Reached) for event in events)
    if any(isinstance(event, Finished) for event in events):
        assert not any(one.end is TimelineEnd.OPEN for one in entries)

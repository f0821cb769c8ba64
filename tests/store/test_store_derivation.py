"""What is kept beside the events is what the events say, however they came."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_kit import NOON, head, looking_in, opened

from edu_desk.machine.action import Back
from edu_desk.progress.lesson_history import histories
from edu_desk.report.class_standings import standings_of
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Acted, Decided, Event, Finished, Helped, Left, Mode, Outcome, Reached
from edu_desk.runner.support import after_run
from edu_desk.store.derivation import TABLES
from edu_desk.store.store import Store

_MOMENTS = st.integers(-100_000, 100_000).map(lambda minutes: NOON + timedelta(minutes=minutes))
_MILESTONES = st.sampled_from(["seats", "pay", ""])
_EVENTS = st.one_of(
    st.builds(Acted, _MOMENTS, st.just(Back()), st.sampled_from(Outcome), _MILESTONES),
    st.builds(Reached, _MOMENTS, _MILESTONES, st.booleans()),
    st.builds(Helped, _MOMENTS, _MILESTONES, st.integers(1, 4)),
    st.builds(Decided, _MOMENTS, st.sampled_from(CaseChoice), st.booleans(), st.just("parcel")),
    st.builds(Finished, _MOMENTS),
    st.builds(Left, _MOMENTS),
)


@dataclass(frozen=True, slots=True)
class Appended:
    """Events added to one of the runs; runs go on side by side."""

    run: int
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Another:
    """Another person sits down; `erased`, when the one before wants to be forgotten."""

    erased: bool


_RUNS = 5
_STEPS = st.lists(
    st.one_of(
        st.builds(Appended, st.integers(0, _RUNS - 1), st.lists(_EVENTS, max_size=4).map(tuple)),
        st.builds(Another, st.booleans()),
    ),
    max_size=14,
)


def live(store: Store, steps: Sequence[Appended | Another], modes: Sequence[Mode]) -> None:
    """Everything that `steps` say, in order; a run begins when it is first heard of."""
    begun: dict[str, str] = {}
    for step in steps:
        learner = store.guest().id
        match step:
            case Another(erased):
                store.retire_guest()
                if erased:
                    store.erase(learner)
            case Appended(run, events):
                name = f"{learner}-{run}"
                if name not in begun:
                    lesson = ("train", "kiosk")[run % 2]
                    store.begin(replace(head(store, name, lesson), mode=modes[run], task=f"task-{run}"))
                    begun[name] = learner
                store.append(name, events)


def kept(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that follows from events: the derived tables, and whether each run is open."""
    with looking_in(file) as connection:
        found = {
            table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)  # noqa: S608 - our tables
            for table in TABLES
        }
        found["states"] = connection.execute("SELECT id, state, ended FROM runs ORDER BY id").fetchall()
        return found


def test_whether_a_run_is_open_is_what_its_events_say(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        for name in ("open", "left", "twice"):
            store.begin(head(store, name))
        store.append("left", [Left(NOON), Finished(NOON + timedelta(minutes=1))])
        store.append("twice", [Finished(NOON + timedelta(minutes=2)), Left(NOON)])
        as_it_came = kept(file)
        with looking_in(file) as other:
            other.execute("UPDATE runs SET state = 'finished', ended = 'x'")
            other.execute("DELETE FROM practices")
        store.rebuild()
        assert kept(file) == as_it_came
        assert [row[1] for row in kept(file)["states"]] == ["left", "open", "finished"]


def test_a_rebuild_that_is_dropped_has_changed_nothing(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        for number in range(4):
            store.begin(head(store, f"run-{number}"))
            store.append(f"run-{number}", [Helped(NOON, "seats"), Finished(NOON)])
        as_it_came = kept(file)
        work = store.rebuilding()
        moves = [next(work), next(work)]
        assert [(one.done, one.total) for one in moves if one is not None] == [(0, 4), (1, 4)]
        work.close()
        assert kept(file) == as_it_came
        assert len(store.practices(store.guest().id)) == 4


def test_the_counter_goes_up_whatever_the_clock_says(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        for number in range(3):
            store.begin(head(store, f"run-{number}"))
            late = NOON - timedelta(days=number * 900)
            store.append(f"run-{number}", [Helped(late, "seats"), Finished(late)])
            store.erase(store.guest().id)  # the numbers of its rows may be given again, its count may not
    with looking_in(file) as other:
        [(counter,)] = other.execute("SELECT counter FROM this_device").fetchall()
    with opened(file) as store:
        store.begin(head(store, "last"))
        store.append("last", [Left(NOON)])
        device = store.head("last").device
    with looking_in(file) as other:
        assert other.execute("SELECT device, count FROM runs").fetchall() == [(device, counter + 1)]
        assert other.execute("SELECT count FROM events").fetchall() == [(counter + 2,)]
    assert counter == 9
    assert len(device) == 32


@settings(max_examples=30, deadline=None, derandomize=True)
@given(steps=_STEPS, modes=st.lists(st.sampled_from(Mode), min_size=_RUNS, max_size=_RUNS))
def test_kept_as_it_comes_is_the_same_as_made_anew(
    steps: list[Appended | Another], modes: list[Mode], tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("derived") / "records.db"
    with opened(file) as store:
        live(store, steps, modes)
        learner = store.guest().id
        known = store.histories(learner)
        assert known == histories(store.practices(learner))
        assert known == {lesson: store.history(learner, lesson) for lesson in known}
        as_it_came, figures = kept(file), class_figures(store, file)
        store.rebuild()
        assert kept(file) == as_it_came
        assert class_figures(store, file) == figures


def class_figures(store: Store, file: Path) -> list[object]:
    """What the pages of a class tell of everybody: attendance, standings, decisions, open runs."""
    with looking_in(file) as connection:
        everybody = [row[0] for row in connection.execute("SELECT id FROM learners ORDER BY id")]
    days = NOON.date() - timedelta(days=100), NOON.date() + timedelta(days=100)
    return [
        store.classes.used(everybody, *days),
        [standings_of(store, one) for one in everybody],
        [store.decisions(one) for one in everybody],
        [store.meetings(one) for one in everybody],
        [[run.id for run in store.unfinished(one)] for one in everybody],
    ]


def test_levels_follow_the_runs_in_the_order_of_their_ends(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        first, second = head(store, "first"), head(store, "second")
        store.begin(first)
        store.begin(second)
        begun_last: list[Event] = [Reached(NOON, "seats", alone=True), Finished(NOON)]
        ended_last: list[Event] = [Helped(NOON, "seats"), Reached(NOON, "pay", alone=False), Left(NOON)]
        store.append("second", begun_last)
        store.append("first", ended_last)
        expected = after_run(after_run({}, second.mode, begun_last), first.mode, ended_last)
        assert store.levels(first.learner, "train") == expected
        assert store.levels(first.learner, "kiosk") == store.levels("nobody", "train") == {}


def test_what_comes_after_the_end_counts_for_nothing(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        store.begin(head(store))
        store.append("run-1", [Finished(NOON), Helped(NOON, "seats"), Finished(NOON)])
        [practice] = store.practices(store.guest().id)
        assert practice.helps == 0
        assert store.levels(store.guest().id, "train") == {}
        store.rebuild()
        assert store.practices(store.guest().id) == (practice,)


def test_an_end_that_cannot_be_kept_has_not_ended_the_run(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        store.begin(head(store))
        with looking_in(file) as other:
            other.execute(
                "CREATE TRIGGER not_now BEFORE INSERT ON histories BEGIN SELECT RAISE(ABORT, 'not now'); END"
            )
        with pytest.raises(Exception, match="not now"):
            store.append("run-1", [Finished(NOON)])
        assert [run.id for run in store.unfinished(store.guest().id)] == ["run-1"]
        assert store.events("run-1") == ()
        assert store.practices(store.guest().id) == ()

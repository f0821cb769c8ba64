"""Records of two computers become one by plain copying of rows: nothing is lost or in the way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_kit import NOON, looking_in, opened

from edu_desk.people.intervention import InterventionKind
from edu_desk.people.person import Person
from edu_desk.people.staff_gate import StaffAct
from edu_desk.progress.practice import Practice
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Decided, Finished, Helped, Left, Mode, Reached, RunHead
from edu_desk.shared.ids import new_id
from edu_desk.store.store import Store
from kit.copying import copied_into, tables


def used(file: Path) -> tuple[str, ...]:
    """A computer on which a guest and a 김영희 of a 월요일반 have practised; returns their ids."""
    with opened(file) as store:
        her, guest = new_id(), store.guest().id
        store.keep_persons([Person(her, "김영희", birth_year=1948, classes=("월요일반",))])
        store.sign_ins.keep_picture(her, "tulip")
        store.sign_ins.add_card(her, new_id())
        store.classes.mark(store.classes.all()[0].id, her, NOON.date(), there=True)
        for number, who in enumerate((her, guest, her)):
            run = new_id()
            at = NOON + timedelta(days=number)
            head = RunHead(run, who, "train", f"task-{number}", Mode.FOLLOW, "d", at.date(), at)
            store.begin(head)
            decided = Decided(at, CaseChoice.TRUST, right=False, scheme="parcel")
            end = Finished(at) if number < 2 else Left(at)
            store.append(run, [Helped(at, "seat"), Reached(at, "seat", alone=False), decided, end])
            store.runs.intervene(who, run, InterventionKind.HELP, "seat")
        store.runs.calls.call(her)
        store.staff.note(StaffAct.LEARNER, her)
    return her, guest


def rows(file: Path) -> dict[str, set[tuple[object, ...]]]:
    """What is in them."""
    with looking_in(file) as connection:
        return {
            name: set(connection.execute(f"SELECT {', '.join(columns)} FROM {name}"))  # noqa: S608 - of the schema
            for name, columns in tables(file).items()
        }


def practised(store: Store, learners: tuple[str, ...]) -> dict[str, tuple[Practice, ...]]:
    return {one: tuple(store.practices(one)) for one in learners}


def test_all_of_both_is_there_and_what_follows_is_what_it_was(tmp_path: Path) -> None:
    mine, theirs = tmp_path / "mine.db", tmp_path / "theirs.db"
    my_learners, their_learners = used(mine), used(theirs)
    before = {name: found | rows(theirs)[name] for name, found in rows(mine).items()}
    with opened(mine) as store:
        known = practised(store, my_learners)
    with opened(theirs) as store:
        known |= practised(store, their_learners)
        levels = store.levels(their_learners[0], "train")
        decisions = [one.scheme for one in store.decisions(their_learners[0])]
    copied_into(mine, theirs)
    assert rows(mine) == before
    with opened(mine) as store:
        everybody = my_learners + their_learners
        assert practised(store, everybody) == known
        assert store.levels(their_learners[0], "train") == levels
        assert [one.scheme for one in store.decisions(their_learners[0])] == decisions
        assert [one.name for one in store.persons()] == ["김영희", "김영희"]
        assert {one.name for one in store.classes.all()} == {"월요일반"}
        assert len({one.id for one in store.classes.all()}) == 2
        assert store.guest().id == my_learners[1]
        assert {store.head(run).device for run in runs(mine)} == devices(mine)
        assert len(devices(mine)) == 2


def test_it_comes_to_the_same_whichever_is_copied(tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.db" for name in ("one", "other")]
    everybody = used(files[0]) + used(files[1])
    halves = [file.read_bytes() for file in files]
    copied_into(files[0], files[1])
    (tmp_path / "again.db").write_bytes(halves[0])
    copied_into(files[1], tmp_path / "again.db")
    assert rows(files[0]) == rows(files[1])
    found = []
    for file in files:
        with opened(file) as store:
            found.append((practised(store, everybody), [store.histories(one) for one in everybody]))
    assert found[0] == found[1]


@dataclass(frozen=True, slots=True)
class Sat:
    """A run of hers on one of two computers, when it ended by that computer's clock, and what came of it."""

    at_other: bool
    task: int
    mode: Mode
    minutes: int
    helped: bool
    right: bool
    finished: bool


_SITTINGS = st.lists(
    st.builds(
        Sat,
        st.booleans(),
        st.integers(0, 2),
        st.sampled_from(Mode),
        st.integers(-90_000, 90_000) | st.sampled_from((0, 1, 2)),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    max_size=10,
)


def sat(file: Path, her: str, sittings: Iterable[Sat]) -> None:
    """She practised there, in this order."""
    with opened(file) as store:
        store.keep_persons([Person(her, "김영희", birth_year=1948)])
        for one in sittings:
            run, at = new_id(), NOON + timedelta(minutes=one.minutes)
            store.begin(RunHead(run, her, "train", f"task-{one.task}", one.mode, "d", at.date(), at))
            helped = [Helped(at, "seat")] if one.helped else []
            reached = Reached(at, "seat", alone=not one.helped)
            decided = Decided(at, CaseChoice.TRUST, right=one.right, scheme="parcel")
            store.append(run, [*helped, reached, decided, Finished(at) if one.finished else Left(at)])


@settings(max_examples=25, deadline=None, derandomize=True)
@given(sittings=_SITTINGS)
def test_one_who_practised_on_two_computers_is_the_same_whichever_is_copied(
    sittings: list[Sat], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Also where their clocks are days apart, or jump: on each the order is that of what was recorded."""
    folder, her = tmp_path_factory.mktemp("two"), "0123456789abcdef" * 2
    files = [folder / "one.db", folder / "other.db"]
    for place, file in enumerate(files):
        sat(file, her, [one for one in sittings if one.at_other == bool(place)])
    (folder / "again.db").write_bytes(files[0].read_bytes())
    copied_into(files[0], files[1], over_known=True)
    copied_into(files[1], folder / "again.db", over_known=True)
    found = []
    for file in files:
        with opened(file) as store:
            found.append((in_order(store, her), known_of(store, her)))
    assert found[0] == found[1]
    assert len(found[0][0]) == len(sittings)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(sittings=_SITTINGS, later=_SITTINGS)
def test_what_is_kept_is_what_a_rebuild_comes_to_at_once_and_with_all_that_follows(
    sittings: list[Sat], later: list[Sat], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Also where this computer's clock is behind what came in from the other."""
    folder, her = tmp_path_factory.mktemp("later"), "0123456789abcdef" * 2
    here, there = folder / "here.db", folder / "there.db"
    sat(there, her, [one for one in sittings if one.at_other])
    sat(here, her, [one for one in sittings if not one.at_other])
    copied_into(here, there, over_known=True)
    assert_settled(here, her)
    sat(here, her, later)
    assert_settled(here, her)


def assert_settled(file: Path, her: str) -> None:
    with opened(file) as store:
        kept = in_order(store, her), store.meetings(her), *known_of(store, her)
        store.rebuild()
        assert (in_order(store, her), store.meetings(her), *known_of(store, her)) == kept


def known_of(store: Store, her: str) -> tuple[object, ...]:
    """What follows from what she did."""
    followed = store.practices(her), store.decisions(her), meetings_of(store, her)
    return *followed, store.histories(her), store.levels(her, "train")


def in_order(store: Store, her: str) -> list[str]:
    """Her runs, the newest first, which are all that are kept of a lesson, the oldest first."""
    found = [one.head.id for one in store.runs.last(her, most=100)]
    assert [head.id for head, _ in store.practised("train", her)] == found[::-1]
    return found


def test_a_run_that_is_gone_on_with_elsewhere_is_settled_too(tmp_path: Path) -> None:
    """Begun on one computer, copied, and ended on the other, whose rows are copied back."""
    files = [tmp_path / "one.db", tmp_path / "other.db"]
    her, run = "0123456789abcdef" * 2, new_id()
    for file in files:
        sat(file, her, ())
    with opened(files[0]) as store:
        store.begin(RunHead(run, her, "train", "task-0", Mode.TRY, "d", NOON.date(), NOON))
    copied_into(files[1], files[0], over_known=True)
    with opened(files[1]) as store:
        assert [one.id for one in store.unfinished(her)] == [run]
        store.append(run, [Reached(NOON, "seat", alone=True), Finished(NOON)])
    copied_into(files[0], files[1], over_known=True)
    for file in files:
        assert_settled(file, her)
        with opened(file) as store:
            assert store.unfinished(her) == ()
            assert [one.task for one in store.practices(her)] == ["task-0"]


def test_who_was_erased_there_or_here_is_not_brought_back(tmp_path: Path) -> None:
    files = [tmp_path / "one.db", tmp_path / "other.db"]
    her = "0123456789abcdef" * 2
    first = Sat(at_other=False, task=0, mode=Mode.TRY, minutes=0, helped=False, right=True, finished=True)
    for file in files:
        sat(file, her, [first])
    with opened(files[0]) as store:
        store.erase(her)
    (tmp_path / "again.db").write_bytes(files[0].read_bytes())
    copied_into(files[0], files[1], over_known=True)
    copied_into(files[1], tmp_path / "again.db", over_known=True)
    for file in files:
        with opened(file) as store:
            assert store.persons() == ()
            assert store.practices(her) == ()
            with pytest.raises(KeyError):
                store.privacy.everything(her)


def test_a_clock_that_jumped_moves_nothing_on_its_own_computer(tmp_path: Path) -> None:
    """Two years ahead for one run, then right again, while she practised elsewhere in between."""
    her = "0123456789abcdef" * 2
    right = Sat(at_other=False, task=0, mode=Mode.TRY, minutes=10**6, helped=False, right=True, finished=True)
    there = [right, replace(right, task=1, minutes=30)]
    elsewhere = [replace(right, at_other=True, task=2, minutes=60)]
    sat(tmp_path / "one.db", her, there)
    sat(tmp_path / "other.db", her, elsewhere)
    copied_into(tmp_path / "one.db", tmp_path / "other.db", over_known=True)
    with opened(tmp_path / "one.db") as store:
        assert [one.task for one in store.practices(her)] == ["task-0", "task-1", "task-2"]
        assert store.histories(her)["train"].done == ("task-0", "task-1", "task-2")


def meetings_of(store: Store, her: str) -> list[tuple[object, ...]]:
    """Without the place of each among all, which each computer numbers for itself."""
    return [(one.first, one.last, one.owed) for one in store.meetings(her)]


@pytest.mark.parametrize("table", ["learners", "runs", "events", "persons", "classes"])
def test_nothing_is_unique_but_what_each_computer_makes_its_own(tmp_path: Path, table: str) -> None:
    """A name, a number on a roster or a number in a row would meet its like on another computer."""
    used(tmp_path / "records.db")
    with looking_in(tmp_path / "records.db") as connection:
        unique = [row[1] for row in connection.execute(f"PRAGMA index_list({table})") if row[2]]
        held = [{row[2] for row in connection.execute(f"PRAGMA index_info({index})")} for index in unique]
    assert held, "a table has at least its id"
    assert all(columns & {"id", "run", "learner", "device"} for columns in held), held


def runs(file: Path) -> list[str]:
    with looking_in(file) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM runs")]


def devices(file: Path) -> set[str]:
    with looking_in(file) as connection:
        return {row[0] for row in connection.execute("SELECT device FROM learners")}

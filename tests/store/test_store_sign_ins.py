"""How persons come in is kept with them and goes with them; a guest's work can become a person's."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_kit import NOON, head, looking_in, opened
from test_store_derivation import _RUNS, _STEPS, Another, Appended, kept, live

from edu_desk.people.card_token import new_token, token_key
from edu_desk.people.person import Person
from edu_desk.people.sign_in import SignIn
from edu_desk.runner.events import Finished, Mode
from edu_desk.settings.declarations import Settings

HER, HIM = Person("p1", "김영자"), Person("p2", "김영자")


def test_it_is_kept_and_read_back(tmp_path: Path) -> None:
    key = token_key(new_token())
    with opened(tmp_path / "records.db") as store:
        store.keep_persons([HER, HIM])
        ways = store.sign_ins
        assert ways.all() == {"p1": SignIn(), "p2": SignIn()}
        ways.keep_picture("p1", "rose")
        ways.keep_secret("p1", "a secret")
        ways.keep_settings("p1", Settings(text_size=200, language="en"))
        ways.add_card("p1", key)
        store.keep_persons([HER])
    with opened(tmp_path / "records.db") as store:
        ways = store.sign_ins
        assert ways.all() == {"p1": SignIn("rose", "a secret", 1), "p2": SignIn()}
        assert ways.settings("p1") == Settings(text_size=200, language="en")
        assert ways.settings("p2") is None
        assert (ways.holder(key), ways.holder(token_key(new_token()))) == ("p1", None)
        ways.reset_secret("p1")
        ways.forget_cards("p1")
        assert ways.all()["p1"] == SignIn("rose")
        assert ways.holder(key) is None
        assert ways.settings("p1") is not None


def test_whether_anybody_has_a_name_here(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        store.guest()
        assert store.sign_ins.anybody() is False
        store.keep_persons([HER])
        assert store.sign_ins.anybody() is True


def test_nobody_unknown_gets_a_way_in(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        guest = store.guest().id
        ways = store.sign_ins
        for who in ("nobody", guest):
            with pytest.raises(KeyError):
                ways.keep_picture(who, "rose")
            with pytest.raises(KeyError):
                ways.add_card(who, "key")
            with pytest.raises(KeyError):
                ways.forget_cards(who)
            with pytest.raises(KeyError):
                ways.give_runs(guest, who)
        assert ways.all() == {}


def test_all_of_it_goes_with_the_person(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        store.keep_persons([HER])
        store.sign_ins.keep_secret("p1", "a secret")
        store.sign_ins.add_card("p1", "the key")
        store.erase("p1")
        with looking_in(file) as other:
            left = [
                other.execute(statement).fetchone()
                for statement in ("SELECT count(*) FROM sign_ins", "SELECT count(*) FROM cards")
            ]
        assert left == [(0,), (0,)]


@settings(max_examples=20, deadline=None, derandomize=True)
@given(steps=_STEPS, modes=st.lists(st.sampled_from(Mode), min_size=_RUNS, max_size=_RUNS), own=st.booleans())
def test_given_work_is_as_if_it_had_been_hers(
    steps: Sequence[Appended | Another],
    modes: list[Mode],
    own: bool,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    file = tmp_path_factory.mktemp("given") / "records.db"
    with opened(file) as store:
        store.keep_persons([HER])
        if own:
            live(store, steps, modes)
            store.sign_ins.give_runs(store.guest().id, "p1")
            store.retire_guest()
        live(store, steps, modes)
        guest = store.guest().id
        store.sign_ins.give_runs(guest, "p1")
        assert store.practices(guest) == ()
        assert store.unfinished(guest) == ()
        as_given = kept(file)
        store.rebuild()
        assert kept(file) == as_given


def test_what_was_practised_and_what_is_open_is_hers(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        store.keep_persons([HER])
        store.begin(head(store, "ended"))
        store.append("ended", [Finished(NOON)])
        store.begin(head(store, "open"))
        store.sign_ins.give_runs(store.guest().id, "p1")
        assert len(store.practices("p1")) == 1
        assert [run.id for run in store.unfinished("p1")] == ["open"]
        assert list(store.histories("p1")) == ["train"]

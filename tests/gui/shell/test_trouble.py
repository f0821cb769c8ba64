"""Trouble is told, stays until it is over, and practice goes on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from edu_desk.gui.learner.places import AtHome, AtLesson, AtModes, AtResume, AtTrouble
from edu_desk.gui.preferences.places import AtNextPerson, AtPreferences, AtPreset, AtWelcome
from edu_desk.gui.window import appearance
from edu_desk.gui.window.place import Place
from edu_desk.settings import preset_file
from edu_desk.shared.errors import Fault
from edu_desk.store.store import Store, open_store
from kit.clock import HandClock
from kit.learner import Learner

FULL = Fault("The disk is full.", "Make room.")
NOT_KEPT = "it will not be kept"


class Disk:
    """A disk that may take nothing."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.full = False
        self.asked = 0
        for name in ("begin", "append", "retire_guest"):
            patch.setattr(Store, name, self._refusing(getattr(Store, name)))

    def _refusing(self, write: object) -> object:
        def written(store: Store, *given: object) -> object:
            self.asked += 1
            if self.full:
                raise FULL
            assert callable(write)
            return write(store, *given)

        return written


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


@pytest.fixture
def learner(tmp_path: Path, disk: Disk) -> Iterator[Learner]:  # noqa: ARG001 - before the store is opened
    learner = Learner(tmp_path, "en")
    yield learner
    learner.close()


def shown(learner: Learner) -> str:
    """The words that can be seen, and those that are being said."""
    page = learner.program.window.centralWidget()
    assert page is not None
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def is_at(learner: Learner, place: type[Place]) -> bool:
    return isinstance(learner.place, place)


def kept_runs(learner: Learner) -> dict[str, int]:
    """How many events each open or ended run has, as another program sees it."""
    store = open_store(learner.data / "progress.db", HandClock(), lambda fault: pytest.fail(str(fault)))
    guest = store.guest().id
    found = {head.id: len(store.events(head.id)) for head in store.unfinished(guest)}
    store.close()
    return found


def test_a_touch_while_the_disk_is_full_acts_and_is_written_later(learner: Learner, disk: Disk) -> None:
    learner.choose_lesson("train-book")
    learner.choose("follow")
    run, state = learner.session.run.head.id, learner.session.run.state
    disk.full = True
    learner.do_advice()
    assert learner.session.run.state != state
    assert FULL.message in learner.lesson_page.panel.told
    asked = disk.asked
    learner.do_advice()
    assert disk.asked == asked, "no touch waits for a disk that has just refused"
    assert FULL.message in shown(learner)
    assert NOT_KEPT in shown(learner)
    assert kept_runs(learner) == {run: 0}
    disk.full = False
    learner.program.records.retry()
    assert FULL.message not in shown(learner)
    assert kept_runs(learner) == {run: len(learner.program.records.events(run))}


def test_the_store_is_asked_again_by_itself_as_long_as_it_refuses(learner: Learner, disk: Disk) -> None:
    board = learner.program.board.retrying
    assert not board.isActive()
    disk.full = True
    learner.choose_lesson("train-book")
    learner.choose("follow")
    assert board.isActive()
    disk.full = False
    board.timeout.emit()
    assert not board.isActive()
    assert len(kept_runs(learner)) == 1


def test_a_lesson_is_begun_and_begun_anew_on_a_full_disk(learner: Learner, disk: Disk) -> None:
    disk.full = True
    learner.choose_lesson("train-book")
    learner.choose("follow")
    assert is_at(learner, AtLesson)
    learner.do_advice()
    learner.program.journey.go(AtHome())
    assert FULL.message in shown(learner)
    learner.choose_lesson("train-book")
    assert is_at(learner, AtResume)
    learner.choose("anew")
    assert is_at(learner, AtModes)
    assert FULL.message in shown(learner), "on every page"
    learner.program.journey.go(AtHome())
    learner.choose_lesson("train-book")
    assert is_at(learner, AtModes), "what was left is not offered again"
    disk.full = False
    learner.program.records.retry()
    assert kept_runs(learner) == {}


def test_the_next_person_is_another_on_a_full_disk_too(learner: Learner, disk: Disk) -> None:
    learner.choose_lesson("train-book")
    learner.choose("follow")
    learner.do_advice()
    first = learner.session.run.head
    disk.full = True
    learner.program.journey.go(AtNextPerson(AtHome()))
    learner.choose("yes")
    assert is_at(learner, AtWelcome)
    learner.program.journey.go(AtHome())
    learner.choose_lesson("train-book")
    assert is_at(learner, AtModes), "nothing of the one before is offered"
    learner.choose("follow")
    second = learner.session.run.head.id
    disk.full = False
    learner.program.records.retry()
    assert list(kept_runs(learner)) == [second]
    store = open_store(learner.data / "progress.db", HandClock(), lambda fault: pytest.fail(str(fault)))
    assert store.head(second).learner == store.guest().id != first.learner
    store.close()


def test_a_store_that_is_locked_at_the_start_is_opened_when_it_is_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_given: object, **_named: object) -> Store:
        raise Fault("Another program is holding it.", "Wait.")

    with monkeypatch.context() as held:
        held.setattr("edu_desk.store.store.open_store", busy)
        learner = Learner(tmp_path, "en")
    assert "Another program is holding it." in shown(learner)
    learner.choose_lesson("train-book")
    learner.choose("follow")
    learner.do_advice()
    run = learner.session.run.head.id
    learner.program.board.retrying.timeout.emit()
    assert "holding" not in shown(learner)
    assert kept_runs(learner) == {run: len(learner.program.records.events(run))}
    learner.close()


def test_a_setting_that_cannot_be_kept_is_told_on_the_page_until_it_can(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise FULL

    learner.program.journey.go(AtPreferences(AtHome()))
    with monkeypatch.context() as disk:
        disk.setattr(appearance, "write_settings", full)
        learner.program.appearance.change("volume", 35)
        assert FULL.message in shown(learner)
        learner.program.appearance.change("text_size", 150)
        assert FULL.message in shown(learner), "on the page that was built anew"
        learner.program.journey.go(AtHome())
        assert FULL.message in shown(learner)
    learner.program.appearance.change("volume", 80)
    assert FULL.message not in shown(learner)


def test_an_instructor_is_told_that_the_preset_is_not_set(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(preset_file, "write_whole", full)
    learner.program.journey.go(AtPreset(AtHome()))
    learner.choose("yes")
    assert is_at(learner, AtTrouble)
    assert "preset.json" in shown(learner)


def test_what_happened_once_is_told_where_one_is_and_let_go_of_later(learner: Learner) -> None:
    learner.program.journey.go(AtPreferences(AtHome()))
    learner.program.appearance.faulted.emit(FULL)
    assert FULL.message in shown(learner)
    learner.program.journey.go(AtHome())
    assert FULL.message in shown(learner)
    learner.program.journey.go(AtPreferences(AtHome()))
    assert FULL.message not in shown(learner)


def test_after_a_fault_of_the_program_it_is_only_said_to_be_kept_where_it_is(
    learner: Learner, disk: Disk
) -> None:
    learner.program.journey.recover()
    assert "What you did is kept." in shown(learner)
    learner.program.journey.go(AtHome())
    disk.full = True
    learner.choose_lesson("train-book")
    learner.choose("follow")
    learner.program.journey.recover()
    assert "What you did is kept." not in shown(learner)


def test_a_run_whose_events_cannot_be_read_is_told_and_begun_anew(learner: Learner) -> None:
    learner.choose_lesson("train-book")
    learner.choose("follow")
    learner.do_advice()
    run = replace(learner.session.run.head)
    learner.program.journey.go(AtHome())
    learner.program.records._sitting.clear()  # as after another start
    store = learner.program.records._store
    assert store is not None
    with store._database.atomic() as written:
        written.execute(
            "INSERT INTO events (run, seq, at, kind) VALUES (?, 99, '2026-03-02T12:00:00+09:00', 'danced')",
            (run.id,),
        )
    learner.choose_lesson("train-book")
    learner.choose("go-on")
    assert is_at(learner, AtTrouble)
    learner.choose("go-on")
    learner.choose_lesson("train-book")
    learner.choose("anew")
    assert is_at(learner, AtModes)

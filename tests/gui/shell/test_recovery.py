"""Damaged records are set aside and the newest good backup is offered; practice goes on either way."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.places import AtBackups, AtRestore
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.shell.recovery import LEAVE, TAKE, AtRecovery
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.question_page import QuestionPage
from edu_desk.gui.window.safekeeping import Safekeeping
from edu_desk.people.staff_gate import StaffAct
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import DATABASE
from edu_desk.store.backups.contents import contents_of
from edu_desk.store.backups.shelf import backups_in, last_backup, shelf_of
from edu_desk.store.store import open_store
from kit.clock import HandClock
from kit.learner import Learner

pytestmark = pytest.mark.usefixtures("qapp")
SPOILT = b"this is no database" * 300


def practise(she: Learner) -> None:
    she.choose_lesson("train-book")
    she.choose("follow")
    she.do_advice()
    she.program.show_home()
    she.pilot.settle()


def settle(she: Learner, qtbot: QtBot) -> None:
    """Until nothing is under way beside the window."""
    safe = safe_of(she)
    qtbot.waitUntil(lambda: not safe.busy, timeout=20_000)
    she.pilot.settle()


def safe_of(she: Learner) -> Safekeeping:
    return she.program.recovery.safe


def back_up(she: Learner, qtbot: QtBot) -> None:
    safe_of(she).back_up()
    settle(she, qtbot)


def words_of(she: Learner) -> str:
    page = she.program.window.centralWidget()
    assert page is not None
    return "\n".join(words.text() for words in page.findChildren(Label))


def choose(she: Learner, key: str) -> None:
    page = she.program.window.centralWidget()
    assert isinstance(page, QuestionPage)
    page.chosen.emit(key)
    she.pilot.settle()


@pytest.fixture
def damaged(tmp_path: Path, qtbot: QtBot) -> Path:
    """Records that were damaged after a backup, with one practice that is not in it."""
    data = tmp_path / "data"
    she = Learner(data, "en")
    practise(she)
    back_up(she, qtbot)
    she.close()
    (data / DATABASE).write_bytes(SPOILT)
    return data


def test_the_backup_is_offered_and_taken(damaged: Path, qtbot: QtBot) -> None:
    she = Learner(damaged, "ko")
    assert isinstance(she.place, AtRecovery)
    assert "까지의 기록이에요" in words_of(she)
    choose(she, TAKE)
    settle(she, qtbot)
    choose(she, LEAVE)
    assert at_home(she)
    assert she.program.records.keeps
    assert she.program.records.unfinished_lessons() == ("train-book",)
    she.program.records.leave("train-book")
    practise(she)
    she.close()
    kept = [one for one in damaged.iterdir() if "-kept-" in one.name]
    assert sorted(one.read_bytes() == SPOILT for one in kept) == [False, True]


def test_whoever_does_not_want_it_practises_on_and_all_is_kept(damaged: Path) -> None:
    she = Learner(damaged, "en")
    choose(she, LEAVE)
    assert she.place == AtHome()
    assert she.program.records.keeps
    practise(she)
    she.close()
    assert len(contents_of(damaged / DATABASE).runs) == 1
    assert last_backup(damaged) is not None
    again = Learner(damaged, "en")
    assert again.place == AtHome()
    again.close()


def test_without_a_backup_it_is_told_and_practice_begins_anew(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / DATABASE).write_bytes(SPOILT)
    she = Learner(data, "en")
    assert she.place == AtHome()
    assert "were damaged. They are kept in" in words_of(she)
    assert "progress-kept-1.db" in words_of(she)
    practise(she)
    assert she.program.records.keeps
    she.close()
    assert (data / "progress-kept-1.db").read_bytes() == SPOILT


def test_how_much_would_be_missing_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    data = tmp_path / "data"
    she = Learner(data, "en")
    practise(she)
    back_up(she, qtbot)
    she.program.records.leave("train-book")
    practise(she)
    she.program.faults.damage_found.emit(Fault("The records are damaged.", "Take a backup."))
    she.pilot.settle()
    assert she.place == AtRecovery()
    assert "What was done 1 time after that is not in it." in words_of(she)
    choose(she, TAKE)
    settle(she, qtbot)
    choose(she, LEAVE)
    assert she.program.board.words() == ""
    assert len(contents_of(data / DATABASE).runs) == 1
    she.close()


def test_in_a_lobby_nobody_passing_by_is_asked(tmp_path: Path, qtbot: QtBot) -> None:
    she = Learner(tmp_path / "data", "en")
    practise(she)
    back_up(she, qtbot)
    she.program.recovery.asks = False
    she.program.faults.damage_found.emit(Fault("The records are damaged.", "Take a backup."))
    she.pilot.settle()
    assert she.place == AtHome()
    she.close()


def test_a_backup_is_made_each_day_and_only_once(tmp_path: Path, qtbot: QtBot) -> None:
    clock = HandClock()
    she = Learner(tmp_path / "data", "en", clock=clock)
    practise(she)
    safe, shelf = safe_of(she), shelf_of(tmp_path / "data")
    for days, expected in ((0, 1), (0, 1), (1, 2), (0, 2)):
        clock.go_on(timedelta(days=days))
        safe.look()
        settle(she, qtbot)
        assert len(backups_in(shelf)) == expected
    assert safe.looking.isActive()
    she.close()


def test_a_backup_that_cannot_be_made_is_told_once(tmp_path: Path, qtbot: QtBot) -> None:
    data = tmp_path / "data"
    she = Learner(data, "en")
    practise(she)
    shelf_of(data).write_text("a file where the folder should be", encoding="utf-8")
    told: list[Fault] = []
    safe_of(she).failed.connect(told.append)
    for _ in range(3):
        safe_of(she).look()
        settle(she, qtbot)
    assert len(told) == 1
    assert str(shelf_of(data)) in she.program.board.words()
    she.close()


def at_home(she: Learner) -> bool:
    return she.place == AtHome()


def open_staff(she: Learner) -> None:
    she.program.staff.session.open()


def staff_page(she: Learner) -> StaffPage:
    page = she.program.window.centralWidget()
    assert isinstance(page, StaffPage)
    return page


def test_staff_sees_the_last_backup_and_puts_one_in_place(tmp_path: Path, qtbot: QtBot) -> None:
    data = tmp_path / "data"
    she = Learner(data, "en")
    practise(she)
    open_staff(she)
    she.program.journey.go(AtBackups(AtHome()))
    assert "There is no backup yet." in words_of(she)
    staff_page(she).chosen.emit("", "now")
    settle(she, qtbot)
    staff_page(she).asked.emit()
    assert "The last backup: " in words_of(she)
    she.program.journey.go(AtHome())
    she.program.records.leave("train-book")
    practise(she)
    open_staff(she)
    last = last_backup(data)
    assert last is not None
    she.program.journey.go(AtRestore(AtHome(), str(last.file)))
    qtbot.waitUntil(lambda: "1 practice" in words_of(she), timeout=20_000)
    staff_page(she).chosen.emit("", TAKE)
    settle(she, qtbot)
    staff_page(she).asked.emit()
    assert isinstance(she.place, AtBackups)
    store = she.program.records.store
    assert store is not None
    assert StaffAct.RESTORED in [note.act for note in store.staff.log()]
    assert len(contents_of(data / DATABASE).runs) == 1
    she.close()


def test_the_window_closes_in_the_middle_of_a_backup(tmp_path: Path) -> None:
    data = tmp_path / "data"
    she = Learner(data, "en")
    practise(she)
    safe_of(she).back_up()
    she.close()
    assert [one.name for one in shelf_of(data).iterdir() if one.name.endswith(".new")] == []
    open_store(data / DATABASE, HandClock(), lambda _fault: None).close()

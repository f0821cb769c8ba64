"""The program as a whole: language and size at once, trouble of the world, and faults of its own."""

import json
import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtWidgets import QWidget

from edu_desk.compose import Wishes, build
from edu_desk.gui.assist.scanner import Scanner
from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.learner.places import AtHome, AtLesson, AtTrouble
from edu_desk.gui.preferences.places import AtPreferences
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.gui.widgets.question_page import QuestionPage
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.lesson.first_page_index import shelf
from edu_desk.settings.preset_file import write_preset
from edu_desk.shared.disk_flush import wait_flushed
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import DATABASE, Resources, shipped
from kit.cafe import write_cafe
from kit.clock import HandClock
from kit.learner import Learner

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path / "data")
    yield learner
    learner.close()


def newer(file: Path) -> None:
    from edu_desk.store.database import open_database

    open_database(file).close()
    connection = sqlite3.connect(file)
    row = ("edu_desk", "9999_later", "")
    connection.execute(
        "insert into _sqlite_migrations (migration_set, name, applied_at) values (?, ?, ?)", row
    )
    connection.commit()
    connection.close()


def words_of(page: QWidget) -> str:
    return "\n".join(words.text() for words in page.findChildren(Label))


def test_language_and_size_change_in_the_middle_of_a_lesson(learner: Learner) -> None:
    learner.choose_lesson("train-book")
    learner.choose("follow")
    learner.do_advice()
    before = learner.session.run.state
    korean = learner.session.view.task
    learner.bar(BarItem.TEXT_SIZE)
    assert isinstance(learner.place, AtPreferences)
    page = learner.program.window.centralWidget()
    assert isinstance(page, PreferencesPage)
    page.changed.emit("language", "en")
    page = learner.program.window.centralWidget()
    assert isinstance(page, PreferencesPage)
    page.changed.emit("text_size", 200)
    learner.pilot.settle()
    learner.program.journey.go(AtLesson())
    learner.pilot.settle()
    assert learner.session.run.state == before
    assert learner.session.view.task != korean
    assert learner.session.view.task.isascii()
    assert learner.program.appearance.look.text == 2.0
    learner.do_advice()
    kept = json.loads((learner.data / "settings.json").read_text(encoding="utf-8"))
    assert (kept["language"], kept["text_size"]) == ("en", 200)


def test_only_in_a_lesson_there_is_one_to_leave(learner: Learner) -> None:
    def second() -> str:
        page = learner.program.window.centralWidget()
        assert isinstance(page, PageFrame)
        button = page.bar.button(BarItem.LEAVE)
        assert button.accessibleName() == page.bar.word(BarItem.LEAVE)
        return button.accessibleName()

    assert second() == "처음으로"
    learner.choose_lesson("train-book")
    assert second() == "처음으로"
    learner.choose("try")
    assert second() == "수업 나가기"


def test_leaving_and_coming_home(learner: Learner) -> None:
    learner.choose_lesson("train-book")
    learner.choose("try")
    learner.do_advice()
    learner.bar(BarItem.LEAVE)
    assert isinstance(learner.place, AtHome)
    page = learner.program.window.centralWidget()
    assert isinstance(page, HomePage)
    assert page.tiles[0].accessibleName()


@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        (newer, "newer"),
        (lambda file: file.mkdir(), str(DATABASE)),
    ],
)
def test_a_database_that_cannot_be_used_is_told_and_left_alone(
    tmp_path: Path,
    spoil: object,
    word: str,
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    assert callable(spoil)
    spoil(data / DATABASE)
    before = (data / DATABASE).read_bytes() if (data / DATABASE).is_file() else b""
    learner = Learner(data, "en")
    page = learner.program.window.centralWidget()
    assert isinstance(page, HomePage)
    assert word in words_of(page)
    learner.choose_lesson("train-book")
    learner.choose("follow")
    learner.do_advice()
    learner.close()
    after = (data / DATABASE).read_bytes() if (data / DATABASE).is_file() else b""
    assert after == before


def test_a_broken_lesson_stays_out_of_the_way_and_its_author_is_told(tmp_path: Path) -> None:
    root = tmp_path / "program"
    write_cafe(root / "lessons")
    torn = root / "lessons" / "food" / "torn"
    torn.mkdir()
    (torn / "lesson.yaml").write_text("lesson: torn\ntitel: x\n", encoding="utf-8")
    for name in ("assets", "translations"):
        (root / name).symlink_to(getattr(shipped(), name))
    learner = Learner(tmp_path / "data", "en", Resources(root))
    page = learner.program.window.centralWidget()
    assert isinstance(page, HomePage)
    assert [tile.key for tile in page.tiles if tile.isEnabled()] == ["cafe-order"]
    assert "lesson.yaml:2" in words_of(page)
    assert "title" in words_of(page)
    learner.choose_lesson("cafe-order")
    learner.choose("follow")
    learner.to_the_end()
    assert learner.session.run.finished
    learner.close()


def test_a_lesson_whose_app_is_broken_is_told_when_it_is_chosen(tmp_path: Path) -> None:
    root = tmp_path / "program"
    write_cafe(root / "lessons")
    shutil.rmtree(root / "lessons" / "apps" / "cafe")
    for name in ("assets", "translations"):
        (root / name).symlink_to(getattr(shipped(), name))
    learner = Learner(tmp_path / "data", "en", Resources(root))
    learner.choose_lesson("cafe-order")
    assert isinstance(learner.place, AtTrouble)
    page = learner.program.window.centralWidget()
    assert isinstance(page, QuestionPage)
    assert "cafe" in words_of(page)
    learner.close()


def test_damage_found_behind_the_start_is_told_on_the_first_page(learner: Learner) -> None:
    learner.program.faults.damage_found.emit(Fault("The records are damaged.", "Move them."))
    learner.pilot.settle()
    page = learner.program.window.centralWidget()
    assert page is not None
    words = words_of(page)
    assert "The records are damaged. Move them." in words
    assert "연습은 할 수 있지만" not in words, "what is practised is still kept"


def test_a_fault_of_the_program_leads_home_with_a_calm_word(learner: Learner) -> None:
    learner.choose_lesson("train-book")
    learner.choose("follow")
    learner.program.journey.recover()
    assert isinstance(learner.place, AtTrouble)
    learner.choose("go-on")
    assert isinstance(learner.place, AtHome)


def test_a_touch_on_plain_words_is_answered(learner: Learner) -> None:
    learner.choose_lesson("train-book")
    learner.choose("follow")
    learner.pilot.settle()
    panel = learner.lesson_page.panel
    learner.lesson_page.simulator.touched.emit("부산까지 두 명")
    learner.pilot.wait(lambda: "부산까지 두 명." in panel.told, "the answer")
    advice = learner.session.view.advice
    assert advice is not None
    assert advice.words in panel.told


def test_what_is_marked_is_in_sight_when_a_run_is_gone_on_with(tmp_path: Path) -> None:
    first = Learner(tmp_path / "data")
    first.choose_lesson("train-book")
    first.choose("follow")
    first.do_advice()
    first.close()
    again = Learner(tmp_path / "data")
    again.choose_lesson("train-book")
    again.choose("go-on")
    again.pilot.settle()
    advice = again.session.view.advice
    assert advice is not None
    assert advice.target is not None
    assert again.lesson_page.simulator.centre_of(advice.target) is not None
    assert again.lesson_page.simulator.ring_shown()
    again.program.window.resize(1024, 700)
    again.pilot.settle()
    assert again.lesson_page.simulator.centre_of(advice.target) is not None
    again.close()


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
@pytest.mark.parametrize(("shared", "folder", "file"), [(False, 0o700, 0o600), (True, 0o770, 0o660)])
def test_all_that_is_kept_is_the_accounts_or_its_groups(
    tmp_path: Path, *, shared: bool, folder: int, file: int
) -> None:
    data = tmp_path / "data"
    if shared:
        data.mkdir()
        data.chmod(0o2775)
    before = os.umask(0)
    try:
        learner = Learner(data, "en")
        learner.program.appearance.change("text_size", 150)
        learner.program.appearance.sizes.keep(4.0)
        write_preset(data, learner.program.appearance.settings)
        shelf(shipped().lessons, data)
        learner.choose_lesson("train-book")
        learner.choose("follow")
        rights = {one.name: stat.S_IMODE(one.stat().st_mode) & 0o777 for one in data.iterdir()}
        learner.close()
    finally:
        os.umask(before)
    assert {"progress.db", "progress.db-wal", "settings.json", "preset.json", "screens.json"} <= set(rights)
    assert stat.S_IMODE(data.stat().st_mode) & 0o777 == folder
    assert set(rights.values()) == {file}, rights


def test_resting_is_timed_by_no_clock_that_can_be_set(tmp_path: Path) -> None:
    program = build(
        shipped(), Wishes(tmp_path, silent=True, clock=HandClock(datetime(2031, 5, 2, tzinfo=UTC)))
    )
    (scanner,) = program.window.findChildren(Scanner)
    assert abs(scanner._moment() - monotonic() * 1000) < 60_000
    program.window.close()
    program.close()


def test_a_disk_that_takes_no_choice_after_all_is_told(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some file systems find out only when what was written is brought to the disk."""

    def broken(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    met: list[Fault] = []
    learner.program.faults.met.connect(met.append)
    monkeypatch.setattr(os, "fsync", broken)
    learner.program.appearance.change("text_size", 150)
    wait_flushed()
    learner.pilot.settle()
    assert any("No space left" in str(fault) for fault in met)


def test_what_an_ended_program_left_half_written_goes_however_it_is_started(tmp_path: Path) -> None:
    stray = tmp_path / "settings.json-17-abcd.new"
    stray.write_text("{", encoding="utf-8")
    os.utime(stray, (0, 0))
    Learner(tmp_path).close()
    assert not stray.exists()

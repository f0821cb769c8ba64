"""The learner page hands out what is kept, and erases for good; nobody is erased by time alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.folder_views import OPEN, PLACES
from edu_desk.gui.instructor.keeping_page import KEEP
from edu_desk.gui.instructor.learner_views import ERASE, HAND_OUT, KEPT
from edu_desk.gui.instructor.places import (
    AtClass,
    AtErase,
    AtHandOut,
    AtOneLearner,
    AtRetention,
    AtWhatIsKept,
)
from edu_desk.gui.instructor.privacy_pages import ERASE_ALL, NO, YES
from edu_desk.gui.instructor.staff_place import StaffPlace
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.gui.window import own_folders
from edu_desk.jobs import Moved
from edu_desk.people.staff_gate import StaffAct
from edu_desk.store.backups.contents import contents_of
from edu_desk.store.backups.shelf import last_backup
from edu_desk.store.erasing_many import ERASING, erasing_many
from kit.clock import HandClock
from kit.learner import Learner
from kit.teacher import CLASS, ELDER, PARK, PERSONS, YOUNGER, Teacher, busy_class, milestones_of, store_of

HOME = AtHome()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot, clock: HandClock) -> Iterator[Learner]:
    assert qtbot is not None
    she = Learner(tmp_path / "data", "en", clock=clock)
    busy_class(store_of(she), clock.now(), milestones_of(she))
    she.program.staff.session.open()
    yield she
    she.close()


@pytest.fixture
def teacher(she: Learner) -> Teacher:
    return Teacher(she)


def acts(she: Learner) -> list[StaffAct]:
    return [note.act for note in store_of(she).staff.log()]


def at(she: Learner, kind: type[StaffPlace]) -> bool:
    return isinstance(she.place, kind)


def touch(teacher: Teacher, action: str) -> None:
    teacher.touch(teacher.page.buttons["", action])


def rows(teacher: Teacher) -> list[str]:
    return [row.key for section in teacher.page.view.sections for row in section.rows]


def rest(she: Learner, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not she.program.recovery.safe.busy, timeout=20_000)
    she.pilot.settle()


def in_last_backup(she: Learner) -> set[str]:
    last = last_backup(she.data)
    assert last is not None
    return set(contents_of(last.file).persons)


def test_what_is_kept_is_handed_out_in_two_touches(
    she: Learner, teacher: Teacher, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    found = own_folders.Folder(stick, "USB", "usb", own=True)
    monkeypatch.setattr(own_folders, "folders", lambda: (found,))
    she.program.journey.go(AtOneLearner(HOME, CLASS, ELDER))
    touch(teacher, HAND_OUT)
    assert at(she, AtHandOut)
    assert list(stick.iterdir()) == []
    teacher.choose(str(stick), KEEP)
    qtbot.waitUntil(lambda: "told" in rows(teacher))
    [file] = stick.iterdir()
    with ZipFile(file) as archive:
        told = archive.read("everything.json").decode()
    assert ELDER in told
    assert "박수" not in told
    assert acts(she)[0] is StaffAct.EXPORTED
    teacher.touch(teacher.page.bar.button(BarItem.BACK))
    assert at(she, AtOneLearner)


def test_a_learner_is_erased_in_two_touches_and_in_the_backups(
    she: Learner, teacher: Teacher, qtbot: QtBot
) -> None:
    she.program.recovery.safe.back_up()
    rest(she, qtbot)
    she.program.journey.go(AtOneLearner(HOME, CLASS, ELDER))
    touch(teacher, ERASE)
    assert at(she, AtErase)
    touch(teacher, NO)
    assert at(she, AtOneLearner)
    assert len(store_of(she).persons()) == len(PERSONS)
    touch(teacher, ERASE)
    touch(teacher, YES)
    qtbot.waitUntil(lambda: she.place == AtClass(HOME, CLASS))
    rest(she, qtbot)
    assert {one.id for one in store_of(she).persons()} == {YOUNGER, PARK}
    assert acts(she)[:2].count(StaffAct.ERASED) == 1
    qtbot.waitUntil(lambda: in_last_backup(she) == {YOUNGER, PARK}, timeout=20_000)


def test_all_that_is_kept_is_shown_in_words_and_noted(she: Learner, teacher: Teacher, qtbot: QtBot) -> None:
    she.program.journey.go(AtOneLearner(HOME, CLASS, ELDER))
    touch(teacher, KEPT)
    assert she.place == AtWhatIsKept(HOME, CLASS, ELDER)
    qtbot.waitUntil(lambda: ("", HAND_OUT) in teacher.page.buttons)
    told = [row.reading for row in teacher.page.view.sections[0].rows]
    for part in ("Name: 김영희", "Year of birth: 1948", "월요일반", "1 practice", "5 steps"):
        assert any(part in line for line in told), (part, told)
    assert not any("박수" in line or "1951" in line for line in told)
    assert acts(she)[0] is StaffAct.LEARNER
    touch(teacher, HAND_OUT)
    assert at(she, AtHandOut)
    teacher.touch(teacher.page.bar.button(BarItem.BACK))
    assert at(she, AtOneLearner)


def test_it_is_handed_out_into_any_folder(
    she: Learner, teacher: Teacher, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path / "shelf" / "letters"
    deep.mkdir(parents=True)
    monkeypatch.setattr(own_folders, "folders", lambda: (own_folders.Folder(deep.parent, "Shelf", "folder"),))
    she.program.journey.go(AtHandOut(HOME, CLASS, ELDER))
    teacher.choose("elsewhere", PLACES)
    teacher.choose(str(deep.parent), OPEN)
    qtbot.waitUntil(lambda: (str(deep), OPEN) in teacher.page.buttons)
    teacher.choose(str(deep), OPEN)
    qtbot.waitUntil(lambda: teacher.page.view.sentence == str(deep))
    qtbot.waitUntil(lambda: ("", KEEP) in teacher.page.buttons)
    teacher.choose("", KEEP)
    qtbot.waitUntil(lambda: "told" in rows(teacher))
    assert [path.suffix for path in deep.iterdir()] == [".zip"]
    assert str(deep) in teacher.row("told")


def test_erasing_many_tells_how_far_it_is_and_stops_between_two(she: Learner, qtbot: QtBot) -> None:
    gone: list[str] = []
    work = erasing_many(she.program.recovery.safe.opened, (ELDER, "nobody", YOUNGER, PARK), gone)
    assert [next(work), next(work), next(work)] == [Moved(place, 4, ERASING) for place in range(3)]
    work.close()
    assert gone == [ELDER, "nobody"]
    assert {one.id for one in store_of(she).persons()} == {YOUNGER, PARK}
    assert acts(she).count(StaffAct.ERASED) == 1
    rest(she, qtbot)


def test_whoever_sits_here_and_is_erased_sits_here_no_more(
    she: Learner, teacher: Teacher, qtbot: QtBot
) -> None:
    appearance = she.program.appearance
    she.program.people.sit_down(ELDER)
    appearance.dress(replace(appearance.settings, text_size=200), lambda _settings: None)
    assert appearance.look.text == 2.0
    she.program.staff.session.open()
    she.program.journey.go(AtErase(HOME, CLASS, (ELDER,)))
    touch(teacher, YES)
    qtbot.waitUntil(lambda: she.place == AtClass(HOME, CLASS))
    assert she.program.records.person == ""
    assert appearance.look.text != 2.0
    assert she.program.records.keeps


def test_nobody_goes_by_time_alone(she: Learner, teacher: Teacher, clock: HandClock, qtbot: QtBot) -> None:
    she.program.journey.go(AtRetention(HOME))
    page = teacher.page
    page.chosen.emit("months", "12")
    assert store_of(she).privacy.months() == 12
    clock.go_on(timedelta(days=500))
    she.program.staff.session.open()
    she.program.journey.go(AtRetention(HOME))
    assert len(store_of(she).persons()) == len(PERSONS)
    touch(teacher, ERASE_ALL)
    assert at(she, AtErase)
    touch(teacher, YES)
    qtbot.waitUntil(lambda: at(she, AtRetention))
    rest(she, qtbot)
    assert store_of(she).persons() == ()

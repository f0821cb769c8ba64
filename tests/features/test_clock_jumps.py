"""The computer's clock is put back or forward while somebody is here: nothing acts on it, and order stays."""

from datetime import timedelta
from pathlib import Path
from secrets import token_bytes

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.staff_session import OPEN_S
from edu_desk.gui.kiosk.attract_page import AttractPage
from edu_desk.gui.kiosk.warning_cover import WarningCover
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.preferences.places import AtNextPerson
from edu_desk.kiosk.kiosk_session import KioskPhase
from edu_desk.people.card_token import new_token, token_key
from edu_desk.people.picture_secret import make_secret
from edu_desk.runner.events import Finished
from edu_desk.store.backups.shelf import backups_in, is_due, next_backup, rotate, shelf_of
from kit.clock import HandClock, HandSeconds
from kit.coming_in import pass_over, read_card, touch_pictures, touch_tile
from kit.learner import Learner
from kit.lobby import Lobby, OnePin
from kit.teacher import ELDER, PARK, at_work, enrolled, store_of

PICTURES, WRONG = "apple, bell, cat", "apple, bell, fish"
DAY, YEAR = timedelta(days=1), timedelta(days=365)
JUMPS = pytest.mark.parametrize("jump", [-YEAR, -DAY, DAY, YEAR], ids=["-year", "-day", "day", "year"])
FAR = pytest.mark.parametrize("jump", [-YEAR, YEAR], ids=["-year", "year"])


@pytest.mark.exhaustive(most=1)
@FAR
def test_a_lesson_goes_on_and_what_was_done_later_comes_later(
    tmp_path: Path, qtbot: QtBot, jump: timedelta
) -> None:
    assert qtbot is not None
    clock = HandClock()
    she = Learner(tmp_path, clock=clock)
    she.choose_lesson("train-book")
    she.choose("follow")
    first = she.session.run.head.id
    she.do_advice()
    step = she.session.run.state
    clock.go_on(jump)
    she.pilot.settle()
    assert she.session.run.state == step
    she.to_the_end()
    events = she.program.records.events(first)
    assert isinstance(events[-1], Finished)
    assert [one.at for one in events] != sorted(one.at for one in events) or jump > timedelta(0)
    she.see_result()
    clock.go_on(-jump)
    she.program.show_home()
    she.choose_lesson("train-book")
    she.choose("try")
    second = she.session.run.head.id
    she.do_advice()
    she.close()
    again = Learner(tmp_path, clock=clock)
    learner = again.program.records.store.guest().id if again.program.records.store else ""
    assert [one.head.id for one in store_of(again).runs.last(learner, most=2)] == [second, first]
    assert [one.finished for one in again.program.records.practices()] == [True]
    again.close()


@pytest.mark.exhaustive(most=1)
@FAR
def test_who_comes_in_is_known_by_her_pictures_and_her_card_whatever_the_clock_says(
    tmp_path: Path, qtbot: QtBot, jump: timedelta
) -> None:
    """The jump comes while she chooses her pictures; all that is hers stays, and nobody is kept waiting."""
    assert qtbot is not None
    clock, token = HandClock(), new_token()
    she = Learner(tmp_path, clock=clock)
    enrolled(store_of(she), clock.now().date())
    store_of(she).sign_ins.keep_secret(ELDER, make_secret(PICTURES.split(", "), token_bytes(16)))
    store_of(she).sign_ins.add_card(ELDER, token_key(token))
    she.program.journey.go(AtNextPerson(AtHome()))
    she.choose("yes")
    read_card(she, token)
    pass_over(she)
    she.program.appearance.change("text_size", 150)
    she.choose_lesson("train-book")
    she.choose("follow")
    run = she.session.run.head.id
    she.do_advice()
    before = store_of(she).runs.last(ELDER)
    for by_card, by in ((False, jump), (True, -2 * jump), (False, jump)):
        she.program.journey.go(AtNextPerson(AtHome()))
        she.choose("yes")
        assert she.program.records.person == ""
        if by_card:
            clock.go_on(by)
            read_card(she, token)
        else:
            touch_tile(she, ELDER)
            for _ in range(2):
                touch_pictures(she, WRONG)
                clock.go_on(by / 2)
            touch_pictures(she, PICTURES)
        pass_over(she)
        assert she.program.records.person == ELDER
        assert she.program.appearance.settings.text_size == 150
        assert she.program.records.unfinished_lessons() == ("train-book",)
        assert store_of(she).runs.last(ELDER) == before
    assert [one.id for one in she.program.records.unfinished("train-book")] == [run]
    she.close()


@JUMPS
def test_the_staff_area_stays_open_for_its_time_and_attendance_has_both_days(
    tmp_path: Path, qtbot: QtBot, jump: timedelta
) -> None:
    assert qtbot is not None
    clock, seconds = HandClock(), HandSeconds()
    she = Learner(tmp_path, clock=clock, beat=seconds)
    store, before = store_of(she), clock.now()
    enrolled(store, before.date())
    at_work(store, PARK, before)
    staff = she.program.staff.session
    staff.open()
    clock.go_on(jump)
    after = clock.now()
    at_work(store, PARK, after)
    opened = [staff.is_open]
    days = sorted({before.date(), after.date()})
    assert store.classes.used([PARK], days[0], days[1]) == {PARK: frozenset(days)}
    seconds.go_on(OPEN_S)
    opened.append(staff.is_open)
    assert opened == [True, False]
    she.close()


@JUMPS
def test_the_day_s_backup_is_made_once_and_the_last_one_is_the_last(tmp_path: Path, jump: timedelta) -> None:
    clock, folder = HandClock(), shelf_of(tmp_path)
    folder.mkdir(parents=True)
    made = []
    for by in (timedelta(0), jump, 3 * DAY - jump, jump * 2):
        clock.go_on(by)
        assert is_due(tmp_path, clock.now())
        made.append(next_backup(folder, clock.now()))
        made[-1].file.touch()
        rotate(folder)
        assert not is_due(tmp_path, clock.now())
        assert backups_in(folder)[0].number == made[-1].number
    assert [one.number for one in made] == [1, 2, 3, 4]


@JUMPS
def test_a_sitting_in_a_lobby_ends_by_what_goes_by_and_not_by_the_clock(
    tmp_path: Path, qtbot: QtBot, jump: timedelta
) -> None:
    assert qtbot is not None
    clock = HandClock()
    lobby = Lobby(tmp_path / "data", OnePin("2580"), clock=clock)
    clock.go_on(jump)
    lobby.wait(5)
    assert isinstance(lobby.page, AttractPage)
    lobby.sit_down()
    run = lobby.begin_lesson()
    clock.go_on(-jump)
    lobby.wait(lobby.settings.idle_s - 5)
    assert lobby.cover() is None
    assert lobby.she.session.run.head.id == run
    clock.go_on(jump)
    lobby.wait(5)
    assert isinstance(lobby.cover(), WarningCover)
    clock.go_on(-jump)
    lobby.wait(lobby.settings.warning_s - 2)
    assert isinstance(lobby.cover(), WarningCover)
    lobby.wait(3)
    assert lobby.phase is KioskPhase.GOODBYE
    assert lobby.ends == []
    lobby.close()

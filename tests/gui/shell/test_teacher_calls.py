"""「선생님, 도와주세요」 stands on every page, is seen by who teaches, and can be taken back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.places import AtClassNow
from edu_desk.gui.learner.places import AtHome, AtModes, AtMyRecord, AtSearch, AtTopic
from edu_desk.gui.people.places import AtAskTeacher, AtNewName, AtNewPicture, AtWho
from edu_desk.gui.preferences.places import AtPreferences, AtWelcome
from edu_desk.gui.shell.call_row import CALL, NO_MORE, CallRow
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.window.place import Place
from edu_desk.people.help_call import CallState
from edu_desk.people.intervention import InterventionKind
from kit.clock import HandClock
from kit.coming_in import page_of, touch
from kit.learner import Learner
from kit.teacher import CLASS, ELDER, LESSON, PARK, TASK, Teacher, enrolled, store_of

PAGES: dict[str, Place] = {
    "home": AtHome(),
    "topic": AtTopic("travel"),
    "search": AtSearch(),
    "record": AtMyRecord(),
    "modes": AtModes(LESSON, TASK),
    "preferences": AtPreferences(AtHome()),
    "first questions": AtWelcome(),
    "who": AtWho(),
    "ask the teacher": AtAskTeacher(ELDER),
    "picture": AtNewPicture(),
    "name": AtNewName("apple"),
}


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot, clock: HandClock) -> Iterator[Learner]:  # noqa: ARG001 - the application
    she = Learner(tmp_path, "en", clock=clock)
    enrolled(store_of(she), she.program.clock.now().date())
    yield she
    she.close()


def row_on(she: Learner) -> CallRow:
    (row,) = page_of(she).findChildren(CallRow)
    return row


def ask(she: Learner) -> None:
    page_of(she).scroller.show_widget(row_on(she).button)
    she.pilot.settle()
    touch(she, row_on(she).button)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_offers_it_and_reads_it(she: Learner, name: str) -> None:
    she.program.people.sit_down(PARK)
    she.program.journey.go(PAGES[name])
    row = row_on(she)
    assert row.button.words == CALL
    assert page_of(she).reading()[-1] == f"{CALL}."
    assert CALL in page_of(she).helping()
    ask(she)  # nothing lies over it
    assert row.words.text()


def test_where_nobody_has_a_name_nobody_is_called(tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.addWidget((alone := Learner(tmp_path, "en")).program.window)
    assert not page_of(alone).findChildren(CallRow)
    alone.close()


def test_who_teaches_sees_the_call_and_since_when_and_can_say_that_somebody_comes(
    she: Learner, clock: HandClock
) -> None:
    she.program.people.sit_down(PARK)
    she.program.journey.go(AtHome())
    ask(she)
    assert row_on(she).button.words == NO_MORE
    assert "asked for help" in row_on(she).words.text()
    clock.go_on(timedelta(minutes=4))
    teacher = Teacher(she)
    she.program.staff.session.open()
    she.program.journey.go(AtClassNow(AtHome(), CLASS))
    told = teacher.row(PARK)
    assert "Asked for help" in told
    assert "4 minutes ago" in told
    assert "Not in a lesson now" in told
    offered = {action for row, action in teacher.page.buttons if row == PARK}
    assert {"coming", "look-up"} <= offered
    assert not {"help", "next-task"} & offered
    teacher.choose(PARK, InterventionKind.COMING.value)
    assert "somebody is coming" in teacher.row(PARK)
    said: list[str] = []
    she.program.voice.said.connect(said.append)
    she.program.journey.go(AtHome())
    she.pilot.settle()
    she.pilot.settle()
    assert any("coming to you" in words for words in said)
    assert "coming to you" in row_on(she).words.text()
    clock.go_on(timedelta(minutes=11))
    she.program.journey.go(AtSearch())
    assert row_on(she).button.words == CALL


def test_a_call_can_be_taken_back(she: Learner) -> None:
    she.program.people.sit_down(PARK)
    she.program.journey.go(AtSearch())
    ask(she)
    ask(she)
    assert row_on(she).button.words == CALL
    she.program.staff.session.open()
    she.program.journey.go(AtClassNow(AtHome(), CLASS))
    assert "Asked for help" not in Teacher(she).row(PARK)


def test_whose_pictures_are_asked_for_is_who_calls(she: Learner) -> None:
    she.program.journey.go(AtAskTeacher(ELDER))
    ask(she)
    call = store_of(she).runs.calls.last(ELDER)
    assert call is not None
    assert call.ended is None


def test_the_help_brings_the_button_into_sight(she: Learner) -> None:
    she.program.journey.go(AtHome())
    page, row = page_of(she), row_on(she)
    assert isinstance(page, Page)
    page.resize(1366, 700)
    she.pilot.settle()
    page.scroller.area.verticalScrollBar().setValue(0)
    assert row.button.visibleRegion().isEmpty()
    page.bar.help.emit()
    assert row.button.words in page.helping()
    assert not row.button.visibleRegion().isEmpty()


def test_a_guest_is_told_how_to_be_seen(she: Learner) -> None:
    she.program.journey.go(AtHome())
    ask(she)
    assert "raise your hand" in row_on(she).words.text()
    assert row_on(she).button.words == CALL


def test_the_row_says_what_became_of_it(she: Learner) -> None:
    look, tr = she.program.appearance.look, she.program.appearance.translator
    rows = {state: CallRow(look, tr, state) for state in CallState}
    shown = {state: row.words.text() for state, row in rows.items()}
    assert len(set(shown.values())) == len(CallState)
    assert not shown[CallState.NONE]

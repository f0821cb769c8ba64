"""She says who she is without a hand on the screen: by one switch, and by a keyboard alone."""

from collections.abc import Callable, Iterator
from pathlib import Path
from secrets import token_bytes

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.people.places import AtSecret, AtWho
from edu_desk.gui.people.secret_page import SecretPage
from edu_desk.gui.people.who_page import WhoPage
from edu_desk.gui.preferences.places import AtWelcome
from edu_desk.people.picture_secret import make_secret
from kit.coming_in import page_of
from kit.learner import Learner
from kit.switch import OneSwitch
from kit.teacher import ELDER, enrolled, store_of

SECRET = ("apple", "bell", "cat")
MOST_TABS = 80
Chooses = Callable[[QAbstractButton], None]


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:
    assert qtbot is not None
    she = Learner(tmp_path / "data")
    enrolled(store_of(she), she.program.clock.now().date())
    store_of(she).sign_ins.keep_secret(ELDER, make_secret(SECRET, token_bytes(16)))
    she.program.window.activateWindow()
    she.pilot.settle()
    yield she
    she.close()


def by_switch(she: Learner) -> Chooses:
    she.program.appearance.change("switches", "one")
    she.pilot.settle()
    switch = OneSwitch(she)

    def choose(thing: QAbstractButton) -> None:
        she.let_guard_pass()
        switch.choose_named(thing.accessibleName())

    return choose


def by_keyboard(she: Learner) -> Chooses:
    def choose(thing: QAbstractButton) -> None:
        she.let_guard_pass()
        handle = she.program.window.windowHandle()
        assert handle is not None
        for _ in range(MOST_TABS):
            if QApplication.focusWidget() is thing:
                QTest.keyClick(handle, Qt.Key.Key_Space)
                she.pilot.settle()
                return
            QTest.keyClick(handle, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {thing.accessibleName()}")

    return choose


@pytest.mark.parametrize("hand", [by_switch, by_keyboard])
def test_she_comes_in_by_her_tile_and_her_three_pictures(
    she: Learner, hand: Callable[[Learner], Chooses]
) -> None:
    choose = hand(she)
    she.program.journey.go(AtWho())
    page = page_of(she)
    assert isinstance(page, WhoPage)
    choose(next(tile for tile in page.tiles if tile.key == ELDER))
    assert isinstance(she.place, AtSecret)
    for picture in SECRET:
        asked = page_of(she)
        assert isinstance(asked, SecretPage)
        choose(next(tile for tile in asked.tiles if tile.key == picture))
    assert she.program.records.person == ELDER
    assert isinstance(she.place, AtHome | AtWelcome)

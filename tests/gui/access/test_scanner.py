"""Scanning in the real window: what is framed can be seen, is named, and is pressed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from edu_desk.access.keys import Does
from edu_desk.gui.access.scanner import Scanner
from edu_desk.gui.access.touchables import touchables
from edu_desk.gui.shell.place import AtHome, AtModes
from edu_desk.play import letters_for
from edu_desk.runner.action import Enter, Press
from kit.learner import Learner


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path, pause_ms=3_600_000)
    yield learner
    learner.close()


def scanner(she: Learner) -> Scanner:
    (found,) = she.program.window.findChildren(Scanner)
    return found


def switch(she: Learner, key: Qt.Key = Qt.Key.Key_Space) -> None:
    handle = she.program.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)
    she.pilot.settle()


def press_with_one_switch(she: Learner, wanted: QWidget) -> None:
    """As somebody does who sees the frame: presses the switch when the frame is on what is wanted."""
    scan = scanner(she)
    for _ in range(300):
        framed = scan.framed()
        holds = any(one is wanted or wanted.isAncestorOf(one) for one in framed)
        if scan.scan.rests or (holds and not scan.scan.leaves):
            last = len(framed) == 1 and not scan.scan.rests
            switch(she)
            if last:
                return
        else:
            scan.tick()
    raise AssertionError(f"{wanted.accessibleName()} is never framed")


def test_off_it_frames_nothing_and_takes_no_key(she: Learner) -> None:
    scanner(she).tick()
    switch(she)
    assert scanner(she).framed() == ()
    assert isinstance(she.place, AtHome)
    assert scanner(she).frame.box.isEmpty()


def test_a_lesson_is_begun_with_one_switch(she: Learner) -> None:
    she.program.outfit.change("switches", "one")
    she.pilot.settle()
    shown = she.program.window.centralWidget()
    tile = next(one for one in touchables(she.program.window) if getattr(one, "key", "") == "train-book")
    assert shown is not None
    press_with_one_switch(she, tile)
    assert isinstance(she.place, AtModes)


def test_the_frame_lies_round_what_is_framed(she: Learner) -> None:
    she.program.outfit.change("switches", "one")
    she.pilot.settle()
    scan = scanner(she)
    switch(she)
    for _ in range(12):
        for widget in scan.framed():
            corner = widget.mapTo(she.program.window, QPoint(0, 0))
            assert scan.frame.box.contains(corner)
        assert scan.framed()
        scan.tick()


def test_two_switches_move_and_choose(she: Learner) -> None:
    she.program.outfit.change("switches", "two")
    she.pilot.settle()
    scan = scanner(she)
    switch(she, Qt.Key.Key_Tab)
    first = scan.framed()
    scan.tick()
    assert scan.framed() == first, "nothing moves by itself"
    switch(she, Qt.Key.Key_Tab)
    assert scan.framed() != first
    switch(she)
    assert len(scan.framed()) == 1 or not isinstance(she.place, AtHome)


def test_a_click_anywhere_is_the_switch(she: Learner) -> None:
    she.program.outfit.change("switches", "one")
    she.pilot.settle()
    she.pilot.wait(lambda: not she.program.window.guarded, "the page to take touches")
    handle = she.program.window.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 700))
    assert scanner(she).framed()
    assert isinstance(she.place, AtHome)


def test_in_a_lesson_the_frame_begins_at_what_is_marked(she: Learner) -> None:
    she.choose_lesson("train-book")
    she.choose("follow")
    she.program.outfit.change("switches", "one")
    she.pilot.settle()
    switch(she)
    marked = she.lesson_page.simulator.marked()
    assert marked is not None
    assert any(one is marked or marked.isAncestorOf(one) for one in scanner(she).framed())


def type_with_one_switch(she: Learner, letters: str, action: Enter) -> None:
    keyboard = she.lesson_page.keyboard
    entry = she.lesson_page.simulator.widget_of(action.target)
    assert keyboard is not None
    assert entry is not None
    press_with_one_switch(she, entry)
    she.pilot.wait(keyboard.isVisible, "the keyboard")
    for letter in letters:
        press_with_one_switch(she, next(cap for cap in keyboard.caps if cap.key.text == letter))
    press_with_one_switch(she, next(cap for cap in keyboard.caps if cap.key.does is Does.DONE))
    she.pilot.wait(keyboard.isHidden, "the keyboard to go")


def test_the_train_is_booked_with_one_switch(she: Learner) -> None:
    """Only by the frame and the guide's mark; keys on the screen write."""
    she.program.outfit.change("screen_keyboard", value=True)
    she.choose_lesson("train-book")
    she.choose("follow")
    she.program.outfit.change("switches", "one")
    she.pilot.settle()
    for _ in range(60):
        if she.session.run.finished:
            break
        advice = she.session.view.advice
        assert advice is not None
        she.pilot.wait(lambda: not she.program.window.guarded, "the page to take touches")
        action = she.session.advised()
        before = she.session.run.state
        if isinstance(action, Enter):
            type_with_one_switch(she, letters_for(she.session, action), action)
        else:
            simulator = she.lesson_page.simulator
            wanted = simulator.widget_of(action.target) if isinstance(action, Press) else simulator.marked()
            assert wanted is not None
            press_with_one_switch(she, wanted)
        she.pilot.settle()
        assert she.session.run.state != before
    assert she.session.run.finished


def test_resting_the_pointer_presses_once(she: Learner) -> None:
    """The hand clock goes on by a second at each look; resting takes 1.6."""
    she.program.outfit.change("switches", "dwell")
    she.pilot.settle()
    scan = scanner(she)
    scan._timer.stop()
    tile = next(one for one in touchables(she.program.window) if getattr(one, "key", "") == "train-book")
    at = tile.mapTo(she.program.window, tile.rect().center())
    scan.rest_at(at)
    scan.rest_at(at)
    assert isinstance(she.place, AtHome)
    assert scan.frame.isVisible()
    scan.rest_at(at)
    she.pilot.settle()
    assert isinstance(she.place, AtModes)
    place = she.place
    for _ in range(9):
        scan.rest_at(at)
    assert she.place == place, "nothing more until the pointer has moved"

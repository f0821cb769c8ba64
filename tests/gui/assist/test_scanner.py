"""Scanning in the real window: what is framed can be seen, is named, and is pressed."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from edu_desk.access.contrast import LINE_RATIO, ratio
from edu_desk.access.scan_machine import ROUNDS, ScanLevel
from edu_desk.gui.assist.pressables import Zone, box_of, bring, seen_of, touchables, zone_of
from edu_desk.gui.assist.scan_frame import FrameShape, ScanFrame
from edu_desk.gui.assist.scan_map import OUT_OF_ROW
from edu_desk.gui.learner.places import AtHome, AtLesson, AtModes, AtTopic
from edu_desk.gui.preferences.places import AtPreferences
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.theme.tokens import THEMES
from kit.clock import HandClock
from kit.learner import Learner
from kit.switch import OneSwitch

LESSON, FIRST = "기차표 예매하기", "125%"


class StillClock(HandClock):
    """Stands still unless it is moved."""

    def now(self) -> datetime:
        return self._moment


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path, pause_ms=3_600_000)
    yield learner
    learner.close()


def set_to(she: Learner, switches: str) -> OneSwitch:
    she.program.appearance.change("switches", switches)
    she.pilot.settle()
    return OneSwitch(she)


def follow(she: Learner) -> None:
    she.choose_lesson("train-book")
    she.choose("follow")


def thing(she: Learner, name: str) -> QWidget:
    return next(one for one in touchables(she.program.window) if one.accessibleName().startswith(name))


def calm(she: Learner) -> None:
    she.let_guard_pass()


def mouse(she: Learner, button: Qt.MouseButton, at: QPoint) -> None:
    handle = she.program.window.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, button, Qt.KeyboardModifier.NoModifier, at)
    she.pilot.settle()


def test_off_it_frames_nothing_and_takes_no_key(she: Learner) -> None:
    off = OneSwitch(she)
    off.tick()
    off.press()
    assert off.names == ()
    assert off.frame.isEmpty()
    assert isinstance(she.place, AtHome)


def test_it_waits_for_the_first_press_and_rests_again(she: Learner) -> None:
    one = set_to(she, "one")
    one.tick()
    assert one.frame.isEmpty(), "nothing moves before the first press"
    one.press()
    assert not one.frame.isEmpty()
    for _ in range(100):
        one.tick()
    assert one.frame.isEmpty(), f"{ROUNDS} rounds without a choice, and it rests"
    one.press()
    assert not one.frame.isEmpty()


def test_the_frame_lies_round_what_is_framed_by_parts_rows_and_things(she: Learner) -> None:
    follow(she)
    one = set_to(she, "one")
    seen: set[FrameShape] = set()
    one.press()
    for at in range(40):
        for widget in one.scanner.framed():
            part = seen_of(widget)
            assert one.frame.contains(QRect(widget.mapTo(she.program.window, part.topLeft()), part.size()))
        zones = {zone_of(widget) for widget in one.scanner.framed()}
        assert len(zones) <= 1, "a frame never spans two parts of the screen"
        seen.add(one.scanner.frame.shape)
        if at == 0 or one.frame.isEmpty():
            one.press()
        else:
            one.tick()
    assert seen == set(FrameShape)


@pytest.mark.parametrize("size", [100, 200, 300])
def test_every_answer_can_be_chosen_however_large_the_letters(she: Learner, size: int) -> None:
    she.program.appearance.change("text_size", size)
    one = set_to(she, "one")
    for name in (LESSON, "확인하기"):
        while not any(one.accessibleName().startswith(name) for one in touchables(she.program.window)):
            one.choose_named("아래로")
        one.choose_named(name)
    assert isinstance(she.place, AtLesson)


def test_in_a_lesson_the_frame_begins_at_what_is_marked(she: Learner) -> None:
    follow(she)
    one = set_to(she, "one")
    one.press()
    assert she.lesson_page.simulator.marked() in one.scanner.framed()


def test_after_each_step_the_frame_waits_at_the_next(she: Learner) -> None:
    follow(she)
    one = set_to(she, "one")
    for _ in range(3):
        one.choose_marked()
        marked = she.lesson_page.simulator.marked()
        assert marked is not None
        assert any(marked is held or marked.isAncestorOf(held) for held in one.scanner.framed())


def test_without_a_mark_it_begins_in_the_practice_app(she: Learner) -> None:
    she.choose_lesson("train-book")
    she.choose("try")
    one = set_to(she, "one")
    one.press()
    assert {zone_of(widget) for widget in one.scanner.framed()} == {Zone.APP}


def test_a_choice_that_draws_the_page_anew_keeps_the_frame_where_it_was(she: Learner) -> None:
    she.program.journey.ways.to_preferences()
    she.pilot.settle()
    one = set_to(she, "one")
    one.choose_named(FIRST)
    assert she.program.appearance.settings.text_size == 125
    assert isinstance(she.place, AtPreferences)
    assert FIRST in one.names, "the row is framed again, on the new page"


def test_esc_and_every_other_key_do_what_they_always_do(she: Learner) -> None:
    she.choose_lesson("train-book")
    one = set_to(she, "one")
    one.press()
    one.press(Qt.Key.Key_Tab)
    assert she.program.window.focusWidget() is not None
    one.press(Qt.Key.Key_Escape)
    assert isinstance(she.place, AtTopic)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_F9])
def test_what_switch_boxes_send_to_choose(she: Learner, key: Qt.Key) -> None:
    one = set_to(she, "one")
    one.press(key)
    assert one.names


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_2, Qt.Key.Key_F10])
def test_two_switches_move_and_choose_and_a_third_goes_back(she: Learner, key: Qt.Key) -> None:
    two = set_to(she, "two")
    two.press(key)
    first = two.names
    assert first
    two.tick()
    assert two.names == first, "nothing moves by itself"
    two.press(Qt.Key.Key_F11)
    assert two.scanner.scan.level is ScanLevel.PARTS
    two.press(key)
    assert two.names != first
    two.press()
    assert two.scanner.scan.level is not ScanLevel.PARTS


def test_a_click_anywhere_is_the_switch_and_the_right_button_moves(she: Learner) -> None:
    two = set_to(she, "two")
    calm(she)
    tile = thing(she, LESSON)
    at = tile.mapTo(she.program.window, tile.rect().center())
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.RightButton):
        before = two.scanner.scan
        mouse(she, button, at)
        assert two.scanner.scan != before
    assert isinstance(she.place, AtHome), "what lies under the pointer is not pressed"


def test_a_switch_struck_twice_at_once_chooses_once(tmp_path: Path) -> None:
    she = Learner(tmp_path, clock=StillClock())
    one = set_to(she, "one")
    one.press()
    one.press()
    assert one.scanner.scan.level is ScanLevel.ROWS, "the second strike came in the same moment"
    she.close()


def test_a_line_gets_its_keyboard_though_a_mouse_button_is_the_switch(she: Learner) -> None:
    follow(she)
    one = set_to(she, "one")
    while not isinstance(line := she.lesson_page.simulator.marked_stop(), QLineEdit):
        one.choose_marked()
    assert [type(widget) for widget in one.scanner.framed()] == [type(line)]
    calm(she)
    handle, corner = she.program.window.windowHandle(), QPoint(5, 700)
    assert handle is not None
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)
    she.pilot.settle()
    keyboard = she.lesson_page.keyboard
    assert keyboard is not None
    assert keyboard.isVisible()
    assert {zone_of(widget) for widget in one.scanner.framed()} == {Zone.KEYBOARD}, "and begins there"
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)


def test_what_is_framed_is_wholly_in_sight_and_named(she: Learner) -> None:
    she.program.appearance.change("text_size", 200)
    follow(she)
    one = set_to(she, "one")
    named: list[str] = []
    one.scanner._say = named.append
    one.press()
    for at in range(12):
        assert len(named) == at + 1
        assert named[-1]
        if one.scanner.frame.shape is FrameShape.ROW:
            for widget in one.scanner.framed():
                assert widget.visibleRegion().boundingRect().height() == widget.height()
        one.tick()


def test_without_sounds_nothing_clicks_or_speaks(she: Learner) -> None:
    she.program.appearance.change("scan_sounds", value=False)
    one = set_to(she, "one")
    heard: list[str] = []
    one.scanner._say = heard.append
    one.scanner._click = lambda: heard.append("click")
    one.press()
    one.tick()
    assert heard == []
    she.program.appearance.change("scan_sounds", value=True)
    one.tick()
    assert heard[0] == "click"
    assert len(heard) == 2


def test_the_pace_is_live_and_the_first_stays_longer(she: Learner) -> None:
    one = set_to(she, "one")
    one.press()
    assert one.scanner._timer.interval() == 2400
    one.tick()
    assert one.scanner._timer.interval() == 1600
    she.program.appearance.change("scan_pace", 5000)
    one.tick()
    assert one.scanner._timer.interval() in {5000, 7500}


def test_the_way_out_says_so(she: Learner) -> None:
    she.choose_lesson("train-book")
    one = set_to(she, "one")
    one.press()
    one.press()
    named: list[str] = []
    one.scanner._say = named.append
    while not one.leads_out:
        one.tick()
    assert named[-1] == she.program.appearance.translator(OUT_OF_ROW)
    one.press()
    assert one.scanner.scan.level is not ScanLevel.THINGS
    assert isinstance(she.place, AtModes)


@pytest.mark.parametrize("theme", THEMES)
def test_the_frame_is_seen_in_every_theme(theme: str) -> None:
    """The frame's lines lie on a ground of their own, so that what is under them does not matter."""
    assert ratio(THEMES[theme].primary, THEMES[theme].page) >= LINE_RATIO
    assert ratio(THEMES[theme].on_primary, THEMES[theme].primary) >= LINE_RATIO


def test_shapes_differ_by_what_they_paint(she: Learner) -> None:
    frame = she.program.window.findChild(ScanFrame)
    assert frame is not None
    box = box_of(thing(she, LESSON), she.program.window)
    pictures: list[QImage] = []
    for shape in FrameShape:
        frame.put(box, shape, "words")
        pictures.append(frame.grab().toImage())
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])


def test_bringing_into_sight_scrolls(she: Learner) -> None:
    she.program.appearance.change("text_size", 300)
    she.program.journey.ways.to_preferences()
    she.pilot.settle()
    page = she.program.window.centralWidget()
    assert isinstance(page, PreferencesPage)
    last = page.choosers[-1].options[-1]
    assert last.visibleRegion().isEmpty()
    bring(last)
    assert last.visibleRegion().boundingRect().height() == last.height()


def rest(she: Learner, dwell: OneSwitch, widget: QWidget, times: int) -> None:
    at = widget.mapTo(she.program.window, widget.rect().center())
    for _ in range(times):
        dwell.scanner.rest_at(at)
    she.pilot.settle()


def test_resting_the_pointer_presses_once(she: Learner) -> None:
    """The hand clock goes on by a second at each look; resting takes 1.6."""
    dwell = set_to(she, "dwell")
    tile = thing(she, LESSON)
    at = tile.mapTo(she.program.window, tile.rect().center())
    rest(she, dwell, tile, 2)
    assert isinstance(she.place, AtHome)
    assert dwell.scanner.frame.isVisible()
    dwell.scanner.rest_at(at)
    she.pilot.settle()
    assert isinstance(she.place, AtModes)
    place = she.place
    for _ in range(9):
        dwell.scanner.rest_at(at)
    assert she.place == place, "nothing more until the pointer has moved"


def test_what_the_pointer_lies_on_when_a_setting_changes_is_not_pressed(she: Learner) -> None:
    dwell = set_to(she, "dwell")
    tile = thing(she, LESSON)
    dwell.scanner.rest_anew(tile.mapTo(she.program.window, tile.rect().center()))
    rest(she, dwell, tile, 9)
    assert isinstance(she.place, AtHome)
    rest(she, dwell, thing(she, "글자 크기"), 1)
    rest(she, dwell, tile, 4)
    assert isinstance(she.place, AtModes)

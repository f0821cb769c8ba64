"""At the very first start one switch is enough, without a setting: by waiting, or by any key."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from edu_desk.access.profile_questions import BY_SWITCH, Step
from edu_desk.gui.assist.pressables import touchable
from edu_desk.gui.assist.waiting_scan import TOLD, WAIT_MS, WaitingScan
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.preferences.places import AtSwitchTrial, AtWelcome
from edu_desk.gui.preferences.switch_trial_page import KEEP
from edu_desk.gui.preferences.welcome_page import TOLD_SHORT, WelcomePage
from edu_desk.gui.widgets.question_page import QuestionPage
from edu_desk.settings.settings_file import read_settings
from kit.clock import HandClock
from kit.learner import Learner
from kit.switch import OneSwitch

OUTSIDE = QPoint(3, 3)


class Newcomer:
    """Somebody before the first question, and a clock that goes on only as she waits."""

    def __init__(self, data: Path) -> None:
        self.clock = HandClock()
        self.she = Learner(data, clock=self.clock, pause_ms=3_600_000)
        self.said: list[str] = []
        self.she.program.voice.said.connect(self.said.append)
        (self.waiting,) = self.she.program.window.findChildren(WaitingScan)
        self.waiting._timer.timeout.disconnect()  # the test's hand moves the clock, not the machine's
        self.switch = OneSwitch(self.she)
        self.she.program.journey.go(AtWelcome())
        self.she.let_guard_pass()

    def wait(self, ms: int = WAIT_MS) -> None:
        self.clock.go_on(timedelta(milliseconds=ms))
        self.waiting.tick()
        self.she.pilot.settle()

    def key(self, which: Qt.Key) -> None:
        handle = self.she.program.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, which)
        self.she.pilot.settle()

    def mouse(self, at: QPoint, *, moves: bool) -> None:
        handle = self.she.program.window.windowHandle()
        assert handle is not None
        if moves:
            QTest.mouseMove(handle, at)
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.she.pilot.settle()

    @property
    def page(self) -> WelcomePage:
        page = self.she.program.window.centralWidget()
        assert isinstance(page, WelcomePage)
        return page

    def scans(self) -> bool:
        return not self.switch.frame.isEmpty()

    def asked(self, step: Step) -> bool:
        return self.she.place == AtWelcome(int(step))

    def answer(self, key: str) -> QWidget:
        return next(one for one in self.page.answers if one.key == key)

    def press_any(self) -> None:
        """Some key that a switch box may send."""
        self.key(Qt.Key.Key_G)

    def choose(self, what: QWidget) -> None:
        """Press any key whenever the frame holds `what`, until it has been chosen."""
        before = self.she.program.window.centralWidget()
        for _ in range(200):
            framed = self.switch.scanner.framed()
            if not framed or (what in framed and not self.switch.leads_out):
                self.press_any()
            else:
                self.switch.tick()
            if self.she.program.window.centralWidget() is not before:
                return
        raise AssertionError(f"the frame never comes to {what.accessibleName()}, but to {self.switch.names}")


@pytest.fixture
def newcomer(tmp_path: Path) -> Iterator[Newcomer]:
    one = Newcomer(tmp_path)
    yield one
    one.she.close()


def test_left_alone_the_answers_are_scanned_and_it_is_told_how(newcomer: Newcomer) -> None:
    newcomer.wait(WAIT_MS // 2)
    assert not newcomer.scans()
    newcomer.wait()
    assert newcomer.scans()
    told = newcomer.she.program.appearance.translator(TOLD)
    assert newcomer.said[-1] == told
    assert any(one.text() == told for one in newcomer.page.findChildren(type(newcomer.page.spoken[0])))
    assert newcomer.answer("100") in newcomer.switch.scanner.framed(), "it begins with the answers"


def test_by_waiting_and_any_key_alone_one_switch_is_chosen_for_good(newcomer: Newcomer) -> None:
    newcomer.wait()
    newcomer.choose(newcomer.answer("200"))
    assert newcomer.asked(Step.COLOURS)
    assert newcomer.she.program.appearance.text_size == 200
    for step in (Step.COLOURS, Step.VOICE):
        newcomer.choose(newcomer.page.answers[0])
        assert newcomer.asked(Step(step + 1))
        assert newcomer.scans()
    newcomer.choose(newcomer.answer(BY_SWITCH))
    assert isinstance(newcomer.she.place, AtSwitchTrial)
    page = newcomer.she.program.window.centralWidget()
    assert isinstance(page, QuestionPage)
    newcomer.switch.choose_named(next(tile for tile in page.tiles if tile.key == KEEP).accessibleName())
    assert isinstance(newcomer.she.place, AtHome)
    assert read_settings(newcomer.she.data)[0].switches == "one"


def test_the_last_question_begins_with_the_switch(newcomer: Newcomer) -> None:
    newcomer.she.program.journey.go(AtWelcome(int(Step.HAND)))
    newcomer.she.let_guard_pass()
    newcomer.wait()
    assert newcomer.answer(BY_SWITCH) in newcomer.switch.scanner.framed()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_G])
def test_any_key_begins_it_at_once_and_chooses_nothing(newcomer: Newcomer, key: Qt.Key) -> None:
    newcomer.key(key)
    assert newcomer.scans()
    assert newcomer.asked(Step.LETTERS)


def test_a_click_where_the_pointer_rests_is_a_switch(newcomer: Newcomer) -> None:
    newcomer.mouse(OUTSIDE, moves=True)
    QCursor.setPos(newcomer.she.program.window.mapToGlobal(OUTSIDE))
    newcomer.wait()
    assert newcomer.answer("100") in newcomer.switch.scanner.framed()
    newcomer.she.let_guard_pass()
    newcomer.mouse(OUTSIDE, moves=False)
    assert newcomer.asked(Step.COLOURS), "what was framed is chosen"
    assert newcomer.scans()


def rest_on(newcomer: Newcomer, what: QWidget) -> QPoint:
    """Bring the pointer to `what` with the mouse, and leave it there."""
    window = newcomer.she.program.window
    at = what.mapTo(window, what.rect().center())
    handle = window.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, OUTSIDE)
    QTest.mouseMove(handle, at)
    QCursor.setPos(window.mapToGlobal(at))
    newcomer.she.pilot.settle()
    return at


def test_a_mouse_that_rests_on_an_answer_presses_it(newcomer: Newcomer) -> None:
    at = rest_on(newcomer, newcomer.answer("150"))
    newcomer.wait()
    assert newcomer.scans()
    newcomer.she.let_guard_pass()
    newcomer.mouse(at, moves=False)
    assert not newcomer.scans()
    assert newcomer.asked(Step.COLOURS)
    assert newcomer.she.program.appearance.text_size == 150, "what lies under it is chosen"


def test_a_click_that_was_a_switch_stays_one_wherever_the_pointer_rests(newcomer: Newcomer) -> None:
    """On the first page it rests on empty ground, on a later one an answer lies there."""
    newcomer.mouse(OUTSIDE, moves=True)
    QCursor.setPos(newcomer.she.program.window.mapToGlobal(OUTSIDE))
    newcomer.wait()
    newcomer.she.let_guard_pass()
    newcomer.mouse(OUTSIDE, moves=False)
    assert newcomer.asked(Step.COLOURS)
    newcomer.she.let_guard_pass()
    last = newcomer.page.answers[-1]
    at = last.mapTo(newcomer.she.program.window, last.rect().center())
    newcomer.waiting._rest = newcomer.she.program.window.mapToGlobal(at)
    newcomer.mouse(at, moves=False)
    assert newcomer.scans()
    assert newcomer.she.program.appearance.settings.theme != last.key, "what was framed, not what lies there"


def test_a_pointer_that_nobody_moved_is_a_switch_where_it_is_asked_how_one_presses(
    newcomer: Newcomer,
) -> None:
    """Somebody with a switch that clicks, alone, and the pointer rests in the middle of the answers."""
    newcomer.she.program.journey.go(AtWelcome(int(Step.HAND)))
    newcomer.she.let_guard_pass()
    window, usual = newcomer.she.program.window, newcomer.answer("ease")
    at = usual.mapTo(window, usual.rect().center())
    QCursor.setPos(window.mapToGlobal(at))
    newcomer.wait()
    newcomer.she.let_guard_pass()
    for _ in range(40):
        if newcomer.answer(BY_SWITCH) in newcomer.switch.scanner.framed() and not newcomer.switch.leads_out:
            newcomer.mouse(at, moves=False)
        else:
            newcomer.switch.tick()
        newcomer.she.let_guard_pass()
        if not newcomer.asked(Step.HAND):
            break
    assert isinstance(newcomer.she.place, AtSwitchTrial)


@pytest.mark.parametrize("window", [(1024, 768), (1366, 768)])
@pytest.mark.parametrize("text", [200, 300])
def test_in_large_letters_the_words_push_no_answer_out(
    newcomer: Newcomer, text: int, window: tuple[int, int]
) -> None:
    newcomer.she.program.window.resize(*window)
    newcomer.she.program.appearance.change("text_size", text)
    short = newcomer.she.program.appearance.translator(TOLD_SHORT)
    for step in Step:
        newcomer.she.program.journey.go(AtWelcome(int(step)))
        newcomer.she.let_guard_pass()
        before = [one.visibleRegion() for one in newcomer.page.answers]
        sentence = newcomer.page.spoken[1].text()
        newcomer.wait()
        assert newcomer.scans()
        assert newcomer.page.spoken[1].text() == short
        for seen in (*newcomer.page.spoken, newcomer.page.answers[0]):
            assert seen.visibleRegion().boundingRect() == seen.rect(), (step, seen.accessibleName())
        assert [one.visibleRegion() for one in newcomer.page.answers] == before
        newcomer.key(Qt.Key.Key_Tab)
        assert newcomer.page.spoken[1].text() == sentence
        assert [one.visibleRegion() for one in newcomer.page.answers] == before


@pytest.mark.parametrize("text", [100, 125])
def test_no_answer_moves_under_the_hand_when_it_begins_or_ends(newcomer: Newcomer, text: int) -> None:
    newcomer.she.program.appearance.change("text_size", text)
    newcomer.she.program.journey.go(AtWelcome())
    newcomer.she.let_guard_pass()
    window = newcomer.she.program.window

    def places() -> list[QPoint]:
        return [one.mapTo(window, QPoint(0, 0)) for one in newcomer.page.answers]

    before = places()
    newcomer.wait()
    assert newcomer.scans()
    assert places() == before
    newcomer.key(Qt.Key.Key_Tab)
    assert not newcomer.scans()
    assert places() == before


@pytest.mark.parametrize("step", [Step.LETTERS, Step.HAND])
def test_the_page_does_not_move_until_a_switch_is_struck(newcomer: Newcomer, step: Step) -> None:
    newcomer.she.program.appearance.change("text_size", 300)
    newcomer.she.program.journey.go(AtWelcome(int(step)))
    newcomer.she.let_guard_pass()
    question, bar = newcomer.page.spoken[0], newcomer.page.scroller.area.verticalScrollBar()
    newcomer.wait()
    assert newcomer.scans()
    for _ in range(12):
        assert bar.value() == 0
        assert question.visibleRegion().boundingRect() == question.rect(), "the question stays in sight"
        assert all(not one.visibleRegion().isEmpty() for one in newcomer.switch.scanner.framed()), (
            "what is framed is in sight"
        )
        newcomer.switch.tick()


def test_what_lies_below_is_chosen_with_the_switch_all_the_same(newcomer: Newcomer) -> None:
    newcomer.she.program.appearance.set_all((("text_size", 300), ("motion", False)))
    newcomer.she.program.journey.go(AtWelcome(int(Step.HAND)))
    newcomer.she.let_guard_pass()
    newcomer.wait()
    newcomer.she.let_guard_pass()
    assert not touchable(newcomer.answer(BY_SWITCH)), "it lies below the fold"
    while not touchable(newcomer.answer(BY_SWITCH)):
        before = newcomer.page.scroller.area.verticalScrollBar().value()
        newcomer.switch.choose_named(newcomer.page.scroller.down.accessibleName())
        newcomer.she.let_guard_pass()
        assert newcomer.page.scroller.area.verticalScrollBar().value() > before
    newcomer.choose(newcomer.answer(BY_SWITCH))
    assert isinstance(newcomer.she.place, AtSwitchTrial)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Down])
def test_the_keyboard_ends_it_and_it_stays_ended(newcomer: Newcomer, key: Qt.Key) -> None:
    newcomer.wait()
    newcomer.key(key)
    assert not newcomer.scans()
    assert newcomer.asked(Step.LETTERS)
    newcomer.she.program.window.setFocus()
    newcomer.key(Qt.Key.Key_G)
    assert not newcomer.scans(), "somebody who uses the keyboard has no switch"


def test_a_touch_elsewhere_ends_it_and_acts(newcomer: Newcomer) -> None:
    newcomer.wait()
    newcomer.she.let_guard_pass()
    answer = newcomer.answer("150")
    newcomer.mouse(answer.mapTo(newcomer.she.program.window, answer.rect().center()), moves=True)
    assert not newcomer.scans()
    assert newcomer.asked(Step.COLOURS)
    assert newcomer.she.program.appearance.text_size == 150


def test_a_moving_pointer_puts_it_off(newcomer: Newcomer) -> None:
    handle = newcomer.she.program.window.windowHandle()
    assert handle is not None
    newcomer.clock.go_on(timedelta(milliseconds=WAIT_MS))
    QTest.mouseMove(handle, QPoint(50, 60))
    newcomer.she.pilot.settle()
    newcomer.wait(1)
    assert not newcomer.scans()


def test_a_key_on_what_has_the_focus_is_the_keyboards(newcomer: Newcomer) -> None:
    newcomer.answer("100").setFocus(Qt.FocusReason.TabFocusReason)
    newcomer.key(Qt.Key.Key_Space)
    assert not newcomer.scans()
    assert newcomer.asked(Step.COLOURS)


def test_elsewhere_nothing_is_scanned_unasked(newcomer: Newcomer) -> None:
    newcomer.she.program.show_home()
    newcomer.she.let_guard_pass()
    newcomer.wait()
    newcomer.press_any()
    assert not newcomer.scans()
    assert newcomer.switch.scanner.way == "off"

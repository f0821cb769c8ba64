"""Keys on the screen come wherever no real keyboard was used, and nothing that is typed gets lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from edu_desk.gui.assist.keyboard import ScreenKeyboard
from edu_desk.gui.assist.real_keyboard import strikes
from edu_desk.gui.widgets.page_scroll import PageScroll
from edu_desk.machine.action import Enter, Target
from edu_desk.shared.paths import shipped
from kit.learner import Learner
from kit.note import CODE, NAME, write_note

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def struck(key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


@pytest.mark.parametrize(
    ("event", "real"),
    [
        (struck(Qt.Key.Key_9, "9"), True),
        (struck(Qt.Key.Key_A, "a"), True),
        (struck(Qt.Key.Key_A, "ㅁ"), True),
        (struck(Qt.Key.Key_Tab, "\t"), True),
        (QInputMethodEvent("ㄱ", []), True),
        (QInputMethodEvent(), False),
        (struck(Qt.Key.Key_Space, " "), False),
        (struck(Qt.Key.Key_Return, "\r"), False),
        (struck(Qt.Key.Key_Escape, "\x1b"), False),
        (struck(Qt.Key.Key_F9, ""), False),
        (struck(Qt.Key.Key_A, "a", CTRL), False),
        (QEvent(QEvent.Type.KeyRelease), False),
    ],
)
def test_what_proves_a_real_keyboard(event: QEvent, *, real: bool) -> None:
    assert strikes(event) is real


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    write_note(tmp_path / "lessons")
    learner = Learner(tmp_path, resources=shipped(), pause_ms=3_600_000)
    learner.choose_lesson("note-send")
    learner.choose("follow")
    yield learner
    learner.close()


def line_of(she: Learner, target: Target) -> QLineEdit:
    found = she.lesson_page.simulator.widget_of(target)
    assert isinstance(found, QLineEdit)
    return found


def touch(she: Learner, target: Target) -> QLineEdit:
    she.let_guard_pass()
    she.lesson_page.simulator.bring_to_sight(target)
    she.pilot.settle()
    she.pilot.touch(line_of(she, target))
    she.pilot.settle()
    return line_of(she, target)


def keys_of(she: Learner) -> ScreenKeyboard:
    keyboard = she.lesson_page.keyboard
    assert keyboard is not None
    return keyboard


def strike(she: Learner, letters: str) -> None:
    for letter in letters:
        she.let_guard_pass()
        she.pilot.touch(next(cap for cap in keys_of(she).caps if cap.key.text == letter))


def real_key(she: Learner, which: Qt.Key) -> None:
    handle = she.program.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, which)
    she.pilot.settle()


def test_a_touch_on_a_field_brings_them_in_the_phone_itself(she: Learner) -> None:
    page = she.lesson_page
    device = page.simulator.geometry()
    touch(she, CODE)
    keys = keys_of(she)
    assert keys.isVisible()
    assert page.simulator.geometry() == device, "nothing round the phone moves"
    assert device.contains(keys.geometry())
    line = line_of(she, CODE)
    seen = QRect(line.mapTo(page, line.rect().topLeft()), line.size())
    assert line.visibleRegion().boundingRect().height() == line.height()
    assert seen.bottom() < keys.y()
    strike(she, "9410")
    assert line.text() == "9410"


@pytest.mark.parametrize(("large", "least"), [(False, 16.0), (True, 19.0)])
def test_they_are_as_large_as_they_must_be(she: Learner, *, large: bool, least: float) -> None:
    she.program.appearance.change("large_touch", value=large)
    she.pilot.settle()
    touch(she, CODE)
    smallest = min(min(cap.width(), cap.height()) for cap in keys_of(she).caps)
    assert smallest >= least * she.program.appearance.look.px_per_mm - 1


def test_letters_have_more_room_at_the_foot_of_the_page(she: Learner) -> None:
    touch(she, NAME)
    keys = keys_of(she)
    assert keys.isVisible()
    assert keys.width() == she.lesson_page.width()


def test_letters_lie_in_a_phone_that_is_broad_enough(she: Learner) -> None:
    she.program.appearance.change("text_size", 150)
    she.program.window.resize(1920, 1080)
    she.pilot.settle()
    device = she.lesson_page.simulator.geometry()
    line, keys = touch(she, NAME), keys_of(she)
    assert she.lesson_page.simulator.geometry() == device
    assert device.contains(keys.geometry())
    strike(she, "ㄱㅏ")
    assert line.text() == "가"
    assert line.mapTo(she.lesson_page, line.rect().bottomLeft()).y() < keys.y()


def test_a_real_key_sends_them_away_and_is_not_lost(she: Learner) -> None:
    line = touch(she, CODE)
    assert keys_of(she).isVisible()
    real_key(she, Qt.Key.Key_9)
    assert keys_of(she).isHidden()
    assert line.text() == "9"
    touch(she, NAME)
    assert keys_of(she).isHidden(), "they come no more"


def test_who_asked_for_them_keeps_them(she: Learner) -> None:
    she.program.appearance.change("screen_keyboard", value=True)
    she.pilot.settle()
    touch(she, CODE)
    real_key(she, Qt.Key.Key_9)
    assert keys_of(she).isVisible()


def test_who_reads_another_language_keeps_them_for_korean(tmp_path: Path) -> None:
    write_note(tmp_path / "lessons")
    she = Learner(tmp_path, "en", shipped(), pause_ms=3_600_000)
    she.choose_lesson("note-send")
    she.choose("follow")
    touch(she, CODE)
    real_key(she, Qt.Key.Key_9)
    assert keys_of(she).isHidden()
    line = touch(she, NAME)
    assert keys_of(she).isVisible(), "her own keyboard may have no Korean letters"
    strike(she, "ㄱㅣㅁ")
    assert line.text() == "김"
    real_key(she, Qt.Key.Key_A)
    assert keys_of(she).isVisible()
    she.close()


def test_korean_words_to_copy_stay_in_sight_in_large_letters(tmp_path: Path) -> None:
    write_note(tmp_path / "lessons")
    she = Learner(tmp_path, "en", shipped(), pause_ms=3_600_000)
    she.program.window.resize(1024, 768)
    she.program.appearance.change("text_size", value=200)
    she.pilot.settle()
    she.choose_lesson("note-send")
    she.choose("follow")
    line = touch(she, NAME)
    assert keys_of(she).isVisible()
    sentence = she.lesson_page.panel.now.sentence
    assert "김보리" in sentence.text()
    assert sentence.visibleRegion().boundingRect() == sentence.rect()
    assert line.visibleRegion().boundingRect() == line.rect()
    strike(she, "ㄱㅣㅁㅂㅗㄹㅣ")
    assert line.text() == "김보리"
    she.close()


def test_composing_is_typing_on_a_real_keyboard(she: Learner) -> None:
    line = touch(she, NAME)
    QApplication.sendEvent(line, QInputMethodEvent("ㄱ", []))
    assert keys_of(she).isHidden()


def test_digits_are_not_lost_where_the_focus_is_elsewhere(she: Learner) -> None:
    she.do(Enter(NAME, ""), "김보리")
    line = touch(she, CODE)
    real_key(she, Qt.Key.Key_9)
    she.lesson_page.bar.setFocus()
    she.lesson_page.panel.more_button.setFocus()
    assert not line.hasFocus()
    real_key(she, Qt.Key.Key_4)
    real_key(she, Qt.Key.Key_1)
    assert line.hasFocus()
    assert line.text() == "941"


def test_scrolling_with_the_mouse_leaves_the_focus_where_it_is(she: Learner) -> None:
    for scroller in she.program.window.findChildren(PageScroll):
        for button in (scroller.up, scroller.down):
            assert not button.focusPolicy() & Qt.FocusPolicy.ClickFocus

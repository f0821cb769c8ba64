"""What is typed stays as it was typed, and the view never needs to have it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from edu_desk.gui.simulator.elements.entry import EntryFrame
from edu_desk.gui.simulator.elements.keys_without_copy import act_without_copy
from edu_desk.gui.simulator.learner_hands import TypedMemory
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.lesson.kinds import EntryFormat
from edu_desk.machine.action import Target
from gui.simulator.builders import button, entry, keypad, screen

Shown = Callable[..., Simulator]
NAME = Target("칸")


def line(simulator: Simulator) -> QLineEdit:
    found = simulator.widget_of(NAME)
    assert isinstance(found, QLineEdit)
    return found


def heard(simulator: Simulator) -> list[str]:
    texts: list[str] = []
    simulator.typed.connect(lambda _target, text: texts.append(text))
    return texts


@pytest.mark.parametrize(
    ("form", "keys", "shown_text", "raw"),
    [
        pytest.param(EntryFormat.TEXT, "Kim", "Kim", "Kim", id="text"),
        pytest.param(EntryFormat.NUMBER, "01a0-2", "0102", "0102", id="digits only"),
        pytest.param(EntryFormat.CARD, "9410123456", "9410 1234 56", "9410123456", id="card in fours"),
        pytest.param(
            EntryFormat.CARD, "94101234567812345", "9410 1234 5678 1234", "9410123456781234", id="no more"
        ),
        pytest.param(EntryFormat.PHONE, "01012345678", "010-1234-5678", "01012345678", id="mobile phone"),
        pytest.param(EntryFormat.PHONE, "021234567", "02-123-4567", "021234567", id="Seoul"),
        pytest.param(EntryFormat.PHONE, "0101", "010-1", "0101", id="half a phone"),
        pytest.param(EntryFormat.MONEY, "18000", "18,000", "18000", id="a sum"),
        pytest.param(EntryFormat.PASSWORD, "ab 12!", "ab 12!", "ab 12!", id="password"),
        pytest.param(EntryFormat.SECRET, "12", "12", "12", id="secret"),
    ],
)
def test_each_format(shown: Shown, form: EntryFormat, keys: str, shown_text: str, raw: str) -> None:
    simulator = shown(screen(entry("칸", form, length=16)))
    texts = heard(simulator)
    QTest.keyClicks(line(simulator), keys)
    assert line(simulator).text() == shown_text
    assert texts[-1] == raw


@pytest.mark.parametrize("on", ["label", "edge"])
@pytest.mark.parametrize("enabled", [True, False])
def test_a_touch_on_what_the_ring_goes_round_leads_to_the_line(
    shown: Shown, on: str, *, enabled: bool
) -> None:
    simulator = shown(
        screen(replace(entry("칸", EntryFormat.CARD, length=16), enabled=enabled), button("다음"))
    )
    field = line(simulator)
    simulator.setFocus()
    frame = field.parentWidget()
    assert isinstance(frame, EntryFrame)
    if on == "label":
        QTest.mouseClick(frame.label, Qt.MouseButton.LeftButton)
    else:
        QTest.mouseClick(frame, Qt.MouseButton.LeftButton, pos=QPoint(3, field.y() + 9))
    assert (QApplication.focusWidget() is field) == enabled
    if enabled:
        QTest.keyClicks(field, "9410")
        assert field.text() == "9410"


def test_full_width_digits_are_digits(shown: Shown) -> None:
    simulator = shown(screen(entry("칸", EntryFormat.CARD, length=16)))
    texts = heard(simulator)
    written = QInputMethodEvent("", [])
    written.setCommitString("９４１０５")
    QApplication.sendEvent(line(simulator), written)
    assert (line(simulator).text(), texts[-1]) == ("9410 5", "94105")


def test_a_password_is_hidden_and_takes_letters(shown: Shown) -> None:
    field = line(shown(screen(entry("칸", EntryFormat.PASSWORD, length=8))))
    QTest.keyClicks(field, "hanbit7")
    assert field.text() == "hanbit7"
    assert field.displayText() != "hanbit7"
    assert not field.inputMethodHints() & Qt.InputMethodHint.ImhDigitsOnly


def test_typing_into_the_middle_of_a_phone_number_keeps_the_place(shown: Shown) -> None:
    field = line(shown(screen(entry("칸", EntryFormat.PHONE, length=11))))
    QTest.keyClicks(field, "0101234567")
    field.setCursorPosition(len("010-1"))
    QTest.keyClicks(field, "9")
    assert (field.text(), field.cursorPosition()) == ("010-1923-4567", len("010-19"))


def test_typing_into_the_middle_of_a_sum_keeps_the_place(shown: Shown) -> None:
    field = line(shown(screen(entry("칸", EntryFormat.MONEY))))
    QTest.keyClicks(field, "18000")
    field.setCursorPosition(len("18,0"))
    QTest.keyClicks(field, "5")
    assert (field.text(), field.cursorPosition()) == ("180,500", len("180,5"))


def test_what_is_too_long_for_the_line_is_shown_whole_below(shown: Shown) -> None:
    simulator = shown(screen(entry("칸", EntryFormat.CARD, length=16)), 330, 620, text=3.0, framed=False)
    QTest.keyClicks(line(simulator), "9410123456781234")
    words = [label for label in simulator.findChildren(PaintedText) if label.isVisible()]
    assert "9410 1234 5678 1234" in [label.text() for label in words]


_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("key", "held", "left", "selected"),
    [
        pytest.param(Qt.Key.Key_C, _CTRL, "9410 1234", "9410 1234", id="copy"),
        pytest.param(Qt.Key.Key_Insert, _CTRL, "9410 1234", "9410 1234", id="copy as it was once"),
        pytest.param(Qt.Key.Key_X, _CTRL, "", "", id="cut"),
        pytest.param(Qt.Key.Key_Delete, _SHIFT, "", "", id="cut as it was once"),
        pytest.param(Qt.Key.Key_A, _CTRL, "9410 1234", "9410 1234", id="all"),
        pytest.param(Qt.Key.Key_Home, _SHIFT, "9410 1234", "", id="to the beginning"),
        pytest.param(Qt.Key.Key_Left, _SHIFT, "9410 1234", "9410 123", id="a letter less"),
    ],
)
def test_what_is_typed_is_never_copied(
    shown: Shown, key: Qt.Key, held: Qt.KeyboardModifier, left: str, selected: str
) -> None:
    field = line(shown(screen(entry("칸", EntryFormat.CARD, length=16))))
    QTest.keyClicks(field, "94101234")
    QGuiApplication.clipboard().setText("before")
    field.setSelection(0, len("9410 1234"))
    event = QKeyEvent(QEvent.Type.KeyPress, key, held)
    assert act_without_copy(field, event)
    assert (field.text(), field.selectedText()) == (left, selected)
    QTest.keyClicks(field, "5")
    field.selectAll()
    QTest.keyClick(field, key, held)
    assert QGuiApplication.clipboard().text() == "before"


def test_other_keys_are_the_lines_own(shown: Shown) -> None:
    field = line(shown(screen(entry("칸", EntryFormat.CARD, length=16))))
    assert not act_without_copy(
        field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Left, Qt.KeyboardModifier(0))
    )


def test_what_is_selected_with_a_mouse_stays_selected(shown: Shown) -> None:
    field = line(shown(screen(entry("칸", EntryFormat.TEXT))))
    QTest.keyClicks(field, "hanbit")
    QTest.mouseDClick(field, Qt.MouseButton.LeftButton, pos=QPoint(20, field.height() // 2))
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=QPoint(20, field.height() // 2))
    assert field.selectedText() == "hanbit"


def test_another_page_of_the_same_run_shows_what_was_typed(shown: Shown) -> None:
    kept: dict[str, TypedMemory] = {}
    told = screen(entry("칸", EntryFormat.CARD, length=16, told="00000000"))
    first = shown(screen(entry("칸", EntryFormat.CARD, length=16)), typed_texts=kept)
    QTest.keyClicks(line(first), "94105555")
    first.show_screen(told)
    assert line(shown(told, typed_texts=kept)).text() == "9410 5555"
    first.forget()
    assert line(shown(told, typed_texts=kept)).text() == "0000 0000"


def test_a_secret_is_masked(shown: Shown) -> None:
    simulator = shown(screen(entry("칸", EntryFormat.SECRET, length=4)))
    QTest.keyClicks(line(simulator), "1234")
    assert "1234" not in line(simulator).displayText()


def test_each_letter_is_told(shown: Shown) -> None:
    simulator = shown(screen(entry("칸", EntryFormat.SEARCH)))
    texts = heard(simulator)
    QTest.keyClicks(line(simulator), "ab")
    QTest.keyClick(line(simulator), Qt.Key.Key_Backspace)
    assert texts == ["a", "ab", "a"]


def test_half_typed_korean_letters_count(shown: Shown) -> None:
    simulator = shown(screen(entry("칸", EntryFormat.SEARCH)))
    texts = heard(simulator)
    for composing in ("ㅂ", "부"):
        QApplication.sendEvent(line(simulator), QInputMethodEvent(composing, []))
    done = QInputMethodEvent("", [])
    done.setCommitString("부")
    QApplication.sendEvent(line(simulator), done)
    assert texts == ["ㅂ", "부"]
    assert line(simulator).text() == "부"


def test_an_update_of_the_screen_keeps_what_was_typed(shown: Shown) -> None:
    simulator = shown(screen(entry("칸", EntryFormat.CARD, length=16), button("다음", enabled=False)))
    box = line(simulator)
    QTest.keyClicks(box, "94101")
    simulator.show_screen(screen(entry("칸", EntryFormat.CARD, length=16, told="00000"), button("다음")))
    assert line(simulator) is box
    assert box.text() == "9410 1"


def test_a_screen_left_and_entered_again_still_has_it(shown: Shown) -> None:
    first = screen(entry("칸", EntryFormat.CARD, length=16))
    simulator = shown(first)
    QTest.keyClicks(line(simulator), "9410")
    told = screen(entry("칸", EntryFormat.CARD, length=16, told="0000"))
    simulator.show_screen(told)
    simulator.show_screen(screen(button("도움말"), name="help"))
    simulator.show_screen(told)
    assert line(simulator).text() == "9410"


def test_nothing_is_left_for_another_run(shown: Shown) -> None:
    told = screen(entry("칸", EntryFormat.CARD, length=16, told="0000"))
    simulator = shown(screen(entry("칸", EntryFormat.CARD, length=16)))
    QTest.keyClicks(line(simulator), "9410")
    simulator.show_screen(told)
    simulator.show_screen(screen(name="home"))
    simulator.forget()
    simulator.show_screen(told)
    assert line(simulator).text() == "0000"


def test_after_a_resumption_the_views_text_is_shown(shown: Shown) -> None:
    simulator = shown(screen(entry("칸", EntryFormat.TEXT, told="김한빛")))
    assert line(simulator).text() == "김한빛"


def test_what_the_app_empties_is_empty(shown: Shown) -> None:
    empty = screen(entry("칸", EntryFormat.SEARCH))
    simulator = shown(empty)
    QTest.keyClicks(line(simulator), "bu")
    simulator.show_screen(screen(entry("칸", EntryFormat.SEARCH, told="b")))
    simulator.show_screen(empty)
    assert line(simulator).text() == ""


def test_what_the_app_writes_by_itself_is_shown(shown: Shown) -> None:
    simulator = shown(
        screen(entry("칸", EntryFormat.CARD, length=16), keypad("비밀번호", form=EntryFormat.NUMBER))
    )
    simulator.show_screen(
        screen(
            entry("칸", EntryFormat.CARD, length=16, told="94101234"),
            keypad("비밀번호", form=EntryFormat.NUMBER, told="77"),
        )
    )
    assert line(simulator).text() == "9410 1234"
    display = simulator.widget_of(Target("비밀번호"))
    assert isinstance(display, QLabel)
    assert display.text() == "77"


def test_a_step_back_of_the_app_is_shown(shown: Shown) -> None:
    simulator = shown(screen(entry("칸", EntryFormat.CARD, length=16)))
    QTest.keyClicks(line(simulator), "94")
    for told in ("94", "9"):
        simulator.show_screen(screen(entry("칸", EntryFormat.CARD, length=16, told=told)))
    assert line(simulator).text() == "9"


def test_the_button_clears(shown: Shown) -> None:
    simulator = shown(screen(entry("칸", EntryFormat.TEXT)))
    texts = heard(simulator)
    assert simulator.widget_of(Target("칸", "clear")) is None
    QTest.keyClicks(line(simulator), "ab")
    clear = simulator.widget_of(Target("칸", "clear"))
    assert clear is not None
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert texts[-1] == ""
    assert line(simulator).text() == ""
    assert simulator.widget_of(Target("칸", "clear")) is None


def test_a_keypad_types_by_touch_and_by_keyboard(shown: Shown) -> None:
    simulator = shown(screen(keypad("칸", length=3)))
    texts = heard(simulator)
    for key in ("1", "2", "delete", "3", "4", "5"):
        part = simulator.widget_of(Target("칸", key))
        assert part is not None
        QTest.mouseClick(part, Qt.MouseButton.LeftButton)
    assert texts == ["1", "12", "1", "13", "134"]
    focus = simulator.widget_of(NAME)
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(focus, Qt.Key.Key_Backspace)
    QTest.keyClicks(focus, "77")
    assert texts[5:] == ["", "7", "77"]


def test_a_secret_keypad_shows_and_tells_no_digit(shown: Shown) -> None:
    simulator = shown(screen(keypad("칸", length=4)))
    shows = simulator.widget_of(NAME)
    assert shows is not None
    QTest.keyClicks(shows, "48")
    assert "4" not in shows.property("text")
    assert shows.accessibleName() == "2 of 4 digits"


def test_the_label_can_change_while_it_is_typed_in(shown: Shown) -> None:
    view = entry("칸", EntryFormat.TEXT)
    simulator = shown(screen(view))
    QTest.keyClicks(line(simulator), "ab")
    simulator.show_screen(screen(replace(view, note="다시 적어 주세요")))
    assert line(simulator).text() == "ab"


def test_whoever_touches_a_number_again_goes_on_at_its_end(shown: Shown) -> None:
    """Wherever it is touched, twice or with a finger that slides: no digit gets in between, none is lost."""
    simulator = shown(screen(entry("칸", EntryFormat.CARD, length=16), entry("다른 칸", EntryFormat.TEXT)))
    field = line(simulator)
    QTest.keyClicks(field, "9410123456")
    other = simulator.widget_of(Target("다른 칸"))
    assert other is not None
    other.setFocus()
    start = QPoint(3, field.height() // 2)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=start)
    QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(field, start + QPoint(60, 0))
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 0))
    QTest.keyClicks(field, "78")
    assert field.text() == "9410 1234 5678"


def test_a_long_number_is_whole_in_a_narrow_line(shown: Shown) -> None:
    wide, narrow = (shown(screen(entry("칸", EntryFormat.CARD, length=16)), width) for width in (420, 275))
    for simulator in (wide, narrow):
        QTest.keyClicks(line(simulator), "9410123456781234")
    for simulator in (wide, narrow):
        field = line(simulator)
        assert field.fontMetrics().horizontalAdvance(field.text()) < field.width()
    assert line(narrow).font().pixelSize() < line(wide).font().pixelSize()

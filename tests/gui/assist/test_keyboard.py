"""Typing with a finger: the keyboard on the screen."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from edu_desk.access.hangul_composer import jamo
from edu_desk.access.keyboard_layout import Does
from edu_desk.gui.assist.key_cap import KeyCap
from edu_desk.gui.assist.keyboard import ScreenKeyboard
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.lesson.kinds import EntryFormat
from edu_desk.machine.action import Target
from edu_desk.present.typed_script import TypedScript
from edu_desk.shared.text import Translator
from gui.assist.keyboard_desk import LEFT, NAME, Desk, Open
from gui.simulator.builders import button, entry, screen

MakeLook = Callable[..., Look]


@pytest.fixture
def opened(stage: Callable[..., None], make_look: MakeLook, tr: Translator) -> Open:
    """Opens a practice app with an entry of a format."""

    def make(
        form: EntryFormat = EntryFormat.TEXT,
        *,
        look: Look | None = None,
        size: tuple[int, int] = (1024, 768),
        length: int = 0,
        told: str = "",
        script: TypedScript | None = None,
    ) -> Desk:
        host = QWidget()
        stage(host, *size)
        simulator = Simulator(look or make_look(), tr, host)
        simulator.resize(host.size())
        simulator.show_screen(screen(entry(NAME.element, form, "", length, told, script), button("찾기")))
        simulator.show()
        keyboard = ScreenKeyboard(look or make_look(), tr, simulator)
        typed: list[str] = []
        named: list[str] = []
        simulator.typed.connect(lambda _target, text: typed.append(text))
        keyboard.touched.connect(named.append)
        return Desk(host, simulator, keyboard, typed, named)

    return make


def test_it_comes_with_the_line_and_goes_when_all_is_typed(opened: Open) -> None:
    desk = opened()
    assert not desk.keyboard.isVisible()
    desk.touch_line()
    assert desk.keyboard.isVisible()
    desk.strike("ㅇ", "ㅣ", "ㄴ", "done")
    assert not desk.keyboard.isVisible()
    assert desk.line.text() == "인"
    desk.touch_line()
    desk.strike("ㅊ", "ㅓ", "ㄴ")
    assert desk.line.text() == "인천"


def test_it_comes_when_keys_bring_the_focus_too(opened: Open) -> None:
    desk = opened()
    desk.line.setFocus(Qt.FocusReason.TabFocusReason)
    assert desk.keyboard.isVisible()


@pytest.mark.parametrize("text", ["인천", "밝은 값", "왜", "까치"])
def test_what_is_struck_is_typed(opened: Open, text: str) -> None:
    desk = opened()
    desk.touch_line()
    for key in jamo(text):
        if not any(cap.key.text == key for cap in desk.keyboard.caps):
            desk.strike("Double consonants")
        desk.strike(key)
    assert desk.line.text() == text
    assert desk.typed[-1] == text


def test_delete_takes_back_one_key_then_whole_letters(opened: Open) -> None:
    desk = opened(told="서울")
    desk.touch_line()
    desk.line.setCursorPosition(2)
    desk.strike("ㅇ", "ㅕ", "ㄱ")
    shown = []
    for _ in range(5):
        desk.strike("delete")
        shown.append(desk.line.text())
    assert shown == ["서울여", "서울ㅇ", "서울", "서", ""]


def test_letters_come_where_the_cursor_is(opened: Open) -> None:
    desk = opened(told="서역")
    desk.touch_line()
    desk.line.setCursorPosition(1)
    desk.strike("ㅇ", "ㅜ", "ㄹ")
    assert desk.line.text() == "서울역"
    desk.line.selectAll()
    desk.strike("ㄱ")
    assert desk.line.text() == "ㄱ"


def test_a_real_keyboard_may_type_in_between(opened: Open) -> None:
    desk = opened()
    desk.touch_line()
    desk.strike("ㄱ", "ㅏ")
    QTest.keyClicks(desk.line, "a")
    desk.strike("ㄴ", "ㅏ")
    assert desk.line.text() == "가a나"


def test_other_letters_have_their_layers(opened: Open) -> None:
    desk = opened()
    desk.touch_line()
    desk.strike("Latin letters", "Capital letters", "Q", "a", "Numbers and signs", "@", "1", "Korean letters")
    desk.strike("ㄱ", " ")
    assert desk.line.text() == "Qa@1ㄱ "


@pytest.mark.parametrize(
    ("form", "script", "first"),
    [
        (EntryFormat.TEXT, None, "ㅂ"),
        (EntryFormat.TEXT, TypedScript.HANGUL, "ㅂ"),
        (EntryFormat.TEXT, TypedScript.LATIN, "q"),
        (EntryFormat.PASSWORD, TypedScript.NUMBERS, "1"),
        (EntryFormat.CARD, TypedScript.NUMBERS, "1"),
    ],
)
def test_the_letters_that_are_to_be_typed_come_first(
    opened: Open, form: EntryFormat, script: TypedScript | None, first: str
) -> None:
    desk = opened(form, script=script)
    desk.touch_line()
    assert desk.keyboard.caps[0].key.text == first


def test_digits_only_where_only_digits_fit(opened: Open) -> None:
    desk = opened(EntryFormat.CARD, length=16)
    desk.touch_line()
    assert {cap.key.text for cap in desk.keyboard.caps if cap.key.text} == set("0123456789")
    desk.strike(*"94101234567812349")
    assert desk.line.text() == "9410 1234 5678 1234"
    desk.strike("delete", "delete", "delete", "delete", "delete")
    assert desk.line.text() == "9410 1234 567"
    assert desk.typed[-1] == "94101234567"


@pytest.mark.parametrize("form", [EntryFormat.CARD, EntryFormat.SECRET, EntryFormat.PHONE, EntryFormat.DATE])
def test_private_letters_are_not_named(opened: Open, form: EntryFormat) -> None:
    desk = opened(form)
    desk.touch_line()
    desk.strike("1", "delete", "2")
    assert desk.named == ["", "Delete", ""]
    assert desk.typed[-1] == "2"


def test_keys_are_named(opened: Open) -> None:
    desk = opened()
    desk.touch_line()
    desk.strike("ㄱ", "Double consonants", "ㅆ", "done")
    assert desk.named == ["기역", "Double consonants", "쌍시옷", "Finished typing"]


def test_two_quick_touches_are_two_letters(opened: Open) -> None:
    desk = opened()
    desk.touch_line()
    cap = desk.cap("ㅋ")
    window = desk.host.window().windowHandle()
    assert window is not None
    place = cap.mapTo(desk.host.window(), cap.rect().center())
    QTest.mouseDClick(window, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert desk.line.text() == "ㅋㅋ"


def test_it_goes_with_the_page_and_with_an_act(opened: Open) -> None:
    desk = opened()
    desk.touch_line()
    pressed = desk.simulator.widget_of(Target("찾기"))
    assert pressed is not None
    QTest.mouseClick(pressed, LEFT)
    assert not desk.keyboard.isVisible()
    desk.touch_line()
    assert desk.keyboard.isVisible()
    desk.simulator.show_screen(screen(button("다음"), name="other"))
    QApplication.processEvents()
    assert not desk.keyboard.isVisible()
    assert desk.keyboard.line is None


def test_the_practice_app_may_change_the_text_meanwhile(opened: Open) -> None:
    desk = opened()
    desk.touch_line()
    desk.strike("ㄱ", "ㅏ")
    desk.line.clear()
    desk.strike("ㄴ")
    assert desk.line.text() == "ㄴ"


def test_every_key_is_reached_by_tab_and_struck_by_space(opened: Open) -> None:
    desk = opened()
    desk.touch_line()
    reached: list[str] = []
    for _ in range(80):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if isinstance(now, KeyCap) and now.words not in reached:
            reached.append(now.words)
    assert reached == [cap.words for cap in desk.keyboard.caps]
    cap = desk.cap("ㅎ")
    cap.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(cap, Qt.Key.Key_Space)
    assert desk.line.text() == "ㅎ"
    assert desk.keyboard.isVisible()


class PaintedAreas(QObject):
    """What was painted anew."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[QRect] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def test_the_line_shows_what_is_typed_in_this_field(opened: Open) -> None:
    desk, other = opened(EntryFormat.CARD), Target("둘째")
    two = (entry(NAME.element, EntryFormat.CARD), entry(other.element, EntryFormat.SECRET))
    desk.simulator.show_screen(screen(*two))
    desk.touch_line()
    desk.strike(*"9410")
    painted = PaintedAreas()
    desk.keyboard.installEventFilter(painted)
    second = desk.simulator.widget_of(other)
    assert isinstance(second, QLineEdit)
    QTest.mouseClick(second, LEFT)
    desk.lay_out()
    assert desk.keyboard.line is second
    assert any(area.contains(desk.keyboard.rect()) for area in painted.areas)
    before = desk.keyboard.grab().toImage()
    second.setText("12")
    assert desk.keyboard.grab().toImage() != before
    painted.areas.clear()
    second.setText("123")
    QApplication.processEvents()
    assert painted.areas, "what is typed on a real keyboard is shown too"


def check_keys(keyboard: ScreenKeyboard, least_mm: float, px_per_mm: float) -> None:
    """All keys are that large, on the keyboard and apart."""
    for cap in keyboard.caps:
        assert min(cap.width(), cap.height()) >= least_mm * px_per_mm - 1, cap.words
        assert keyboard.rect().contains(cap.geometry()), cap.words
    for one, other in combinations(keyboard.caps, 2):
        here, there = one.geometry(), other.geometry()
        across = max(there.left() - here.right(), here.left() - there.right()) - 1
        down = max(there.top() - here.bottom(), here.top() - there.bottom()) - 1
        assert max(across, down) >= 3.2 * px_per_mm - 1, (one.words, other.words)


SCREENS = [(1024, 768, 96 / 25.4), (1366, 768, 96 / 25.4), (1920, 1080, 5.55), (1920, 1080, 3.6)]
UPRIGHT = [(1080, 1920, 3.6), (1080, 1920, 5.55), (768, 1024, 96 / 25.4)]


def screen_and_form(case: str) -> str:
    """Groups the cases by the screen and by what is typed."""
    form, *_, width, height = case.partition("[")[2].split("-")[:5]
    return f"{form} {width} {height}"


@pytest.mark.exhaustive(most=16, share=0.3, of=screen_and_form)
@pytest.mark.parametrize(("width", "height", "px_per_mm"), [*SCREENS, *UPRIGHT])
@pytest.mark.parametrize("text", [1.0, 3.0])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("form", [EntryFormat.TEXT, EntryFormat.CARD])
def test_keys_are_large_and_apart_and_the_line_is_seen(
    opened: Open,
    make_look: MakeLook,
    width: int,
    height: int,
    px_per_mm: float,
    text: float,
    large: bool,
    form: EntryFormat,
) -> None:
    look = replace(make_look(text), px_per_mm=px_per_mm, large_touch=large)
    desk = opened(form, look=look, size=(width, height))
    desk.touch_line()
    for second in (None, "Numbers and signs"):
        if second is not None and form is EntryFormat.TEXT:
            desk.strike(second)
        caps = desk.keyboard.caps
        assert len(caps) >= 12
        check_keys(desk.keyboard, 19 if large else 16, px_per_mm)
    seen = desk.line.visibleRegion().boundingRect()
    assert seen.height() == desk.line.height()
    below = desk.line.mapTo(desk.host, QPoint(0, desk.line.height())).y()
    assert below <= desk.keyboard.y()


PHONE_PAGES = [(355, 598), (373, 630), (479, 587), (531, 910), (652, 1126), (200, 900), (531, 300)]
"""Pages of a phone on common screens, and two that are too narrow or too low for letters."""


@pytest.mark.exhaustive(most=14, share=0.5, of=screen_and_form)
@pytest.mark.parametrize(("width", "height"), PHONE_PAGES)
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("form", [EntryFormat.TEXT, EntryFormat.CARD])
def test_in_a_phone_keys_are_as_large_as_all_of_a_practice_app_or_they_are_not_there(
    opened: Open, make_look: MakeLook, width: int, height: int, large: bool, form: EntryFormat
) -> None:
    look = replace(make_look(), px_per_mm=3.937, large_touch=large)
    desk = opened(form, look=look)
    desk.touch_line()
    heights = set()
    for layer in ("", "Numbers and signs", "Latin letters") if form is EntryFormat.TEXT else ("",):
        if layer:
            QTest.mouseClick(desk.cap(layer), LEFT)
        tall = desk.keyboard.fit_inside(QSize(width, height))
        heights.add(tall)
        if not tall:
            continue
        desk.keyboard.resize(width, tall)
        assert height - tall >= 48 * 3.937 - 1
        check_keys(desk.keyboard, 19 if large else 12, 3.937)
    assert len(heights) == 1, "the page does not move when the letters change"


@pytest.mark.parametrize(
    ("page", "large", "inside"),
    [
        ((355, 598), False, False),
        ((373, 630), False, True),
        ((479, 587), False, True),
        ((531, 910), False, True),
        ((531, 910), True, True),
        ((373, 630), True, False),
        ((652, 1126), False, True),
        ((200, 900), False, False),
        ((531, 300), False, False),
    ],
)
def test_letters_lie_in_a_phone_where_they_have_room(
    opened: Open, make_look: MakeLook, page: tuple[int, int], large: bool, inside: bool
) -> None:
    desk = opened(look=replace(make_look(), px_per_mm=3.937, large_touch=large))
    desk.touch_line()
    assert bool(desk.keyboard.fit_inside(QSize(*page))) is inside


def test_in_a_broad_phone_letters_stand_as_phones_have_them(opened: Open, make_look: MakeLook) -> None:
    desk = opened(look=replace(make_look(), px_per_mm=3.937))
    desk.touch_line()
    desk.keyboard.fit_inside(QSize(652, 1126))
    assert "".join(cap.key.text for cap in desk.keyboard.caps).startswith("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ")


def test_what_is_being_written_is_painted(opened: Open) -> None:
    desk = opened()
    desk.touch_line()
    before = desk.keyboard.grab().toImage()
    desk.strike("ㅎ")
    assert desk.keyboard.grab().toImage() != before
    cap = desk.cap("ㅎ")
    calm = cap.grab().toImage()
    QTest.mousePress(cap, LEFT)
    assert cap.grab().toImage() != calm
    QTest.mouseRelease(cap, LEFT)


def test_one_key_ends_it(opened: Open) -> None:
    desk = opened()
    desk.touch_line()
    assert [cap.key.does for cap in desk.keyboard.caps].count(Does.DONE) == 1

"""The parts of forms act by touch and key, and are read as what they are."""

from collections.abc import Callable
from dataclasses import replace
from gettext import NullTranslations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest

from edu_desk.gui.assist.touched_things import thing_of
from edu_desk.gui.simulator.elements.field_error import FieldError
from edu_desk.gui.simulator.elements.step_row import StepRow
from edu_desk.gui.simulator.elements.table_rows import TableLine
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.lesson.kinds import EntryFormat
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView
from edu_desk.shared.text import Translator
from gui.simulator.builders import choice, entry, item, radio, rows, screen, step_row, tabs, toggle
from gui.simulator.screens import forms

TR = Translator("en", NullTranslations(), NullTranslations())
Shown = Callable[..., Simulator]


def part_of(simulator: Simulator, element: str, part: str) -> Part:
    found = simulator.widget_of(Target(element, part))
    assert isinstance(found, Part)
    return found


def pressed_on(simulator: Simulator) -> list[Target]:
    pressed: list[Target] = []
    simulator.pressed.connect(pressed.append)
    return pressed


@pytest.mark.parametrize("text", [1.0, 3.0])
def test_a_second_button_is_its_own_target(shown: Shown, text: float) -> None:
    simulator = shown(forms(), 420, 860, text=text)
    second, pressed = part_of(simulator, "cart", "라떼+"), pressed_on(simulator)
    simulator.bring(second)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert pressed == [Target("cart", "라떼+")] * 2


def test_a_second_button_says_which_row_it_is_on_and_follows_it(shown: Shown) -> None:
    simulator = shown(forms())
    row, second = part_of(simulator, "cart", "라떼"), part_of(simulator, "cart", "라떼+")
    assert second.accessibleName() == "라떼 옆 빼기"
    assert row.nextInFocusChain() is second
    reader = QAccessible.queryAccessibleInterface(second)
    assert reader.role() is QAccessible.Role.Button


@pytest.mark.parametrize(("name", "stops"), [("라떼", True), ("생강차", False), ("컵", False)])
def test_only_rows_that_do_something_are_stops(shown: Shown, name: str, stops: bool) -> None:
    assert part_of(shown(forms()), "cart", name).isEnabled() is stops


def test_a_radio_row_is_read_as_one_of_several(shown: Shown) -> None:
    simulator = shown(forms())
    chosen = part_of(simulator, "어떻게 보낼까요?", "보통우편")
    reader = QAccessible.queryAccessibleInterface(chosen)
    assert reader.role() is QAccessible.Role.RadioButton
    assert reader.state().checked
    assert chosen.accessibleName() == "보통우편, 430원"
    assert chosen.accessibleDescription() == "사흘쯤 걸려요. 받는 곳 우편함에 넣어요."


@pytest.mark.parametrize(
    ("now", "said"),
    [(1, "Step 1 of 4: 동의"), (3, "Step 3 of 4: 받는 사람"), (5, "All 4 steps are done")],
)
def test_a_step_indicator_says_how_far_one_is(shown: Shown, now: int, said: str) -> None:
    simulator = shown(screen(step_row("progress", "동의", "확인", "받는 사람", "마침", now=now)))
    row = simulator.widget_of(Target("progress", "2"))
    assert isinstance(row, StepRow)
    assert row.accessibleName() == said
    assert row.accessibleDescription() == "1 동의, 2 확인, 3 받는 사람, 4 마침", "what is seen can be heard"
    assert QAccessible.queryAccessibleInterface(row).role() is QAccessible.Role.ProgressBar
    touched: list[str] = []
    simulator.touched.connect(touched.append)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert touched == [said]


def test_a_row_of_a_table_is_read_with_its_titles(shown: Shown) -> None:
    simulator = shown(forms())
    told = simulator.widget_of(Target("fares", "경로"))
    assert isinstance(told, TableLine)
    assert told.accessibleName() == "구분 경로, 평일 41,900원, 주말 61,200원"
    assert QAccessible.queryAccessibleInterface(told).role() is QAccessible.Role.ListItem
    pressed = pressed_on(simulator)
    row = part_of(simulator, "doctors", "정형외과")
    assert row.accessibleName() == "정형외과, 의사 이새벽, 시간 14:00", "what it is called by comes first"
    QTest.keyClick(row, Qt.Key.Key_Return)
    QTest.keyClick(part_of(simulator, "doctors", "치과"), Qt.Key.Key_Return)
    assert pressed == [Target("doctors", "정형외과")]


@pytest.mark.parametrize(("text", "under_titles"), [(1.0, True), (3.0, False)])
def test_cells_stand_under_their_titles_where_there_is_room(
    shown: Shown, text: float, *, under_titles: bool
) -> None:
    simulator = shown(forms(), 420, 860, text=text, framed=False)
    table = simulator.widget_of(Target("fares"))
    assert table is not None
    head, *rows = table.findChildren(TableLine)
    assert head.isVisible() is under_titles
    assert [len(row.words) for row in rows] == [3 if under_titles else 6] * 2
    if under_titles:
        assert [one.x + one.block.width for one in head.words][1:] == [
            one.x + one.block.width for one in rows[0].words
        ][1:]


@pytest.mark.parametrize("width", [420, 1340])
@pytest.mark.parametrize("text", [2.0, 3.0])
def test_in_large_letters_each_row_says_its_titles(shown: Shown, text: float, width: int) -> None:
    """Titles above the rows are out of sight once one has scrolled to the last of them."""
    simulator = shown(forms(), width, 600, text=text, framed=False)
    table = simulator.widget_of(Target("fares"))
    assert table is not None
    head, *rows = table.findChildren(TableLine)
    assert not head.isVisible()
    for row in rows:
        said = ["".join(words for words, _ in one.block.lines) for one in row.words[::2]]
        assert said == ["구분", "평일", "주말"]
        assert all(one.x >= 0 and one.x + one.block.width <= row.width() for one in row.words)
        in_one_line = row.words[0].block.height * 2 > row.height()
        assert in_one_line is (width > 1000)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("전화번호", "숫자 열한 자리를 적어 주세요."),
        ("비밀번호", "네 자리를 눌러 주세요."),
        ("받는 곳", "받는 곳을 골라 주세요."),
    ],
)
def test_what_is_wrong_is_read_at_the_field(shown: Shown, name: str, said: str) -> None:
    field = shown(forms()).widget_of(Target(name))
    assert field is not None
    assert said in field.accessibleDescription()


def test_an_error_comes_and_goes_at_its_field(shown: Shown) -> None:
    wrong = entry("칸", EntryFormat.TEXT)
    simulator = shown(screen(wrong))
    (line,) = simulator.findChildren(FieldError)
    before = [line.isVisible()]
    simulator.show_screen(screen(replace(wrong, error="더 적어 주세요.")))
    before.append(line.isVisible())
    simulator.show_screen(screen(wrong))
    assert [*before, line.isVisible()] == [False, True, False]


def test_steps_behind_here_and_ahead_differ_without_colour(shown: Shown) -> None:
    pictures = []
    for now in (1, 2, 3):
        simulator = shown(screen(step_row("progress", "하나", "둘", now=now)), theme="contrast")
        row = simulator.widget_of(Target("progress"))
        assert row is not None
        pictures.append(row.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8))
    assert len({bytes(picture.constBits()) for picture in pictures}) == 3


@pytest.mark.parametrize("text", [1.0, 3.0])
def test_a_row_to_tick_has_its_circle_before_and_after(shown: Shown, text: float) -> None:
    terms = tuple(replace(item("약관", "필수", chosen=on), ticks=True) for on in (False, True))
    empty, full = (part_of(shown(screen(rows("terms", one)), text=text), "terms", "약관") for one in terms)
    plain = part_of(shown(screen(rows("terms", item("약관", "필수"))), text=text), "terms", "약관")
    assert empty.content() == full.content(), "ticking moves the words"
    assert len(plain.content()) == len(empty.content()) - 1, "there is no circle before it is ticked"
    assert empty.isCheckable()
    assert not empty.isChecked()
    assert full.isChecked()
    assert not plain.isCheckable()


@pytest.mark.parametrize("make", [choice, tabs])
@pytest.mark.parametrize("theme", ["light", "yellow-on-black"])
def test_options_that_cannot_be_chosen_are_grey_and_read_so(
    shown: Shown, make: Callable[..., ElementView], theme: str
) -> None:
    live = make("좌석", "일반실", "특실")
    shut = replace(live, enabled=False, items=tuple(replace(one, enabled=False) for one in live.items))
    _grey_and_read_so(shown, live, shut, theme)


def test_radio_rows_that_cannot_be_chosen_are_grey_and_read_so(shown: Shown) -> None:
    live = radio("배송", ItemView(Target("배송", ""), "보통"), ItemView(Target("배송", ""), "빠른"))
    shut = replace(live, enabled=False, items=tuple(replace(one, enabled=False) for one in live.items))
    _grey_and_read_so(shown, live, shut, "light")


def _grey_and_read_so(shown: Shown, live: ElementView, shut: ElementView, theme: str) -> None:
    simulator = shown(screen(live), theme=theme)
    parts = [part_of(simulator, live.label, one.target.part) for one in live.items]
    before = [part.grab().toImage() for part in parts]
    pressed = pressed_on(simulator)
    simulator.show_screen(screen(shut))
    for part, image in zip(parts, before, strict=True):
        reader = QAccessible.queryAccessibleInterface(part)
        assert reader.state().disabled
        assert part.grab().toImage() != image
        grey = part.grab().toImage().pixelColor(part.width() // 2, 6)
        assert grey == part.skin.off
        QTest.mouseClick(part, Qt.MouseButton.LeftButton)
        assert thing_of(part, TR).barred
    assert not pressed
    chosen = QAccessible.queryAccessibleInterface(parts[0])
    assert chosen.state().checked


@pytest.mark.parametrize(("on", "said"), [(True, "Locked. 요금제에 없습니다"), (False, "Locked")])
def test_a_switch_that_cannot_be_changed_shows_and_says_it(shown: Shown, said: str, *, on: bool) -> None:
    view = toggle("모바일 핫스팟", chosen=on, note="요금제에 없습니다" if on else "")
    open_one, shut_one = (
        part_of(shown(screen(replace(view, enabled=enabled))), "모바일 핫스팟", "")
        for enabled in (True, False)
    )
    assert shut_one.accessibleDescription() == said
    assert not shut_one.isEnabled()
    assert "lock" in {icon for icon, *_ in shut_one._icons}
    assert "lock" not in {icon for icon, *_ in open_one._icons}

"""Card readers, printers, codes, volumes, maps and shuffled keypads: by touch, by key and to the ear."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.gui.simulator.elements.barcode import BarPattern, modules
from edu_desk.gui.simulator.elements.map_ground import MapGround
from edu_desk.gui.simulator.elements.map_spot import MapSpot
from edu_desk.gui.simulator.elements.scan_code import Held
from edu_desk.gui.simulator.elements.slot_element import SlotPlate
from edu_desk.gui.simulator.elements.volume import VolumeBars as Loudness
from edu_desk.gui.simulator.machine_slots import MachineSlot, in_use
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.lesson.kinds import ElementKind, ElementStyle
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from gui.simulator.builders import button, group, keypad, qr, screen
from gui.simulator.devices import reader as card_reader
from gui.simulator.screens import acting, machine, places, scanning

Shown = Callable[..., Simulator]
EACH = [
    (machine(), Target("cardreader", "take"), "꺼내기"),
    (machine(), Target("printer", "take"), "꺼내기"),
    (machine(), Target("volume", "minus"), "작게"),
    (scanning(), Target("scanner", "insert"), "대기"),
    (scanning(), Target("book", "take"), "꺼내기"),
    (scanning(), Target("cash", "take"), "꺼내기"),
    (scanning(), Target("coupon"), "쿠폰\n8801234567893"),
    (scanning(), Target("member"), "회원 그림"),
    (places(), Target("map", "cafe"), "찻집"),
]


def widget(simulator: Simulator, target: Target) -> QWidget:
    found = simulator.widget_of(target)
    assert found is not None
    return found


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.mark.parametrize(("view", "target", "words"), EACH, ids=[str(target) for _, target, _ in EACH])
def test_a_touch_acts_and_is_spoken(shown: Shown, view: ScreenView, target: Target, words: str) -> None:
    simulator = shown(view)
    simulator.bring_to_sight(target)
    acts: list[Target] = []
    heard: list[str] = []
    simulator.pressed.connect(acts.append)
    simulator.touched.connect(heard.append)
    QTest.mouseClick(widget(simulator, target), Qt.MouseButton.LeftButton)
    assert acts == [target]
    assert heard == [words]


@pytest.mark.parametrize(("view", "target", "words"), EACH, ids=[str(target) for _, target, _ in EACH])
def test_a_key_does_the_same(shown: Shown, view: ScreenView, target: Target, words: str) -> None:
    simulator = shown(view)
    acts: list[Target] = []
    simulator.pressed.connect(acts.append)
    part = widget(simulator, target)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    assert focused() is part
    QTest.keyClick(part, Qt.Key.Key_Space)
    assert acts == [target]
    assert part.accessibleName() == words


def reader(*, full: bool, enabled: bool = True) -> ScreenView:
    return screen(card_reader(full=full, enabled=enabled), button("다음"))


def test_a_card_reader_offers_only_what_can_be_done_now(shown: Shown) -> None:
    simulator = shown(reader(full=False))
    assert widget(simulator, Target("reader", "insert")).isEnabled()
    assert simulator.widget_of(Target("reader", "take")) is None
    simulator.show_screen(reader(full=True))
    assert widget(simulator, Target("reader", "take")).isEnabled()
    assert simulator.widget_of(Target("reader", "insert")) is None


def test_the_focus_stays_at_the_slot_when_the_card_goes_in(shown: Shown) -> None:
    simulator = shown(reader(full=False))
    widget(simulator, Target("reader", "insert")).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    simulator.show_screen(reader(full=True))
    assert focused() is widget(simulator, Target("reader", "take"))


def test_a_slot_that_is_out_of_use_cannot_be_touched_and_is_dark(shown: Shown) -> None:
    simulator = shown(reader(full=False, enabled=False))
    assert not widget(simulator, Target("reader", "insert")).isEnabled()
    plate = widget(simulator, Target("reader"))
    assert isinstance(plate, SlotPlate)
    assert not plate.opening.lit


def test_a_slot_says_whether_something_is_in_it_and_shows_it(shown: Shown) -> None:
    simulator = shown(reader(full=False))
    plate = widget(simulator, Target("reader"))
    before = plate.grab().toImage()
    assert plate.accessibleDescription() == "Nothing is in it"
    simulator.show_screen(reader(full=True))
    assert widget(simulator, Target("reader")) is plate
    assert plate.accessibleDescription() == "Something is in it"
    assert plate.grab().toImage() != before


def test_the_openings_in_use_are_found_in_groups_too() -> None:
    card = acting(ElementKind.CARDREADER, "카드")
    money = replace(acting(ElementKind.PRINTER, "돈", on=True), icon="banknote")
    page = (group(ElementStyle.CARD, card, group(ElementStyle.ROW, money, qr("A", "표"))), button("다음"))
    found = in_use(page)
    assert {slot: use.full for slot, use in found.items()} == {
        MachineSlot.CARD: False, MachineSlot.CASH: True, MachineSlot.SCANNER: False,
    }  # fmt: skip


def test_a_code_without_an_act_cannot_be_touched(shown: Shown) -> None:
    simulator = shown(screen(qr("HANBIT", "표"), button("다음")))
    assert not isinstance(widget(simulator, Target("qr")), Held)
    widget(simulator, Target("다음")).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused().accessibleName() == "Previous"


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("PJJ", "11010010000111011101101011011100010110111000110111011101100011101011"),
        ("00123456", "1101001110011011001100101100111001000101100011100010110101100011101100011101011"),
    ],
    ids=["letters", "digits in pairs"],
)
def test_known_bar_codes(text: str, pattern: str) -> None:
    """Made with python-barcode."""
    assert modules(text) == pattern


def read(image: QImage, *, ladder: bool) -> str:
    """The modules that a scanner sees along the middle of a picture."""
    long = image.height() if ladder else image.width()
    dots = [
        image.pixelColor(image.width() // 2, at) if ladder else image.pixelColor(at, image.height() // 2)
        for at in range(long)
    ]
    line = "".join("1" if dot.black() > 127 else "0" for dot in dots).strip("0")
    start = len(line) - len(line.lstrip("1"))
    return line[:: start // 2]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("width", [120, 260, 420])
def test_what_is_painted_can_be_scanned(width: int, ratio: float) -> None:
    """Every bar is a whole number of the screen's px, beside one another or as a ladder."""
    bars = BarPattern(60)
    bars.say("HB-2026-0417")
    size = bars.size(width)
    assert size.width() <= width
    image = QImage(
        QSize(round(size.width() * ratio), round(size.height() * ratio)), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    bars.paint(
        painter, image.rect().adjusted(0, 0, size.width() - image.width(), size.height() - image.height())
    )
    painter.end()
    assert read(image, ladder=size.height() > size.width()) == modules("HB-2026-0417")


@pytest.mark.parametrize(
    ("level", "levels", "filled", "count"), [(0, 5, 0, 5), (5, 5, 5, 5), (1, 100, 1, 10), (55, 100, 6, 10)]
)
def test_bars_show_how_loud_it_is(shown: Shown, level: int, levels: int, filled: int, count: int) -> None:
    volume = replace(machine().body[3], value=str(level), level=level, levels=levels)
    simulator = shown(screen(volume))
    bars = simulator.findChild(Loudness)
    assert isinstance(bars, Loudness)
    assert (bars.filled, bars.count) == (filled, count)
    assert bars.accessibleName() == f"{level} of {levels}"
    assert widget(simulator, Target("volume", "plus")).accessibleDescription() == f"{level} of {levels}"


def test_bars_grow_in_place(shown: Shown) -> None:
    volume = machine().body[3]
    simulator = shown(screen(volume))
    plus, bars = widget(simulator, Target("volume", "plus")), simulator.findChild(Loudness)
    assert isinstance(bars, Loudness)
    before = bars.grab().toImage()
    simulator.show_screen(screen(replace(volume, level=7, value="7")))
    assert widget(simulator, Target("volume", "plus")) is plus
    assert bars.grab().toImage() != before


def test_places_lie_where_they_are_and_say_so(shown: Shown) -> None:
    simulator = shown(places(), framed=False)
    cafe, bank, stop = (widget(simulator, Target("map", key)) for key in ("cafe", "bank", "stop"))
    assert cafe.geometry().center().x() < bank.geometry().center().x()
    assert cafe.geometry().bottom() < bank.geometry().top()
    assert bank.geometry().bottom() < stop.geometry().top()
    assert [part.accessibleDescription() for part in (cafe, bank, stop)] == [
        "upper left", "at the right", "lower left",
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "width"), [(2.0, 700), (3.0, 1000), (1.0, 260)])
def test_a_map_becomes_a_list_where_it_must(shown: Shown, text: float, width: int) -> None:
    view = places()
    near = replace(view.body[0].items[1], target=Target("map", "near"), line=24, column=30)
    crowded = replace(view.body[0], items=(*view.body[0].items, near))
    simulator = shown(screen(crowded if text == 1 else view.body[0]), width, 860, text=text, framed=False)
    spots = [part for part in simulator.findChildren(MapSpot) if part.isVisible()]
    assert len({part.x() for part in spots}) == 1
    assert all(part.width() == spots[0].width() for part in spots)
    ground = simulator.findChild(MapGround)
    assert isinstance(ground, MapGround)
    assert all(part.y() > ground.plan.bottom() for part in spots)
    assert len(ground.marks) == len(spots)


def test_a_place_that_is_chosen_says_so(shown: Shown) -> None:
    view = places()
    chosen = replace(view.body[0].items[0], chosen=True)
    simulator = shown(screen(replace(view.body[0], items=(chosen, *view.body[0].items[1:]))))
    part = widget(simulator, Target("map", "cafe"))
    known = QAccessible.queryAccessibleInterface(part)
    assert known is not None
    assert known.state().selected
    assert part.accessibleDescription() == "upper left, Chosen"


def shuffled(digits: str) -> ScreenView:
    pad = keypad("비밀번호")
    assert pad.entry is not None
    return screen(replace(pad, entry=replace(pad.entry, digits=digits)))


def reading(simulator: Simulator, digits: str) -> list[str]:
    parts = [widget(simulator, Target("비밀번호", digit)) for digit in digits]
    return [part.accessibleName() for part in sorted(parts, key=lambda part: (part.y(), part.x()))]


def test_a_shuffled_keypad_stands_in_the_order_it_was_dealt(shown: Shown) -> None:
    simulator = shown(shuffled("4019573286"))
    assert reading(simulator, "0123456789") == list("4019573286")
    texts: list[str] = []
    simulator.typed.connect(lambda _target, text: texts.append(text))
    for digit in "90":
        QTest.mouseClick(widget(simulator, Target("비밀번호", digit)), Qt.MouseButton.LeftButton)
    assert texts == ["9", "90"]


def test_the_keys_move_when_they_are_dealt_anew_and_tab_follows(shown: Shown) -> None:
    simulator = shown(shuffled("1234567890"))
    simulator.show_screen(shuffled("0987654321"))
    assert reading(simulator, "0123456789") == list("0987654321")
    widget(simulator, Target("비밀번호", "0")).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().accessibleName() == "9"


def test_the_ring_finds_a_digit_wherever_it_stands(shown: Shown) -> None:
    simulator = shown(shuffled("4019573286"))
    simulator.mark(Target("비밀번호", "6"), back=False, word="여기")
    assert simulator.ring_shown()
    middle = simulator.centre_of(Target("비밀번호", "6"))
    assert middle is not None
    assert simulator.childAt(middle) is widget(simulator, Target("비밀번호", "6"))

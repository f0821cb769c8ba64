"""Devices round a practice app: their openings shine, their address is read, and they give way in time."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.access.contrast import LINE_RATIO, TEXT_RATIO, ratio
from edu_desk.gui.simulator.address_bar import AddressBar, split
from edu_desk.gui.simulator.app_page import AppPage
from edu_desk.gui.simulator.app_skin import skin_for
from edu_desk.gui.simulator.frames.bays import Bay
from edu_desk.gui.simulator.frames.device_frame import DeviceFrame
from edu_desk.gui.simulator.machine_slots import metal
from edu_desk.gui.simulator.page_body import Body
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.lesson.kinds import Device
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from gui.simulator.builders import BRAND, home, people, screen
from gui.simulator.devices import (
    ADDRESS,
    FALSE_ADDRESS,
    bank,
    every_device,
    kiosk,
    printer,
    reader,
    web,
)

Shown = Callable[..., Simulator]
PX_PER_MM = 96 / 25.4
STAGES = [(549, 640), (741, 640), (1051, 950), (1056, 1180)]
"""What the lesson page leaves the practice app at 1024x768, 1366x768, 1920x1080 and 1080x1920."""
each_device = pytest.mark.parametrize("view", every_device(), ids=lambda view: view.name)
each_stage = pytest.mark.parametrize(("width", "height"), STAGES)


def device_and_text(case: str) -> str:
    """Groups the cases by the device and the size of letters: each is seen in one of the stages."""
    name, *_, text = case.partition("[")[2].split("-")
    return f"{name} {text}"


def only(simulator: Simulator, kind: type[DeviceFrame] | type[AppPage] | type[AddressBar]) -> QWidget:
    found = simulator.findChild(kind)
    assert isinstance(found, kind)
    return found


def bays(simulator: Simulator) -> dict[str, Bay]:
    return {bay.accessibleName(): bay for bay in simulator.findChildren(Bay) if bay.isVisible()}


def spot(part: QWidget, simulator: Simulator) -> QRect:
    return QRect(part.mapTo(simulator, QPoint(0, 0)), part.size())


def address_of(simulator: Simulator) -> PaintedText:
    bar = only(simulator, AddressBar)
    assert isinstance(bar, AddressBar)
    return bar.address


@each_stage
@each_device
def test_the_device_stands_in_every_window_and_holds_its_page(
    shown: Shown, view: ScreenView, width: int, height: int
) -> None:
    simulator = shown(view, width, height)
    frame, page = only(simulator, DeviceFrame), only(simulator, AppPage)
    assert isinstance(frame, DeviceFrame)
    assert frame.framed
    assert frame.rect().contains(page.geometry())
    assert page.width() >= 80 * PX_PER_MM
    children = [page, *bays(simulator).values()]
    for one, other in combinations(children, 2):
        assert not one.geometry().intersects(other.geometry())
    for bay in bays(simulator).values():
        assert frame.rect().contains(bay.geometry())
        assert min(bay.width(), bay.height()) >= 12 * PX_PER_MM
        assert not bay.spills()


@each_stage
def test_a_kiosk_is_taller_than_wide_and_a_bank_machine_wider_where_it_can(
    shown: Shown, width: int, height: int
) -> None:
    tall = only(shown(kiosk(), width, height), AppPage)
    assert tall.height() > tall.width()
    broad = only(shown(bank(), width, height), AppPage)
    assert (broad.width() >= broad.height()) is (width > height)


@pytest.mark.exhaustive(most=24, share=0.3, of=device_and_text)
@pytest.mark.parametrize("text", [1.0, 1.3, 1.5, 1.75])
@each_stage
@each_device
def test_nothing_is_cut_in_a_device_at_larger_texts(
    shown: Shown, view: ScreenView, width: int, height: int, text: float
) -> None:
    simulator = shown(view, width, height, text=text)
    for part in simulator.findChildren(QWidget):
        if isinstance(part, PaintedText | Part) and part.isVisible():
            assert not part.spills(), part.accessibleName()


@pytest.mark.exhaustive(most=18, share=0.3, of=device_and_text)
@pytest.mark.parametrize("text", [2.0, 2.5, 3.0])
@each_stage
@each_device
def test_the_page_gets_all_the_room_from_200_percent_on(
    shown: Shown, view: ScreenView, width: int, height: int, text: float
) -> None:
    simulator = shown(view, width, height, text=text)
    assert only(simulator, AppPage).size().width() == width - 2
    assert only(simulator, AppPage).size().height() == height - 2
    assert not bays(simulator)
    for part in simulator.findChildren(QWidget):
        if isinstance(part, PaintedText | Part) and part.isVisible():
            assert not part.spills(), part.accessibleName()


@each_device
def test_the_page_gets_all_the_room_where_there_is_little(shown: Shown, view: ScreenView) -> None:
    simulator = shown(view, 300, 420)
    assert only(simulator, AppPage).geometry() == QRect(1, 1, 298, 418)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("text", [1.0, 3.0])
def test_steel_and_light_can_be_told_apart(make_look: Callable[..., Look], theme: str, text: float) -> None:
    skin = skin_for(make_look(text, theme), BRAND, "#FFFFFF")
    steel = metal(skin)
    assert ratio(steel.ink.name(), steel.body.name()) >= TEXT_RATIO
    for light in (steel.glow, steel.dull):
        assert ratio(light.name(), steel.plate.name()) >= LINE_RATIO
    assert steel.glow != steel.dull


def test_the_openings_shine_while_the_page_speaks_of_them(shown: Shown) -> None:
    simulator = shown(kiosk(), 741, 640)
    assert [bay.opening.lit for bay in bays(simulator).values()] == [False, False, False]
    simulator.show_screen(kiosk(reader(full=False)))
    card = bays(simulator)["Card"]
    assert (card.opening.lit, card.opening.full) == (True, False)
    simulator.show_screen(kiosk(reader(full=True), printer(full=True)))
    assert bays(simulator)["Card"] is card
    assert (card.opening.lit, card.opening.full) == (True, True)
    assert bays(simulator)["Receipt"].opening.full
    assert not bays(simulator)["Code reader"].opening.lit


@pytest.mark.parametrize(
    ("view", "name"),
    [
        (kiosk(reader(full=False, icon="scan-barcode")), "Code reader"),
        (kiosk(printer(full=True, icon="ticket")), "Ticket"),
        (bank(reader(full=True, icon="book-open")), "Passbook"),
        (bank(printer(full=True, icon="banknote")), "Cash"),
    ],
    ids=["code", "ticket", "passbook", "cash"],
)
def test_each_thing_has_its_own_opening(shown: Shown, view: ScreenView, name: str) -> None:
    lit = [key for key, bay in bays(shown(view, 741, 640)).items() if bay.opening.lit]
    assert lit == [name]


def test_a_touch_on_a_shining_opening_does_what_the_button_does(shown: Shown) -> None:
    simulator = shown(kiosk(reader(full=False)), 741, 640)
    acts: list[Target] = []
    heard: list[str] = []
    simulator.pressed.connect(acts.append)
    simulator.touched.connect(heard.append)
    QTest.mouseClick(bays(simulator)["Card"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(bays(simulator)["Receipt"], Qt.MouseButton.LeftButton)
    assert acts == [Target("reader", "insert")]
    assert heard == ["Card"]


def test_a_dark_opening_and_one_out_of_use_do_nothing(shown: Shown) -> None:
    simulator = shown(kiosk(reader(full=False, enabled=False)), 741, 640)
    assert not any(bay.isEnabled() for bay in bays(simulator).values())


def test_openings_are_not_told_twice_to_keyboards(shown: Shown) -> None:
    simulator = shown(kiosk(reader(full=False)), 741, 640)
    assert all(bay.focusPolicy() == Qt.FocusPolicy.NoFocus for bay in bays(simulator).values())


@pytest.mark.parametrize(
    ("address", "host", "rest"),
    [
        (ADDRESS, "https://www.hanbit-rail.example", "/booking/search"),
        ("bank.example", "bank.example", ""),
        ("http://a.example/", "http://a.example", "/"),
        ("한빛철도", "한빛철도", ""),
    ],
)
def test_an_address_falls_into_where_it_lies_and_the_rest(address: str, host: str, rest: str) -> None:
    assert split(address) == (host, rest)


@pytest.mark.parametrize("text", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("width", [330, 420, 741, 1051])
@pytest.mark.parametrize("address", [ADDRESS, FALSE_ADDRESS])
def test_an_address_is_always_shown_whole(shown: Shown, text: float, width: int, address: str) -> None:
    simulator = shown(web(address, secure=False), width, 700, text=text)
    bar = only(simulator, AddressBar)
    words = [part for part in bar.findChildren(PaintedText) if part.isVisible()]
    assert "".join(part.text() for part in words) == f"Not secure{address}"
    for one, other in combinations([part.geometry() for part in words], 2):
        assert not one.intersects(other)
    for part in words:
        assert not part.spills()
        assert bar.rect().contains(part.geometry())


@pytest.mark.parametrize(
    ("view", "told", "warning"),
    [
        (web(), f"Address {ADDRESS}, with a lock", ""),
        (
            web(FALSE_ADDRESS, secure=False),
            f"Address {FALSE_ADDRESS}, without a lock: not secure",
            "Not secure",
        ),
    ],
    ids=["secure", "not secure"],
)
def test_the_lock_is_told_and_its_lack_is_written(
    shown: Shown, view: ScreenView, told: str, warning: str
) -> None:
    simulator = shown(view, 741, 640)
    address = address_of(simulator)
    assert address.accessibleName() == told
    shown_words = [
        part.text() for part in only(simulator, AddressBar).findChildren(PaintedText) if part.isVisible()
    ]
    assert ("Not secure" in shown_words) is bool(warning)


def test_the_lock_comes_and_goes_in_place(shown: Shown) -> None:
    simulator = shown(web(), 741, 640)
    bar = only(simulator, AddressBar)
    before = bar.grab().toImage()
    simulator.show_screen(replace(web(), secure=False))
    assert only(simulator, AddressBar) is bar
    assert bar.grab().toImage() != before


def test_a_page_of_the_web_without_an_address_is_called_by_its_app(shown: Shown) -> None:
    assert address_of(shown(web(""), 741, 640)).accessibleName() == "한빛철도"


def test_a_page_in_a_phones_browser_has_an_address_too(shown: Shown) -> None:
    simulator = shown(replace(home(), address=FALSE_ADDRESS, secure=False))
    assert only(simulator, AddressBar).isVisible()
    simulator.show_screen(screen(name="other"))
    assert not only(simulator, AddressBar).isVisible()


def test_the_browsers_back_is_the_way_back(shown: Shown) -> None:
    simulator = shown(web(), 741, 640)
    backs: list[bool] = []
    simulator.back.connect(lambda: backs.append(True))
    middle = simulator.centre_of(None)
    assert middle is not None
    button = simulator.childAt(middle)
    assert button is not None
    assert only(simulator, AddressBar).isAncestorOf(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert backs == [True]
    simulator.mark(None, back=True, word="여기")
    assert simulator.ring_shown()


def test_without_a_way_back_the_browsers_button_is_dead(shown: Shown) -> None:
    simulator = shown(web(can_back=False), 741, 640)
    assert simulator.centre_of(None) is None
    bar = only(simulator, AddressBar)
    assert isinstance(bar, AddressBar)
    assert bar.back.isVisible()
    assert not bar.back.isEnabled()


def test_keys_go_from_the_bar_to_the_page(shown: Shown) -> None:
    simulator = shown(web(), 741, 640)
    bar = only(simulator, AddressBar)
    assert isinstance(bar, AddressBar)
    bar.back.setFocus(Qt.FocusReason.TabFocusReason)
    names = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert names == ["Previous", f"Address {ADDRESS}, with a lock", "출발, 인천", "바꾸기"]


@pytest.mark.parametrize("text", [1.0, 2.0, 3.0])
@pytest.mark.parametrize(("width", "height"), [(330, 520), (741, 640)])
def test_a_sheet_leaves_the_address_in_sight_or_carries_it(
    shown: Shown, text: float, width: int, height: int
) -> None:
    simulator = shown(web(FALSE_ADDRESS), width, height, text=text)
    sheet = replace(people(), device=Device.WEB, address=FALSE_ADDRESS)
    simulator.show_screen(sheet)
    page, bar = only(simulator, AppPage), only(simulator, AddressBar)
    body = simulator.findChild(Body)
    assert isinstance(page, AppPage)
    assert isinstance(body, Body)
    assert bar.isVisible()
    if bar.parentWidget() is page:
        assert not bar.geometry().intersects(page.header.geometry())
        assert not bar.geometry().intersects(body.geometry())
    else:
        assert bar.parentWidget() is body.inside


def test_another_device_takes_the_place_of_the_last(shown: Shown) -> None:
    simulator = shown(web(), 741, 640)
    for view in (kiosk(), bank(), home(), web()):
        simulator.show_screen(view)
        frames = [frame for frame in simulator.findChildren(DeviceFrame) if frame.isVisible()]
        assert len(frames) == 1


@pytest.mark.parametrize("theme", ["light", "contrast"])
@each_device
def test_the_ring_is_laid_inside_the_device(shown: Shown, view: ScreenView, theme: str) -> None:
    simulator = shown(view, 741, 640, theme=theme)
    targets = {
        "kiosk": "결제하기",
        "bank": "what",
        "bank-pin": "비밀번호",
        "web": "열차 조회하기",
        "false-web": "열차 조회하기",
    }
    target = Target(targets[view.name])
    simulator.mark(target, back=False, word="여기")
    assert simulator.ring_shown()
    middle = simulator.centre_of(target)
    assert middle is not None
    assert spot(only(simulator, AppPage), simulator).contains(middle)

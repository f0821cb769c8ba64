"""The guide's ring shows the way and is never in it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from edu_desk.gui.assist.touched_things import holder
from edu_desk.gui.simulator.address_bar import AddressBar
from edu_desk.gui.simulator.elements.calendar import Day
from edu_desk.gui.simulator.guide_ring import GuideRing
from edu_desk.gui.simulator.page_body import Body
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.lesson.cases import ADDRESS_BAR
from edu_desk.lesson.kinds import ElementStyle
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from gui.simulator.builders import days, group, home, payment, people, results, screen, seats, stepper
from kit.finger import Finger

Shown = Callable[..., Simulator]
Looks = Callable[..., Look]


def ring(simulator: Simulator) -> GuideRing:
    found = simulator.findChild(GuideRing)
    assert isinstance(found, GuideRing)
    return found


@pytest.mark.parametrize("target", [Target("출발"), Target("열차 조회하기")], ids=str)
def test_it_lies_round_its_target(shown: Shown, target: Target) -> None:
    simulator = shown(home())
    simulator.mark(target, back=False, word="여기")
    widget = simulator.widget_of(target)
    assert widget is not None
    assert ring(simulator).around == QRect(widget.mapTo(simulator, QPoint(0, 0)), widget.size())
    assert ring(simulator).geometry().contains(ring(simulator).around)


def test_it_lies_round_the_address_with_its_lock(shown: Shown) -> None:
    simulator = shown(replace(home(), address="city.example"))
    target = Target(ADDRESS_BAR)
    simulator.mark(target, back=False, word="여기")
    bar = simulator.findChild(AddressBar)
    assert isinstance(bar, AddressBar)
    box = bar.field
    assert ring(simulator).around == QRect(box.mapTo(simulator, QPoint(0, 0)), box.size())
    assert simulator.marked_stop() is bar.address
    simulator.show_screen(home())
    assert simulator.widget_of(target) is None
    assert not ring(simulator).isVisible()


def test_it_brings_what_it_marks_into_sight(shown: Shown) -> None:
    simulator = shown(results())
    last = Target("trains", "123")
    assert simulator.centre_of(last) is None
    simulator.mark(last, back=False, word="여기")
    assert simulator.centre_of(last) is not None
    assert not ring(simulator).around.isEmpty()


def test_in_a_room_that_grows_the_page_begins_at_its_top_unless_somebody_scrolled(shown: Shown) -> None:
    simulator = shown(results(), height=420, framed=False)
    body = simulator.findChild(Body)
    assert isinstance(body, Body)
    simulator.mark(Target("trains", "117"), back=False, word="여기")
    low = body.offset
    assert low > 0
    simulator.resize(420, 2600)
    assert body.offset == 0
    simulator.resize(420, 420)
    assert body.offset == low
    body.scroll_to(low + 10)
    simulator.resize(420, 460)
    assert body.offset > 0


def test_it_never_takes_the_focus(shown: Shown) -> None:
    simulator = shown(home())
    start = simulator.widget_of(Target("출발"))
    assert start is not None
    start.setFocus()
    simulator.mark(Target("열차 조회하기"), back=False, word="여기")
    assert QApplication.focusWidget() is start
    assert ring(simulator).focusPolicy() == Qt.FocusPolicy.NoFocus


def test_inside_the_ring_is_the_target_itself(shown: Shown) -> None:
    simulator = shown(home())
    target = Target("열차 조회하기")
    simulator.mark(target, back=False, word="여기")
    middle = simulator.centre_of(target)
    assert middle is not None
    assert simulator.childAt(middle) is simulator.widget_of(target)


def mouse(simulator: Simulator, at: QPoint) -> None:
    QTest.mouseClick(
        simulator.window().windowHandle(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        simulator.mapTo(simulator.window(), at),
    )


def finger(simulator: Simulator, at: QPoint) -> None:
    hand = Finger(simulator)
    hand.down(at)
    hand.up(at)


@pytest.mark.parametrize("touch", [mouse, finger])
@pytest.mark.parametrize("spot", ["the middle of the tag", "its edge", "the ring"])
@pytest.mark.parametrize(
    ("view", "target"),
    [
        (home, Target("열차 조회하기")),
        (home, Target("출발")),
        (people, Target("어른", "plus")),
        (results, Target("trains", "105")),
    ],
    ids=lambda one: str(one) if isinstance(one, Target) else "",
)
def test_a_touch_on_the_tag_or_the_ring_acts_on_the_target(
    shown: Shown,
    view: Callable[[], ScreenView],
    target: Target,
    touch: Callable[[Simulator, QPoint], None],
    spot: str,
) -> None:
    simulator = shown(view(), 700, 860)
    simulator.mark(target, back=False, word="여기")
    mark = ring(simulator)
    assert not mark.tag.isEmpty()
    pressed: list[Target] = []
    simulator.pressed.connect(pressed.append)
    at = {
        "the middle of the tag": mark.tag.center(),
        "its edge": mark.tag.topLeft() + QPoint(12, 12),
        "the ring": mark.around.topLeft() - QPoint(5, 5),
    }[spot]
    assert simulator.childAt(at) is mark
    assert holder(simulator.childAt(at)) is simulator.widget_of(target)
    touch(simulator, at)
    assert pressed == [target]


def test_a_touch_on_the_tag_of_a_field_begins_to_type(shown: Shown) -> None:
    simulator = shown(payment(), 700, 860)
    target = Target("카드 번호")
    simulator.mark(target, back=False, word="여기")
    assert not ring(simulator).tag.isEmpty()
    mouse(simulator, ring(simulator).tag.center())
    assert QApplication.focusWidget() is simulator.widget_of(target)


def test_a_touch_on_the_tag_of_the_way_back_goes_back(shown: Shown) -> None:
    simulator = shown(payment(), 700, 860)
    simulator.mark(None, back=True, word="여기")
    gone: list[bool] = []
    simulator.back.connect(lambda: gone.append(True))
    mouse(simulator, ring(simulator).tag.center())
    assert gone == [True]


def test_a_finger_that_slides_from_the_tag_drags_the_page(shown: Shown) -> None:
    simulator = shown(results(), 700, 700)
    simulator.mark(Target("trains", "101"), back=False, word="여기")
    pressed: list[Target] = []
    simulator.pressed.connect(pressed.append)
    at = ring(simulator).tag.center()
    hand = Finger(simulator)
    hand.down(at)
    for down in (40, 80, 160):
        hand.move(at - QPoint(0, down))
    hand.up(at - QPoint(0, 160))
    body = simulator.findChild(Body)
    assert isinstance(body, Body)
    assert body.offset > 0
    assert pressed == []


def test_an_area_lets_touches_through(shown: Shown) -> None:
    simulator = shown(home())
    simulator.mark(Target("출발"), back=False, word="여기", area=True)
    mark = ring(simulator)
    assert mark.tag.isEmpty()
    assert simulator.childAt(mark.around.topLeft() - QPoint(5, 5)) is not mark


def test_it_follows_the_scrolling_and_hides_with_its_target(shown: Shown) -> None:
    simulator = shown(results())
    simulator.mark(Target("trains", "101"), back=False, word="여기")
    simulator.bring_to_sight(Target("trains", "123"))
    assert ring(simulator).around.isEmpty()
    simulator.bring_to_sight(Target("trains", "101"))
    assert not ring(simulator).around.isEmpty()


def test_the_way_back_can_be_marked(shown: Shown) -> None:
    simulator = shown(payment())
    simulator.mark(None, back=True, word="여기")
    middle = simulator.centre_of(None)
    assert middle is not None
    assert ring(simulator).around.contains(middle)


def test_where_there_is_no_way_back_nothing_is_marked(shown: Shown) -> None:
    simulator = shown(home())
    simulator.mark(None, back=True, word="여기")
    assert simulator.centre_of(None) is None
    assert ring(simulator).isHidden()


def test_an_area_is_all_that_stands_together(shown: Shown) -> None:
    simulator = shown(home())
    simulator.mark(Target("출발"), back=False, word="", area=True)
    one, other = simulator.centre_of(Target("출발")), simulator.centre_of(Target("도착"))
    assert one is not None
    assert other is not None
    assert ring(simulator).around.contains(one)
    assert ring(simulator).around.contains(other)


def seen_whole(simulator: Simulator, target: Target) -> bool:
    widget = simulator.widget_of(target)
    return widget is not None and widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize("target", [Target("trains", "101"), Target("trains", "121")], ids=str)
@pytest.mark.parametrize("framed", [True, False])
def test_of_an_area_too_high_for_the_page_what_is_asked_for_is_seen_whole(
    shown: Shown, target: Target, framed: bool
) -> None:
    simulator = shown(results(), 1000, 420, text=2.0, framed=framed)
    simulator.mark(target, back=False, word="", area=True)
    marked, body = simulator.marked(), simulator.findChild(Body)
    assert marked is not None
    assert isinstance(body, Body)
    assert marked.height() > body.port.height()
    assert seen_whole(simulator, target)
    port = QRect(body.port.mapTo(simulator, QPoint(0, 0)), body.port.size())
    assert port.contains(ring(simulator).around.adjusted(-4, -4, 4, 4)), "its lines lie on no strip or title"


def test_of_a_group_too_high_for_the_page_the_line_of_what_is_asked_for_is_seen_whole(shown: Shown) -> None:
    lines = [stepper(name, 1, "만 13세부터") for name in ("어른", "어린이", "경로")]
    simulator = shown(screen(group(ElementStyle.CARD, *lines)), 1000, 330, text=2.0, framed=False)
    for name in ("어린이", "경로"):
        simulator.mark(Target(name, "plus"), back=False, word="", area=True)
        marked, body = simulator.marked(), simulator.findChild(Body)
        assert marked is not None
        assert isinstance(body, Body)
        assert marked.height() > body.port.height()
        assert seen_whole(simulator, Target(name)), "with its name and its note"
        assert seen_whole(simulator, Target(name, "plus"))


def test_it_goes_when_its_target_goes_or_nothing_is_marked(shown: Shown) -> None:
    simulator = shown(home())
    simulator.mark(Target("출발"), back=False, word="여기")
    simulator.show_screen(results())
    assert ring(simulator).isHidden()
    simulator.show_screen(home())
    assert not ring(simulator).isHidden()
    simulator.mark(None, back=False, word="")
    assert ring(simulator).isHidden()


def test_a_key_jumps_to_what_is_marked(shown: Shown) -> None:
    simulator = shown(screen(seats(2)))
    simulator.mark(Target("seats"), back=False, word="여기")
    simulator.focus_marked()
    assert QApplication.focusWidget() is simulator.widget_of(Target("seats", "1A"))
    simulator.mark(Target("seats", "2C"), back=False, word="여기")
    simulator.focus_marked()
    assert QApplication.focusWidget() is simulator.widget_of(Target("seats", "2C"))


def test_without_motion_it_stands_still(shown: Shown) -> None:
    simulator = shown(home())
    simulator.mark(Target("출발"), back=False, word="여기")
    assert not ring(simulator)._breath.isActive()


@pytest.mark.parametrize(("text", "width"), [(1.0, 560), (1.0, 700), (2.0, 1000)])
@pytest.mark.parametrize("framed", [True, False])
def test_round_a_day_at_the_edge_it_is_whole(
    shown: Shown, make_look: Looks, text: float, width: int, framed: bool
) -> None:
    simulator = shown(days(), width, 860, text=text, framed=framed)
    parts = [part for part in simulator.findChildren(Day) if part.isVisible()]
    for day in (min(parts, key=Day.x), max(parts, key=Day.x)):
        simulator.mark(day.target, back=False, word="")
        assert_whole(simulator, make_look(text, "light").colour("guide"))
        assert ring(simulator).around == QRect(day.mapTo(simulator, QPoint(0, 0)), day.size())


@pytest.mark.parametrize("left", [0, 3, 300])
def test_round_what_fills_the_page_it_comes_inward(shown: Shown, make_look: Looks, left: int) -> None:
    simulator = shown(home(), framed=False)
    around = QRect(left, 0, simulator.width() - left, 200)
    ring(simulator).put(around, "", simulator.rect(), [], simulator)
    assert around.contains(ring(simulator).around)
    assert_whole(simulator, make_look(1.0, "light").colour("guide"))


def assert_whole(simulator: Simulator, guide: QColor) -> None:
    """Left, right and above, its lines are painted: they are cut nowhere."""
    mark = ring(simulator)
    around = mark.around
    seen = mark.grab().toImage()
    middle = around.center() - mark.pos()
    lines = (
        [QPoint(x, middle.y()) for x in range(around.left() - mark.x())],
        [QPoint(x, middle.y()) for x in range(around.right() + 1 - mark.x(), mark.width())],
        [QPoint(middle.x(), y) for y in range(around.top() - mark.y())],
    )
    for side in lines:
        assert sum(seen.pixelColor(point) == guide for point in side) >= 4

"""What makes a kiosk a kiosk: a menu of tiles, and a machine that tells how long it waits for a touch."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.elements.menu_grid import MenuTile
from edu_desk.gui.simulator.elements.wait import Pause
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.lesson.kinds import Device
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from gui.simulator.builders import screen, text, tile
from gui.simulator.screens import kiosk_menu, waiting
from kit.screens import korean

Shown = Callable[..., Simulator]
NAMES = ("불고기버거", "새우버거", "아이스 아메리카노", "치즈스틱")


def tiles(simulator: Simulator) -> list[MenuTile]:
    found = [simulator.widget_of(Target("menu", name)) for name in NAMES]
    assert all(isinstance(one, MenuTile) for one in found)
    return [one for one in found if isinstance(one, MenuTile)]


def test_tiles_stand_side_by_side_and_in_one_column_where_letters_are_largest(shown: Shown) -> None:
    normal, largest = tiles(shown(kiosk_menu())), tiles(shown(kiosk_menu(), text=3.0, framed=False))
    assert normal[0].y() == normal[1].y()
    assert normal[0].x() < normal[1].x()
    assert {one.width() for one in normal} <= {normal[0].width(), normal[0].width() + 1}
    assert normal[0].height() == normal[1].height()
    assert len({one.x() for one in largest}) == 1
    pictures = [one.content()[-1].height() for one in (normal[0], largest[0])]
    assert pictures[1] < 1.5 * pictures[0]  # the name must be in sight together with it


def test_a_tile_is_read_with_its_price_and_whether_it_is_sold_out(shown: Shown) -> None:
    chosen, gone, drink, shut = tiles(shown(kiosk_menu()))
    assert gone.accessibleName() == "새우버거, 품절, 5,600원, 통새우가 들어간 버거"
    assert drink.accessibleName() == "아이스 아메리카노, 4,000원, 한 잔"
    assert chosen.isChecked()
    assert not gone.isCheckable()
    assert gone.isEnabled()
    assert not shut.isEnabled()


@pytest.mark.parametrize("text", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("high", [260, 300, 400])
def test_a_tile_is_seen_whole_on_a_low_page_and_still_read_whole(
    shown: Shown, text: float, high: int
) -> None:
    simulator = shown(kiosk_menu(), 600, round(high * text), text=text)
    for one in tiles(simulator):
        simulator.bring(one)
        assert one.visibleRegion().boundingRect() == one.rect()
        assert one.item.note in one.accessibleName()


def test_a_tile_has_its_picture_and_note_where_there_is_room(shown: Shown) -> None:
    high, low = (tiles(shown(kiosk_menu(), 600, tall))[0].height() for tall in (900, 260))
    assert low < high - 60


def test_a_touch_on_a_tile_is_told_and_a_shut_one_is_no_stop(shown: Shown, qtbot: QtBot) -> None:
    simulator = shown(kiosk_menu())
    _, gone, _, shut = tiles(simulator)
    with qtbot.waitSignal(simulator.pressed) as heard:
        QTest.mouseClick(gone, Qt.MouseButton.LeftButton)
    assert heard.args == [Target("menu", "새우버거")]
    with qtbot.assertNotEmitted(simulator.pressed):
        QTest.mouseClick(shut, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("at_once", [False, True])
def test_the_time_of_a_machine_that_nobody_touches_is_never_skipped(
    qtbot: QtBot, make_look: Callable[..., Look], at_once: bool
) -> None:
    simulator = Simulator(replace(make_look(), at_once=at_once), korean())
    qtbot.addWidget(simulator)
    simulator.show_screen(kiosk_menu())
    idle = simulator.widget_of(Target("idle"))
    assert isinstance(idle, Pause)
    assert idle.timer.interval() == 10_000


def test_it_is_a_line_and_no_card(shown: Shown) -> None:
    idle = shown(kiosk_menu()).widget_of(Target("idle"))
    card = shown(waiting()).widget_of(Target("wait"))
    assert idle is not None
    assert card is not None
    assert idle.height() < card.height() / 1.5
    assert "처음 화면으로 돌아갑니다" in idle.accessibleName()


def order_kinds() -> tuple[ScreenView, int, int]:
    """Where one eats, on a machine's page of 700 by 1000 px."""
    page = screen(text("어디에서 드시겠습니까?"), tile("매장", "store"), tile("포장", "package"), name="home")
    return replace(page, device=Device.KIOSK), 700, 1000


def places_of(simulator: Simulator) -> tuple[QRect, QRect]:
    eat_in, away = simulator.widget_of(Target("매장")), simulator.widget_of(Target("포장"))
    assert eat_in is not None
    assert away is not None
    return eat_in.geometry(), away.geometry()


def test_a_machines_tiles_stand_large_side_by_side_where_there_is_room(shown: Shown) -> None:
    eat_in, away = places_of(shown(*order_kinds()))
    assert eat_in.top() == away.top()
    assert eat_in.right() < away.left()
    phone, wide, high = order_kinds()
    lying, below = places_of(shown(replace(phone, device=Device.PHONE), wide, high))
    assert below.top() > lying.bottom()
    assert eat_in.height() > 1.5 * lying.height()


@pytest.mark.parametrize(("width", "height", "size"), [(700, 260, 1.0), (420, 500, 3.0)])
def test_they_lie_one_below_the_other_where_they_would_not_be_seen_at_once(
    shown: Shown, width: int, height: int, size: float
) -> None:
    view, _, _ = order_kinds()
    eat_in, away = places_of(shown(view, width, height, text=size, framed=False))
    assert away.top() > eat_in.bottom()


def test_a_tile_that_comes_joins_the_others_and_one_that_goes_leaves_no_gap(shown: Shown) -> None:
    view, wide, high = order_kinds()
    simulator = shown(view, wide, high)
    more = replace(view, body=(*view.body, tile("이어서", "undo-2")))
    simulator.show_screen(more)
    three = places_of(simulator)[0]
    simulator.show_screen(view)
    assert three.width() < places_of(simulator)[0].width()
    assert three.top() == places_of(simulator)[0].top()

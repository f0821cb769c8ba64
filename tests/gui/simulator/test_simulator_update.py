"""Updating a screen keeps its widgets and only changes what changed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.app_page import AppPage
from edu_desk.gui.simulator.elements.text import TextStrip
from edu_desk.gui.simulator.page_body import Body
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from gui.simulator.builders import (
    button,
    home,
    item,
    payment,
    people,
    results,
    rows,
    screen,
    slot,
    stepper,
    text,
)

Shown = Callable[..., Simulator]


def widget(simulator: Simulator, target: Target) -> QWidget:
    found = simulator.widget_of(target)
    assert found is not None
    return found


def test_the_same_widgets_show_a_changed_screen(shown: Shown) -> None:
    simulator = shown(screen(slot("출발", "인천"), stepper("어른", 1), button("조회", enabled=False)))
    before = [widget(simulator, Target(name)) for name in ("출발", "어른", "조회")]
    simulator.show_screen(screen(slot("출발", "서울"), stepper("어른", 2), button("조회")))
    after = [widget(simulator, Target(name)) for name in ("출발", "어른", "조회")]
    assert all(one is other for one, other in zip(before, after, strict=True))
    assert after[0].accessibleName() == "출발, 서울"
    assert after[2].isEnabled()


def test_an_unchanged_screen_lays_nothing_out_anew(shown: Shown) -> None:
    simulator = shown(results())
    part = widget(simulator, Target("trains", "105"))
    picture = part.grab().toImage()
    simulator.show_screen(results())
    assert widget(simulator, Target("trains", "105")) is part
    assert part.grab().toImage() == picture


def test_rows_that_stay_are_kept(shown: Shown) -> None:
    simulator = shown(screen(rows("stations", item("부산"), item("서울"), item("대전"))))
    kept = widget(simulator, Target("stations", "서울"))
    simulator.show_screen(screen(rows("stations", item("광주"), item("서울"))))
    assert widget(simulator, Target("stations", "서울")) is kept
    assert simulator.widget_of(Target("stations", "부산")) is None
    assert widget(simulator, Target("stations", "광주")).isVisible()


def test_an_empty_list_says_so(shown: Shown) -> None:
    simulator = shown(screen(rows("tickets", empty="산 표가 없어요")))
    words = [label.text() for label in simulator.findChildren(PaintedText) if label.isVisible()]
    assert "산 표가 없어요" in words


def test_the_place_in_a_long_page_is_kept(shown: Shown) -> None:
    simulator = shown(results())
    simulator.bring_to_sight(Target("trains", "123"))
    body = simulator.findChild(Body)
    assert isinstance(body, Body)
    offset = body.offset
    simulator.show_screen(results(chosen=11))
    assert body.offset == offset > 0


@pytest.mark.parametrize(("letters", "width", "height"), [(1.0, 520, 900), (2.0, 520, 640), (3.0, 500, 420)])
@pytest.mark.parametrize("dialog", [False, True])
def test_what_the_app_says_is_in_sight(
    shown: Shown, letters: float, width: int, height: int, *, dialog: bool
) -> None:
    """A mark far below does not scroll it away, and it comes back when the same is said again."""
    simulator = shown(replace(results(), dialog=dialog), width, height, text=letters, framed=False)
    page = simulator.findChild(AppPage)
    assert isinstance(page, AppPage)
    said = "도착역을 골라 주세요."
    for _ in range(2):
        simulator.bring_to_sight(Target("trains", "123"))
        simulator.show_screen(replace(results(), dialog=dialog, notice=said))
        simulator.mark(Target("trains", "123"), back=False, word="여기")
        strips = [strip for strip in page.findChildren(TextStrip) if strip.text() == said]
        (strip,) = (one for one in strips if one.isVisible())
        seen = page.seen(strip)
        air = page.kit.skin.gap
        assert seen.height() + 2 * air >= min(strip.height(), page.body.port.height())
        assert not page.body.geometry().intersects(strip.geometry()) or strip.parentWidget() is not page


def test_a_foot_that_is_too_high_scrolls_with_the_page(shown: Shown) -> None:
    foot = (text("낼 돈", value="107,600원"), button("결제하기"), button("처음으로 돌아가기"))
    view: ScreenView = screen(text("안내"), foot=foot)
    for height, fixed in ((900, True), (330, False)):
        simulator = shown(view, 330, height, text=2.0, framed=False)
        body = simulator.findChild(Body)
        assert isinstance(body, Body)
        assert body.inside.isAncestorOf(widget(simulator, Target("결제하기"))) is not fixed
        simulator.bring_to_sight(Target("결제하기"))
        assert simulator.centre_of(Target("결제하기")) is not None


def test_a_way_back_that_scrolls_with_the_page_comes_into_sight(shown: Shown) -> None:
    rows = (*(text(f"{number}번 안내 말씀") for number in range(12)), button("끝에 있는 것"))
    simulator = shown(screen(*rows), 330, 330, text=3.0, framed=False)
    simulator.bring_to_sight(Target("끝에 있는 것"))
    assert simulator.centre_of(None) is None, "the header scrolled away"
    simulator.bring_to_sight(None)
    assert simulator.centre_of(None) is not None


def test_another_app_gets_its_own_colours_and_widgets(shown: Shown) -> None:
    simulator = shown(home())
    simulator.show_screen(replace(home(), app="가까운 병원", colour="#7A1F3D"))
    assert simulator.centre_of(Target("출발")) is not None


def test_a_sheet_comes_and_goes(shown: Shown) -> None:
    simulator = shown(home())
    simulator.show_screen(people())
    sheet = simulator.centre_of(Target("고르기"))
    assert sheet is not None
    assert sheet.y() > simulator.height() // 2
    simulator.show_screen(home())
    assert simulator.centre_of(Target("출발")) is not None


def test_with_and_without_its_frame(shown: Shown) -> None:
    simulator = shown(home())
    framed = widget(simulator, Target("열차 조회하기")).width()
    simulator.set_framed(False)
    assert widget(simulator, Target("열차 조회하기")).width() > framed


def test_while_the_program_shows_it_looks_as_when_it_is_touched(shown: Shown) -> None:
    simulator = shown(payment())
    before = simulator.grab().toImage()
    simulator.setEnabled(False)
    assert simulator.grab().toImage() == before

"""Charts: what is drawn is told apart without colours, stands in words below, and is pressed at both."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtTest import QTest

from edu_desk.gui.simulator.app_skin import skin_for
from edu_desk.gui.simulator.elements.chart_marks import line_pen, paint_bar, paint_sample
from edu_desk.gui.simulator.elements.chart_plot import ChartPlot
from edu_desk.gui.simulator.elements.chart_scale import ChartScale, chart_scale
from edu_desk.gui.simulator.elements.list_row import CHOSEN
from edu_desk.gui.simulator.elements.table_rows import TableLine
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from gui.simulator.builders import BRAND, bar, chart, screen
from gui.simulator.screens import air

Shown = Callable[..., Simulator]


@pytest.mark.parametrize(
    ("amounts", "low", "high", "step"),
    [
        ([41, 68, 92, 37], 0, 100, 50),
        ([7], 0, 8, 2),
        ([3, None, 4], 0, 4, 1),
        ([0, 0], 0, 1, 1),
        ([], 0, 1, 1),
        ([None], 0, 1, 1),
        ([-3, 5], -5, 5, 5),
        ([-12], -15, 0, 5),
        ([1_240, 880], 0, 1_500, 500),
    ],
)
def test_the_edge_has_round_numbers(amounts: list[int | None], low: int, high: int, step: int) -> None:
    scale = chart_scale(amounts)
    assert (scale.low, scale.high, scale.step) == (low, high, step)
    assert 0 in scale.ticks()
    assert scale.ticks()[-1] == high


def test_an_amount_lies_between_the_edges() -> None:
    scale = ChartScale(-10, 30, 10)
    assert [scale.share(amount) for amount in (-10, 0, 30)] == [0.0, 0.25, 1.0]


def plots_of(simulator: Simulator) -> list[ChartPlot]:
    return simulator.findChildren(ChartPlot)


def pressed_on(simulator: Simulator) -> list[Target]:
    pressed: list[Target] = []
    simulator.pressed.connect(pressed.append)
    return pressed


def test_the_legend_says_what_is_drawn_and_how(shown: Shown) -> None:
    dust, waiting = plots_of(shown(air()))
    assert dust.accessibleName() == "bars: 미세먼지, line: 초미세먼지"
    assert waiting.accessibleName() == "bars: 기다리는 사람"
    assert QAccessible.queryAccessibleInterface(dust).role() is QAccessible.Role.Graphic


def test_every_value_is_read_in_the_table(shown: Shown) -> None:
    simulator = shown(air())
    told = simulator.widget_of(Target("dust", "수"))
    assert isinstance(told, TableLine)
    assert told.accessibleName() == "요일 수, 미세먼지 54㎍, 초미세먼지 28㎍"
    table = told.parentWidget()
    assert table is not None
    assert table.accessibleName() == "이번 주 공기"


def test_what_has_no_amount_is_not_said(shown: Shown) -> None:
    row = shown(air()).widget_of(Target("waiting", "복지"))
    assert row is not None
    assert row.accessibleName() == "복지"


def test_a_row_is_pressed_in_the_table_by_keys_and_on_its_bars(shown: Shown) -> None:
    simulator = shown(air(), 700, 1400)
    pressed, plot = pressed_on(simulator), plots_of(simulator)[1]
    row = simulator.widget_of(Target("waiting", "민원 여권"))
    assert row is not None
    QTest.keyClick(row, Qt.Key.Key_Return)
    simulator.bring(plot)
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=plot.band_of(air().body[1].items[1]).center())
    assert pressed == [Target("waiting", "민원 여권"), Target("waiting", "세금")]


@pytest.mark.parametrize("name", ["복지", "없는 곳"])
def test_bars_that_do_nothing_are_read_at_a_touch(shown: Shown, name: str) -> None:
    simulator = shown(air(), 700, 1400)
    pressed, said = pressed_on(simulator), list[str]()
    simulator.touched.connect(said.append)
    plot, item = plots_of(simulator)[1], replace(air().body[1].items[2], target=Target("waiting", name))
    place = plot.band_of(item).center() if name == "복지" else QPoint(2, 2)
    simulator.bring(plot)
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place)
    assert (pressed, said) == ([], ["bars: 기다리는 사람"])


@pytest.mark.parametrize(
    ("text", "width", "lying"), [(1.0, 420, False), (3.0, 420, True), (3.0, 1500, False)]
)
def test_bars_lie_where_names_have_no_room(shown: Shown, text: float, width: int, *, lying: bool) -> None:
    rows = [bar(f"{at}창구 앞", 10 * at) for at in range(1, 5)]
    view = screen(chart("a", ("창구", "사람"), (False,), *rows))
    plot = plots_of(shown(view, width, 900, text=text, framed=False))[0]
    assert plot.lying is lying
    bands = [plot.band_of(row) for row in view.body[0].items]
    assert len({band.x() for band in bands}) == (1 if lying else 4)
    assert not any(one.intersects(other) for one in bands for other in bands if one is not other)
    assert all(plot.rect().contains(band) for band in bands)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("text", [1.0, 3.0])
def test_amounts_and_the_marked_row_are_painted(shown: Shown, theme: str, text: float) -> None:
    def drawn(view: ScreenView) -> QImage:
        simulator = shown(view, 420, 860, text=text, theme=theme)
        return plots_of(simulator)[0].grab().toImage()

    def one(*amounts: int | None, line: bool = False, chosen: bool = False) -> ScreenView:
        rows = [bar(str(at), amount, chosen=chosen and at == 0) for at, amount in enumerate(amounts)]
        return screen(chart("a", ("날", "값"), (line,), *rows))

    plain = drawn(one(10, 30))
    others = [one(30, 30), one(10, None), one(10, 30, line=True), one(10, 30, chosen=True)]
    assert all(drawn(other) != plain for other in others)


def test_a_chart_without_rows_draws_nothing_and_says_why(shown: Shown) -> None:
    empty = replace(chart("a", ("날", "값"), (False,)), empty="아직 없어요")
    plot = plots_of(shown(screen(empty)))[0]
    assert not plot.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_series_differ_without_colours(make_look: Callable[..., Look], theme: str) -> None:
    """Each sample is painted black on white: no two are alike, nor is any empty."""
    skin = skin_for(make_look(1.0, theme), BRAND, "#FFFFFF")
    paper = skin.card

    def sample(series: int, *, line: bool) -> tuple[bool, ...]:
        image = QImage(60, 40, QImage.Format.Format_RGB32)
        image.fill(paper)
        with QPainter(image) as painter:
            paint_sample(painter, skin, QRect(4, 4, 52, 32), series, line=line)
        return tuple(image.pixelColor(x, y) != paper for x in range(60) for y in range(40))

    samples = [sample(series, line=line) for series in range(4) for line in (False, True)]
    assert len(set(samples)) == len(samples)
    assert all(any(one) for one in samples)


def test_a_bar_stays_inside_its_place(make_look: Callable[..., Look]) -> None:
    skin = skin_for(make_look(1.0, "light"), BRAND, "#FFFFFF")
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    for series in range(4):
        image.fill(QColor("red"))
        place = QRect(20, 20, 20, 20)
        with QPainter(image) as painter:
            paint_bar(painter, skin, place, series)
        outside = [QPoint(x, y) for x in range(60) for y in range(60) if not place.contains(x, y)]
        assert all(image.pixelColor(point) == QColor("red") for point in outside)


def test_the_row_that_is_meant_is_seen_and_said_in_a_chart_that_is_only_read(shown: Shown) -> None:
    week = [bar(name, 20, chosen=name == "화") for name in "월화수"]
    simulator = shown(screen(chart("dust", ("요일", "먼지"), (False,), *week)))
    rows = [simulator.widget_of(Target("dust", name)) for name in "월화수"]
    lines = [row for row in rows if isinstance(row, TableLine)]
    assert [line.accessibleName() for line in lines] == [
        "요일 월, 먼지 20㎍",
        f"요일 화, 먼지 20㎍, {CHOSEN}",
        "요일 수, 먼지 20㎍",
    ]
    pictures = [line.grab(QRect(0, 0, 12, line.height())).toImage() for line in lines]
    assert pictures[0] == pictures[2] != pictures[1]


def test_the_line_and_its_marks_grow_with_the_letters(make_look: Callable[..., Look]) -> None:
    """Up to twice: larger ones would hide the bars."""
    skins = [skin_for(make_look(text, "light"), BRAND, "#FFFFFF") for text in (1.0, 1.5, 2.0, 3.0)]
    wides = [line_pen(skin, 1).width() for skin in skins]
    assert wides[0] < wides[1] < wides[2] == wides[3]

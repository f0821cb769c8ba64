"""Charts: the same figures painted, read and as a table, reached by keys, on paper as on the screen."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from edu_desk.gui.charts.chart_layout import lay_out
from edu_desk.gui.charts.chart_painter import chart_height, paint_chart, paper_look
from edu_desk.gui.charts.chart_view import ChartView
from edu_desk.gui.reading.make_readable import make_readable
from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.theme.tokens import THEMES
from edu_desk.progress.standing import Standing
from edu_desk.report.charts import (
    Bar,
    Bars,
    BeforeAfter,
    ChangePair,
    Chart,
    Dot,
    Dots,
    GridLine,
    GridMarks,
    longest,
)
from kit.sampling import id_word

Looks = Callable[..., Look]
BARS = Bars(
    "어디에서 막히나요",
    ("혼자", "도움받아"),
    (
        Bar("a", "역을 고르기", (3, 1), "혼자 3명, 도움받아 1명"),
        Bar("b", "결제하기", (0, 2), "혼자 0명, 도움받아 2명"),
    ),
    "단계",
)
DOTS = Dots(
    "연습한 날",
    tuple(f"{week}주" for week in range(1, 13)),
    tuple(Dot(week, week % 5, f"{week % 5}번") for week in range(12)),
    "연습",
    "주",
)
GRID = GridMarks(
    "얼마나 했나요",
    ("기차표 예매하기", "카페에서 주문하기"),
    (
        GridLine("x", "김영희", (Standing.ALONE, Standing.NOT_YET)),
        GridLine("y", "박수", (Standing.HELPED, Standing.BEGUN)),
    ),
    tuple(zip(Standing, ("혼자", "도움받아", "시작", "아직"), strict=True)),
    "이름",
)
CHANGE = BeforeAfter(
    "처음과 지금",
    "처음",
    "지금",
    (
        ChangePair("m", "병원 예약", 1, 4, "처음 1, 지금 4"),
        ChangePair("n", "사기 문자", 3, 3, "처음 3, 지금 3"),
    ),
    5,
    "분야",
)
CHARTS: dict[str, Chart] = {"bars": BARS, "dots": DOTS, "grid": GRID, "before after": CHANGE}


def _painted(chart: Chart, width: int, look: Look) -> QImage:
    image = QImage(width, round(chart_height(chart, look, width)) + 40, QImage.Format.Format_RGB32)
    image.fill(look.colour("card"))
    with QPainter(image) as painter:
        paint_chart(painter, QRectF(0, 0, width, image.height()), chart, look)
    return image


@pytest.mark.parametrize("text", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("width", [420, 900])
@pytest.mark.parametrize("name", CHARTS)
def test_all_of_a_chart_lies_inside_it(make_look: Looks, name: str, width: int, text: float) -> None:
    look = replace(make_look(), text=text)
    drawing = lay_out(CHARTS[name], look, width)
    inside = QRectF(0, 0, width, drawing.height).adjusted(-1, -1, 1, 1)
    assert len(drawing.marks) == len(CHARTS[name].marks)
    for words in drawing.words:
        tall = words.block.height(words.width)
        assert inside.contains(QRectF(words.left, words.top, words.width, tall)), words.block.text
        assert words.block.broad(words.width) <= words.width + 1, words.block.text
    assert all(inside.contains(mark) for mark in drawing.marks)
    assert all(inside.contains(box.box) for box in drawing.boxes)


@pytest.mark.parametrize("name", CHARTS)
def test_no_mark_lies_on_another(qtbot: QtBot, make_look: Looks, name: str) -> None:  # noqa: ARG001
    marks = lay_out(CHARTS[name], make_look(), 700).marks
    for place, mark in enumerate(marks):
        assert not any(mark.adjusted(1, 1, -1, -1).intersects(other) for other in marks[place + 1 :])


def test_a_bar_is_as_long_as_its_figure(qtbot: QtBot, make_look: Looks) -> None:  # noqa: ARG001
    boxes = [drawn.box for drawn in lay_out(BARS, make_look(), 900).boxes[2:]]
    assert boxes[0].width() == pytest.approx(3 * boxes[1].width())
    assert boxes[2].width() == pytest.approx(2 * boxes[1].width())
    assert boxes[1].left() == pytest.approx(boxes[0].right())


@pytest.mark.parametrize("value", ["혼자 1명", "혼자 1명, 도움받아 15명, 아직 못 함 1명"])
@pytest.mark.parametrize("name", ["담기", "따뜻하게, 차갑게, 얼음 많이 고르기"])
def test_words_have_the_room_they_need_where_there_is_room(
    qtbot: QtBot, make_look: Looks, name: str, value: str
) -> None:
    """The track has what is left, and always enough to be told from another."""
    assert qtbot is not None
    look, chart = make_look(), replace(BARS, bars=(Bar("a", name, (3, 1), value),))
    drawing = lay_out(chart, look, 900)
    line = min(drawn.block.height(drawn.width) for drawn in drawing.words)
    assert [drawn.block.height(drawn.width) for drawn in drawing.words[-2:]] == [line, line]
    assert sum(drawn.box.width() for drawn in drawing.boxes[2:]) >= 0.3 * 900 - 1


@pytest.mark.parametrize("text", [1.0, 1.25, 2.0, 3.0])
@pytest.mark.parametrize("name", ["grid", "before after"])
def test_words_keep_half_a_letter_from_what_stands_beside_them(
    qtbot: QtBot, make_look: Looks, name: str, text: float
) -> None:
    """In large letters a name ran into the dot beside it, and a title into the next."""
    assert qtbot is not None
    long, look = "디지털 기반 문제해결", replace(make_look(), text=text)
    pairs = (ChangePair("m", long, 0, 4, "처음 0, 지금 4"),)
    titles = (f"{long}하기", "카페에서 주문하기")
    chart = replace(CHANGE, pairs=pairs) if name == "before after" else replace(GRID, columns=titles)
    drawing = lay_out(chart, look, 60 * look.pixels(Role.BODY))
    ends = [
        (drawn.top, drawn.left, drawn.left + min(drawn.width, drawn.block.natural_width))
        for drawn in drawing.words
        if not drawn.centred
    ]
    begins = [(top, left) for top, left, _ in ends]
    begins += [(dot.centre.y(), dot.centre.x() - dot.radius) for dot in drawing.dots]
    line = drawing.words[0].block.line_height
    beside = [
        begin - end
        for top, left, end in ends
        for other, begin in begins
        if -1 < other - top < line and begin > left
    ]
    assert len(beside) > 4
    assert min(beside) >= look.pixels(Role.BODY) * 0.5


def test_a_dot_is_as_high_as_its_figure(qtbot: QtBot, make_look: Looks) -> None:  # noqa: ARG001
    dots = lay_out(DOTS, make_look(), 5000).dots
    heights = [dot.centre.y() for dot in dots[:5]]
    steps = [before - after for before, after in pairwise(heights)]
    assert all(step == pytest.approx(steps[0]) and step > 0 for step in steps)


@pytest.mark.parametrize("width", [420, 900, 1300])
@pytest.mark.parametrize("text", [1.0, 2.0, 3.0])
def test_what_a_number_over_a_column_means_stands_above_it(
    qtbot: QtBot, make_look: Looks, text: float, width: int
) -> None:
    """Below twenty learners nobody would find it."""
    assert qtbot is not None
    titles = tuple(f"수업 {place} 신청하고 확인하기" for place in range(12))
    lines = tuple(GridLine(str(line), f"김영희 {line}", (Standing.BEGUN,) * 12) for line in range(20))
    drawing = lay_out(replace(GRID, columns=titles, lines=lines), replace(make_look(), text=text), width)
    by_words = {drawn.block.text: drawn for drawn in drawing.words}
    tops = {drawn.block.text: drawn.top for drawn in drawing.words if drawn.block.text.isdecimal()}
    for place, title in enumerate(titles):
        told, top = by_words[f"{place + 1}. {title}"], tops[str(place + 1)]
        between = [mark for mark in drawing.marks if told.top < mark.center().y() < top]
        assert told.top < top
        assert between == []


def test_what_was_before_is_hollow_and_what_is_after_full(qtbot: QtBot, make_look: Looks) -> None:  # noqa: ARG001
    before, after = lay_out(CHANGE, make_look(), 900).dots[2:4]
    assert (before.kind, after.kind) == (Standing.BEGUN, Standing.ALONE)
    assert before.centre.x() < after.centre.x()


@pytest.mark.exhaustive(most=7, share=0.25, of=id_word(0))
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", CHARTS)
def test_every_theme_paints_in_its_own_colours(qtbot: QtBot, make_look: Looks, name: str, theme: str) -> None:  # noqa: ARG001
    image = _painted(CHARTS[name], 600, replace(make_look(), theme=THEMES[theme]))
    found = {image.pixelColor(x, y).name() for x in range(600) for y in range(image.height())}
    assert {QColor(getattr(THEMES[theme], token)).name() for token in ("ink", "primary")} <= found


@pytest.mark.parametrize("name", CHARTS)
def test_each_mark_is_read_with_its_value(qtbot: QtBot, make_look: Looks, name: str) -> None:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    make_readable(app)
    chart = CHARTS[name]
    view = ChartView(make_look(), chart)
    qtbot.addWidget(view)
    read = [QAccessible.queryAccessibleInterface(item) for item in view.items]
    assert [one.text(QAccessible.Text.Name) for one in read] == [mark.name for mark in chart.marks]
    assert [one.text(QAccessible.Text.Value) for one in read] == [mark.value for mark in chart.marks]
    assert {one.role() for one in read} == {QAccessible.Role.ListItem}


def test_the_arrows_lead_from_mark_to_mark(qtbot: QtBot, make_look: Looks) -> None:
    view = ChartView(make_look(), BARS)
    qtbot.addWidget(view)
    view.resize(800, 300)
    view.show()
    first, second = view.items
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert view.focusWidget() is second
    assert (first.focusPolicy(), second.focusPolicy()) == (
        Qt.FocusPolicy.ClickFocus,
        Qt.FocusPolicy.StrongFocus,
    )
    QTest.keyClick(second, Qt.Key.Key_Down)
    assert view.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Home)
    assert view.focusWidget() is first


def test_the_table_says_what_the_chart_shows() -> None:
    assert BARS.table.lines == ("역을 고르기: 혼자 3, 도움받아 1", "결제하기: 도움받아 2")
    assert GRID.table.rows[1] == ("박수", "◐ 도움받아", "○ 시작")
    assert CHANGE.table.rows[0] == ("병원 예약", "1", "4")
    assert len(DOTS.table.rows) == 12


def test_the_longest_bars_stand_first_and_empty_ones_not_at_all() -> None:
    bars = [Bar(str(amount), "", (amount,), "") for amount in (1, 0, 3, 2)]
    assert [bar.key for bar in longest(bars, 2)] == ["3", "2"]
    assert len(longest(bars)) == 3


def test_paper_is_painted_as_the_screen_is(qtbot: QtBot, make_look: Looks, tmp_path: Path) -> None:  # noqa: ARG001
    writer = QPdfWriter(str(tmp_path / "charts.pdf"))
    writer.setResolution(300)
    look = paper_look(replace(make_look(), theme=THEMES["dark"], text=3.0), 300)
    with QPainter(writer) as painter:
        top = 0.0
        for chart in CHARTS.values():
            top += paint_chart(painter, QRectF(0, top, 2000, 0), chart, look)
    assert look.theme.page == "#FFFFFF"
    assert top == pytest.approx(sum(chart_height(chart, look, 2000) for chart in CHARTS.values()))
    screen, paper = (
        lay_out(BARS, one, wide).boxes for one, wide in ((paper_look(look, 96), 640), (look, 2000))
    )
    for here, there in zip(screen, paper, strict=True):
        assert here.box.width() * 300 / 96 == pytest.approx(there.box.width(), rel=0.03, abs=2)

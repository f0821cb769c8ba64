"""A report's table: read as a table, figures one under another at the right, and whole in large letters."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.table_card import CellLabel, TableCard
from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import FontWeight, Look
from edu_desk.report.report_table import ReportTable
from kit.geometry import misfits

MakeLook = Callable[..., Look]
TABLE = ReportTable(
    "배운 것",
    ("도움 없이 한 일", "몇 번", "전체", "퍼센트"),
    (("마지막에 혼자 한 일", 1117, 12471, "표시하지 않음"), ("속은 사기", 4, 31, 13)),
)


LEVELS = ReportTable(
    "Highest level done alone (persons)",
    ("Area", "None yet", "Level 1", "Level 2", "Level 3", "Level 4"),
    (("Use of information", "not shown", "not shown", "not shown", "not shown", "not shown"),),
)


def inside(interface: QAccessibleInterface, role: QAccessible.Role) -> Iterator[QAccessibleInterface]:
    """Everything of this role, in the order in which it is read."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child.role() == role:
            yield child
        yield from inside(child, role)


def shown(qtbot: QtBot, look: Look, width: int) -> TableCard:
    card = TableCard(look, TABLE)
    qtbot.addWidget(card)
    card.resize(width, card.heightForWidth(width))
    card.show()
    qtbot.waitExposed(card)
    return card


@pytest.mark.parametrize("text", [1.0, 3.0])
def test_it_is_read_as_a_table_row_by_row(qtbot: QtBot, make_look: MakeLook, text: float) -> None:
    card = shown(qtbot, make_look(text=text), 1200)
    [table] = inside(QAccessible.queryAccessibleInterface(card), QAccessible.Role.Table)
    assert table.text(QAccessible.Text.Name) == "배운 것"
    rows = [row.text(QAccessible.Text.Name) for row in inside(table, QAccessible.Role.Row)]
    assert rows[-2:] == [TABLE.told(row) for row in TABLE.rows]
    assert rows[-1] == "속은 사기: 몇 번 4, 전체 31, 퍼센트 13"
    cells = [cell.text(QAccessible.Text.Name) for cell in inside(table, QAccessible.Role.Cell)]
    assert cells == [str(cell) for row in TABLE.rows for cell in row[1:]]
    firsts = [cell.text(QAccessible.Text.Name) for cell in inside(table, QAccessible.Role.RowHeader)]
    assert firsts == [str(row[0]) for row in TABLE.rows]
    heads = {cell.text(QAccessible.Text.Name) for cell in inside(table, QAccessible.Role.ColumnHeader)}
    assert set(TABLE.columns[1:]) <= heads


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0, 3.0])
def test_figures_end_where_those_above_them_end(qtbot: QtBot, make_look: MakeLook, text: float) -> None:
    card = shown(qtbot, make_look(text=text), 900)
    by_column: dict[str, set[int]] = {}
    for row in TABLE.rows:
        for name, cell in zip(TABLE.columns[1:], row[1:], strict=True):
            label = next(
                one for one in card.findChildren(CellLabel) if one.figure and one.text() == str(cell)
            )
            by_column.setdefault(name, set()).add(label.mapTo(card, QPoint(label.width(), 0)).x())
    assert all(len(ends) == 1 for ends in by_column.values()), by_column


def test_digits_are_of_one_width(qtbot: QtBot, make_look: MakeLook) -> None:
    look = make_look()
    one, other = (
        CellLabel(look, text, ReadAs.CELL, FontWeight.REGULAR, figure=True) for text in ("1111", "8888")
    )
    assert one.breadth(7) == other.breadth(7)
    qtbot.addWidget(one)
    qtbot.addWidget(other)


@pytest.mark.parametrize(("text", "width"), [(1.0, 700), (1.5, 900), (2.0, 900), (3.0, 900)])
def test_nothing_is_cut_off(qtbot: QtBot, make_look: MakeLook, text: float, width: int) -> None:
    card = shown(qtbot, make_look(text=text), width)
    assert misfits(card, make_look(text=text)) == []


def test_columns_without_room_stand_one_under_another(qtbot: QtBot, make_look: MakeLook) -> None:
    look = make_look(text=1.5)
    card = TableCard(look, LEVELS)
    qtbot.addWidget(card)
    card.show()
    heights = []
    for width in (1300, 900, 1300):
        card.resize(width, card.heightForWidth(width))
        QApplication.sendPostedEvents(card)
        card.resize(width, card.heightForWidth(width))
        QApplication.processEvents()
        assert card.width() == width, "it holds no page wider than that"
        assert misfits(card, look) == []
        heights.append(len({cell.mapTo(card, QPoint()).y() for cell in card.findChildren(CellLabel)}))
    assert heights[0] == heights[2] < heights[1] == len(LEVELS.columns)

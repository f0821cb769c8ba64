"""A flow of cells takes its items with it, as Qt's own layouts do: a screen that runs all year keeps none."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from edu_desk.gui.widgets.flow_layout import FlowLayout


def test_items_go_with_their_layout(qtbot: QtBot) -> None:
    page = QWidget()
    cells = FlowLayout(4, parent=page)
    for _ in range(3):
        cells.addWidget(QWidget(page))
    items = [item for at in range(cells.count()) if (item := cells.itemAt(at))]
    del cells
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    assert [Shiboken.isValid(item) for item in items] == [False] * 3


def test_an_item_that_was_taken_is_whose_it_was_given_to(qtbot: QtBot) -> None:
    page = QWidget()
    cells = FlowLayout(4, parent=page)
    cells.addWidget(QWidget(page))
    item = cells.takeAt(0)
    assert item is not None
    assert cells.count() == 0
    del cells
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    assert Shiboken.isValid(item)
    Shiboken.delete(item)

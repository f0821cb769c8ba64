"""Reading order: screen readers read widgets in the order in which their parent holds them."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget


def read_in_order(widgets: Sequence[QWidget]) -> None:
    """Have the children of one parent read in the order of `widgets`; a right order is left as it is."""
    parent = widgets[0].parentWidget() if widgets else None
    if parent is None:
        return
    at = {child: place for place, child in enumerate(parent.children())}
    if any(at[one] > at[other] for one, other in pairwise(widgets)):
        for widget in widgets:
            widget.raise_()


def tab_to_chosen(group: QButtonGroup) -> None:
    """Have Tab focus the chosen one of an exclusive group of buttons; arrows focus the rest.

    Qt does so only once one of them had the focus; before that Tab comes to the first.
    """
    chosen = group.checkedButton()
    for button in group.buttons():
        alone = chosen is None or button is chosen
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if alone else Qt.FocusPolicy.ClickFocus)

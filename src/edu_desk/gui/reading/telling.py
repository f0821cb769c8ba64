"""Keeps a screen reader from being flooded while a page is built or changed for another.

Each widget that is made, named or shown tells the platform so. A page has hundreds; a reader that has a
hundred events waiting (Orca) takes none that come, and then the very words of the page are lost. What
stands on a page is asked by the reader itself once the page has the focus.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget


@contextmanager
def without_telling() -> Iterator[None]:
    """Nothing that happens meanwhile is told to a screen reader."""
    listened = QAccessible.isActive()
    if listened:
        QAccessible.setActive(False)
    try:
        yield
    finally:
        if listened:
            QAccessible.setActive(True)


def tell_of(page: QWidget) -> None:
    """Tell that `page` has come, as a whole: who keeps what the window holds looks anew."""
    QAccessible.updateAccessibility(QAccessibleEvent(page, QAccessible.Event.ObjectCreated))

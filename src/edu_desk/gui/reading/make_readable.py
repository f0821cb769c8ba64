"""Lets widgets be read as they say. This module stays light: it is loaded before the first page."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

_KNOWN = "edu-desk-read"


def make_readable(app: QApplication) -> None:
    """From now on widgets are read as they say; once for an application."""
    if not app.property(_KNOWN):
        app.setProperty(_KNOWN, True)  # noqa: FBT003 - Qt's signature
        QAccessible.installFactory(_interface)


def _interface(class_name: str, thing: "QObject") -> "QAccessibleInterface | None":
    """Where nobody asks, the interfaces are never loaded."""
    from edu_desk.gui.reading.accessible_interfaces import make_interface

    return make_interface(class_name, thing)

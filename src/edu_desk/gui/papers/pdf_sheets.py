"""Sheets of a PDF as all our papers have them: 300 dots to the inch, and no margins but those they paint."""

from typing import Final

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

DPI: Final = 300
MM: Final = DPI / 25.4
"""A millimetre in dots."""
POINT: Final = DPI / 72
"""A point of type in dots."""


def set_up(writer: QPdfWriter, title: str, page: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> None:
    """Let `writer` make upright sheets of the size `page`, in a file that is called `title`."""
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setCreator("EduDesk")
    margins = QMarginsF(0, 0, 0, 0)
    writer.setPageLayout(QPageLayout(QPageSize(page), QPageLayout.Orientation.Portrait, margins))

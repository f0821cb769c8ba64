"""The report on paper: a PDF with the program's own font in it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

_DPI: Final = 300
_MARGIN_MM: Final = 18.0
_POINTS: Final = 12.0


def write_pdf(path: Path, title: str, html: str, family: str) -> None:
    """Write `html` (few tags, as in `access.assessment.report_html.body`) to `path` on A4.

    Raises `OSError` when the disk does not take it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setCreator("EduDesk")
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
        QPageLayout.Unit.Millimeter,
    )
    writer.setPageLayout(layout)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    font = QFont(family)
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.setHtml(html)
    page = layout.paintRectPixels(_DPI)
    document.setPageSize(QSizeF(page.width(), page.height()))
    document.print_(writer)
    del writer
    if not path.is_file() or not path.stat().st_size:
        raise OSError(f"{path} was not written")

"""Reads a PDF back: the words on each sheet, by pdftotext where it is installed, else by Qt's own reader."""

import subprocess
from pathlib import Path
from shutil import which

from PySide6.QtPdf import QPdfDocument


def sheets_of(path: Path) -> list[str]:
    """The words of each sheet, blanks made one."""
    if program := which("pdftotext"):
        said = subprocess.run([program, "-raw", str(path), "-"], capture_output=True, check=True)
        pages = said.stdout.decode("utf-8").split("\f")[:-1]
    else:
        document = QPdfDocument()
        assert document.load(str(path)) is QPdfDocument.Error.None_
        pages = [document.getAllText(number).text() for number in range(document.pageCount())]
        document.close()
    return [" ".join(page.split()) for page in pages]

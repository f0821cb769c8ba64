"""Lines of a table as spreadsheets save them, with commas, semicolons or tabs between the cells."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path
from typing import Final

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import wrong
from edu_desk.lesson.model import FilePlace
from edu_desk.lesson.yaml.lesson_files import read_text_file
from edu_desk.shared.text import N_

_BETWEEN: Final = (",", ";", "\t")
"""What may stand between cells: Excel takes the second in some countries, the third in "text" files."""


def csv_lines(file: Path, columns: Iterable[str]) -> Iterator[tuple[FilePlace, list[str]]]:
    """Each line with something in it, its cells counted, measured, and without the blanks around them."""
    text = read_text_file(file)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_between(text, tuple(columns)))
    before = 0
    while True:
        place = FilePlace(file, before + 1)
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise wrong(
                place, "row", N_("This line is not a row of a table: {reason}."), reason=error
            ) from error
        if cells is None:
            return
        if reader.line_num > before + 1:
            raise wrong(place, "row", N_("Quotes that begin here are not closed in this line."))
        before = reader.line_num
        if any(len(cell) > limits.LETTERS for cell in cells):
            raise wrong(place, "limit", N_("A cell may have {most} letters."), most=limits.LETTERS)
        if len(cells) > limits.COLUMNS:
            raise wrong(place, "limit", N_("A table may have {most} columns."), most=limits.COLUMNS)
        if any(plain := [cell.strip() for cell in cells]):
            yield place, plain


def _between(text: str, columns: tuple[str, ...]) -> str:
    """What stands between the cells: that which finds most of the declared columns in the first line."""
    top = next((line for line in text.splitlines() if line.strip()), "")[: limits.LETTERS]

    def found(sign: str) -> int:
        heads = [head.strip().strip('"').strip() for head in top.split(sign)]
        return sum(column in heads for column in columns)

    return max(_BETWEEN, key=found)

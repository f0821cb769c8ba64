"""How the lines of a report fall on sheets: a heading never stands alone, and columns are named on each."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from edu_desk.report.report_table import Cell, WrittenReport


class PaperKind(StrEnum):
    """What a line on paper is."""

    TITLE = "title"
    WORDS = "words"
    HEADING = "heading"
    COLUMNS = "columns"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line; a row with its `columns`, which stand above it on every sheet."""

    kind: PaperKind
    cells: tuple[Cell, ...]
    columns: tuple[str, ...] = ()


def paper_lines(report: WrittenReport) -> tuple[PaperLine, ...]:
    """The report, line by line."""
    lines = [PaperLine(PaperKind.TITLE, (report.title,)), PaperLine(PaperKind.WORDS, (report.sentence,))]
    for table in report.tables:
        lines.append(PaperLine(PaperKind.HEADING, (table.heading,)))
        lines.append(PaperLine(PaperKind.COLUMNS, table.columns))
        lines += [PaperLine(PaperKind.ROW, row, table.columns) for row in table.rows]
    return (*lines, *(PaperLine(PaperKind.WORDS, (note,)) for note in report.notes))


def paper_pages(
    lines: Sequence[tuple[PaperLine, float]], room: float, named: float
) -> tuple[tuple[PaperLine, ...], ...]:
    """The sheets: each line comes with its height, `room` is a sheet's, `named` that of repeated columns."""
    pages: list[list[PaperLine]] = [[]]
    filled = 0.0
    for place, (line, tall) in enumerate(lines):
        if pages[-1] and filled + tall + _with_it(lines, place) > room:
            pages.append([])
            filled = 0.0
            if line.kind is PaperKind.ROW:
                pages[-1].append(PaperLine(PaperKind.COLUMNS, line.columns))
                filled = named
        pages[-1].append(line)
        filled += tall
    return tuple(map(tuple, pages))


def _with_it(lines: Sequence[tuple[PaperLine, float]], place: int) -> float:
    """What must stand on the same sheet below a heading: the columns and the first row."""
    after = {PaperKind.HEADING: 2, PaperKind.COLUMNS: 1}.get(lines[place][0].kind, 0)
    return sum(tall for _, tall in lines[place + 1 : place + 1 + after])

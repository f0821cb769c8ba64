"""A roster of a thousand rows: read from either kind of file, and weighed against everybody of a centre."""

from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from benchmarks.figure import Figure, Goal, milliseconds
from edu_desk.exchange.roster_columns import find_head
from edu_desk.exchange.roster_entries import RosterRows, read_entries
from edu_desk.exchange.roster_plan import plan_roster
from edu_desk.exchange.table_file import read_table
from edu_desk.people.person import Person

_ROWS: Final = 1000
_TODAY: Final = date(2026, 3, 2)
_GOAL: Final = Goal("p50", 1000)
_FAMILY, _GIVEN = "김이박최정강조윤장임", "영희순자옥분정숙미경복남"


def measure_roster(times: int, known: int) -> list[Figure]:
    """Half of the roster is known already, among `known` learners."""
    about: dict[str, str | int | float] = {"rows": _ROWS, "known": known}
    with TemporaryDirectory() as name:
        files = _csv(Path(name)), _xlsx(Path(name))
        rows = _read(files[0])
        persons = [
            Person(f"p{number}", _name(number * 2), birth_year=1930 + number * 2 % 40)
            for number in range(known)
        ]
        work: dict[str, Callable[[], object]] = {
            "roster_read_csv": lambda: _read(files[0]),
            "roster_read_xlsx": lambda: _read(files[1]),
            "roster_weighed": lambda: plan_roster(rows, persons),
        }
        return [milliseconds(what, _timed(times, do), _GOAL, about=about) for what, do in work.items()]


def _timed(times: int, do: Callable[[], object]) -> list[float]:
    took = []
    for _ in range(times):
        begun = perf_counter()
        do()
        took.append(perf_counter() - begun)
    return took


def _read(file: Path) -> RosterRows:
    table = read_table(file)
    return read_entries(table, find_head(table, file.name), _TODAY)


def _name(number: int) -> str:
    family, rest = number % len(_FAMILY), number // len(_FAMILY)
    return _FAMILY[family] + _GIVEN[rest % len(_GIVEN)] + _GIVEN[rest // len(_GIVEN) % len(_GIVEN)]


def _cells() -> list[tuple[str, str, str, str]]:
    head = ("이름", "생년월일", "전화번호", "반")
    return [head] + [
        (_name(one), f"{1930 + one % 40}-03-02", f"010-0000-{one:04}", f"{one % 20 + 1}반")
        for one in range(_ROWS)
    ]


def _csv(folder: Path) -> Path:
    file = folder / "roster.csv"
    file.write_text("\n".join(",".join(row) for row in _cells()), encoding="cp949")
    return file


def _xlsx(folder: Path) -> Path:
    file = folder / "roster.xlsx"
    book = import_module("xlsxwriter").Workbook(str(file))
    sheet = book.add_worksheet()
    for number, row in enumerate(_cells()):
        sheet.write_row(number, 0, row)
    book.close()
    return file

"""Which column of a roster is which: by its name, as people write it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from edu_desk.exchange.data_table import DataRow, DataTable
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

_LOOKED_AT = 15
"""So many rows from above a row of column names is looked for: titles stand over it."""


class RosterColumn(StrEnum):
    """What a column of a roster holds."""

    ID = "id"
    NAME = "name"
    NICKNAME = "nickname"
    BIRTH = "birth"
    PHONE = "phone"
    CLASS = "class"
    NEEDS = "needs"


NAMES: Mapping[RosterColumn, tuple[str, ...]] = {
    RosterColumn.ID: ("관리번호", "id"),
    RosterColumn.NAME: ("이름", "성명", "성함", "수강생", "수강생명", "학습자", "name", "full name"),
    RosterColumn.NICKNAME: ("별명", "부르는 이름", "닉네임", "nickname"),
    RosterColumn.BIRTH: (
        "생년월일", "출생연도", "출생년도", "생년", "태어난 해", "birth", "birth year", "birthday",
    ),
    RosterColumn.PHONE: (
        "휴대폰", "휴대전화", "핸드폰", "전화", "전화번호", "연락처", "휴대폰번호", "휴대전화번호",
        "휴대폰 끝 네 자리", "끝자리", "phone", "phone number", "last four digits",
    ),
    RosterColumn.CLASS: ("반", "반 이름", "강좌", "강좌명", "과정", "class", "course"),
    RosterColumn.NEEDS: ("필요한 도움", "도움", "배려", "비고", "needs", "note", "notes"),
}  # fmt: skip
"""The first name is the one that we write; letters between brackets and blanks do not count."""


@dataclass(frozen=True, slots=True)
class RosterHead:
    """Where the column names stand, and which column holds what; `unknown` are columns that are not read."""

    row: DataRow
    columns: Mapping[RosterColumn, int]
    unknown: tuple[str, ...]

    def name(self, column: RosterColumn) -> str:
        """What the file calls the column."""
        return self.row.cells[self.columns[column]].text


def find_head(table: DataTable, file: str) -> RosterHead:
    """The row of column names. Raises `Fault` where there is none, or one column stands there twice."""
    for row in table.rows[:_LOOKED_AT]:
        head = _head(row, file)
        if head is not None:
            return head
    raise Fault(
        N_("{file} has no column of names."),
        N_("Write “이름” above the column of names, and save the file again."),
        file=file,
    )


def _head(row: DataRow, file: str) -> RosterHead | None:
    known = [_column(cell.text) for cell in row.cells]
    if RosterColumn.NAME not in known:
        return None
    columns: dict[RosterColumn, int] = {}
    for place, column in enumerate(known):
        if column is None:
            continue
        if column in columns:
            raise Fault(
                N_("In {file}, “{one}” and “{other}” in row {row} mean the same."),
                N_("Leave one of the two columns, and save the file again."),
                file=file,
                row=row.number,
                one=row.cells[columns[column]].text,
                other=row.cells[place].text,
            )
        columns[column] = place
    unknown = tuple(
        cell.text for cell, column in zip(row.cells, known, strict=True) if column is None and cell.text
    )
    return RosterHead(row, columns, unknown)


def _column(text: str) -> RosterColumn | None:
    bare = _bare(text)
    for column, names in NAMES.items():
        if bare in map(_bare, names):
            return column
    return None


def _bare(text: str) -> str:
    """Without blanks, and without what stands in brackets after it: 이름(한글)."""
    return "".join(text.partition("(")[0].split()).casefold()

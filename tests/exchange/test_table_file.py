"""Files as spreadsheet programs and people leave them."""

from importlib import import_module
from pathlib import Path

import pytest

from edu_desk.exchange import table_file
from edu_desk.exchange.data_table import DataTable
from edu_desk.exchange.table_file import read_table
from edu_desk.shared.errors import Fault


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def words(table: DataTable) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    "names", ["이름\n김영자\n", "이름\n김영자\n박수\n", "이름\n이\n", "이름,반\n똠방각하,월\n"]
)
@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_letters_are_told_apart_without_guessing(tmp_path: Path, names: str, letters: str) -> None:
    table = read_table(written(tmp_path / "명단.csv", names.encode(letters)))
    assert words(table) == [line.split(",") for line in names.split()]


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_columns_are_parted_by_what_stands_in_the_first_line(tmp_path: Path, between: str) -> None:
    lines = f'이름{between}반\n김영자{between}"월, 수; 금"\n'
    table = read_table(written(tmp_path / "a.csv", lines.encode()))
    assert words(table) == [["이름", "반"], ["김영자", "월, 수; 금"]]


def test_rows_keep_the_line_in_which_they_begin(tmp_path: Path) -> None:
    table = read_table(written(tmp_path / "a.csv", '이름,비고\n"김\n영자",x\n\n박수,y\n'.encode()))
    assert [(row.number, row.cells[0].text) for row in table.rows if row.cells] == [
        (1, "이름"), (2, "김 영자"), (5, "박수"),
    ]  # fmt: skip


def test_a_workbook_says_what_is_a_number_a_day_and_merged(tmp_path: Path) -> None:
    path = tmp_path / "명단.xlsx"
    book = import_module("xlsxwriter").Workbook(path)
    book.add_worksheet("빈 시트")
    sheet = book.add_worksheet("명단")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(1, 0, ["이름", "생년월일", "휴대폰", "반"])
    sheet.write_string(2, 0, "김영자")
    sheet.write_number(2, 1, 17594, day)
    sheet.write_number(2, 2, 1012345678)
    sheet.write_string(3, 0, "박수")
    sheet.write_number(3, 1, 480302)
    sheet.merge_range(2, 3, 3, 3, "월요일반")
    book.close()
    table = read_table(path)
    assert words(table)[1:] == [
        ["이름", "생년월일", "휴대폰", "반"],
        ["김영자", "1948-03-02", "1012345678", "월요일반"],
        ["박수", "480302", "", ""],
    ]
    assert table.rows[2].cells[2].number
    assert table.rows[2].cells[1].day is not None
    assert [cells.name for cells in table.merged] == ["D3:D4"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("명단.hwp", b"x", "no table"),
        ("명단.hwpx", b"x", "no table"),
        ("명단.pdf", b"x", "no table"),
        ("명단.png", b"x", "no table"),
        ("명단.xlsx", b"not a workbook", "damaged"),
        ("명단.xlsx", b"", "damaged"),
        ("명단.csv", b"", "nothing"),
        ("명단.csv", b" \n,,\n", "nothing"),
        ("명단.csv", b"\xff\xfe\x00", "letters"),
        ("명단.csv", b"\x81\n", "letters"),
        ("명단.csv", b"a\0b\n", "letters"),
        ("명단.csv", '이름\n"김영자\n'.encode(), "line 2"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    with pytest.raises(Fault) as caught:
        read_table(written(tmp_path / name, content))
    assert said in str(caught.value.args[0])
    assert caught.value.args[1]


def test_a_file_that_is_not_there_or_too_large_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Fault, match="cannot be opened"):
        read_table(tmp_path / "nowhere.csv")
    monkeypatch.setattr(table_file, "LARGEST", 3)
    with pytest.raises(Fault, match="larger"):
        read_table(written(tmp_path / "a.csv", b"abcd"))

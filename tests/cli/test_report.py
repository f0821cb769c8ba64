"""`edu-desk report`: the same figures on the console, on paper, in a workbook and in a text."""

import csv
import json
import re
from datetime import datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from edu_desk.cli import main
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.paths import DATABASE
from edu_desk.store.store import open_store
from kit.paper import sheets_of
from kit.reported import NAME, taught_class

OF_SESSIONS = {"Sessions held", "Planned teaching time (minutes)"}


def noon() -> datetime:
    return MachineClock().now().replace(hour=12, minute=0)


def bare(text: str) -> str:
    """Letters and digits: readers of PDFs differ in how they tell hyphens and the ends of lines."""
    return re.sub(r"[\W_]+", "", text)


def do(folder: Path, *words: str) -> int:
    return main(["--lang", "en", "--data", str(folder / "data"), *words])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = open_store(tmp_path / "data" / DATABASE, MachineClock(), lambda _: None)
    taught_class(store, noon())
    store.close()
    return tmp_path


def test_all_files_hold_what_the_console_says(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [folder / f"report{ending}" for ending in (".pdf", ".xlsx", ".csv")]
    words = [word for path in files for word in ("--out", str(path))]
    assert do(folder, "report", NAME, "--json", *words) == 0
    out = capsys.readouterr().out
    lines = json.loads(out[out.index("[") :])
    assert ["People, each counted once", 12] in lines
    assert ["Visits, each of them counted", 12] in lines
    assert ["Planned teaching time (minutes)", 90] in lines
    assert ["Errands done alone at the first try", 0, 12, 0] in lines
    assert ["Errands done alone at the last try", 6, 12, 50] in lines
    pdf, xlsx, text = files
    as_text = [[str(cell) for cell in line] for line in lines]
    assert text.read_bytes().startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(text.read_text(encoding="utf-8-sig").splitlines())) == as_text
    sheet = CalamineWorkbook.from_path(xlsx).get_sheet_by_index(0).to_python(skip_empty_area=False)
    cells = [[int(one) if isinstance(one, float) else one for one in row if one != ""] for row in sheet]
    assert cells == lines
    paper = bare(" ".join(sheets_of(pdf)))
    for line in as_text:  # a reader may tell the first number before the words behind a colon
        words = re.findall(r"[^\W_]+", " ".join(line))
        assert re.search(r".{0,3}?".join(words), paper), line


def test_nobody_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert do(folder, "report") == 0
    assert "사람" not in capsys.readouterr().out


def test_of_four_nothing_is_told_but_the_sessions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = open_store(tmp_path / "data" / DATABASE, MachineClock(), lambda _: None)
    taught_class(store, noon(), 4)
    store.close()
    assert do(tmp_path, "report", NAME, "--json") == 0
    lines = json.loads(capsys.readouterr().out)
    numbers = {line[0]: line[1:] for line in lines if len(line) > 1}
    assert numbers["Sessions held"] == [1]
    of_persons = [cells for name, cells in numbers.items() if name not in OF_SESSIONS]
    told = [cell for cells in of_persons for cell in cells if isinstance(cell, int) and cell]
    assert told == []


def test_what_cannot_be_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert do(folder, "report", "--out", str(folder / "report.doc")) == 1
    assert do(folder, "report", "--from", "2026-03-02", "--to", "2026-03-01") == 1
    assert do(folder, "report", "no such class") == 1
    said = capsys.readouterr().err
    assert "report.doc" in said
    assert "ends before it begins" in said

"""The records that tests begin with are those which the program makes by its own steps."""

import stat
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from edu_desk.shared.clock import MachineClock
from edu_desk.shared.paths import DATABASE
from edu_desk.store.store import open_store
from kit.fresh_records import lay_fresh_records

SHAPE = "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY rowid"


def opened_in(folder: Path) -> Path:
    open_store(folder / DATABASE, MachineClock(), lambda _fault: None).close()
    return folder / DATABASE


def content(file: Path) -> tuple[list[object], dict[str, list[object]], str]:
    """The shape, all rows but the moment of each step and what tells folders apart, and how it is kept."""
    with closing(Database(file)) as database:
        shape = list(database.execute(SHAPE))
        rows: dict[str, list[object]] = {
            name: [
                {key: value for key, value in row.items() if key not in {"applied_at", "id", "place"}}
                for row in database[name].rows
            ]
            for name in database.table_names()
        }
        return shape, rows, database.journal_mode


def device(file: Path) -> str:
    with closing(Database(file)) as database:
        return str(database.execute("SELECT id FROM this_device").fetchone()[0])


def test_they_are_what_the_program_makes(tmp_path: Path) -> None:
    lay_fresh_records(tmp_path / "laid")
    laid, made = opened_in(tmp_path / "laid"), opened_in(tmp_path / "made")
    assert content(laid) == content(made)
    assert stat.S_IMODE(laid.stat().st_mode) == stat.S_IMODE(made.stat().st_mode)


def test_each_folder_is_another_computer(tmp_path: Path) -> None:
    for name in ("one", "two"):
        lay_fresh_records(tmp_path / name)
    assert device(opened_in(tmp_path / "one")) != device(opened_in(tmp_path / "two"))


def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_bytes(b"damaged")
    lay_fresh_records(tmp_path)
    assert (tmp_path / DATABASE).read_bytes() == b"damaged"

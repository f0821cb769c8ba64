"""Tables as spreadsheets save them are taken, or told with what to do."""

from pathlib import Path

import pytest

from edu_desk.lesson.library import Library
from edu_desk.lesson.model import Table
from edu_desk.proof.lesson_check import check
from kit.cafe import APP, DRINKS, write_cafe

ROWS = DRINKS.splitlines()


def table(tmp_path: Path, drinks: str, app: str = APP) -> Table:
    return Library(write_cafe(tmp_path, app=app, drinks=drinks)).lesson("cafe-order").app.tables["drinks"]


@pytest.mark.parametrize(
    "drinks",
    [
        DRINKS + ",,,,\n,,,,\n",
        DRINKS.replace("\nlatte", "\n,,,,\n , ,,,\nlatte"),
        DRINKS.replace("id,name", "id, name").replace("price,left", "price , left "),
        DRINKS.replace("latte,라떼", " latte , 라떼 "),
        DRINKS.replace(",", ";"),
        DRINKS.replace(",", "\t"),
        DRINKS.replace(",", "\t").replace("\n", "\r\n"),
        "\n".join(f'"{row}"'.replace(",", '";"') for row in ROWS),
        "\ufeff" + DRINKS,
        "\n".join(row + ",," for row in ROWS),
        "\n".join([ROWS[0], *(row + ",," for row in ROWS[1:])]),
    ],
    ids=["empty rows", "empty rows within", "blanks in the head", "blanks in cells", "semicolons", "tabs",
         "tabs of Windows", "quotes", "mark", "empty columns", "empty cells behind"],
)  # fmt: skip
def test_taken(tmp_path: Path, drinks: str) -> None:
    assert table(tmp_path / "1", drinks) == table(tmp_path / "2", DRINKS)


@pytest.mark.parametrize(("yes", "no"), [("TRUE", "FALSE"), ("True", "False"), ("Yes", "NO")])
def test_true_and_false_in_capitals(tmp_path: Path, yes: str, no: str) -> None:
    app = APP.replace("left: number", "left: yesno", 1).replace("row.left > 0", "row.left")
    app = app.replace("row.left == 0", "not row.left")
    assert app != APP
    rows = [ROWS[0], *(row.rpartition(",")[0] + f",{no if row.endswith(',0') else yes}" for row in ROWS[1:])]
    read = table(tmp_path, "\n".join(rows), app)
    assert {row[0]: row[-1] for row in read.rows.values()} == {
        "americano": True, "latte": True, "mocha": False, "barley": True, "ginger": True,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "meant"),
    [('"3,500"', "3500"), ("3500.0", "3500"), ("₩3500", "3500"), ("3500원", "3500"), ("３５００", "3500"),
     ("−3", "-3"), ("+3", "3"), ("3.5", ""), ("1e9", ""), ("비쌈", "")],
)  # fmt: skip
def test_a_number_as_people_see_it(tmp_path: Path, cell: str, meant: str) -> None:
    root = write_cafe(tmp_path, drinks=DRINKS.replace("3500", cell, 1))
    (problem, *_) = check(root)
    assert (problem.rule, problem.place.line, problem.nearest) == ("number", 3, meant)


def test_the_nearest_word_in_capitals(tmp_path: Path) -> None:
    (problem, *_) = check(write_cafe(tmp_path, app=APP.replace("device: kiosk", "device: KIOSK", 1)))
    assert (problem.rule, problem.nearest) == ("word", "kiosk")


def test_a_row_with_cells_too_many_or_too_few(tmp_path: Path) -> None:
    for number, row in enumerate(("latte,라떼,coffee,3500", "latte,라떼,coffee,3500,4,5")):
        (problem, *_) = check(write_cafe(tmp_path / str(number), drinks=DRINKS.replace(ROWS[2], row)))
        assert (problem.rule, problem.place.line) == ("row", 3)

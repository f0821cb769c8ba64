"""Tables with cells, columns, rows and files that cannot be are told at their line."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import Problem
from kit.cafe import APP, DRINKS, write_cafe
from kit.corner import CORNER_APP, PLACES, write_corner
from kit.fuzz import read

HEAD = "id,name,kind,price,left\n"


def table_problem(tmp_path: Path, content: bytes) -> Problem:
    write_cafe(tmp_path)
    (tmp_path / "apps" / "cafe" / "drinks.csv").write_bytes(content)
    problem = read(tmp_path)[0]
    assert problem.place.file.name == "drinks.csv", problem
    return problem


@pytest.mark.parametrize(
    ("content", "rule", "line"),
    [
        ("", "column", 1),
        ("\n\n", "column", 1),
        ("id,nmae,kind,price,left\n", "column", 1),
        ("id,name,name,price,left\n", "twice", 1),
        ("id,name, name,price,left\n", "twice", 1),
        (HEAD + "latte,라떼,coffee,3500,4\n" + HEAD, "row", 3),
        (HEAD + "latte,라떼,coffee,3500\n", "row", 2),
        (HEAD + "latte,라떼,coffee,3500,4,5\n", "row", 2),
        (HEAD + "latte,라떼,coffee,,4\n", "number", 2),
        (HEAD + "latte,라떼,coffee,비쌈,4\n", "number", 2),
        (HEAD + "latte,라떼,coffee,3.5,4\n", "number", 2),
        (HEAD + "latte,라떼,coffee,12:30,4\n", "number", 2),
        (HEAD + "latte,라떼,coffee,1e9,4\n", "number", 2),
        (HEAD + "latte,라떼,coffee,9999999999999,4\n", "range", 2),
        (HEAD + "latte,라떼,coffee,99999999999999999999,4\n", "number", 2),
        (HEAD + ",라떼,coffee,1,4\n", "row", 2),
        (HEAD + "none,라떼,coffee,1,4\n", "row", 2),
        (HEAD + "a,라떼,coffee,1,4\n\na,차,tea,1,4\n", "twice", 4),
        (HEAD + 'a,"라떼,coffee,1,4\nb,차,tea,1,4\n', "row", 2),
        (HEAD + 'a,"라떼\n",coffee,1,4\n', "row", 2),
        (HEAD + "a,라\0떼,coffee,1,4\n", "file", 2),
        (HEAD + f"a,{'x' * 3_000},coffee,1,4\n", "limit", 2),
        (HEAD + f"a,{'x' * 200_000},coffee,1,4\n", "row", 2),
        ("," * 2_000 + "\n", "limit", 1),
        (HEAD + "".join(f"r{n},x,coffee,1,4\n" for n in range(limits.ROWS + 9)), "limit", limits.ROWS + 2),
        ("x" * (limits.BYTES + 1), "limit", 1),
    ],
)  # fmt: skip
def test_csv(tmp_path: Path, content: str, rule: str, line: int) -> None:
    problem = table_problem(tmp_path, content.encode())
    assert (problem.rule, problem.place.line) == (rule, line)


def test_another_encoding(tmp_path: Path) -> None:
    assert table_problem(tmp_path, DRINKS.encode("cp949")).place.line == 2
    assert table_problem(tmp_path, DRINKS.encode("utf-16")).rule == "file"


def test_a_table_of_the_largest_size_is_read(tmp_path: Path) -> None:
    rows = "".join(f"r{n},{n}번,coffee,{n},4\n" for n in range(limits.ROWS - 5))
    write_cafe(tmp_path, drinks=DRINKS + rows)
    assert read(tmp_path) == ()


def test_the_row_that_stands_first_is_told_too(tmp_path: Path) -> None:
    problem = table_problem(tmp_path, (DRINKS + "latte,라떼,coffee,1,1\n").encode())
    assert problem.also is not None
    assert (problem.place.line, problem.also.line) == (7, 3)


@pytest.mark.parametrize(
    ("old", "new", "rule", "nearest"),
    [
        ("id: text, name: label", "id: number, name: label", "row", ""),
        ("id: text, name: label", "id: texd, name: label", "word", "text"),
        ("left: number}", "left: yesno}", "word", ""),
        (
            "columns: {id: text, name: label, kind: text, price: number, left: number}",
            "columns: {}",
            "empty",
            "",
        ),
        ("drinks: {file: drinks.csv,", "drinks: {fiel: drinks.csv,", "key", "file"),
        ("price: number, left", "in: number, left", "name", ""),
        ("  drinks: {file", "  text: {file", "name", ""),
        ("  drinks: {file", "  screen: {file", "name", ""),
    ],
)
def test_declarations(tmp_path: Path, old: str, new: str, rule: str, nearest: str) -> None:
    assert old in APP
    problem = read(write_cafe(tmp_path, app=APP.replace(old, new, 1)))[0]
    assert (problem.rule, problem.nearest) == (rule, nearest)


@pytest.mark.parametrize(
    ("places", "rule", "line"),
    [
        (PLACES.replace("down: 80", "down: eighty"), "number", 8),
        (PLACES.replace("across: 20", "acros: 20"), "key", 9),
        (PLACES.replace("open: yes", "open: maybe", 1), "word", 5),
        (PLACES.replace("id: market", "id: park"), "twice", 6),
        (PLACES.replace("- id: market\n", "- place: market\n"), "key", 6),
        ("places: yes\n", "shape", 1),
        ("[" * 100, "limit", 1),
    ],
)
def test_yaml_tables(tmp_path: Path, places: str, rule: str, line: int) -> None:
    write_corner(tmp_path)
    (tmp_path / "apps" / "corner" / "places.yaml").write_text(places, encoding="utf-8")
    problem = read(tmp_path)[0]
    assert (problem.place.file.name, problem.rule, problem.place.line) == ("places.yaml", rule, line)


@pytest.mark.parametrize(
    "named",
    [
        "../../secret.csv",
        "/etc/passwd",
        "a/../../b.csv",
        "..",
        ".",
        "~/x",
        "C:/x",
        "x\\y",
        "",
        "x" * 300,
        ".hidden",
    ],
)
def test_files_stay_in_their_folder(tmp_path: Path, named: str) -> None:
    app = APP.replace("file: drinks.csv", f"file: '{named}'", 1)
    (problem,) = read(write_cafe(tmp_path, app=app))
    assert problem.rule == "outside"
    assert problem.place.line == app[: app.index("file: '")].count("\n") + 1


def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text(DRINKS, encoding="utf-8")
    root = write_cafe(tmp_path / "lessons")
    table = root / "apps" / "cafe" / "drinks.csv"
    table.unlink()
    table.symlink_to(secret)
    assert {problem.rule for problem in read(root)} == {"outside"}
    table.unlink()
    table.symlink_to(table.name)
    assert read(root)[0].rule in {"outside", "file"}
    table.unlink()
    table.mkdir()
    assert {problem.rule for problem in read(root)} == {"file"}


@pytest.mark.parametrize(
    ("file", "rule"), [("front.txt", "file"), ("none.svg", "file"), ("../x.svg", "outside")]
)
def test_pictures(tmp_path: Path, file: str, rule: str) -> None:
    write_corner(tmp_path)
    (tmp_path / "apps" / "corner" / "front.txt").write_text("x", encoding="utf-8")
    app = CORNER_APP.replace("file: front.svg", f"file: {file}")
    (tmp_path / "apps" / "corner" / "app.yaml").write_text(app, encoding="utf-8")
    assert [problem.rule for problem in read(tmp_path)] == [rule]

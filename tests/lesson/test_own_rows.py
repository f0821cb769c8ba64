"""A lesson brings rows for tables of its practice app: they are there for it alone, and mistakes are told."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken, Problem
from edu_desk.lesson.library import Library
from kit.cafe import LESSON, write_cafe


def with_rows(root: Path, rows: str, *, table: str = "drinks", file: str = "more.csv") -> Library:
    write_cafe(root, lesson=f"{LESSON}rows: {{{table}: {file}}}\n")
    (root / "food" / "cafe-order" / "more.csv").write_text(rows, encoding="utf-8")
    return Library(root)


def heads(root: Path) -> str:
    return (root / "apps" / "cafe" / "drinks.csv").read_text(encoding="utf-8").splitlines()[0]


def row_like(root: Path, key: str) -> str:
    """A row as the table has them, under another name."""
    first = (root / "apps" / "cafe" / "drinks.csv").read_text(encoding="utf-8").splitlines()[1]
    return ",".join([key, *first.split(",")[1:]])


def test_they_come_after_the_apps_own(tmp_path: Path) -> None:
    write_cafe(tmp_path / "plain")
    plain = Library(tmp_path / "plain").lesson("cafe-order").app.tables["drinks"].rows
    rows = f"{heads(tmp_path / 'plain')}\n{row_like(tmp_path / 'plain', 'plum')}\n"
    more = with_rows(tmp_path / "more", rows).lesson("cafe-order").app.tables["drinks"].rows
    assert list(more) == [*plain, "plum"]
    assert {key: more[key] for key in plain} == plain


def test_another_lesson_on_the_app_does_not_have_them(tmp_path: Path) -> None:
    write_cafe(tmp_path / "plain")
    rows = f"{heads(tmp_path / 'plain')}\n{row_like(tmp_path / 'plain', 'plum')}\n"
    library = with_rows(tmp_path / "more", rows)
    other = tmp_path / "more" / "food" / "cafe-again"
    other.mkdir()
    (other / "lesson.yaml").write_text(LESSON.replace("cafe-order", "cafe-again"), encoding="utf-8")
    assert "plum" in library.lesson("cafe-order").app.tables["drinks"].rows
    assert "plum" not in library.lesson("cafe-again").app.tables["drinks"].rows


def problem(library: Library) -> Problem:
    with pytest.raises(LessonBroken) as caught:
        library.lesson("cafe-order")
    (found,) = caught.value.problems
    return found


def test_mistakes_are_told_with_file_and_line(tmp_path: Path) -> None:
    write_cafe(tmp_path / "plain")
    head, row = heads(tmp_path / "plain"), row_like(tmp_path / "plain", "plum")
    twice = problem(with_rows(tmp_path / "a", f"{head}\n{row}\n{row}\n"))
    assert (twice.rule, twice.place.file.name, twice.place.line) == ("twice", "more.csv", 3)
    table = problem(with_rows(tmp_path / "b", f"{head}\n{row}\n", table="drink"))
    assert (table.rule, table.nearest, table.place.file.name) == ("table", "drinks", "lesson.yaml")
    missing = problem(with_rows(tmp_path / "c", "id\nplum\n"))
    assert (missing.rule, missing.place.file.name) == ("column", "more.csv")
    out = problem(with_rows(tmp_path / "d", f"{head}\n{row}\n", file="../more.csv"))
    assert out.rule == "outside"


def test_a_row_of_the_app_cannot_be_replaced(tmp_path: Path) -> None:
    write_cafe(tmp_path / "plain")
    own = (tmp_path / "plain" / "apps" / "cafe" / "drinks.csv").read_text(encoding="utf-8")
    assert problem(with_rows(tmp_path / "e", own)).rule == "twice"

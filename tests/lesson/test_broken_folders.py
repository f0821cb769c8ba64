"""Folders, links and broken neighbours: one broken lesson never stands in the way of the others."""

from pathlib import Path

import pytest

from edu_desk.cli import main
from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.first_page_index import shelf
from edu_desk.lesson.library import Library
from edu_desk.proof.lesson_check import check
from kit.cafe import APP, LESSON, write_cafe
from kit.corner import write_corner

TORN = [
    b"",
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b"\0",
    b"a: &a [*a]\n",
    b"lesson: torn\n",
    "수업".encode("cp949"),
]


@pytest.mark.parametrize("content", TORN)
def test_the_others_are_listed_shown_and_run(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_corner(write_cafe(tmp_path / "lessons"))
    torn = root / "food" / "torn"
    torn.mkdir()
    (torn / "lesson.yaml").write_bytes(content)
    library = Library(root)
    assert [head.id for head in library.index().heads] == ["cafe-order", "corner-buy"]
    assert [broken.id for broken in library.index().broken] == ["torn"]
    assert [card.id for card in shelf(root, tmp_path / "data")] == ["cafe-order", "corner-buy"]
    assert library.lesson("cafe-order").tasks
    with pytest.raises(LessonBroken):
        library.lesson("torn")
    assert main(["check", str(torn)]) == 1
    said = capsys.readouterr()
    assert "torn/lesson.yaml:" in said.out
    assert "Traceback" not in said.out + said.err


@pytest.mark.parametrize("content", TORN)
def test_a_broken_app_breaks_only_its_own_lessons(tmp_path: Path, content: bytes) -> None:
    root = write_corner(write_cafe(tmp_path))
    (root / "apps" / "cafe" / "app.yaml").write_bytes(content)
    library = Library(root)
    assert library.lesson("corner-buy").tasks
    with pytest.raises(LessonBroken) as caught:
        library.lesson("cafe-order")
    assert caught.value.problems[0].place.file.name == "app.yaml"


def test_two_lessons_of_one_name(tmp_path: Path) -> None:
    root = write_cafe(tmp_path)
    other = root / "town" / "cafe-order"
    other.mkdir(parents=True)
    (other / "lesson.yaml").write_text(LESSON, encoding="utf-8")
    index = Library(root).index()
    assert [head.topic for head in index.heads] == ["food"]
    (broken,) = index.broken
    assert broken.problems[0].rule == "twice"
    assert broken.problems[0].also is not None
    assert broken.problems[0].also.file.parent.parent.name == "food"


def test_links_that_lead_out(tmp_path: Path) -> None:
    elsewhere = write_cafe(tmp_path / "elsewhere")
    root = write_corner(tmp_path / "lessons")
    (root / "food").symlink_to(elsewhere / "food")
    (root / "apps" / "cafe").symlink_to(elsewhere / "apps" / "cafe")
    index = Library(root).index()
    assert [head.id for head in index.heads] == ["corner-buy"]
    assert index.broken[0].problems[0].rule == "outside"


def test_a_lesson_file_that_is_a_link_out(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text(LESSON, encoding="utf-8")
    root = write_cafe(tmp_path / "lessons")
    file = root / "food" / "cafe-order" / "lesson.yaml"
    file.unlink()
    file.symlink_to(secret)
    assert {problem.rule for problem in check(root)} == {"outside"}


def test_an_app_outside_is_not_used(tmp_path: Path) -> None:
    elsewhere = write_cafe(tmp_path / "elsewhere")
    root = write_cafe(tmp_path / "lessons")
    app = root / "apps" / "cafe"
    app.rename(tmp_path / "moved")
    app.symlink_to(elsewhere / "apps" / "cafe")
    with pytest.raises(LessonBroken) as caught:
        Library(root).lesson("cafe-order")
    assert caught.value.problems[0].rule == "outside"


@pytest.mark.parametrize("name", ["app.yaml", "drinks.csv", "extra.yaml", "extra.csv", "extra.svg"])
def test_folders_and_dead_links_where_files_should_be(tmp_path: Path, name: str) -> None:
    for kind in ("folder", "link", "round"):
        root = write_cafe(tmp_path / kind)
        file = root / "apps" / "cafe" / name
        file.unlink(missing_ok=True)
        match kind:
            case "folder":
                file.mkdir()
            case "link":
                file.symlink_to("nowhere")
            case _:
                file.symlink_to(file.name)
        problems = check(root, states=50)
        assert not problems if name.startswith("extra") else problems


def test_a_huge_extra_file_is_refused(tmp_path: Path) -> None:
    root = write_cafe(tmp_path)
    (root / "apps" / "cafe" / "extra.csv").write_bytes(b"x" * 3_000_000)
    assert {problem.rule for problem in check(root)} == {"limit"}


def test_an_app_called_otherwise(tmp_path: Path) -> None:
    problems = check(write_cafe(tmp_path, app=APP.replace("app: cafe", "app: caffe")))
    assert {(problem.rule, problem.place.line) for problem in problems} == {("folder", 1)}


def test_the_other_line_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    app = APP.replace("  stamps: {type: yesno}", "  stamp: {type: yesno}")
    line = app[: app.index("  stamp: {")].count("\n") + 1
    assert main(["--lang", "en", "check", str(write_cafe(tmp_path, app=app))]) == 1
    assert f"app.yaml:{line}." in capsys.readouterr().out

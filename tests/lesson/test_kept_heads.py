"""Heads that are kept from one start to the next: never out of date, never in the way."""

import json
from pathlib import Path

import pytest

from edu_desk.lesson import library as module
from edu_desk.lesson.kept_heads import FILE_NAME
from edu_desk.lesson.library import Index, Library
from edu_desk.lesson.reading.read_lesson import LessonHead
from edu_desk.shared.paths import shipped
from kit.cafe import LESSON, write_cafe


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    return write_cafe(tmp_path / "lessons")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "data" / FILE_NAME


def read_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(folder: Path) -> LessonHead:
        raise AssertionError(f"{folder} is read again")

    monkeypatch.setattr(module, "read_lesson_head", never)


def index(lessons: Path, kept: Path) -> Index:
    """What the next start knows."""
    return Library(lessons, (), kept).index()


def test_the_next_start_reads_no_lesson(lessons: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = index(lessons, kept)
    assert before == Library(lessons).index()
    read_no_more(monkeypatch)
    assert index(lessons, kept) == before


def test_all_that_a_shipped_head_says_is_kept(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Library(shipped().lessons).index()
    assert index(shipped().lessons, kept) == read
    read_no_more(monkeypatch)
    assert index(shipped().lessons, kept) == read
    assert any(head.literacy and head.keywords for head in read.heads), "heads say something to keep"


def test_a_changed_lesson_is_read_again(lessons: Path, kept: Path) -> None:
    index(lessons, kept)
    file = lessons / "food" / "cafe-order" / "lesson.yaml"
    file.write_text(LESSON.replace("title: 차 주문하기", "title: 커피 주문하기"), encoding="utf-8")
    for _start in range(2):
        (head,) = index(lessons, kept).heads
        assert head.title.source == "커피 주문하기"


def test_a_lesson_that_broke_or_went_is_not_offered(lessons: Path, kept: Path) -> None:
    index(lessons, kept)
    file = lessons / "food" / "cafe-order" / "lesson.yaml"
    file.write_text(LESSON.replace("minutes: 5", "minutes: soon"), encoding="utf-8")
    found = index(lessons, kept)
    assert (found.heads, [one.id for one in found.broken]) == ((), ["cafe-order"])
    file.unlink()
    assert index(lessons, kept) == Index((), ())


def test_lessons_of_ones_own_are_still_read_wholly(lessons: Path, kept: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    file = own / "food" / "cafe-mine" / "lesson.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(LESSON.replace("cafe-order", "cafe-mine").replace("tasks:", "tasked:"), encoding="utf-8")
    for _start in range(2):
        found = Library(lessons, (own,), kept).index()
        assert [one.id for one in found.broken] == ["cafe-mine"]
        assert [head.id for head in found.heads] == ["cafe-order"]


def test_what_is_known_is_not_written_again(lessons: Path, kept: Path) -> None:
    index(lessons, kept)
    before = kept.stat()
    index(lessons, kept)
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[1", b"[]", b'{"reader": 3, "heads": 4}', b"\xff", b"null", b"[" * 100_000],
    ids=["empty", "nothing", "cut off", "a list", "numbers", "no letters", "null", "deep"],
)
def test_what_is_spoiled_is_made_anew(lessons: Path, kept: Path, content: bytes) -> None:
    kept.parent.mkdir()
    kept.write_bytes(content)
    assert index(lessons, kept) == Library(lessons).index()
    assert json.loads(kept.read_bytes())["heads"]


def test_another_version_of_the_program_reads_all_anew(lessons: Path, kept: Path) -> None:
    index(lessons, kept)
    said = json.loads(kept.read_bytes())
    said["reader"][0][1] += 1
    (head,) = said["heads"].values()
    head["title"][0] = "다른 제목"
    kept.write_text(json.dumps(said), encoding="utf-8")
    assert index(lessons, kept) == Library(lessons).index()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", 3),
        ("title", "차"),
        ("title", ["\ud800", 3]),
        ("summary", ["a", "3"]),
        ("summary", ["a", True]),
        ("icon", {}),
        ("minutes", "5"),
        ("minutes", True),
        ("app", None),
        ("keywords", "차"),
        ("keywords", ["\ud800"]),
        ("literacy", 3),
        ("literacy", ["no such area", 1]),
        ("literacy", ["safety", True]),
        ("stamp", []),
        ("stamp", [["a", 1]]),
    ],
)
def test_a_head_of_a_wrong_kind_is_made_anew(lessons: Path, kept: Path, field: str, value: object) -> None:
    index(lessons, kept)
    said = json.loads(kept.read_bytes())
    (head,) = said["heads"].values()
    head[field] = value
    kept.write_text(json.dumps(said), encoding="utf-8")
    assert index(lessons, kept) == Library(lessons).index()


def test_a_folder_that_cannot_be_written_is_no_trouble(lessons: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("", encoding="utf-8")
    assert index(lessons, blocked / FILE_NAME) == Library(lessons).index()

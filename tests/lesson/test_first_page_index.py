"""The remembered first page: light to read, never out of date, never in the way."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from scripts.translations import compile_all

from edu_desk.lesson import first_page_index as module
from edu_desk.lesson.first_page_index import FILE_NAME, LessonCard, shelf
from edu_desk.lesson.quick_heads import quick_head
from edu_desk.lesson.reading.read_lesson import read_lesson_head
from edu_desk.shared.paths import shipped
from kit.cafe import LESSON, write_cafe

CARD = LessonCard("cafe-order", "차 주문하기", "기계에서 차를 주문해요.", "coffee", 5, "food")


def test_what_was_read_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lessons, data = write_cafe(tmp_path / "lessons"), tmp_path / "data"
    assert shelf(lessons, data) == (CARD,)

    def never(_folder: Path) -> tuple[LessonCard, ...]:
        raise AssertionError("the files are read again")

    monkeypatch.setattr(module, "_read", never)
    assert shelf(lessons, data) == (CARD,)


def test_a_changed_lesson_is_read_again(tmp_path: Path) -> None:
    lessons, data = write_cafe(tmp_path / "lessons"), tmp_path / "data"
    shelf(lessons, data)
    file = lessons / "food" / "cafe-order" / "lesson.yaml"
    file.write_text(LESSON.replace("title: 차 주문하기", "title: 커피 주문하기"), encoding="utf-8")
    assert [card.title for card in shelf(lessons, data)] == ["커피 주문하기"]


@pytest.mark.parametrize("content", [b"", b"{}", b"[1", b'{"signature": 3, "cards": 4}', b"\xff"])
def test_a_spoiled_index_is_made_anew(tmp_path: Path, content: bytes) -> None:
    lessons, data = write_cafe(tmp_path / "lessons"), tmp_path / "data"
    data.mkdir()
    (data / FILE_NAME).write_bytes(content)
    assert shelf(lessons, data) == (CARD,)
    assert json.loads((data / FILE_NAME).read_bytes())["cards"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", 3),
        ("title", None),
        ("summary", ["a"]),
        ("icon", {}),
        ("minutes", "5"),
        ("minutes", True),
        ("title", "\ud800"),
    ],
)
def test_a_card_of_a_wrong_kind_is_made_anew(tmp_path: Path, field: str, value: object) -> None:
    lessons, data = write_cafe(tmp_path / "lessons"), tmp_path / "data"
    shelf(lessons, data)
    kept = json.loads((data / FILE_NAME).read_bytes())
    kept["cards"][0][field] = value
    (data / FILE_NAME).write_text(json.dumps(kept), encoding="utf-8")
    assert shelf(lessons, data) == (CARD,)


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    lessons = write_cafe(tmp_path / "lessons")
    blocked = tmp_path / "a file"
    blocked.write_text("", encoding="utf-8")
    assert shelf(lessons, blocked) == (CARD,)


@pytest.fixture
def translations(tmp_path: Path) -> Path:
    """The program's translations, compiled as they are where it is installed."""
    home = tmp_path / "installed"
    shutil.copytree(shipped().translations, home / "translations")
    compile_all(home)
    return home / "translations"


def test_the_first_page_loads_neither_lessons_nor_the_store(tmp_path: Path, translations: Path) -> None:
    """What the first page does not need must not be imported for it, the very first time too."""
    import subprocess

    script = (
        "import sys; from pathlib import Path; from edu_desk.compose import Wishes, make_front;"
        "from edu_desk.shared.paths import Resources, shipped;"
        f"Resources.translations = property(lambda self: Path({str(translations)!r}));"
        f"wishes = Wishes(Path({str(tmp_path)!r}), silent=True);"
        "make_front(shipped(), wishes) if len(sys.argv) > 1 else None;"
        "import edu_desk.lesson.first_page_index as s; s.shelf(shipped().lessons, wishes.folder);"
        "print(*sorted(sys.modules))"
    )
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-c", script]
    heavy = {"yaml", "sqlite_utils", "pyttsx3", "babel", "datetime"}
    heavy |= {"edu_desk.lesson.model", "edu_desk.gui.simulator"}
    for start in ([], ["front"]):
        done = subprocess.run(  # noqa: S603 - our own words
            [*command, *start], env=environment, check=True, capture_output=True, text=True
        )
        assert heavy & set(done.stdout.split()) == set()


SHIPPED = sorted(shipped().lessons.glob("*/*/lesson.yaml"))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_the_quick_reading_is_the_whole_one(file: Path) -> None:
    head, quick = read_lesson_head(file.parent), quick_head(file)
    assert quick == {
        "lesson": head.id,
        "title": head.title.source,
        "summary": head.summary.source,
        "icon": head.icon,
        "minutes": str(head.minutes),
    }


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("title: 차 주문하기", 'title: "차 주문하기"'),
        ("title: 차 주문하기", "title: 차: 주문하기"),
        ("title: 차 주문하기", "title: 차 주문하기 # 봄"),
        ("title: 차 주문하기", "title: 차\n  주문하기"),
        ("title: 차 주문하기", "title: |\n  차 주문하기"),
        ("title: 차 주문하기", "title: yes"),
        ("title: 차 주문하기", "title: 2026"),
        ("title: 차 주문하기", "title: &name 차 주문하기"),
        ("title: 차 주문하기", "title: 차 {{count}}"),
        ("title: 차 주문하기", "title: 차 주문하기\ntitle: 차"),
        ("title: 차 주문하기", ""),
        ("minutes: 5", "minutes: 0x5"),
        ("lesson: cafe-order", "lesson: cafe"),
    ],
)
def test_what_is_not_plain_is_left_to_the_whole_reader(tmp_path: Path, line: str, instead: str) -> None:
    lessons = write_cafe(tmp_path)
    file = lessons / "food" / "cafe-order" / "lesson.yaml"
    assert quick_head(file)
    assert line in LESSON
    file.write_text(LESSON.replace(line, instead), encoding="utf-8")
    assert quick_head(file) is None

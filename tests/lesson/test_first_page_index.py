"""The remembered first page: light to read, never out of date, never in the way."""

import json
import os
import sys
from pathlib import Path

import pytest

from edu_desk.lesson import first_page_index as module
from edu_desk.lesson.first_page_index import FILE_NAME, LessonCard, shelf
from kit.cafe import LESSON, write_cafe

CARD = LessonCard("cafe-order", "차 주문하기", "기계에서 차를 주문해요.", "coffee", 5)


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


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    lessons = write_cafe(tmp_path / "lessons")
    blocked = tmp_path / "a file"
    blocked.write_text("", encoding="utf-8")
    assert shelf(lessons, blocked) == (CARD,)


def test_the_first_page_loads_neither_lessons_nor_the_store(tmp_path: Path) -> None:
    """What the first page does not need must not be imported for it: that is what makes the start light."""
    import subprocess

    script = (
        "import sys; from pathlib import Path; from edu_desk.compose import Wishes, make_front;"
        "from edu_desk.shared.paths import shipped;"
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
    subprocess.run(command, env=environment, check=True, capture_output=True)  # noqa: S603 - our own words
    second = subprocess.run(  # noqa: S603 - our own words
        [*command, "front"], env=environment, check=True, capture_output=True, text=True
    )
    heavy = {"yaml", "sqlite_utils", "pyttsx3", "babel", "edu_desk.lesson.model", "edu_desk.gui.simulator"}
    assert heavy & set(second.stdout.split()) == set()

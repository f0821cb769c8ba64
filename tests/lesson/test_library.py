"""A library reads a practice app once, and again when a file of it is another."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.library import Library
from kit.cafe import APP, DRINKS, write_cafe


def test_lessons_share_their_app(tmp_path: Path) -> None:
    library = Library(write_cafe(tmp_path))
    (folder,) = library.folders()
    assert library.read(folder).app is library.read(folder).app


def test_a_changed_app_is_read_anew(tmp_path: Path) -> None:
    library = Library(write_cafe(tmp_path))
    (folder,) = library.folders()
    before = library.read(folder).app
    line = DRINKS.splitlines(keepends=True)[-1]
    write_cafe(tmp_path, drinks=DRINKS + line.replace(line.split(",")[0], "mint", 1))
    after = library.read(folder).app
    assert after is not before
    write_cafe(tmp_path, app=APP.replace("go: cups", "go: cup", 1))
    for _ in range(2):
        with pytest.raises(LessonBroken):
            library.read(folder)


def test_a_head_is_read_once_and_anew_when_its_file_changed(tmp_path: Path) -> None:
    library = Library(write_cafe(tmp_path))
    (before,) = library.index().heads
    (folder,) = library.folders()
    assert library.index().heads[0] is before
    file = folder / "lesson.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace(before.title.source, f"{before.title.source} 2", 1), "utf-8")
    (after,) = library.index().heads
    assert after.title.source == f"{before.title.source} 2"
    file.write_text("lesson: [", "utf-8")
    for _ in range(2):
        assert [broken.id for broken in library.index().broken] == [folder.name]
    file.unlink()
    assert library.index().heads == ()

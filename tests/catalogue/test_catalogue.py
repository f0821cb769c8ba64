"""docs/catalogue.md tells what is shipped, and its pictures are drawn from it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from scripts.catalogue import __main__ as command
from scripts.catalogue.__main__ import main
from scripts.catalogue.catalogue_page import PAGE, SHEETS, app_entries, catalogue_page, files_digest
from scripts.catalogue.screen_sheet import ScreenArtist
from scripts.catalogue.walked_screens import DAY, walked_screens

from edu_desk.present.tongue import Tongue
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator
from kit.screens import korean
from kit.shipped_lessons import shipped_library


@pytest.fixture
def _lessons_as_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command takes the shipped lessons as other tests have read them."""
    monkeypatch.setattr(command, "Library", lambda _root: shipped_library())


@pytest.mark.usefixtures("_lessons_as_read")
def test_the_page_and_every_sheet_are_of_today() -> None:
    assert main(["--check"]) == 0, "run `python -m scripts.catalogue`"


@pytest.mark.usefixtures("_lessons_as_read")
def test_what_is_out_of_date_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / SHEETS).mkdir(parents=True)
    (tmp_path / PAGE).write_text("# Another page\n", encoding="utf-8")
    assert main(["--check"], tmp_path) == 1
    told = capsys.readouterr().err
    assert "the sheet of hanbit-rail is out of date" in told
    assert "docs/catalogue.md is out of date" in told


def test_a_changed_file_is_another_digest(tmp_path: Path) -> None:
    app = tmp_path / "app"
    app.mkdir()
    (app / "app.yaml").write_text("app: one", encoding="utf-8")
    before = files_digest([app])
    assert files_digest([app]) == before
    (app / "app.yaml").write_text("app: two", encoding="utf-8")
    assert files_digest([app]) != before


def test_every_lesson_and_errand_stands_on_the_page() -> None:
    entries = app_entries(shipped_library())
    page = catalogue_page(entries, Tongue(load_translator(shipped().translations, "en"), DAY))
    lessons = [lesson for entry in entries for lesson in entry.lessons]
    assert len(lessons) == len(shipped_library().folders())
    for lesson in lessons:
        assert f"· `{lesson.id}`" in page
        if lesson.tasks[0].case is None:
            assert all(f"- {task.goal_text.source}\n" in page for task in lesson.tasks)


def test_the_screens_on_the_way_are_drawn_side_by_side(qtbot: QtBot, tmp_path: Path) -> None:  # noqa: ARG001
    (entry,) = [one for one in app_entries(shipped_library()) if one.app.name == "hanbit-kiosk"]
    views = walked_screens(entry.lessons[-1:], korean())
    assert {"home", "pick", "booking", "receipt"} <= {view.name for view in views}
    sheet = tmp_path / "sheets" / "kiosk.jpg"
    ScreenArtist(shipped(), korean()).write_sheet(views, sheet)
    assert sheet.read_bytes().startswith(b"\xff\xd8")

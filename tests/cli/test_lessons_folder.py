"""`--lessons DIR`, and lessons in the data folder, as those who write lessons use them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.cli import main
from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.widgets.label import Label
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from kit.cafe import APP, LESSON, write_cafe
from kit.learner import Learner
from kit.note import write_note

CATALOGUE = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "{}"\nmsgstr "{}"\n'


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return write_cafe(tmp_path / "mine")


def test_they_are_listed_beside_the_shipped_ones(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lessons", "--json", "--lessons", str(mine), "--data", str(tmp_path / "data")]) == 0
    names = [row["id"] for row in json.loads(capsys.readouterr().out)]
    assert names[-1] == "cafe-order"
    assert "train-book" in names


def test_the_data_folder_is_looked_into(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_cafe(tmp_path / "lessons")
    assert main(["lessons", "--data", str(tmp_path)]) == 0
    assert "cafe-order" in capsys.readouterr().out


def test_a_folder_is_told_when_nothing_lies_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder, words in ((tmp_path / "nowhere", "nowhere"), (tmp_path, "<topic>/<lesson>/lesson.yaml")):
        for command in (["lessons"], ["check"], ["play", "cafe-order", "--offscreen"]):
            assert main([*command, "--lang", "en", "--lessons", str(folder)]) == 1
            assert words in capsys.readouterr().err


def test_a_mistake_is_told_with_file_line_and_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = write_cafe(tmp_path / "mine", app=APP.replace("go: cups", "go: cup", 1))
    line = next(number for number, text in enumerate(APP.splitlines(), 1) if "go: cups" in text)
    assert main(["lessons", "--lang", "en", "--lessons", str(mine), "--data", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert f"app.yaml:{line}: " in said.err
    assert "Did you mean “cups”?" in said.err
    assert "train-book" in said.out


def test_it_is_checked_as_the_program_takes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "mine" / "food" / "train-book"
    folder.mkdir(parents=True)
    (folder / "lesson.yaml").write_text(LESSON.replace("cafe-order", "train-book"), encoding="utf-8")
    assert main(["check", "--lang", "en", "--lessons", str(tmp_path / "mine")]) == 1
    said = capsys.readouterr().out
    assert "ships with the program" in said
    assert str(folder) in said


def test_it_is_played(mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["play", "cafe-order", "--lessons", str(mine), "--data", str(tmp_path / "data")]
    assert main([*words, "--offscreen", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["finished"] is True


@pytest.mark.parametrize("settings", [Settings(), Settings(screen_keyboard=True, text_size=125)])
@pytest.mark.parametrize("mode", ["follow", "watch"])
def test_hangul_is_typed_too(
    tmp_path: Path, settings: Settings, mode: str, capsys: pytest.CaptureFixture[str]
) -> None:
    mine, data = write_note(tmp_path / "mine"), tmp_path / "data"
    data.mkdir()
    write_settings(data, settings)
    words = ["play", "note-send", "--lessons", str(mine), "--data", str(data), "--mode", mode]
    assert main([*words, "--offscreen", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["finished"] is True


def test_playing_a_broken_lesson_tells_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = write_cafe(tmp_path / "mine", app=APP.replace("go: cups", "go: cup", 1))
    words = ["play", "cafe-order", "--lang", "en", "--lessons", str(mine), "--data", str(tmp_path / "data")]
    assert main([*words, "--offscreen"]) == 1
    assert "Did you mean “cups”?" in capsys.readouterr().err


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    mine = write_cafe(tmp_path / "data" / "lessons")
    broken = mine / "food" / "broken"
    broken.mkdir()
    text = LESSON.replace("cafe-order", "broken").replace("drink == task.drink", "drunk == task.drink", 1)
    (broken / "lesson.yaml").write_text(text, encoding="utf-8")
    catalogue = mine / "translations" / "en" / "LC_MESSAGES" / "lessons.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(CATALOGUE.format("차 주문하기", "Order a tea"), encoding="utf-8")
    learner = Learner(tmp_path / "data", "en")
    yield learner
    learner.close()


def test_it_stands_on_the_first_page_and_is_done(she: Learner) -> None:
    page = she.program.window.centralWidget()
    assert isinstance(page, HomePage)
    told = [label.text() for label in page.findChildren(Label) if "food/broken/lesson.yaml:" in label.text()]
    assert told
    assert "Did you mean “drink”?" in told[0]
    topic = she.page_with("cafe-order")
    assert topic.tiles[0].key == "burger-kiosk"
    assert topic.tiles[-1].key == "cafe-order"
    assert "Order a tea" in topic.tiles[-1].accessibleName()
    she.program.show_home()
    she.pilot.settle()
    she.choose_lesson("cafe-order")
    she.choose("follow")
    she.to_the_end()
    assert she.session.run.finished


@pytest.fixture
def from_the_docs(tmp_path: Path) -> Path:
    """The case of one's own that the docs show, written down as it stands there."""
    docs = (Path(__file__).resolve().parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")
    for name in ("lesson", "letters", "cases"):
        found = re.search(rf"\*\*(trust/our-news/{name}\.yaml)\*\*\n```yaml\n(.*?)```", docs, re.DOTALL)
        assert found is not None
        file = tmp_path / "lessons" / found[1]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(found[2], encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("path", ["lessons", "lessons/trust/our-news", "lessons/trust/our-news/cases.yaml"])
def test_a_case_of_ones_own_is_checked_by_its_folder_alone(
    from_the_docs: Path, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(from_the_docs / path), "--states", "60", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "our-news/gas-return" in said
    assert "fraud-" not in said


def test_a_case_of_ones_own_in_the_data_folder_is_offered_and_shown(
    from_the_docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, shots = str(from_the_docs), from_the_docs / "shots"
    assert main(["lessons", "--data", data]) == 0
    assert "우리 동네에 온 문자" in capsys.readouterr().out
    assert main(["play", "our-news", "--offscreen", "--data", data, "--shots", str(shots)]) == 0
    assert [file.stem.split("-", 1)[1] for file in sorted(shots.iterdir())][-2:] == ["goal", "result"]


@pytest.mark.parametrize("page", ["README.md", "docs/authoring.md"])
def test_the_lesson_in_ten_lines_works_as_it_stands_there(
    tmp_path: Path, page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = (Path(__file__).resolve().parents[2] / page).read_text(encoding="utf-8")
    found = re.search(r"```yaml\n(lesson: train-cancel\b.*?)```", docs, re.DOTALL)
    assert found is not None
    file = tmp_path / "travel" / "train-cancel" / "lesson.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(found[1], encoding="utf-8")
    assert main(["check", "--lessons", str(tmp_path), "--states", "60", "--lang", "en"]) == 0
    assert "train-cancel/cancel" in capsys.readouterr().out

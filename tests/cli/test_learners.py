"""`edu-desk learners`: a centre's roster comes in, is asked about, goes out, and somebody is forgotten."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from edu_desk.cli import main
from edu_desk.people.picture_secret import make_secret
from edu_desk.runner.events import Finished, Mode, RunHead
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.paths import DATABASE
from edu_desk.store.store import Store, open_store
from kit.paper import sheets_of

ROSTER = """\
한마음센터 가을,,,
이름,생년월일,휴대폰,반
김영희,1948.3.2,010-1234-0078,월요일반
김영희,510411,010-1234-1111,월요일반
박수,,,월요일반
"""


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    return capsys


def learners(folder: Path, *words: str) -> int:
    return main(["--lang", "en", "--data", str(folder / "data"), "learners", *words])


def written(folder: Path, text: str, name: str = "명단.csv") -> str:
    path = folder / name
    path.write_text(text, encoding="cp949")
    return str(path)


@contextmanager
def opened(file: Path) -> Iterator[Store]:
    store = open_store(file, MachineClock(), lambda _fault: None)
    yield store
    store.close()


def listed(folder: Path, said: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    said.readouterr()
    assert learners(folder, "list", "--json") == 0
    found = json.loads(said.readouterr().out)
    assert isinstance(found, list)
    return found


def test_a_roster_comes_in_and_again_changes_nothing(
    tmp_path: Path, said: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, ROSTER)
    assert learners(tmp_path, "import", file, "--dry-run") == 0
    assert "3 people are new." in said.readouterr().out
    assert listed(tmp_path, said) == []
    assert learners(tmp_path, "import", file) == 0
    before = listed(tmp_path, said)
    assert [(one["name"], one["birth_year"], one["phone_tail"]) for one in before] == [
        ("김영희", 1948, "0078"), ("김영희", 1951, "1111"), ("박수", None, ""),
    ]  # fmt: skip
    assert learners(tmp_path, "import", file) == 0
    assert "3 people stay as known." in said.readouterr().out
    assert listed(tmp_path, said) == before


def test_nothing_is_imported_by_halves(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, ROSTER + "이순자,언제,,\n최옥분,,,\n")
    assert learners(tmp_path, "import", file) == 1
    out, err = said.readouterr()
    assert "Row 6, “생년월일”: “언제” is no day of birth." in out
    assert "Nothing was imported." in err
    assert listed(tmp_path, said) == []


def test_a_question_is_answered(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    learners(tmp_path, "import", written(tmp_path, ROSTER))
    file = written(tmp_path, "이름\n김영희\n")
    assert learners(tmp_path, "import", file) == 1
    asked = said.readouterr().out
    first, second = (str(one["id"]) for one in listed(tmp_path, said)[:2])
    assert first in asked
    assert second in asked
    assert learners(tmp_path, "import", file, "--same", f"2={second}") == 0
    assert len(listed(tmp_path, said)) == 3
    assert learners(tmp_path, "import", file, "--new", "2") == 0
    assert len(listed(tmp_path, said)) == 4


def test_what_goes_out_comes_back_as_it_is(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    learners(tmp_path, "import", written(tmp_path, ROSTER))
    for name in ("밖으로.xlsx", "밖으로.csv"):
        out = str(tmp_path / name)
        assert learners(tmp_path, "export", out) == 0
        said.readouterr()
        assert learners(tmp_path, "import", out) == 0
        assert "3 people stay as known." in said.readouterr().out


def test_a_person_is_shown_and_forgotten(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    learners(tmp_path, "import", written(tmp_path, ROSTER))
    person = str(listed(tmp_path, said)[0]["id"])
    assert learners(tmp_path, "show", person) == 0
    assert json.loads(said.readouterr().out)["practised"] == []
    assert learners(tmp_path, "erase", person, "--yes") == 0
    assert len(listed(tmp_path, said)) == 2
    for action in ("show", "erase"):
        assert learners(tmp_path, action, person) == 1
        assert "nobody with the number" in said.readouterr().err


@pytest.mark.parametrize(
    "words",
    [["import"], ["import", "x.csv", "--same", "two"], ["import", "nowhere.csv"], ["export", "x.txt"]],
)
def test_what_is_said_wrongly_is_told(
    tmp_path: Path, said: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert learners(tmp_path, *words) == 1
    assert said.readouterr().err.strip()


def test_merged_cells_are_asked_about(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    from importlib import import_module

    path = tmp_path / "합쳐진.xlsx"
    book = import_module("xlsxwriter").Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["이름", "반"])
    sheet.write_column(1, 0, ["김영희", "박수"])
    sheet.merge_range(1, 1, 2, 1, "월요일반")
    book.close()
    assert learners(tmp_path, "import", str(path)) == 1
    assert "B2:B3" in said.readouterr().err
    assert learners(tmp_path, "import", str(path), "--fill-merged") == 0
    assert [one["classes"] for one in listed(tmp_path, said)] == [["월요일반"], ["월요일반"]]


def test_cards_are_printed_and_open_the_tile(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    learners(tmp_path, "import", written(tmp_path, ROSTER))
    person = str(listed(tmp_path, said)[0]["id"])
    paper = tmp_path / "cards.pdf"
    assert learners(tmp_path, "cards", str(paper), "--class", "월요일반") == 0
    assert "3 cards are in" in said.readouterr().out
    assert paper.read_bytes().startswith(b"%PDF")
    assert learners(tmp_path, "cards", str(paper), "--only", person) == 0
    assert "1 card is in" in said.readouterr().out
    learners(tmp_path, "show", person)
    assert json.loads(said.readouterr().out)["cards"] == 2
    assert learners(tmp_path, "forget-cards", person) == 0
    said.readouterr()
    learners(tmp_path, "show", person)
    assert json.loads(said.readouterr().out)["cards"] == 0


def test_pictures_are_reset(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    learners(tmp_path, "import", written(tmp_path, ROSTER))
    person = str(listed(tmp_path, said)[0]["id"])
    with opened(tmp_path / "data" / DATABASE) as store:
        store.sign_ins.keep_secret(person, make_secret(["cat", "bell", "apple"], b"0" * 16))
    learners(tmp_path, "show", person)
    shown = json.loads(said.readouterr().out)
    assert shown["has_secret"]
    assert "scrypt" not in json.dumps(shown)
    assert learners(tmp_path, "reset-pictures", person) == 0
    said.readouterr()
    learners(tmp_path, "show", person)
    assert not json.loads(said.readouterr().out)["has_secret"]


@pytest.mark.parametrize(
    "words",
    [
        ["cards", "cards.txt"],
        ["cards", "cards.pdf", "--only", "nobody"],
        ["cards", "cards.pdf", "--class", "nowhere"],
        ["reset-pictures", "nobody"],
        ["forget-cards", "nobody"],
    ],
)
def test_what_cannot_be_done_with_sign_ins_is_told(
    tmp_path: Path, said: pytest.CaptureFixture[str], words: list[str]
) -> None:
    learners(tmp_path, "import", written(tmp_path, ROSTER))
    assert learners(tmp_path, *words) == 1
    assert said.readouterr().err.strip()
    assert not Path("cards.pdf").exists()


def test_one_person_s_data_goes_out_and_the_person_goes(
    tmp_path: Path, said: pytest.CaptureFixture[str]
) -> None:
    learners(tmp_path, "import", written(tmp_path, ROSTER))
    person = str(listed(tmp_path, said)[0]["id"])
    out = tmp_path / "hers.json"
    assert learners(tmp_path, "export", str(out), "--only", person) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["learners"][0]["id"] == person
    assert learners(tmp_path, "export", str(tmp_path / "hers.doc"), "--only", person) == 1
    assert learners(tmp_path, "export", str(out), "--only", "nobody") == 1
    assert learners(tmp_path, "erase", person, "--yes") == 0
    with opened(tmp_path / "data" / DATABASE) as store:
        acts = [(note.act.value, note.whom) for note in store.staff.log()]
    assert acts == [("erased", ""), ("exported", "")]


def test_erasing_asks_first(
    tmp_path: Path, said: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    learners(tmp_path, "import", written(tmp_path, ROSTER))
    person = str(listed(tmp_path, said)[0]["id"])
    assert learners(tmp_path, "erase", person) == 1
    assert "--yes" in said.readouterr().err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    for answer, code, left in (("no", 1, 3), ("", 1, 3), ("Yes", 0, 2)):
        monkeypatch.setattr("builtins.input", lambda _words, answer=answer: answer)
        assert learners(tmp_path, "erase", person) == code
        assert "김영희" in said.readouterr().out
        assert len(listed(tmp_path, said)) == left


def test_a_certificate_is_of_a_check_that_was_passed_alone(
    tmp_path: Path, said: pytest.CaptureFixture[str]
) -> None:
    learners(tmp_path, "import", written(tmp_path, ROSTER))
    passed, other = (str(one["id"]) for one in listed(tmp_path, said)[:2])
    now = MachineClock().now()
    with opened(tmp_path / "data" / DATABASE) as store:
        for who, mode in ((passed, Mode.CHECK), (other, Mode.TRY)):
            store.begin(RunHead(f"r-{who}", who, "cafe-kiosk", "ginger", mode, "d", now.date(), now))
            store.append(f"r-{who}", [Finished(now)])
    out = tmp_path / "out.pdf"
    asked = ("certificate", str(out), "--lesson", "cafe-kiosk", "--only")
    assert learners(tmp_path, *asked, other) == 1
    assert "no certificate" in said.readouterr().err
    assert learners(tmp_path, *asked, "nobody") == 1
    assert learners(tmp_path, "certificate", str(out)) == 1
    assert learners(tmp_path, *asked, passed, "--lesson", "train-book") == 1
    assert not out.exists()
    assert learners(tmp_path, *asked, passed) == 0
    assert "김영희" in " ".join(sheets_of(out))


def test_a_period_is_set_and_nobody_goes_unasked(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    learners(tmp_path, "import", written(tmp_path, ROSTER))
    said.readouterr()
    assert learners(tmp_path, "retention") == 0
    assert "Everybody is kept" in said.readouterr().out
    assert learners(tmp_path, "retention", "12") == 0
    assert "12 months" in said.readouterr().out
    assert learners(tmp_path, "retention", "soon") == 1
    with sqlite3.connect(tmp_path / "data" / DATABASE) as connection:
        connection.execute(
            "UPDATE learners SET created = '2020-01-01T00:00:00.000+09:00' WHERE name = '박수'"
        )
    connection.close()
    said.readouterr()
    assert learners(tmp_path, "retention") == 0
    assert "박수" in said.readouterr().out
    assert len(listed(tmp_path, said)) == 3
    assert learners(tmp_path, "retention", "--erase") == 0
    assert [one["name"] for one in listed(tmp_path, said)] == ["김영희", "김영희"]

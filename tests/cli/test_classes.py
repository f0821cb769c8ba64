"""`edu-desk classes` and `edu-desk staff`: what an instructor does without a window."""

import json
from pathlib import Path

import pytest

from edu_desk.cli import main
from edu_desk.people.staff_gate import StaffGate
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.paths import DATABASE
from edu_desk.store.store import open_store

ROSTER = "이름,생년월일,반\n김영희,1948,월요일반\n김영희,1951,월요일반\n박수,,월요일반\n"


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    return capsys


def do(folder: Path, *words: str) -> int:
    return main(["--lang", "en", "--data", str(folder / "data"), *words])


def members(folder: Path, said: pytest.CaptureFixture[str]) -> list[str]:
    (folder / "r.csv").write_text(ROSTER, encoding="utf-8")
    assert do(folder, "learners", "import", str(folder / "r.csv")) == 0
    said.readouterr()
    assert do(folder, "learners", "list", "--json") == 0
    return [str(one["id"]) for one in json.loads(said.readouterr().out)]


def test_a_class_is_planned_copied_and_closed(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    members(tmp_path, said)
    plan = ("classes", "plan", "월요일반", "--day", "2026-11-30", "--lesson", "train-book")
    assert do(tmp_path, *plan, "--begins", "10:00", "--diagnostic", "before") == 0
    assert do(tmp_path, "classes", "copy", "월요일반", "화요일반", "--day", "2026-12-01") == 0
    assert do(tmp_path, "classes", "close", "월요일반") == 0
    said.readouterr()
    assert do(tmp_path, "classes", "list", "--json") == 0
    copy, first = json.loads(said.readouterr().out)
    assert (first["name"], first["closed"], len(first["members"])) == ("월요일반", True, 3)
    assert first["plan"][0]["diagnostic"] == "before"
    assert copy["plan"] == [
        {
            "day": "2026-12-01",
            "lessons": ["train-book"],
            "begins": "10:00",
            "ends": "",
            "diagnostic": "before",
        }
    ]
    assert copy["members"] == []


def test_two_of_one_name_are_told_apart_and_corrected(
    tmp_path: Path, said: pytest.CaptureFixture[str]
) -> None:
    first, second, _ = members(tmp_path, said)
    day = ("--day", "2026-03-02")
    assert do(tmp_path, "classes", "plan", "월요일반", *day) == 0
    assert do(tmp_path, "classes", "attendance", "월요일반", *day, "--there", first) == 0
    told = said.readouterr().out
    assert "1 of 3 there" in told
    assert "김영희 (1940s)  ◉  1/1" in told
    assert "김영희 (1950s)  –  0/1" in told
    assert do(tmp_path, "classes", "attendance", "월요일반", *day, "--as-seen", first, "--json") == 0
    assert json.loads(said.readouterr().out)["learners"][first] == ["away"]
    assert do(tmp_path, "classes", "group", "월요일반", "--member", second, "--group", "앞줄") == 0
    assert do(tmp_path, "classes", "part", "월요일반", "--member", second) == 0
    assert "2 learners" in said.readouterr().out


def test_what_cannot_be_is_told(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    assert do(tmp_path, "classes", "list") == 0
    assert do(tmp_path, "classes", "create", "반") == 0
    assert do(tmp_path, "classes", "create", "반") == 0
    assert do(tmp_path, "classes", "close", "반") != 0
    assert "Several classes" in said.readouterr().err
    assert do(tmp_path, "classes", "close", "없는 반") != 0
    assert do(tmp_path, "classes", "create", " ") != 0
    one = json.loads(_listed(tmp_path, said))[0]["id"]
    assert do(tmp_path, "classes", "join", one, "--member", "nobody") != 0
    assert "nobody" in said.readouterr().err
    assert do(tmp_path, "classes", "plan", one) != 0
    assert "The day is missing" in said.readouterr().err


def _listed(folder: Path, said: pytest.CaptureFixture[str]) -> str:
    said.readouterr()
    assert do(folder, "classes", "list", "--json") == 0
    return said.readouterr().out


def test_the_pin_is_reset_with_the_code_alone(tmp_path: Path, said: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data").mkdir()
    store = open_store(tmp_path / "data" / DATABASE, MachineClock(), lambda _fault: None)
    code = StaffGate(store.staff, MachineClock()).set_pin("4071")
    store.close()
    assert do(tmp_path, "staff", "reset-pin", "--code", "0000-0000", "--pin", "9052") != 0
    assert do(tmp_path, "staff", "reset-pin", "--code", code, "--pin", "9052") == 0
    fresh = said.readouterr().out.split()[-1]
    assert fresh != code
    store = open_store(tmp_path / "data" / DATABASE, MachineClock(), lambda _fault: None)
    assert StaffGate(store.staff, MachineClock()).open("9052").opened
    store.close()
    assert do(tmp_path, "staff", "log", "--json") == 0
    acts = [one["act"] for one in json.loads(said.readouterr().out)]
    assert acts == ["opened", "reset", "opened", "wrong", "set"]

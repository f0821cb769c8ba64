"""The table of faults: what holds, what fails, what could not be tried, and attempts that end badly."""

import subprocess
from pathlib import Path

import pytest
from scripts.faults import __main__ as faults
from scripts.faults.verdict import Outcome, Verdict, held, lacking, not_tried


@pytest.fixture
def attempts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, subprocess.CompletedProcess[str]]:
    """Attempts that are none: what each of their processes would have said."""
    said = {
        "good": (0, "much\nHOLDS all is there\n", ""),
        "bad": (1, "FAILS one is lost\n", ""),
        "without": (2, "NOT TRIED gcc is not here\n", ""),
        "crashed": (-11, "", "Fatal Python error\nSegmentation fault\n"),
        "raised": (1, "", "Traceback\nValueError: no\n"),
        "lying": (0, "FAILS one is lost\n", ""),
        "silent": (0, "", ""),
    }
    for name in (*said, "__init__"):
        (tmp_path / f"{name}.py").write_text(f'"""Does {name} hold?\n\nMore."""\n', encoding="utf-8")
    monkeypatch.setattr(faults, "ATTEMPTS", tmp_path)
    done = {name: subprocess.CompletedProcess([], *parts) for name, parts in said.items()}
    monkeypatch.setattr(subprocess, "run", lambda words, **_more: done[words[words.index("--attempt") + 1]])
    return done


@pytest.mark.usefixtures("attempts")
@pytest.mark.parametrize(
    ("name", "outcome", "words"),
    [
        ("good", Outcome.HOLDS, "all is there"),
        ("bad", Outcome.FAILS, "one is lost"),
        ("without", Outcome.NOT_TRIED, "gcc is not here"),
        ("crashed", Outcome.FAILS, "ended with -11: Segmentation fault"),
        ("raised", Outcome.FAILS, "ended with 1: ValueError: no"),
        ("lying", Outcome.FAILS, "ended with 0: FAILS one is lost"),
        ("silent", Outcome.FAILS, "ended with 0: "),
    ],
)
def test_what_an_attempt_comes_to(name: str, outcome: Outcome, words: str) -> None:
    row = faults.tried(name, kills=3)
    assert (row.name, row.question) == (name, f"Does {name} hold?")
    assert row.verdict == Verdict(outcome, words)


@pytest.mark.usefixtures("attempts")
@pytest.mark.parametrize(
    ("only", "code"), [("good", 0), ("without", 0), ("bad", 1), ("", 1), ("nothing like it", 1)]
)
def test_the_exit_code(only: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    """What could not be tried does not fail, and is not said to hold; trying nothing is no success."""
    assert faults.main(["--only", only]) == code
    if not only:
        assert "1 hold, 5 fail, 1 could not be tried here" in capsys.readouterr().out


def test_what_takes_too_long_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "slow.py").write_text('"""Is it quick?"""\n', encoding="utf-8")
    monkeypatch.setattr(faults, "ATTEMPTS", tmp_path)

    def run(words: list[str], timeout: float, **_more: object) -> None:
        raise subprocess.TimeoutExpired(words, timeout)

    monkeypatch.setattr(subprocess, "run", run)
    assert faults.tried("slow", kills=1).verdict.outcome is Outcome.FAILS


def test_every_attempt_asks() -> None:
    assert len(faults.names()) >= 15
    assert [name for name in faults.names() if not faults.question(name).endswith("?")] == []


def test_an_attempt_in_its_own_process(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert faults.attempt("rights_and_stray_files", tmp_path / "new") in {0, 1}
    assert capsys.readouterr().out.startswith(("HOLDS rights", "FAILS rights"))


def test_words_of_verdicts() -> None:
    assert held([], "none") == Verdict(Outcome.FAILS, "none")
    assert held([1], "one") == Verdict(Outcome.HOLDS, "one")
    assert not_tried("no gcc").outcome is Outcome.NOT_TRIED
    assert lacking("sh") == ""
    assert lacking("sh", "no-such-program") == "no-such-program is not here"

"""`edu-desk access-report`, as it is typed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from edu_desk.cli import main


def test_a_report_is_written_in_every_form_and_touches_no_data(tmp_path: Path) -> None:
    data = tmp_path / "data"
    outs = [tmp_path / f"report{suffix}" for suffix in (".json", ".html", ".pdf")]
    options = [word for out in outs for word in ("--out", str(out))]
    command = [sys.executable, "-m", "edu_desk", "access-report", *options, "--text-size", "300"]
    command += ["--theme", "contrast", "--progress", "--data", str(data), "--lang", "en"]
    done = subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, check=False, timeout=240, env=dict(os.environ)
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(outs[0].read_text(encoding="utf-8"))
    assert len(said["rows"]) >= 40
    assert [row["clause"] for row in said["rows"] if row["verdict"] == "FAIL"] == []
    facts = {fact["label"]: fact["value"] for fact in said["facts"]}
    assert float(facts["Smallest letters"].split()[0]) >= 12.0
    assert facts["Colours"] == "contrast"
    assert outs[1].read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert outs[2].read_bytes().startswith(b"%PDF")
    assert done.stdout.startswith("0 ")
    assert not data.exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--out", "report.doc"), "report.doc"),
        (("--out", "report.json", "--px-per-mm", "900"), "No screen is like that"),
    ],
)
def test_what_cannot_be_done_is_said(
    options: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["access-report", "--lang", "en", *options]) == 1
    assert words in capsys.readouterr().err

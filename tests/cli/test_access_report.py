"""`edu-desk access-report`, as it is typed; a whole one is made where the program asks for it."""

import pytest

from edu_desk.cli import main


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

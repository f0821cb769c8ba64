"""What is proven of cases; each rule sees its planted defect."""

from pathlib import Path

import pytest

from edu_desk.lesson.library import Library
from edu_desk.proof.case_proof import of_cases
from edu_desk.proof.lesson_check import Wish, prove
from edu_desk.shared.text import UNTRANSLATED
from kit.mailbox import APP, CASES, mailbox, write_mailbox


def test_good_cases_are_proven(tmp_path: Path) -> None:
    assert list(of_cases(mailbox(tmp_path), UNTRANSLATED)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        (
            "cases",
            "start: {letter: parcel_bad}",
            'start: {letter: parcel_bad, did: "deleted"}',
            "case-decided",
        ),
        ("cases", "letter: parcel_bad", "letter: parcel_good", "case-same"),
        (
            "cases",
            "at: letter/link, sign: address, say: 회사",
            "at: page/lead, sign: address, say: 회사",
            "sign-hidden",
        ),
        ("cases", "scheme: fine\n  truth: fraud", "scheme: parcel\n  truth: fraud", "case-double"),
        ("cases", "scheme: fine\n  truth: fraud", "scheme: bank\n  truth: fraud", "twin-scheme"),
        ("app", "label: 지우기", "label: 지우기\n        enabled: letter == none", "case-undecidable"),
    ],
)
def test_a_planted_defect_is_seen(tmp_path: Path, file: str, old: str, new: str, rule: str) -> None:
    text = CASES if file == "cases" else APP
    assert old in text
    changed = text.replace(old, new, 1)
    write_mailbox(tmp_path, **{file: changed})
    found = [problem.rule for problem in of_cases(Library(tmp_path).lesson("told-apart"), UNTRANSLATED)]
    assert rule in found


def test_the_whole_check_looks_at_cases(tmp_path: Path) -> None:
    write_mailbox(tmp_path, cases=CASES.replace("letter: parcel_bad", "letter: parcel_good", 1))
    assert "case-same" in {problem.rule for problem in prove(tmp_path, Wish([], states=200)).errors}

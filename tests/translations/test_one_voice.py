"""One way of saying: what the program does is 드려요, never 줘요; percent stands at its number."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

from kit.source_trees import tree_of

KOREAN = Path(__file__).resolve().parents[2] / "translations" / "ko" / "LC_MESSAGES" / "edu_desk.po"
OF_OTHERS = ("src/edu_desk/access/assessment/", "src/edu_desk/kiosk/")
"""Clauses that tell what machines do, and commands that tell something to staff."""


def test_what_the_program_does_for_somebody_is_said_in_one_way() -> None:
    with KOREAN.open("rb") as file:
        catalogue = read_po(file, locale="ko")
    said = [
        (one, one.string if isinstance(one.string, str) else " ".join(one.string or ())) for one in catalogue
    ]
    assert sum("드려요" in words for _, words in said) > 10
    mixed = [
        words
        for one, words in said
        if one.id
        and ("줘요" in words or "줄게요" in words)
        and not all(str(path).startswith(OF_OTHERS) for path, _ in one.locations)
    ]
    assert mixed == []


LESSONS = Path(__file__).resolve().parents[2] / "lessons"
THE_PROGRAM = re.compile(
    r"(프로그램|앱|기계|키오스크|화면|휴대폰|단말기|사이트|홈페이지|주소창|문자|전화|경고|QR코드)"
    r"(이|가|은|는|에서|에서는|로|으로)? ((?!님|직원|은행|경찰)[^.!?\"])*(줘요|줄게요)"
)
"""A device or an app that does something for the learner; people and offices (직원, 은행) do 줘요."""
A_NAME = "도와줘요"
"""Of a suspicious app, on the screens of frauds."""


def test_practice_screens_speak_to_the_learner_as_real_ones_do() -> None:
    """What people write and say (talks, calls) is theirs; a screen that serves says 드려요."""
    screens = [*LESSONS.glob("apps/*/app.yaml"), *LESSONS.glob("apps/*/*.csv")]
    assert len(screens) > 20
    found = [
        line.strip()
        for file in screens
        for line in file.read_text("utf-8").splitlines()
        if re.search("줘요|줄게요", line.replace(A_NAME, ""))
    ]
    assert found == []


def test_what_an_app_or_a_machine_does_for_the_learner_is_said_in_one_way() -> None:
    files = [*LESSONS.glob("*/*/lesson.yaml"), *LESSONS.glob("*/*/cases.yaml")]
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    assert sum("드려요" in line for line in lines) > 3
    assert [line.strip() for line in lines if THE_PROGRAM.search(line)] == []


ROOT = Path(__file__).resolve().parents[2]
APART = re.compile(r"[\d}] %(?! ?[\d{(])|\d ?퍼센트|\d percent\b")
"""A percent sign apart from its number, or the sign written out; % between numbers reckons."""


def program_words() -> Iterator[str]:
    """Every text in the program, one with values in it as a whole; docstrings are for who reads the code."""
    for file in sorted((ROOT / "src" / "edu_desk").rglob("*.py")):
        tree = tree_of(file)
        bare = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
        for one in ast.walk(tree):
            if isinstance(one, ast.JoinedStr):
                yield "".join(
                    str(part.value) if isinstance(part, ast.Constant) else "{}" for part in one.values
                )
            elif isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in bare:
                yield one.value


def written_words(file: Path) -> str:
    """A file of lessons or translations without its comments and without what is no longer used."""
    lines = file.read_text("utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("#"))


def test_percent_is_written_at_its_number_everywhere() -> None:
    files = [*LESSONS.rglob("*.yaml"), *LESSONS.rglob("*.csv"), *(ROOT / "translations").rglob("*.po")]
    texts = [*program_words(), *map(written_words, files)]
    assert sum(bool(re.search(r"[\d}]%", words)) for words in texts) > 10
    assert [found.group() for words in texts for found in APART.finditer(words)] == []

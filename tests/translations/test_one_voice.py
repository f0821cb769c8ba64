"""What the program does for the person before it is said in one way: 드려요, never 줘요."""

from pathlib import Path

from babel.messages.pofile import read_po

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

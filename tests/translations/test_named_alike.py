"""English names what is to be touched by the very words that stand on it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from babel.messages.pofile import read_po

from edu_desk.present.target_names import BACK

ENGLISH = Path(__file__).resolve().parents[2] / "translations" / "en" / "LC_MESSAGES"
LESSONS = ENGLISH.parents[2] / "lessons"
WAY_BACK = "이전"
"""On every practice screen, written by the program and not by a lesson."""


def _lesson_texts() -> Iterator[tuple[str, str]]:
    for path in sorted(ENGLISH.glob("lessons*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale="en"):
                if message.id:
                    yield str(message.id), str(message.string)


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    """All lesson texts with what English makes of them."""
    return dict(_lesson_texts())


def test_a_name_that_korean_quotes_is_quoted_as_its_own_translation(said: dict[str, str]) -> None:
    labels = {**said, WAY_BACK: BACK}
    quoted = [
        (korean, english, labels[name])
        for korean, english in said.items()
        for name in re.findall("‘([^’]+)’", korean)
        if name in labels and not english.endswith(":words}")
    ]
    assert len(quoted) > 300
    assert [one for one in quoted if f"“{one[2]}”" not in one[1]] == []


def test_english_has_one_kind_of_quotation_mark(said: dict[str, str]) -> None:
    plain = {korean: re.sub(r"\{[^}]*\}", "", english) for korean, english in said.items()}
    assert [english for english in plain.values() if re.search("[\"'‘]", english)] == []


SPELT_OTHERWISE = re.compile(
    r"\b(colors?|centers?|canceled|canceling|favorites?|neighbors?|jewelers?|"
    r"cell ?phones?|parking lots?|licenses?|programmes?)\b",
    re.IGNORECASE,
)


def test_english_is_spelt_in_one_way(said: dict[str, str]) -> None:
    assert [english for english in said.values() if SPELT_OTHERWISE.search(english)] == []


ONE_PERSON = {"Jeong-ho": "Jungho", "Young-ja": "Youngja", "Soon-hee": "Soonhee", "Zelkova": "Neutinamu"}


def test_people_and_streets_are_spelt_in_one_way(said: dict[str, str]) -> None:
    everything = "\n".join(said.values())
    assert all(told in everything for told in ONE_PERSON.values())
    assert [other for other in ONE_PERSON if other in everything] == []


def test_korean_letters_that_are_to_be_copied_have_their_meaning_beside_them(
    said: dict[str, str],
) -> None:
    """Who reads English copies such words letter by letter, and knows what they say."""
    letters = "[\uac00-\ud7a3][\uac00-\ud7a3 ]*"
    asked = [
        (english, english[found.end() :])
        for english in said.values()
        for found in re.finditer(f"“{letters}”", english)
    ]
    assert len(asked) >= 2
    assert [one for one, rest in asked if not re.match(r" \([A-Z][A-Za-z ]+\)", rest)] == []


def test_a_step_is_named_by_what_one_is_doing(said: dict[str, str]) -> None:
    """“Choosing a train”, not “Choose a train”: the sentence below it is what tells to do it.

    A step whose Korean name also stands on a practice screen has the screen's own words.
    """
    with (ENGLISH / "lessons-apps.po").open("rb") as file:
        on_screens = {str(message.id) for message in read_po(file, locale="en")}
    named = [
        said[step["title"]]
        for path in sorted(LESSONS.glob("*/*/lesson.yaml"))
        for step in yaml.safe_load(path.read_text("utf-8")).get("milestones", ())
        if ":words}" not in step["title"] and step["title"] not in on_screens
    ]
    assert len(named) > 200
    assert [name for name in named if not re.match(r"(\w+ )?\w+ing\b", name)] == []

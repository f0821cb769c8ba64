"""The authoring guide shows every kind of element, and its examples can be read."""

from pathlib import Path

import pytest

from edu_desk.lesson.formulas.text_template import LIST_FORMS, NUMBER_FORMS, PARTICLES, TEXT_FORMS
from edu_desk.lesson.kinds import DIGITS, ElementKind, EntryFormat
from edu_desk.lesson.reading.read_app import read_app

DOCS = Path(__file__).resolve().parents[2] / "docs"
PNG = bytes([137]) + b"PNG"
LARGEST = 25_000


@pytest.mark.parametrize("kind", ElementKind, ids=lambda kind: kind.value)
def test_every_kind_has_its_picture_and_its_line(kind: ElementKind) -> None:
    picture = (DOCS / "elements" / f"{kind.value}.png").read_bytes()
    assert picture.startswith(PNG)
    assert len(picture) < LARGEST
    guide = (DOCS / "authoring.md").read_text(encoding="utf-8")
    assert f"| `{kind.value}` | ![{kind.value}](elements/{kind.value}.png) |" in guide


def test_the_examples_show_each_kind_on_its_own_screen() -> None:
    app, _ = read_app(DOCS / "elements")
    for kind in ElementKind:
        assert kind in {element.kind for element in app.screens[kind.value].body}


def _part(heading: str) -> str:
    guide = (DOCS / "authoring.md").read_text(encoding="utf-8")
    return guide.split(f"\n{heading}\n")[1].split("\n## ")[0].split("\n### ")[0]


def test_each_format_of_what_is_typed_says_what_can_be_typed() -> None:
    rows = [line.split(" | ") for line in _part("### Typed text").splitlines() if line.startswith("| `")]
    told = {form: takes for names, takes, _ in rows for form in EntryFormat if f"`{form.value}`" in names}
    assert set(told) == set(EntryFormat)
    assert {form for form, takes in told.items() if takes.startswith("digits only")} == set(DIGITS)


@pytest.mark.parametrize("form", [*NUMBER_FORMS, *TEXT_FORMS, *LIST_FORMS, *PARTICLES])
def test_each_way_to_say_a_value_is_told(form: str) -> None:
    told = _part("## Texts")
    assert f"`{form}`" in told or f":{form}}}" in told

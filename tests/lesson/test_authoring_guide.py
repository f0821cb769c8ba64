"""The authoring guide shows every kind of element, and its examples can be read."""

from pathlib import Path

import pytest

from edu_desk.lesson.kinds import ElementKind
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

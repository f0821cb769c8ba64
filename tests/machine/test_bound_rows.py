"""Terms that are agreed to and files that are attached: what a press on each does."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.model import NOTICE
from edu_desk.machine.action import Press, Target
from edu_desk.machine.moves import ALL
from kit.form_app import form_app
from kit.form_screens import after, set_to, value_of

TERMS = """
- agree: one
  bind: cart
  label: "{row.name}"
  must: row.id == "tea"
  all: 전체 동의
"""
FILES = """
- files: one
  bind: thing
  each: things
  label: "{row.name}"
  fits: row.sign == "coffee"
  unfit: 사진만 됩니다.
  size: row.price
  most: 2000
  large: 너무 큽니다.
  do: [{set: {asked: "true"}}]
"""
PAPERS = "id,name,price,sign,photo\ntea,사진,2000,coffee,front.svg\nbig,원본,2001,coffee,\nsong,노래,1,bus,\n"


@pytest.mark.parametrize(
    ("before", "part", "then"),
    [
        ((), ALL, ("bus", "tea")),
        (("tea",), ALL, ("bus", "tea")),
        (("bus", "tea"), ALL, ()),
        (("tea",), "bus", ("bus", "tea")),
        (("bus", "tea"), "tea", ("bus",)),
    ],
)
def test_a_term_is_ticked_alone_and_all_of_them_at_once(
    tmp_path: Path, before: tuple[str, ...], part: str, then: tuple[str, ...]
) -> None:
    app = form_app(tmp_path, TERMS)
    found = after(app, set_to(app, cart=before))
    assert set(found) == {Press(Target("one", each)) for each in (ALL, "tea", "bus")}
    assert value_of(app, found[Press(Target("one", part))], "cart") == then


@pytest.mark.parametrize(
    ("part", "attached", "said"),
    [("tea", "tea", ""), ("big", None, "너무 큽니다."), ("song", None, "사진만 됩니다.")],
)
def test_a_file_is_attached_or_refused_in_words(
    tmp_path: Path, part: str, attached: str | None, said: str
) -> None:
    app = form_app(tmp_path, FILES, PAPERS)
    state = after(app)[Press(Target("one", part))]
    assert value_of(app, state, "thing") == attached
    assert value_of(app, state, "asked") is (attached is not None), "what comes after it is left undone too"
    assert (app.notices[state[NOTICE]].source if state[NOTICE] >= 0 else "") == said


@pytest.mark.parametrize(
    ("element", "old", "new", "rule"),
    [
        (TERMS, "bind: cart", "bind: words", "type"),
        (TERMS, "bind: cart", "bind: nothing", "name"),
        (TERMS, '  label: "{row.name}"\n', "", "missing"),
        (TERMS, "  all: 전체 동의\n", "", "missing"),
        (FILES, "bind: thing", "bind: cart", "type"),
        (FILES, "each: things", "each: others", "type"),
        (FILES, "  large: 너무 큽니다.\n", "", "missing"),
        (FILES, "most: 2000", "most: 0", "range"),
        (FILES, "size: row.price", "size: row.weight", "column"),
    ],
)
def test_what_cannot_be_is_refused(tmp_path: Path, element: str, old: str, new: str, rule: str) -> None:
    assert old in element
    with pytest.raises(LessonBroken) as caught:
        form_app(tmp_path, element.replace(old, new), PAPERS)
    assert rule in {problem.rule for problem in caught.value.problems}

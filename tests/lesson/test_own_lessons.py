"""Lessons of one's own stand beside the shipped ones, and never in their way."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.first_page_index import shelf
from edu_desk.lesson.library import Library
from edu_desk.shared.text import UNTRANSLATED
from kit.cafe import APP, LESSON, write_cafe
from kit.corner import write_corner


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    return write_cafe(tmp_path / "shipped")


def test_they_come_after_the_shipped_ones(shipped: Path, tmp_path: Path) -> None:
    own = write_corner(tmp_path / "own")
    library = Library(shipped, (own,))
    assert [head.id for head in library.index().heads] == ["cafe-order", "corner-buy"]
    assert library.index().broken == ()
    assert library.lesson("corner-buy").tasks
    cards = shelf(shipped, tmp_path / "data", (own,))
    assert [card.id for card in cards] == ["cafe-order", "corner-buy"]
    assert shelf(shipped, tmp_path / "data", (own,)) == cards


def test_they_may_use_a_shipped_app(shipped: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own" / "food" / "tea-order"
    folder.mkdir(parents=True)
    (folder / "lesson.yaml").write_text(LESSON.replace("cafe-order", "tea-order"), encoding="utf-8")
    assert Library(shipped, (tmp_path / "own",)).lesson("tea-order").app.name == "cafe"


def test_what_is_wrong_deep_inside_is_told_at_once(shipped: Path, tmp_path: Path) -> None:
    own = write_corner(tmp_path / "own")
    file = own / "apps" / "corner" / "app.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "odd: 1\n", encoding="utf-8")
    index = Library(shipped, (own,)).index()
    assert [head.id for head in index.heads] == ["cafe-order"]
    (problem,) = index.broken[0].problems
    last = len(file.read_text(encoding="utf-8").splitlines())
    assert problem.line(UNTRANSLATED).startswith(f"apps/corner/app.yaml:{last}  ")


def test_a_name_that_is_taken_is_told_and_the_shipped_one_stays(shipped: Path, tmp_path: Path) -> None:
    own = write_cafe(tmp_path / "own", lesson=LESSON.replace("minutes: 5", "minutes: 9"))
    index = Library(shipped, (own,)).index()
    assert [(head.id, head.minutes) for head in index.heads] == [("cafe-order", 5)]
    told = [problem for broken in index.broken for problem in broken.problems]
    assert [(problem.rule, problem.place.file) for problem in told] == [
        ("twice", own / "food" / "cafe-order" / "lesson.yaml"),
        ("twice", own / "apps" / "cafe" / "app.yaml"),
    ]
    assert all("ships with the program" in problem.tell(UNTRANSLATED) for problem in told)
    assert [card.minutes for card in shelf(shipped, tmp_path / "data", (own,))] == [5]


def test_an_app_that_is_called_as_a_shipped_one_is_not_used(shipped: Path, tmp_path: Path) -> None:
    own = write_cafe(tmp_path / "own", app=APP.replace("name: ", "name: 다른 "))
    (own / "food" / "cafe-order").rename(own / "food" / "tea-order")
    file = own / "food" / "tea-order" / "lesson.yaml"
    file.write_text(LESSON.replace("cafe-order", "tea-order"), encoding="utf-8")
    library = Library(shipped, (own,))
    with pytest.raises(LessonBroken) as caught:
        library.lesson("tea-order")
    assert caught.value.problems[0].place.file == own / "apps" / "cafe" / "app.yaml"
    assert len(library.index().broken) == 1
    assert library.lesson("cafe-order").tasks


def test_two_folders_of_ones_own(shipped: Path, tmp_path: Path) -> None:
    one, other = write_corner(tmp_path / "one"), write_corner(tmp_path / "other")
    index = Library(shipped, (one, other)).index()
    assert [head.id for head in index.heads] == ["cafe-order", "corner-buy"]
    assert {problem.also is not None for broken in index.broken for problem in broken.problems} == {True}

"""The journey knows places and wings, and no page."""

import ast
from collections.abc import Iterator
from inspect import getsource
from pathlib import Path

import pytest

import edu_desk
from edu_desk.gui.learner.places import AtHome, AtTrouble, LearnerPlace
from edu_desk.gui.preferences.places import AtPreferences, PreferencesPlace
from edu_desk.gui.shell import journey
from edu_desk.gui.window.place import Place
from edu_desk.shared.errors import Bug, Fault
from kit.learner import Learner

GUI = Path(edu_desk.__file__).parent / "gui"
pytestmark = pytest.mark.usefixtures("qapp")

WINGS = ("learner", "preferences", "instructor")


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path, "en")
    yield learner
    learner.close()


def imported(source: str) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def pages() -> set[str]:
    """The names of all pages that a wing shows."""
    return {
        node.name
        for file in GUI.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id in {"Page", "PageFrame"} for base in node.bases)
    } - {"Page"}


def test_the_journey_imports_no_page_and_no_wing() -> None:
    names = imported(getsource(journey))
    assert "edu_desk.gui.shell.lesson_run.LessonRun" in names
    assert [name for name in names if name.split(".")[2:3] and name.split(".")[2] in WINGS] == []
    known = pages()
    assert {"HomePage", "LessonPage", "ReviewPage", "PreferencesPage", "QuestionPage"} <= known
    assert [name for name in names if name.rsplit(".", 1)[-1] in known] == []


def test_each_place_has_its_wing(she: Learner) -> None:
    for kind in (*LearnerPlace.__args__, *PreferencesPlace.__args__):
        assert issubclass(kind, Place)
        assert kind in she.program.journey._wings


def test_a_wing_builds_its_own_pages_only(she: Learner) -> None:
    with pytest.raises(Bug, match="AtTrouble"):
        she.program.preferences.page(AtTrouble("words"))
    with pytest.raises(Bug, match="AtPreferences"):
        she.program.journey._wings[AtHome].page(AtPreferences(AtHome()))


def test_trouble_is_told_on_a_page_of_its_own(she: Learner) -> None:
    she.program.journey.tell_trouble(Fault("The file is damaged.", "Take another."))
    trouble = she.place
    assert isinstance(trouble, AtTrouble)
    assert "Take another." in trouble.words
    she.choose("go-on")
    assert isinstance(she.place, AtHome)

"""What stands on the page after the end: the task is named as done, no longer asked for."""

from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from yaml import CSafeLoader, load

from edu_desk.gui.learner.page_snapshots import result
from edu_desk.gui.learner.places import AtResult
from edu_desk.runner.events import Mode
from edu_desk.shared.hangul import with_particle
from edu_desk.shared.paths import shipped
from kit.learner import Learner

pytestmark = pytest.mark.usefixtures("qtbot")


TOLD = {
    "ko": ("해냈어요!", "‘{}’{} 끝까지 했어요.", "‘{}’{} 보여 드렸어요."),
    "en": ("You did it!", "You did “{}” to the end.", "This was shown: “{}”"),
}


def test_the_errand_is_told_as_done(tmp_path: Path) -> None:
    she = Learner(tmp_path)
    she.choose_lesson("train-book")
    she.choose("follow")
    she.to_the_end()
    she.see_result()
    place = she.place
    assert isinstance(place, AtResult)
    lesson = she.program.lessons.lesson("train-book")
    task = lesson.tasks[0]
    for language, (title, done, shown) in TOLD.items():
        she.program.appearance.change("language", language)
        she.pilot.settle()
        tongue = she.program.appearance.tongue(she.program.clock.now().date())
        name = tongue.say(task.title, task.start)
        particle = with_particle(name, "을/를").removeprefix(name)
        assert [label.text() for label in she.result_page.spoken[:2]] == [title, done.format(name, particle)]
        watched = replace(place, head=replace(place.head, mode=Mode.WATCH))
        assert result(watched, lesson, task, tongue).sentence == shown.format(name, particle)
    she.close()


def test_every_tasks_title_is_a_name_not_a_sentence() -> None:
    """In quotes after “You did” a sentence would ask for it once more."""
    titles = {
        task["title"]
        for file in shipped().lessons.glob("*/*/lesson.yaml")
        for task in load(file.read_text(), CSafeLoader).get("tasks", ())
    }
    assert len(titles) > 100
    english = {}
    for file in (shipped().translations / "en" / "LC_MESSAGES").glob("lessons-*.po"):
        with file.open("rb") as opened:
            english.update({one.id: one.string for one in read_po(opened) if one.id in titles})
    assert english.keys() == titles
    ends = (".", "!", "요", "다", "…")
    assert not [title for title in (*titles, *english.values()) if title.endswith(ends)]

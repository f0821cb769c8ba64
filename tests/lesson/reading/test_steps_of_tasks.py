"""A milestone that names tasks is a step of these alone."""

from pathlib import Path

import pytest

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.lesson_messages import lesson_messages
from edu_desk.lesson.library import Library
from edu_desk.runner.run import milestone_ids
from kit.cafe import LESSON, write_cafe


def cafe(only: str) -> str:
    """The cafe's lesson with `only` at the milestone of the place."""
    return LESSON.replace("  - id: place\n", f"  - id: place\n    only: {only}\n", 1)


def test_it_is_a_step_of_the_named_task_alone(tmp_path: Path) -> None:
    lesson = Library(write_cafe(tmp_path, lesson=cafe("[latte]"))).lesson("cafe-order")
    assert {task.id: milestone_ids(task) for task in lesson.tasks} == {
        "ginger": ("drink", "cups"),
        "latte": ("place", "drink", "cups"),
    }


def test_several_tasks_can_be_named(tmp_path: Path) -> None:
    lesson = Library(write_cafe(tmp_path, lesson=cafe("[latte, ginger]"))).lesson("cafe-order")
    assert all(milestone_ids(task)[0] == "place" for task in lesson.tasks)


def test_its_words_are_translated_though_the_first_task_has_it_not(tmp_path: Path) -> None:
    root = write_cafe(tmp_path, lesson=cafe("[latte]"))
    assert "어디서 먹을지 골랐어요." in {words for words, _ in lesson_messages(root)}


@pytest.mark.parametrize(
    ("lesson", "rule", "nearest"),
    [
        (cafe("[late]"), "task", "latte"),
        (cafe("[]"), "empty", ""),
        (LESSON.replace("  - id: ", "  - only: [latte]\n    id: ").replace(
            "  - only: [latte]\n    id: ginger", "  - id: ginger").replace(
            "  - only: [latte]\n    id: latte", "  - id: latte"), "missing", ""),
    ],
)  # fmt: skip
def test_what_is_wrong_with_it_is_told(tmp_path: Path, lesson: str, rule: str, nearest: str) -> None:
    with pytest.raises(LessonBroken) as caught:
        Library(write_cafe(tmp_path, lesson=lesson)).lesson("cafe-order")
    assert {(problem.rule, problem.nearest) for problem in caught.value.problems} == {(rule, nearest)}

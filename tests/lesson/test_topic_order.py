"""A newcomer is offered the trains first, and nothing depends on the order in which files are found."""

from pathlib import Path

from edu_desk.lesson.topic_order import EASY_FIRST, in_order
from kit.shipped_lessons import shipped_library


def test_the_first_topic_stands_before_all_others() -> None:
    files = [Path(f"lessons/{name}/lesson.yaml") for name in ("trust/a", "food/b", "travel/z", "travel/c")]
    assert [file.parent.name for file in in_order(files)] == ["c", "z", "b", "a"]


def test_the_first_shipped_lesson_is_about_trains() -> None:
    assert shipped_library().index().heads[0].id == "train-book"


def test_what_is_easy_stands_before_what_is_hard_and_all_that_is_named_is_there() -> None:
    heads = [head.id for head in shipped_library().index().heads if head.topic == "city"]
    assert tuple(heads) == EASY_FIRST

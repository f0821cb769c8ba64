"""Repetitions, in plain language."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.home_page import HomePage
from edu_desk.runner.events import Mode
from kit.clock import HandClock
from kit.learner import Learner

scenarios("again_later.feature")


@dataclass
class Story:
    """What one scenario remembers."""

    data: Path
    clock: HandClock
    she: Learner
    tasks: list[str] = field(default_factory=list)

    @property
    def home(self) -> HomePage:
        page = self.she.program.window.centralWidget()
        assert isinstance(page, HomePage)
        return page


@pytest.fixture
def story(tmp_path: Path, qtbot: QtBot) -> Iterator[Story]:  # noqa: ARG001 - qtbot makes the application
    clock = HandClock()
    story = Story(tmp_path / "data", clock, Learner(tmp_path / "data", clock=clock))
    yield story
    story.she.close()


@given(parsers.parse('she has followed "{lesson}" to its goal'))
def followed(story: Story, lesson: str) -> None:
    story.she.choose_lesson(lesson)
    story.she.choose("follow")
    story.tasks.append(story.she.session.run.head.task)
    story.she.to_the_end()


@when("a day goes by and the program is opened again")
def next_day(story: Story) -> None:
    story.she.close()
    story.clock.go_on(timedelta(days=1))
    story.she = Learner(story.data, clock=story.clock)


@when("she touches it there")
def touch_again(story: Story) -> None:
    story.she.choose_again(story.home.again[0].key)


@when("she finishes it without help")
def finish(story: Story) -> None:
    story.she.to_the_end()
    story.she.program.show_home()


@then(parsers.parse('"{lesson}" stands under "Do it again today"'))
def offered(story: Story, lesson: str) -> None:
    assert [tile.key for tile in story.home.again] == [lesson]


@then(parsers.parse('"{lesson}" no longer stands under "Do it again today"'))
def not_offered(story: Story, lesson: str) -> None:
    assert story.home.again == ()
    assert lesson in [tile.key for tile in story.she.page_with(lesson).tiles]
    story.she.program.show_home()


@then(parsers.parse("its tile says that it was done {how}"))
def told(story: Story, how: str) -> None:
    page = story.she.page_with("train-book")
    tile = next(tile for tile in page.tiles if tile.key == "train-book")
    assert {"with help": "도움받아 했어요", "alone": "혼자 했어요"}[how] in tile.reading()
    story.she.program.show_home()


@then("she tries another task than before, on her own")
def other_task(story: Story) -> None:
    head = story.she.session.run.head
    assert head.mode is Mode.TRY
    assert head.task not in story.tasks

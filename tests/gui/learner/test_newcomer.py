"""What a newcomer stumbled over: keys in the way, things out of sight, words that vanish or mislead."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect

from edu_desk.gui.learner.places import AtModes, AtResume
from edu_desk.gui.learner.review_page import ReviewPage
from edu_desk.gui.learner.step_dots import StepMark
from edu_desk.gui.widgets.button import ButtonStyle
from edu_desk.gui.widgets.question_page import QuestionPage
from edu_desk.machine.action import Press, Target
from edu_desk.runner.events import Mode
from kit.learner import Learner

Start = Callable[..., Learner]
CARD = Target("card_number")


def to_screen(she: Learner, name: str) -> None:
    while she.session.view.screen.name != name:
        action = she.session.advised()
        assert action is not None
        she.session.act(action)
    she.pilot.settle()


def in_sight(she: Learner, target: Target) -> bool:
    simulator = she.lesson_page.simulator
    widget = simulator.widget_of(target)
    assert widget is not None
    seen = widget.visibleRegion().boundingRect()
    return bool(seen.height() >= widget.height() - 1) and simulator.rect().contains(
        QRect(widget.mapTo(simulator, seen.topLeft()), seen.size())
    )


@pytest.mark.parametrize(("text", "height"), [(125, 749), (150, 768)])
def test_keys_stay_where_they_are_and_leave_once_the_number_is_typed(
    start: Start, text: int, height: int
) -> None:
    she = start("train-book", "busan-morning", Mode.FOLLOW, text_size=text, screen_keyboard=True)
    she.program.window.resize(1366, height)
    to_screen(she, "payment")
    page = she.lesson_page
    line = page.simulator.widget_of(CARD)
    assert line is not None
    page.simulator.bring(line)
    she.pilot.settle()
    she.let_guard_pass()
    she.pilot.touch(line)
    she.pilot.settle()
    keys = page.keyboard
    assert keys is not None
    assert keys.isVisible()
    digits, there = "9410123456781234", keys.geometry()
    for place, digit in enumerate(digits, 1):
        she.let_guard_pass()
        assert keys.geometry() == there, "the hand is on its way to the next key"
        she.pilot.touch(next(cap for cap in keys.caps if cap.key.text == digit))
        assert keys.isVisible() is (place < len(digits))
    she.pilot.settle()
    advice = she.session.view.advice
    assert advice is not None
    assert advice.target is not None
    assert in_sight(she, advice.target)


@pytest.mark.parametrize("text", [150, 200, 300])
def test_what_the_words_speak_of_comes_into_sight_without_a_mark(start: Start, text: int) -> None:
    """Help has faded to the words alone: nobody need search for what they name."""
    she = start("train-book", "busan-morning", Mode.TRY, text_size=text)
    for _ in range(6):
        she.session.help()
        she.pilot.settle()
        advice = she.session.view.advice
        assert advice is not None
        if advice.about is not None and not advice.back:
            assert in_sight(she, advice.about), she.session.view.instruction
        action = she.session.advised()
        assert action is not None
        she.session.act(action)
        she.pilot.settle()


def test_after_the_end_a_touch_leaves_the_last_words(start: Start) -> None:
    she = start("fraud-message", "parcel-link", Mode.TRY)
    while not she.session.run.finished:
        action = she.session.advised()
        assert action is not None
        she.session.act(action)
    she.pilot.settle()
    last, said = she.session.view.feedback, list[str]()
    assert last
    she.session.said.connect(said.append)
    she.session.echo("앱 설치")
    assert she.session.view.feedback == last
    assert said == [f"{last} {she.session.view.instruction}"]


def test_a_sign_that_help_shows_is_not_pointed_to_as_if_to_be_pressed(start: Start) -> None:
    she = start("fraud-message", "parcel-link", Mode.TRY)
    to_screen_of_a_sign(she)
    she.session.help()
    she.pilot.settle()
    advice = she.session.view.advice
    assert advice is not None
    assert advice.target is not None
    assert advice.looks
    assert she.lesson_page.simulator.ring_shown()
    assert she.lesson_page.simulator.tag.isEmpty()


def to_screen_of_a_sign(she: Learner) -> None:
    case = she.session.errand.task.case
    assert case is not None
    she.session.act(Press(Target("messages")))
    she.session.act(Press(Target("newest", "parcel_link")))
    she.pilot.settle()
    assert she.session.view.screen.name in {sign.screen for sign in case.signs}


def test_beginning_anew_is_the_same_task_and_the_stop_says_its_mode(start: Start) -> None:
    she = start("train-book", "gangneung-two", Mode.CHECK)
    she.session.act(Press(Target("origin")))
    she.program.journey.ways.to_home()
    she.pilot.settle()
    she.choose_lesson("train-book")
    place = she.place
    assert isinstance(place, AtResume)
    asked = she.program.window.centralWidget()
    assert isinstance(asked, QuestionPage)
    assert any("확인하기" in tile.accessibleName() + tile.accessibleDescription() for tile in asked.tiles)
    she.choose("anew")
    assert she.place == AtModes("train-book", "gangneung-two")


def test_the_way_on_stands_out_only_at_the_last_sign(start: Start) -> None:
    she = start("fraud-message", "parcel-link", Mode.TRY)
    while not she.session.run.finished:
        action = she.session.advised()
        assert action is not None
        she.session.act(action)
    she.pilot.settle()
    she.let_guard_pass()
    she.see_result()
    she.pilot.settle()
    page = she.program.window.centralWidget()
    assert isinstance(page, ReviewPage)
    for at in range(page.stages):
        page.show_sign(at)
        last = at == page.stages - 1
        assert (page.on._style is ButtonStyle.PRIMARY) is last
        assert (page.next._style is ButtonStyle.PRIMARY) is not last


def test_a_touch_on_the_picture_ends_the_walk(start: Start) -> None:
    she = start("fraud-message", "parcel-link", Mode.TRY)
    while not she.session.run.finished:
        action = she.session.advised()
        assert action is not None
        she.session.act(action)
    she.pilot.settle()
    she.let_guard_pass()
    she.see_result()
    she.pilot.settle()
    page = she.program.window.centralWidget()
    assert isinstance(page, ReviewPage)
    page.this.simulator.touched.emit("링크")
    she.program.voice.finished.emit()
    she.pilot.settle()
    assert page.at == 0


def test_the_page_of_ways_says_what_to_press_the_first_time(start: Start) -> None:
    she = start("train-book", "busan-morning", Mode.FOLLOW)
    she.program.journey.go(AtModes("train-book", ""))
    she.pilot.settle()
    page = she.program.window.centralWidget()
    assert isinstance(page, QuestionPage)
    (best,) = [tile for tile in page.tiles if tile.key == Mode.FOLLOW.value]
    said = " ".join(page.greeting())
    words = she.program.appearance.translator("If this is your first time, press “{mode}”.", mode=best.words)
    assert said.count(words) == 1


def test_that_it_is_practice_stands_once_on_the_page(start: Start) -> None:
    she = start("train-book", "busan-morning", Mode.FOLLOW)
    panel = she.lesson_page.panel
    practice = she.session.view.mark
    mark = panel.findChild(StepMark)
    assert mark is not None
    panel.show_caption(f"{practice}. Then.", 0, 0)
    assert mark.isHidden(), "the caption says it"
    panel.show_caption("Then.", 0, 0)
    assert not mark.isHidden(), "it lasts"

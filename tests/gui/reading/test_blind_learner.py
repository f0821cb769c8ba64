"""Every lesson can be done by somebody who sees nothing: by announcements, names and actions alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.places import AtLesson, AtModes, AtResult
from edu_desk.runner.events import Mode
from kit.blind import Act, Lost, Press, Thing, Write, first_choice, next_acts
from kit.heard import Ears, actions_of, things
from kit.learner import Learner
from kit.shipped_lessons import shipped_library

_LIBRARY = shipped_library()
_LESSONS = [head.id for head in _LIBRARY.index().heads if _LIBRARY.lesson(head.id).tasks[0].case is None]
"""Errands; in a lesson of cases nobody says what to press: that is the learner's own to decide."""
_MOST = 150


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data")
    yield she
    she.close()


def act_once(she: Learner, ears: Ears) -> tuple[Act, ...]:
    """Do what was announced last; where it names nothing, as in a wait, hear what comes next."""
    if not ears.heard:
        raise Lost("nothing was announced")
    heard = ears.heard[-1]
    ears.heard.clear()
    there = things(she.program.window)
    acts = next_acts(heard, list(there))
    for act in acts:
        do(there[act.thing], act)
    she.pilot.settle()
    if not ears.heard:
        she.let_waits_pass()
    she.pilot.wait(lambda: bool(ears.heard), f"something to be said after “{heard}”")
    return acts


def do(one: QAccessibleInterface, act: Act) -> None:
    match act:
        case Press():
            one.actionInterface().doAction(actions_of(one)[0])
        case Write(_, text):
            one.setText(QAccessible.Text.Value, text)


def practise(she: Learner, ears: Ears) -> None:
    for _ in range(_MOST):
        if isinstance(she.place, AtResult):
            return
        act_once(she, ears)
    raise Lost("the lesson does not end")


@pytest.mark.exhaustive
@pytest.mark.parametrize("lesson", _LESSONS)
def test_a_lesson_is_done_by_ear(she: Learner, lesson: str) -> None:
    ears = Ears(she.program.voice)
    whole = she.program.lessons.lesson(lesson)
    she.program.lessons.start(whole, whole.tasks[0].id, Mode.FOLLOW)
    practise(she, ears)
    assert isinstance(she.place, AtResult)


def test_the_way_to_a_lesson_is_found_by_structure(she: Learner) -> None:
    for _ in range(3):
        there = things(she.program.window)
        act = first_choice(list(there))
        do(there[act.thing], act)
        she.pilot.settle()
    assert isinstance(she.place, AtLesson)
    assert she.session.run.head.mode is Mode.FOLLOW


def test_without_announcements_nobody_gets_anywhere(she: Learner) -> None:
    ears = Ears(she.program.voice)
    she.program.voice.said.disconnect(ears.heard.append)
    whole = she.program.lessons.lesson(_LESSONS[0])
    she.program.lessons.start(whole, whole.tasks[0].id, Mode.FOLLOW)
    with pytest.raises(Lost, match="nothing was announced"):
        practise(she, ears)


def test_without_names_nothing_is_found(she: Learner) -> None:
    ears = Ears(she.program.voice)
    whole = she.program.lessons.lesson(_LESSONS[0])
    she.program.lessons.start(whole, whole.tasks[0].id, Mode.FOLLOW)
    there = list(things(she.program.window))
    assert next_acts(ears.heard[-1], there)
    assert not next_acts(ears.heard[-1], [replace(thing, name="") for thing in there])


def test_advice_leads_on_to_what_it_is_about(she: Learner) -> None:
    ears = Ears(she.program.voice)
    whole = she.program.lessons.lesson(_LESSONS[0])
    she.program.lessons.start(whole, whole.tasks[0].id, Mode.FOLLOW)
    (act,) = next_acts(ears.heard[-1], [thing for thing in things(she.program.window) if thing.led_to])
    assert isinstance(act, Press)


def test_advice_leads_on_where_large_letters_leave_no_room_for_what_is_said(she: Learner) -> None:
    she.program.window.resize(1024, 768)
    she.program.appearance.change("text_size", 200)
    ears = Ears(she.program.voice)
    whole = she.program.lessons.lesson(_LESSONS[0])
    she.program.lessons.start(whole, whole.tasks[0].id, Mode.FOLLOW)
    act_once(she, ears)
    assert not she.lesson_page.panel.caption.isVisible()
    assert any(thing.led_to for thing in things(she.program.window))


def test_a_page_that_opens_is_announced(she: Learner) -> None:
    ears = Ears(she.program.voice)
    she.program.journey.go(AtModes(_LESSONS[0], ""))
    assert len(ears.heard) == 1
    she.program.journey.ways.to_preferences()
    assert len(ears.heard) == 2
    she.program.appearance.change("theme", "dark")
    assert len(ears.heard) == 2


@pytest.mark.parametrize(
    ("told", "keys"),
    [
        ("‘결제 금액’에 18,000을 적으세요.", "18000"),
        ("‘결제 금액’에 1,250,000을 적으세요.", "1250000"),
        ("‘결제 금액’에 900을 적으세요.", "900"),
        ("‘결제 금액’에 3, 그 다음에 5를 적으세요.", "3"),
    ],
)
def test_a_sum_is_typed_without_its_commas(told: str, keys: str) -> None:
    pad = [Thing((0, place), str(place), presses=True) for place in range(10)]
    acts = next_acts(told, [Thing((0,), "결제 금액"), *pad])
    assert "".join(act.thing.name for act in acts) == keys

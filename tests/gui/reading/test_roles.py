"""Roles, states, values and actions as a screen reader is told them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.places import AtModes
from edu_desk.gui.reading.guide_mark import with_word, without
from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.runner.events import Mode
from kit.heard import actions_of, description_of, name_of, tree
from kit.learner import Learner

_Role = QAccessible.Role


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data")
    yield she
    she.close()


def go_to(she: Learner, screen: str, task: str = "busan-morning") -> None:
    """Follow a task of the train lesson up to a screen."""
    she.program.lessons.start(she.program.lessons.lesson("train-book"), task, Mode.FOLLOW)
    while she.session.view.screen.name != screen:
        action = she.session.advised()
        assert action is not None
        she.session.act(action)
    she.pilot.settle()


def every(she: Learner, role: QAccessible.Role) -> list[QAccessibleInterface]:
    return [one for _, one in tree(she.program.window) if one.role() is role]


def test_a_list_has_items_and_they_can_be_pressed(she: Learner) -> None:
    go_to(she, "results")
    (rows,) = every(she, _Role.List)
    items = [rows.child(at) for at in range(rows.childCount())]
    trains = [item for item in items if item.role() is _Role.ListItem]
    free = [train for train in trains if actions_of(train)]
    assert free
    assert all(train.state().disabled for train in trains if train not in free)
    free[0].actionInterface().doAction(actions_of(free[0])[0])
    assert she.session.view.screen.name == "rooms"


def test_a_seat_is_checked_when_it_is_mine(she: Learner) -> None:
    go_to(she, "seats")
    seat = next(one for one in every(she, _Role.CheckBox) if actions_of(one))
    assert actions_of(seat)[0] == "Toggle"
    assert not seat.state().checked
    seat.actionInterface().doAction("Toggle")
    assert seat.state().checked


def test_a_number_tells_its_value_and_can_be_changed(she: Learner) -> None:
    go_to(she, "people")
    adults = every(she, _Role.SpinBox)[0]
    value = adults.valueInterface()
    assert (value.currentValue(), value.minimumValue()) == (1, 0)
    assert description_of(adults) == adults.text(QAccessible.Text.Value) == "1"
    value.setCurrentValue(2)
    assert (value.currentValue(), adults.text(QAccessible.Text.Value)) == (2, "2")
    value.setCurrentValue(1)
    assert value.currentValue() == 1
    assert adults.textInterface() is None


def test_an_entry_takes_text_from_a_screen_reader(she: Learner) -> None:
    go_to(she, "payment")
    card = every(she, _Role.EditableText)[0]
    assert name_of(card)
    assert not card.state().passwordEdit
    card.setText(QAccessible.Text.Value, "9410123456781234")
    line = card.object()
    assert isinstance(line, QLineEdit)
    assert line.text() == "9410 1234 5678 1234"
    go_to(she, "owner", "seoul-senior")
    secret = next(one for one in every(she, _Role.EditableText) if one.state().passwordEdit)
    state = she.session.run.state
    secret.setText(QAccessible.Text.Value, "12")
    assert she.session.run.state != state
    hidden = secret.object()
    assert isinstance(hidden, QLineEdit)
    said = [(name_of(one), description_of(one), one.text(QAccessible.Text.Value)) for _, one in tree(hidden)]
    assert not any("12" in text for one in said for text in one if one[0] == name_of(secret))


def test_a_heading_has_its_words_as_text(she: Learner) -> None:
    she.program.journey.go(AtModes("train-book", ""))
    go_to(she, "stations")
    headings = every(she, _Role.Heading)
    assert headings
    for heading in headings:
        words = heading.textInterface()
        assert words.text(0, words.characterCount()) == name_of(heading)
    plain = next(one for one in every(she, _Role.StaticText) if name_of(one))
    assert plain.textInterface() is None


def test_the_recommended_way_is_the_default(she: Learner) -> None:
    she.program.journey.go(AtModes("train-book", ""))
    (best,) = [one for one in every(she, _Role.Button) if one.state().defaultButton]
    assert description_of(best).startswith(she.program.appearance.translator("Good for you now"))


def test_the_mark_is_told_and_goes_on(she: Learner) -> None:
    go_to(she, "stations")
    here = she.program.appearance.translator("Here")
    (marked,) = [name_of(one) for _, one in tree(she.program.window) if _says(one, here)]
    action = she.session.advised()
    assert action is not None
    she.session.act(action)
    she.pilot.settle()
    assert [name_of(one) for _, one in tree(she.program.window) if _says(one, here)] not in ([], [marked])


def _says(one: QAccessibleInterface, here: str) -> bool:
    return description_of(one).startswith(f"{here}.")


def test_what_is_only_painted_is_not_read(she: Learner) -> None:
    go_to(she, "stations")
    assert she.lesson_page.simulator.ring_shown()
    assert every(she, _Role.NoRole) == []


def test_what_is_only_shown_is_no_button(she: Learner) -> None:
    go_to(she, "fare")
    shown = [one for _, one in tree(she.lesson_page.simulator) if one.role() is _Role.StaticText]
    assert any("," in name_of(one) for one in shown)
    assert not any(actions_of(one) for one in shown)
    assert not any(one.state().disabled for one in shown)


@given(st.text(), st.text(min_size=1).filter(lambda word: "." not in word))
def test_a_word_is_put_before_a_description_once(description: str, word: str) -> None:
    plain = without(description, word)
    if not plain.startswith((" ", f"{word}.")):
        told = with_word(plain, word)
        assert with_word(told, word) == told
        assert without(told, word) == plain


@given(st.permutations(range(5)))
def test_widgets_are_read_in_the_order_given(order: list[int]) -> None:
    parent = QWidget()
    children = [QWidget(parent) for _ in range(5)]
    wanted = [children[at] for at in order]
    read_in_order(wanted)
    assert parent.children() == wanted

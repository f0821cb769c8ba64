"""The program's own buttons, touched by real fingers; a neighbour stands as near as one may."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from edu_desk.access.keyboard_layout import KeyboardKey
from edu_desk.gui.assist.key_cap import KeyCap
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.button import ActionButton, TouchButton
from edu_desk.gui.widgets.option_button import OptionButton
from edu_desk.gui.widgets.page_scroll import PageScroll
from edu_desk.gui.widgets.tile import Tile
from edu_desk.shared.text import Translator
from kit.finger import GESTURES, Finger, Gesture

MakeLook = Callable[..., Look]


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of button, and whether it may be touched twice in a row."""

    name: str
    make: Callable[[Look, Translator, QWidget], TouchButton]
    twice: bool


def _scroll(look: Look, tr: Translator, host: QWidget) -> TouchButton:
    return PageScroll(look, tr, QWidget(), host).down


SORTS = (
    Sort("a button", lambda look, _tr, _host: ActionButton(look, "다음"), twice=True),
    Sort(
        "a button to another page",
        lambda look, _tr, _host: ActionButton(look, "끝", changes_page=True),
        twice=False,
    ),
    Sort("a tile", lambda look, _tr, _host: Tile(look, "k", "기차표"), twice=False),
    Sort("an option", lambda look, _tr, _host: OptionButton(look, "크게"), twice=True),
    Sort("a key", lambda look, tr, host: KeyCap(look, tr, KeyboardKey("ㄱ"), host), twice=True),
    Sort("down", _scroll, twice=True),
)


@pytest.fixture
def pair(
    stage: Callable[..., None], make_look: MakeLook, tr: Translator
) -> Callable[[Sort], tuple[TouchButton, list[str]]]:
    """A button of a sort and its neighbour below; what acted is listed."""

    def make(sort: Sort) -> tuple[TouchButton, list[str]]:
        look, host, acts = make_look(), QWidget(), list[str]()
        meant, neighbour = sort.make(look, tr, host), sort.make(look, tr, host)
        stage(host, 500, 400)
        for at, (button, name) in enumerate(((meant, "meant"), (neighbour, "neighbour"))):
            button.setParent(host)
            button.setEnabled(True)
            button.setGeometry(40, 20 + at * (80 + look.gap), 300, 80)
            button.clicked.connect(lambda _checked=False, name=name: acts.append(name))
            button.show()
        return meant, acts

    return make


@pytest.mark.parametrize("gesture", GESTURES, ids=lambda gesture: gesture.name)
@pytest.mark.parametrize("sort", SORTS, ids=lambda sort: sort.name)
def test_what_fingers_do(
    pair: Callable[[Sort], tuple[TouchButton, list[str]]], sort: Sort, gesture: Gesture, make_look: MakeLook
) -> None:
    button, acts = pair(sort)
    gesture.make(button, make_look().px_per_mm, QPoint(150, 80 + 40))
    often = gesture.acts_on_keys if sort.twice and gesture.acts_on_keys is not None else gesture.acts
    assert acts == ["meant"] * often
    assert not button.isDown()


@pytest.mark.parametrize("sort", SORTS, ids=lambda sort: sort.name)
def test_the_press_is_seen_at_once(pair: Callable[[Sort], tuple[TouchButton, list[str]]], sort: Sort) -> None:
    button, _ = pair(sort)
    calm = button.grab().toImage()
    finger = Finger(button)
    finger.down(button.rect().center())
    assert button.isDown()
    assert button.grab().toImage() != calm
    finger.up(button.rect().center())


@pytest.mark.parametrize("sort", SORTS, ids=lambda sort: sort.name)
def test_other_buttons_of_a_mouse_do_nothing(
    pair: Callable[[Sort], tuple[TouchButton, list[str]]], sort: Sort
) -> None:
    button, acts = pair(sort)
    QTest.mouseClick(button, Qt.MouseButton.RightButton)
    QTest.mouseClick(button, Qt.MouseButton.MiddleButton)
    assert acts == []

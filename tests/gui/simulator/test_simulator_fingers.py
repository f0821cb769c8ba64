"""Every part of a practice app that can be pressed, touched by real fingers."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from edu_desk.gui.simulator.elements.entry import Eraser
from edu_desk.gui.simulator.page_body import Body, More
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.lesson.kinds import EntryFormat
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from gui.simulator.builders import entry, screen, toggle
from gui.simulator.devices import every_device
from gui.simulator.screens import every_screen
from kit.finger import GESTURES, Gesture

PX_PER_MM = 96 / 25.4
BACK = Target("", "back")
KINDS = 17
"""Classes of parts there are at least."""
Shown = Callable[..., Simulator]


def views() -> tuple[ScreenView, ...]:
    typed = screen(entry("이름", EntryFormat.TEXT, told="김"), toggle("동의해요"), name="typed")
    return (*every_screen(), *every_device(), typed)


def touchable(simulator: Simulator) -> dict[type[Part], Part]:
    """The first part of each class that can be touched and is wholly in sight."""
    found: dict[type[Part], Part] = {}
    for part in simulator.findChildren(Part):
        unheard = part.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        whole = part.visibleRegion().boundingRect() == part.rect()
        if whole and part.isEnabled() and not unheard:
            found.setdefault(type(part), part)
    return found


def heard(simulator: Simulator) -> list[Target]:
    """The elements that anything was done to."""
    acts: list[Target] = []
    simulator.pressed.connect(acts.append)
    simulator.typed.connect(lambda target, _text: acts.append(target))
    simulator.back.connect(lambda: acts.append(BACK))
    return acts


@pytest.fixture(scope="module")
def homes() -> dict[type[Part], ScreenView]:
    """Where each class of parts is met first; filled by the first test that looks."""
    return {}


def each_kind(shown: Shown, homes: dict[type[Part], ScreenView]) -> Iterator[tuple[Simulator, Part]]:
    """A new simulator with a part of each class that there is."""
    for view in () if homes else views():
        for kind in touchable(shown(view)):
            homes.setdefault(kind, view)
    assert len(homes) >= KINDS, " ".join(sorted(kind.__name__ for kind in homes))
    for kind, view in homes.items():
        simulator = shown(view)
        yield simulator, touchable(simulator)[kind]


@pytest.mark.xdist_group("fingers")  # where each kind is met is looked for once
@pytest.mark.parametrize("gesture", GESTURES, ids=lambda gesture: gesture.name)
def test_what_fingers_do(shown: Shown, homes: dict[type[Part], ScreenView], gesture: Gesture) -> None:
    for simulator, part in each_kind(shown, homes):
        acts = heard(simulator)
        turns = part.turns or isinstance(part, Eraser)
        target = part.target
        body = simulator.findChild(Body)
        assert isinstance(body, Body)
        before, down = body.offset, isinstance(part, More)
        elsewhere = part.mapFrom(simulator, QPoint(simulator.width() // 2, 30))
        gesture.make(part, PX_PER_MM, elsewhere)
        times = gesture.acts if turns or gesture.acts_on_keys is None else gesture.acts_on_keys
        if down:
            assert (body.offset > before) is bool(times), gesture.name
            assert not acts
        else:
            assert len(acts) == times, (type(part).__name__, acts)
            assert all(act.element == target.element for act in acts), (target, acts)


@pytest.mark.parametrize("text", [1.0, 3.0])
def test_whatever_scrolls_has_a_button_to_its_end_and_back(shown: Shown, text: float) -> None:
    long = 0
    for view in views():
        body = shown(view, 420, 500, text=text, framed=False).findChild(Body)
        assert isinstance(body, Body)
        assert body.more.isVisible() is body.overflows
        if not body.overflows:
            continue
        long += 1
        while body.more.down:
            before = body.offset
            QTest.mouseClick(body.more, Qt.MouseButton.LeftButton)
            assert body.offset > before
        assert body.offset + body.port.height() >= body.inside.height() - 8
        QTest.mouseClick(body.more, Qt.MouseButton.LeftButton)
        assert body.offset == 0
    assert long >= 8

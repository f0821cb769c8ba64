"""What services and phones have beside plain pages: seen, said and pressed by everybody, at 100 and 300 %."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from edu_desk.gui.assist.pressables import Zone, touchable, zone_of
from edu_desk.gui.assist.touched_things import thing_of
from edu_desk.gui.simulator.screen_measure import ScreenMeasure
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.lesson.model import NOTICE, State
from edu_desk.lesson.reading.read_app import read_app
from edu_desk.machine.action import Target
from edu_desk.machine.machine import Machine
from edu_desk.present.render import render
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import Translator

DOCS = Path(__file__).resolve().parents[3] / "docs"
PNG = bytes([137]) + b"PNG"
Shown = Callable[..., Simulator]

THINGS = {
    "files": Target("one", "card"),
    "agree": Target("one", "*"),
    "camera": Target("one", "shop"),
    "map": Target("one", "market"),
    "toggle": Target("one"),
    "volume": Target("one", "plus"),
    "shade": Target("bright", "plus"),
    "other": Target("accept"),
    "code": Target("resend"),
}
"""A screen of the authoring guide's examples for each kind, and something on it that can be pressed."""
each_kind = pytest.mark.parametrize(("name", "target"), THINGS.items(), ids=THINGS)


def view_of(name: str, tr: Translator) -> ScreenView:
    app, _ = read_app(DOCS / "elements")
    state: State = ((name,), *app.start[NOTICE:])
    return render(Machine(app, {}), state, Tongue(tr, date(2026, 11, 23)), 550)


@each_kind
@pytest.mark.parametrize("text", [1.0, 3.0])
def test_keys_a_switch_and_a_voice_reach_it(
    shown: Shown, tr: Translator, name: str, target: Target, text: float
) -> None:
    simulator = shown(view_of(name, tr), text=text, framed=False)
    part = simulator.widget_of(target)
    assert part is not None
    simulator.bring(part)
    pressed: list[Target] = []
    simulator.pressed.connect(pressed.append)
    QTest.keyClick(part, Qt.Key.Key_Space)
    assert pressed == [target]
    assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert touchable(part)
    assert zone_of(part) is Zone.APP
    thing = thing_of(part, tr)
    assert thing.acts
    assert thing.name.strip() == part.accessibleName().strip() != ""


@each_kind
def test_nothing_of_it_is_cut_off(qapp: object, tr: Translator, name: str, target: Target) -> None:
    assert qapp is not None
    assert target
    measure = ScreenMeasure(shipped().assets)
    for text in (1.0, 3.0):
        assert list(measure.faults(view_of(name, tr), tr, text)) == []


@each_kind
def test_its_picture_stands_in_the_guide(name: str, target: Target) -> None:
    assert target
    assert (DOCS / "elements" / f"{name}.png").read_bytes().startswith(PNG)
    assert f"](elements/{name}.png)" in (DOCS / "authoring.md").read_text(encoding="utf-8")


def test_a_locked_switch_on_the_shade_says_so(shown: Shown, tr: Translator) -> None:
    locked = shown(view_of("shade", tr)).widget_of(Target("closed"))
    assert locked is not None
    assert not touchable(locked)
    assert "Wi-Fi를 끄면" in locked.accessibleDescription() + locked.accessibleName()


def test_brightness_shows_a_sun_and_a_volume_a_speaker(tr: Translator) -> None:
    card = next(one for one in view_of("shade", tr).body if one.target == Target("switches"))
    sun = next(one for one in card.children if one.target == Target("bright"))
    (speaker,) = view_of("volume", tr).body
    assert (sun.icon, speaker.icon) == ("sun", "")
    assert sun.levels == speaker.levels == 10

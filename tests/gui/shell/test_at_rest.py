"""At rest the program does nothing, and what is left behind is nothing: no widget of a page that is gone."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.preferences.places import AtPreferences
from edu_desk.gui.simulator import guide_ring
from edu_desk.gui.simulator.guide_ring import GuideRing
from kit.learner import Learner
from kit.old_garbage import look_once

SELDOM_MS = 1000
"""What happens no more often than this costs nothing that counts."""


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    look_once()
    she = Learner(tmp_path, pause_ms=3_600_000)
    yield she
    she.close()


def widgets(she: Learner) -> Counter[str]:
    """Every widget there is, once what was to be deleted is."""
    for _ in range(3):
        she.pilot.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    return Counter(type(widget).__name__ for widget in QApplication.allWidgets())


def lesson(she: Learner) -> None:
    she.choose_lesson("train-book")
    keys = she.question_keys()
    she.choose("follow" if "follow" in keys else keys[0])


def large_lesson(she: Learner) -> None:
    she.program.window.resize(1024, 768)
    she.program.appearance.change("text_size", 300)
    she.pilot.settle()
    lesson(she)


def preferences(she: Learner) -> None:
    she.program.journey.go(AtPreferences(AtHome()))


@pytest.mark.parametrize("visit", [lesson, large_lesson, preferences], ids=lambda visit: visit.__name__)
def test_a_page_that_is_left_leaves_no_widget(she: Learner, visit: Callable[[Learner], None]) -> None:
    seen: list[Counter[str]] = []
    for _ in range(4):
        visit(she)
        she.program.journey.go(AtHome())
        seen.append(widgets(she))
    assert seen[-1] == seen[1], "opened and left twice more"


def come_to_rest(she: Learner) -> None:
    """Wait for what the window holds, and then look at all there is (waiting keeps a timer of its own)."""
    window = she.program.window

    def held() -> list[QTimer | QAbstractAnimation]:
        return [
            thing for thing in window.findChildren(QObject) if isinstance(thing, QTimer | QAbstractAnimation)
        ]

    she.pilot.wait(lambda: not any(map(moves, held())), "rest")
    assert restless() == []


def restless() -> list[str]:
    """Timers and movements, whoever holds them, that keep the computer from resting."""
    things = [thing for thing in gc.get_objects() if isinstance(thing, QTimer | QAbstractAnimation)]
    return [f"{thing} of {thing.parent()}" for thing in things if Shiboken.isValid(thing) and moves(thing)]


def moves(thing: QTimer | QAbstractAnimation) -> bool:
    if isinstance(thing, QTimer):
        return thing.isActive() and not thing.isSingleShot() and thing.interval() < SELDOM_MS
    return thing.state() is QAbstractAnimation.State.Running


@pytest.mark.parametrize("mode", ["follow", "try", "check"])
def test_at_rest_in_a_lesson_nothing_moves(she: Learner, monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    """The ring breathes a while where it comes to lie; then nobody is woken until something happens."""
    monkeypatch.setattr(guide_ring, "_TICK_MS", 1)
    monkeypatch.setattr(guide_ring, "_BREATH_MS", 5)
    she.choose_lesson("train-book")
    she.choose(mode)
    come_to_rest(she)


def test_on_the_first_page_nothing_moves(she: Learner) -> None:
    come_to_rest(she)


def test_a_ring_breathes_where_it_comes_and_no_more(she: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guide_ring, "_TICK_MS", 1)
    monkeypatch.setattr(guide_ring, "_BREATH_MS", 5)
    lesson(she)
    ring = she.lesson_page.simulator.findChild(GuideRing)
    assert isinstance(ring, GuideRing)
    she.pilot.wait(lambda: not ring._breath.isActive(), "the ring to rest")
    here, leads, room = ring.around, ring.leads_to(), she.lesson_page.simulator.rect()
    ring.put(here, "여기", room, [], leads)
    assert not ring._breath.isActive(), "it lies where it lay"
    ring.put(here.translated(0, 9), "여기", room, [], leads)
    assert ring._breath.isActive()
    she.pilot.wait(lambda: not ring._breath.isActive(), "the ring to rest")
    ring.away()
    ring.put(here, "여기", room, [], leads)
    assert ring._breath.isActive()

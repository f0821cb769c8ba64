"""With movement off nothing moves: no timer beats, no animation runs, and what scrolls is there at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.simulator.guide_ring import GuideRing
from kit.learner import Learner


@pytest.fixture
def learner(tmp_path: Path, qapp: QApplication) -> Iterator[Learner]:
    assert qapp is not None
    learner = Learner(tmp_path / "data")
    yield learner
    learner.close()


def moving(learner: Learner) -> list[str]:
    """Timers of widgets that beat again and again, and animations that run."""
    window = learner.program.window
    beats = [one for one in window.findChildren(QTimer) if one.isActive() and not one.isSingleShot()]
    runs = [
        one
        for one in window.findChildren(QAbstractAnimation)
        if one.state() == QAbstractAnimation.State.Running
    ]
    return [f"{type(one).__name__} of {type(one.parent()).__name__}" for one in (*beats, *runs)]


def begin(learner: Learner) -> GuideRing:
    learner.choose_lesson("train-book")
    learner.choose("follow")
    learner.do_advice()
    ring = learner.lesson_page.simulator.findChild(GuideRing)
    assert isinstance(ring, GuideRing)
    assert ring.isVisible()
    return ring


def test_the_ring_breathes_only_with_movement_on(learner: Learner) -> None:
    ring = begin(learner)
    assert "QTimer of GuideRing" in moving(learner)
    with_motion = {image_key(ring)}
    learner.pilot.wait(lambda: image_key(ring) not in with_motion, "the ring to breathe")


def image_key(ring: GuideRing) -> bytes:
    return bytes(ring.grab().toImage().constBits())


def test_in_a_lesson_nothing_moves_with_movement_off(learner: Learner) -> None:
    learner.program.appearance.change("motion", value=False)
    ring = begin(learner)
    assert moving(learner) == []
    before = image_key(ring)
    for _ in range(4):
        learner.do_advice()
        assert moving(learner) == []
    assert before


@pytest.mark.parametrize("read", [False, True], ids=["alone", "a screen reader listens"])
def test_switched_off_in_the_middle_of_a_lesson_it_stops(learner: Learner, *, read: bool) -> None:
    """Where a reader listens the page before stays a moment, out of sight: it stands still too."""
    before = QAccessible.isActive()
    QAccessible.setActive(read)
    try:
        stop_in_the_middle(learner)
    finally:
        QAccessible.setActive(before)


def stop_in_the_middle(learner: Learner) -> None:
    begin(learner)
    learner.program.appearance.change("motion", value=False)
    learner.pilot.settle()
    assert moving(learner) == []
    ring = learner.lesson_page.simulator.findChild(GuideRing)
    assert isinstance(ring, GuideRing)
    assert ring.isVisible()


@pytest.mark.parametrize("motion", [True, False])
def test_a_page_glides_down_or_is_there_at_once(learner: Learner, motion: bool) -> None:
    learner.program.appearance.change("text_size", 200)
    learner.program.appearance.change("motion", motion)
    learner.pilot.settle()
    page = learner.program.window.centralWidget()
    assert isinstance(page, HomePage)
    bar = page.scroller.area.verticalScrollBar()
    page.scroller.move_down()
    assert (bar.value() > 0) is not motion
    assert (moving(learner) != []) is motion
    learner.pilot.wait(lambda: bar.value() > 0, "the page to move")

"""The program is one window: nothing that is built is shown before it has its place in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.gui.learner.places import AtHome, AtLesson
from edu_desk.gui.window.qt_application import make_app
from kit.learner import Learner
from kit.teacher import Teacher, busy_class, milestones_of, staff_places, store_of


class Windows(QObject):
    """Every widget that is shown as a window of its own, but what is only drawn into a picture."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() != QEvent.Type.Show or not isinstance(watched, QWidget) or not watched.isWindow():
            return False
        if not watched.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
            self.shown.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    she = Learner(tmp_path, pause_ms=3_600_000)
    yield she
    she.close()


@pytest.fixture
def windows(she: Learner) -> Iterator[Windows]:
    assert she.program.window.isActiveWindow()
    application, windows = make_app(), Windows()
    application.installEventFilter(windows)
    yield windows
    application.removeEventFilter(windows)


@pytest.mark.exhaustive(most=2)
@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("low", [False, True])
def test_no_way_of_practising_opens_another(she: Learner, windows: Windows, text: int, low: bool) -> None:
    she.program.appearance.change("text_size", text)
    she.program.appearance.change("low_screen", low)
    for mode in ("watch", "follow", "try"):
        she.program.journey.go(AtHome())
        she.choose_lesson("train-book")
        if "anew" in she.question_keys():
            she.choose("anew")
        she.choose(mode)
        for size in ((1080, 1920), (1366, 768)):
            she.program.window.resize(*size)
            she.pilot.settle()
        she.program.journey.go(AtLesson())
        she.pilot.settle()
    assert windows.shown == []
    assert QApplication.activeWindow() is she.program.window


def test_no_page_of_staff_does_and_the_keyboard_is_the_learners_again(she: Learner, windows: Windows) -> None:
    busy_class(store_of(she), she.program.clock.now(), milestones_of(she))
    Teacher(she).set_pin()
    she.program.staff.session.open()
    for place in staff_places(she).values():
        she.program.journey.go(place)
        she.pilot.settle()
    she.program.journey.go(AtHome())
    she.choose_lesson("train-book")
    if "anew" in she.question_keys():
        she.choose("anew")
    she.choose("watch")
    assert windows.shown == []
    focus = QApplication.focusWidget()
    assert focus is not None
    assert she.lesson_page is focus or she.lesson_page.isAncestorOf(focus)

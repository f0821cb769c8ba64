"""A screen in a lobby: the real program with the session at its window, and seconds that are told to pass."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from edu_desk.gui.kiosk.cover import Cover
from edu_desk.gui.kiosk.staff_cover import StaffPin
from edu_desk.kiosk.kiosk_exit import KioskExit
from edu_desk.kiosk.kiosk_session import KioskPhase
from edu_desk.kiosk.kiosk_settings import KioskSettings
from edu_desk.kiosk_mode import KioskParts, make_kiosk
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from edu_desk.shared.text import Translator
from kit.clock import HandClock, HandSeconds
from kit.learner import Learner


class OnePin:
    """Knows one PIN."""

    is_set = True

    def __init__(self, pin: str) -> None:
        self._pin = pin
        self.tries = 0

    def open(self, pin: str) -> "OnePin.Answer":
        self.tries += 1
        return OnePin.Answer(pin == self._pin)

    class Answer:
        def __init__(self, opened: bool) -> None:
            self.opened = opened

        def words(self, tr: Translator) -> str:
            return tr("That was not it.")


class Lobby:
    """Whoever passes by drives it."""

    def __init__(
        self,
        data: Path,
        pin: StaffPin | None = None,
        sticks: Path | None = None,
        clock: HandClock | None = None,
        settings: KioskSettings | None = None,
    ) -> None:
        write_settings(data, Settings())
        self._closed = False
        self.seconds = HandSeconds()
        self.settings = settings or KioskSettings()
        self.she = Learner(data, clock=clock)
        self.ends: list[KioskExit] = []
        parts = KioskParts(pin=pin, seconds=self.seconds, stick_places=(sticks,) if sticks else ())
        self.desk = make_kiosk(self.she.program, self.settings, self.ends.append, parts)
        self.desk.begin()
        self.desk._timer.stop()
        self.window = self.she.program.window
        self.she.pilot.settle()
        self.window.activateWindow()
        self.she.pilot.settle()

    @property
    def phase(self) -> KioskPhase:
        return self.desk.session.phase

    @property
    def page(self) -> QWidget:
        page = self.window.centralWidget()
        assert page is not None
        return page

    def cover(self) -> Cover | None:
        """What lies over the page now."""
        return self.desk.cover

    def wait(self, seconds: float) -> None:
        """So many seconds go by, each with its tick."""
        self.she.pilot.settle()
        for _ in range(round(seconds * 2)):
            self.seconds.go_on(0.5)
            self.desk.tick()
        self.she.pilot.settle()

    def touch(self, at: QPoint | None = None) -> None:
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.mouseClick(
            handle,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            at or self.window.rect().center(),
        )
        self.she.let_guard_pass()

    def strike(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key, held)
        self.she.pilot.settle()

    def sit_down(self) -> None:
        """Begin, and choose the first language and no help."""
        self.touch()
        self.she.choose(self.settings.language)
        self.desk.wing._chosen()
        self.she.let_guard_pass()

    def begin_lesson(self, mode: str = "follow", lesson: str = "train-book") -> str:
        """Begin a lesson from the first page; returns its run."""
        self.she.choose_lesson(lesson)
        self.she.choose(mode)
        return self.she.session.run.head.id

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self.desk.lockdown.leave()
            self.she.close()

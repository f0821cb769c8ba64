"""Goes through one sitting at a lobby's screen, measures its pages, and sees what is left of it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from edu_desk.access.assessment.measurements import Measured, MeasuredKiosk, MeasuredReach
from edu_desk.gui.assist.pressables import touchables
from edu_desk.gui.gauge.low_walk import lies_low, upright
from edu_desk.gui.gauge.page_gauge import Gauge
from edu_desk.gui.gauge.page_walk import WalkOrder
from edu_desk.gui.kiosk.access_page import AccessPage
from edu_desk.gui.kiosk.kiosk_desk import KioskDesk
from edu_desk.gui.kiosk.places import AtAccess, AtLanguage
from edu_desk.gui.kiosk.warning_cover import WarningCover
from edu_desk.gui.pilot import Pilot
from edu_desk.gui.shell.application import Program
from edu_desk.kiosk.kiosk_session import KioskPhase
from edu_desk.kiosk.kiosk_settings import KioskSettings
from edu_desk.settings.declarations import SETTINGS, Settings, Value

MakeDesk = Callable[[KioskSettings, Callable[[], float], Callable[[str], None]], KioskDesk]
"""Makes a lobby's session, with whose seconds go by and who speaks the countdown."""
_ASKED = 10
"""So often the warning is taken back."""
_HERS: tuple[tuple[str, Value], ...] = (("volume", 100), ("text_size", 200), ("theme", "contrast"))
"""What somebody sets who sits there."""
LOW_SCREEN = "low_screen"


class KioskWalk:
    """One sitting, from the first page to the first page; its seconds go by as they are told."""

    def __init__(self, program: Program, order: WalkOrder, make: MakeDesk) -> None:
        self._program, self._order = program, order
        self._pilot, self._now = Pilot(program.window), 0.0
        self._gauge = Gauge(program.appearance.look.px_per_mm)
        self._settings = KioskSettings()
        self._reach: list[MeasuredReach] = []
        self._asides: list[str] = []
        self._desk = make(self._settings, lambda: self._now, self._asides.append)

    def through(self, measured: Measured) -> Measured:
        """What was measured before, with the lobby's pages and its sitting."""
        appearance = self._program.appearance
        appearance.change(LOW_SCREEN, value=False)
        self._begin()
        before = appearance.settings
        self._measure_as_ordered(before)
        self._touch()
        for place in (AtLanguage(), AtAccess()):
            self._program.journey.go(place)
            self._measure_as_ordered(before)
        self._look_low()
        appearance.set_all(_HERS)
        page = self._page()
        if isinstance(page, AccessPage):
            page.begin.click()
        self._pilot.settle()
        warned, taken = self._warned()
        self._wait(self._settings.idle_s)
        self._wait(self._settings.warning_s + 1)
        ended = self._desk.session.phase is KioskPhase.GOODBYE
        self._measure_as_ordered(appearance.settings)
        self._wait(self._settings.goodbye_s)
        after = appearance.settings
        kiosk = MeasuredKiosk(
            warned_s=warned,
            taken_back=taken,
            spoken=len(self._asides),
            ended=ended and self._desk.session.phase is KioskPhase.ATTRACT,
            unlike=sum(after.value(one.key) != before.value(one.key) for one in SETTINGS),
            volume=(before.volume, after.volume),
            left=len(self._program.records.unfinished_lessons()),
        )
        gauge = self._gauge
        return replace(
            measured,
            targets=(*measured.targets, *gauge.targets),
            gaps=(*measured.gaps, *gauge.gaps),
            texts=(*measured.texts, *gauge.texts),
            reach=(*measured.reach, *self._reach),
            kiosk=kiosk,
        )

    def _begin(self) -> None:
        """Begin in a window as it is: the keys by which targets are found are no person's."""
        self._desk.begin(shut=False)
        self._program.window.may_close = lambda: True
        self._program.window.resize(*self._order.size)
        self._pilot.settle()

    def _warned(self) -> tuple[float, int]:
        """How long it warns, and how often that was taken back."""
        taken, warned = 0, 0.0
        for _ in range(_ASKED):
            self._wait(self._settings.idle_s)
            cover = self._desk.cover
            if not isinstance(cover, WarningCover):
                break
            warned = float(cover.left)
            self._touch()
            taken += self._desk.session.phase is KioskPhase.PRACTICE
        return warned, taken

    def _look_low(self) -> None:
        """The page of helps on an upright low screen."""
        appearance, window = self._program.appearance, self._program.window
        appearance.change(LOW_SCREEN, value=True)
        window.resize(*upright(self._order.size))
        for place in (AtLanguage(), AtAccess()):
            self._program.journey.go(place)
            self._pilot.settle()
            page = self._page()
            self._reach += (
                MeasuredReach(
                    page.accessibleName(), thing.accessibleName(), lies_low(thing, page), whole=True
                )
                for thing in touchables(page)
            )
        appearance.change(LOW_SCREEN, value=False)
        window.resize(*self._order.size)
        self._pilot.settle()

    def _wait(self, seconds: float) -> None:
        self._now += seconds
        self._desk.tick()
        self._pilot.settle()

    def _touch(self) -> None:
        self._desk.heard(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))
        self._pilot.settle()

    def _measure_as_ordered(self, now: Settings) -> None:
        """A sitting begins as the lobby has it; the page is measured as the order wants it."""
        changes = [(key, value) for key, value in self._order.changes if key != LOW_SCREEN]
        self._program.appearance.set_all(changes)
        self._pilot.settle()
        page = self._page()
        self._gauge.measure(page, page.accessibleName())
        self._program.appearance.set_all((key, now.value(key)) for key, _ in changes)
        self._pilot.settle()

    def _page(self) -> QWidget:
        page = self._program.window.centralWidget()
        return page if page is not None else self._program.window

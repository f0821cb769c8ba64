"""The session at the window: what people do goes into the machine, and what it says is done."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QInputEvent, QKeyEvent, QMouseEvent, QTouchEvent

from edu_desk.gui.kiosk.attract_page import AttractPage, attract_words
from edu_desk.gui.kiosk.cover import Cover
from edu_desk.gui.kiosk.lockdown import MODIFIERS, Lockdown
from edu_desk.gui.kiosk.places import AtAttract, AtGoodbye, AtLanguage
from edu_desk.gui.kiosk.staff_cover import CLOSE, RESTART, StaffCover, StaffPin
from edu_desk.gui.kiosk.usage_log import UsageLog
from edu_desk.gui.kiosk.warning_cover import WarningCover
from edu_desk.gui.kiosk.wing import KioskWing, TrySwitch
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.gui.window.window import Window
from edu_desk.kiosk.kiosk_exit import KioskExit
from edu_desk.kiosk.kiosk_session import (
    KioskChosen,
    KioskEffect,
    KioskEvent,
    KioskLeft,
    KioskPhase,
    KioskSession,
    KioskTicked,
    KioskTouched,
    StaffCame,
    StaffWent,
    begin_session,
    left_s,
    step_session,
)
from edu_desk.kiosk.kiosk_settings import KioskSettings
from edu_desk.kiosk.pin_brake import PinBrake
from edu_desk.kiosk.stick_key import opens, sticks
from edu_desk.kiosk.usage import UsageKind
from edu_desk.runner.events import Event, Finished, Helped, RunHead
from edu_desk.shared.text import N_

TICK_MS: Final = 500
_CORNER_MM: Final = 20.0
_STICK_TICKS: Final = 10
"""What is plugged in is looked at every so many ticks."""
_STAFF_TEXT: Final = 1.25
"""Staff's keys are seen at once in no larger letters than these."""
_OPEN: Final = (KioskPhase.ATTRACT, KioskPhase.GOODBYE)
_PRACTISING: Final = (KioskPhase.CHOOSING, KioskPhase.PRACTICE)


@dataclass(frozen=True, slots=True)
class KioskHooks:
    """What a lobby screen asks of the rest of the program, and of other parts of it."""

    busy: Callable[[], bool]
    """Whether the voice, a frame or a showing is at work: that is no idleness."""
    part: Callable[[], None]
    """Closes the run and lets go of whoever is here (retires the guest, or signs somebody out)."""
    practice: Callable[[], Place]
    """Where practice begins: the first page, or where one says who one is."""
    pin: StaffPin
    """Who knows the staff's PIN."""
    at_work: Callable[[], RunHead | None]
    """The run at work."""
    events_of: Callable[[str], tuple[Event, ...]]
    """What happened in a run of this sitting."""
    aside: Callable[[str], None]
    """Speaks words; the caption and what was said last stay as they are."""
    try_switch: TrySwitch
    seconds: Callable[[], float]
    """A clock that only goes forward."""
    now: Callable[[], datetime]
    leave: Callable[[KioskExit], None]
    """Ends the program."""
    stick_places: tuple[Path, ...] = ()
    """Where sticks appear."""


class KioskDesk(QObject):
    """Runs one sitting after another."""

    def __init__(
        self, window: Window, appearance: Appearance, ways: Ways, settings: KioskSettings, hooks: KioskHooks
    ) -> None:
        super().__init__(window)
        self._window, self._appearance, self._ways = window, appearance, ways
        self._settings, self._hooks = settings, hooks
        self.session = KioskSession()
        self.usage = UsageLog(appearance.data, hooks.now)
        self.wing = KioskWing(ways, appearance, self._begun, self._chosen, hooks.try_switch)
        self.lockdown = Lockdown(window, self.heard, self.staff, self._corner_px, self._uses_switch)
        self.cover: Cover | None = None
        """What lies over the page now."""
        self._brake = PinBrake()
        self._turns = self._ticks = 0
        self._runs: dict[str, str] = {}
        self._away = self._sitting = False
        self._opened_by: Path | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        window.resized.connect(self._fit)

    def begin(self) -> None:
        """Shut the window, clear what a crash has left, and wait for somebody."""
        self._appearance.keeps = False
        self.lockdown.shut()
        self.session, effects = begin_session(self._hooks.seconds())
        self._do_all(effects)
        self._timer.start()

    def tick(self) -> None:
        """Time goes on."""
        self._ticks += 1
        if self.cover is not None:
            self.cover.raise_()
        if self._ticks % _STICK_TICKS == 0:
            self._look_for_stick()
        self._take(KioskTicked(self._hooks.seconds(), self._hooks.busy()))

    def staff(self) -> None:
        """The staff's gesture or keys."""
        self._take(StaffCame(self._hooks.seconds()))

    def heard(self, event: QInputEvent) -> bool:
        """Somebody did something; returns whether it was for the screen, not for what is shown."""
        phase, cover = self.session.phase, self.cover
        if phase in _OPEN and self._is_stray(event):
            return True
        if event.type() is QEvent.Type.ShortcutOverride:
            return self._spares(event)
        if phase is KioskPhase.STAFF and isinstance(cover, StaffCover):
            self._take(KioskTouched(self._hooks.seconds()))
            self._to_staff(event, cover)
            return True
        self._take(KioskTouched(self._hooks.seconds()))
        return phase not in _PRACTISING

    def arrived(self, place: Place) -> None:
        """Another page is shown: where one leaves on the first page, and which run has begun."""
        head = self._hooks.at_work()
        if head is not None and head.id not in self._runs:
            self._runs[head.id] = head.lesson
            self.usage.note(UsageKind.BEGUN, head.lesson)
        if place == self._ways.home:
            self._offer_end()

    def _spares(self, event: QInputEvent) -> bool:
        """A key that only wakes the screen is no shortcut of the page under it."""
        if self.session.phase in _PRACTISING:
            return False
        event.accept()
        return True

    def _to_staff(self, event: QInputEvent, cover: StaffCover) -> None:
        match event:
            case QKeyEvent():
                cover.strike(event.key(), event.text())
            case QMouseEvent():
                cover.touch(event.position().toPoint())
            case QTouchEvent():
                cover.touch(event.points()[0].position().toPoint())
            case _:
                pass

    def _offer_end(self) -> None:
        page = self._window.centralWidget()
        if isinstance(page, PageFrame):
            words = self._appearance.translator(N_("Finish"))
            button = page.bar.button(BarItem.LEAVE)
            button.reword(words, "log-out")
            button.setAccessibleName(words)
            button.setEnabled(True)
            page.bar.leave.connect(self._left)

    def _begun(self) -> None:
        self._take(KioskTouched(self._hooks.seconds()))

    def _chosen(self) -> None:
        self._take(KioskChosen(self._hooks.seconds()))

    def _left(self) -> None:
        self._take(KioskLeft(self._hooks.seconds()))

    def _take(self, event: KioskEvent) -> None:
        before = self.session
        self.session, effects = step_session(before, event, self._settings)
        self._away = before.phase is KioskPhase.WARNING
        self._do_all(effects)

    def _do_all(self, effects: tuple[KioskEffect, ...]) -> None:
        for effect in effects:
            self._do(effect)

    def _do(self, effect: KioskEffect) -> None:
        match effect:
            case KioskEffect.PART:
                self._part()
            case KioskEffect.FORGET:
                self._forget()
            case KioskEffect.SHOW_ATTRACT:
                self._ways.go(AtAttract(self._turns))
            case KioskEffect.TURN:
                self._turn()
            case KioskEffect.GREET:
                self._ways.say(attract_words(self._appearance.translator).said)
            case KioskEffect.SHOW_CHOICES:
                self._sitting = True
                self.usage.note(UsageKind.SITTING)
                self._ways.go(AtLanguage())
            case KioskEffect.SHOW_PRACTICE:
                self._count_choices()
                self._ways.go(self._hooks.practice())
            case KioskEffect.SHOW_WARNING:
                self._warn()
            case KioskEffect.COUNT | KioskEffect.SPEAK_LEFT:
                self._count(spoken=effect is KioskEffect.SPEAK_LEFT)
            case KioskEffect.SHOW_GOODBYE:
                self._ways.go(AtGoodbye(self._away))
            case KioskEffect.SHOW_STAFF:
                self._show_staff()
            case KioskEffect.HIDE_WARNING | KioskEffect.HIDE_STAFF:
                self._uncover()

    def _part(self) -> None:
        for run, lesson in self._runs.items():
            for event in self._hooks.events_of(run):
                if isinstance(event, Finished):
                    self.usage.note(UsageKind.FINISHED, lesson)
                elif isinstance(event, Helped):
                    self.usage.note(UsageKind.HELP, lesson)
        if self._sitting:
            self._sitting = False
            head = self._hooks.at_work()
            where = type(self._ways.here()).__name__
            self.usage.note(UsageKind.LEFT, f"{where} {head.lesson}" if head else where)
            if self._away:
                self.usage.note(UsageKind.WENT_AWAY)
        self._runs.clear()
        self._hooks.part()
        self.usage.write()

    def _forget(self) -> None:
        self._appearance.start_over(self._settings.language)
        QGuiApplication.clipboard().clear()

    def _count_choices(self) -> None:
        self.usage.note(UsageKind.LANGUAGE, self._appearance.settings.language)
        for key in sorted(self.wing.helps()):
            self.usage.note(UsageKind.ACCESS, key)

    def _turn(self) -> None:
        self._turns += 1
        page = self._window.centralWidget()
        if isinstance(page, AttractPage):
            page.turn(self._turns)

    def _warn(self) -> None:
        look, tr = self._appearance.look, self._appearance.translator
        cover = WarningCover(look, tr, self._window, self._settings.warning_s)
        self._lay(cover)
        self._hooks.aside(cover.said())

    def _count(self, *, spoken: bool) -> None:
        if isinstance(self.cover, WarningCover):
            self.cover.count(left_s(self.session, self._hooks.seconds(), self._settings))
            if spoken:
                self._hooks.aside(self.cover.left_said())

    def _show_staff(self) -> None:
        look = self._appearance.look
        calm = replace(look, text=min(look.text, _STAFF_TEXT), low=False)
        cover = StaffCover(
            calm,
            self._appearance.translator,
            self._window,
            self._hooks.pin,
            self._braked,
            self._hooks.seconds,
        )
        cover.chosen.connect(self._staff_chose)
        self._lay(cover)

    def _staff_chose(self, key: str) -> None:
        if key not in {CLOSE, RESTART}:
            self._take(StaffWent(self._hooks.seconds()))
            return
        self._part()
        self.lockdown.leave()
        self._hooks.leave(KioskExit.STAYS_OFF if key == CLOSE else KioskExit.RESTART)

    def _braked(self, brake: PinBrake | None) -> PinBrake:
        if brake is not None:
            self._brake = brake
        return self._brake

    def _lay(self, cover: Cover) -> None:
        self._uncover()
        self.cover = cover
        cover.cover()

    def _uncover(self) -> None:
        cover, self.cover = self.cover, None
        if cover is not None:
            cover.uncover()

    def _fit(self) -> None:
        if self.cover is not None:
            self.cover.fit()

    def _look_for_stick(self) -> None:
        """A stick with the key opens once; to open again it is plugged in anew."""
        found = list(sticks(self._hooks.stick_places))
        if self._opened_by is not None and self._opened_by not in found:
            self._opened_by = None
        key = next((file for file in found if opens(self._appearance.data, file)), None)
        if key is None or key == self._opened_by:
            return
        self._opened_by = key
        self.staff()
        if isinstance(self.cover, StaffCover):
            self.cover.open_doors()

    def _corner_px(self) -> int:
        return self._appearance.look.mm(_CORNER_MM)

    def _is_stray(self, event: QInputEvent) -> bool:
        """Whether it begins nothing: a finger in the staff's corner, or the first of several keys."""
        match event:
            case QKeyEvent():
                return event.key() in MODIFIERS
            case QMouseEvent():
                return self.lockdown.in_corner(event.position().toPoint())
            case QTouchEvent() if event.points():
                return self.lockdown.in_corner(event.points()[0].position().toPoint())
            case _:
                return False

    def _uses_switch(self) -> bool:
        return self._appearance.settings.switches in {"one", "two"}

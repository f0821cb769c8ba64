"""The session at the window: what people do goes into the machine, and what it says is done."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QInputEvent, QKeyEvent, QMouseEvent, QTouchEvent

from edu_desk.gui.kiosk.attract_page import AttractPage, attract_words
from edu_desk.gui.kiosk.cover import Cover
from edu_desk.gui.kiosk.dim_veil import DimVeil
from edu_desk.gui.kiosk.health_look import look_at_health
from edu_desk.gui.kiosk.hours_cover import HoursCover
from edu_desk.gui.kiosk.kiosk_hooks import KioskHooks
from edu_desk.gui.kiosk.letters_fit import LettersFit
from edu_desk.gui.kiosk.lockdown import MODIFIERS, Lockdown
from edu_desk.gui.kiosk.places import AtAttract, AtGoodbye, AtLanguage
from edu_desk.gui.kiosk.staff_cover import CLOSE, HOURS, RESTART, StaffCover
from edu_desk.gui.kiosk.stopping_cover import StoppingCover
from edu_desk.gui.kiosk.usage_log import UsageLog
from edu_desk.gui.kiosk.warning_cover import WarningCover
from edu_desk.gui.kiosk.wing import KioskWing
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.gui.window.window import Window
from edu_desk.kiosk.kiosk_exit import KioskExit
from edu_desk.kiosk.kiosk_health import health_words
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
from edu_desk.kiosk.kiosk_settings import KioskSettings, write_kiosk_settings
from edu_desk.kiosk.pin_brake import PinBrake
from edu_desk.kiosk.screen_day import DARK, FULL, ScreenMoment, begins_anew, light
from edu_desk.kiosk.stick_key import opens, sticks
from edu_desk.kiosk.usage import UsageKind
from edu_desk.runner.events import Finished, Helped
from edu_desk.shared.log import Log
from edu_desk.shared.text import N_

_log = Log(__name__)
TICK_MS: Final = 500
_CORNER_MM: Final = 20.0
_STICK_TICKS: Final = 10
"""What is plugged in is looked at every so many ticks."""
_STAFF_TEXT: Final = 1.25
"""Staff's keys are seen at once in no larger letters than these."""
_ENDING_S: Final = 0.6
"""So long one reads that it is turning off; systemd waits 3 s."""
_ENDING_TICK_MS: Final = 100
_OPEN: Final = (KioskPhase.ATTRACT, KioskPhase.GOODBYE)
_PRACTISING: Final = (KioskPhase.CHOOSING, KioskPhase.PRACTICE)


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
        self.veil = DimVeil(window)
        self._brake, self._up_since = PinBrake(), hooks.seconds()
        self._turns = self._ticks = 0
        self._runs: dict[str, str] = {}
        self._away = self._sitting = False
        self._keys: frozenset[Path] = frozenset()
        self._ending: tuple[KioskExit, float] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        window.resized.connect(self._fit)
        self._letters = LettersFit(window, appearance, ways, self.wing, self.lockdown, settings.letters)

    def begin(self, *, shut: bool = True) -> None:
        """Shut the window, clear what a crash has left, and wait for somebody."""
        self._appearance.keeps = False
        if shut:
            self.lockdown.shut()
        self.session, effects = begin_session(self._hooks.seconds())
        self._do_all(effects)
        self._keys = self._plugged_in()  # one that was forgotten opens to nobody after a night
        self._timer.start()

    def tick(self) -> None:
        """Time goes on."""
        if self._ending is not None:
            self._end(*self._ending)
            return
        self._ticks += 1
        if self.cover is not None:
            self.cover.raise_()
        if self._ticks % _STICK_TICKS == 0:
            self._look_for_stick()
        self._rest()
        self._take(KioskTicked(self._hooks.seconds(), self._hooks.busy()))

    def stop(self, code: KioskExit) -> None:
        """End the program: nothing of anybody stays, and whoever stands there reads what is going on."""
        if self._ending is not None:
            return
        self.veil.show_light(FULL)
        self._ending = code, self._hooks.seconds()
        look, again = self._appearance.look, code is KioskExit.RESTART
        self._lay(StoppingCover(look, self._appearance.translator, self._window, again=again))
        self._window.repaint()
        self._part()
        self.lockdown.leave()
        self._timer.start(_ENDING_TICK_MS)

    def staff(self) -> None:
        """The staff's gesture or keys."""
        self._take(StaffCame(self._hooks.seconds()))

    def heard(self, event: QInputEvent) -> bool:
        """Somebody did something; returns whether it was for the screen, not for what is shown."""
        if self._ending is not None:
            return True
        phase, cover = self.session.phase, self.cover
        if phase in _OPEN and self._is_stray(event):
            return True
        if event.type() is QEvent.Type.ShortcutOverride:
            return self._spares(event)
        if phase is KioskPhase.STAFF and cover is not None:
            self._take(KioskTouched(self._hooks.seconds()))
            self._to_staff(event, cover)
            return True
        self._take(KioskTouched(self._hooks.seconds()))
        return phase not in _PRACTISING

    def arrived(self, place: Place) -> None:
        """Another page is shown: where one leaves on the first page, and which run has begun."""
        if self.cover is not None:
            self.cover.raise_()
        head = self._hooks.at_work()
        if head is not None and head.id not in self._runs:
            self._runs[head.id] = head.lesson
            self.usage.note(UsageKind.BEGUN, head.lesson)
        if place == self._ways.home:
            self._offer_end()

    def _rest(self) -> None:
        """While nobody is here: the light that the hour asks for, and once a night a new start."""
        if self.session.phase is not KioskPhase.ATTRACT or self._ending is not None:
            return
        seconds = self._hooks.seconds()
        moment = ScreenMoment(self._hooks.now(), seconds - self._up_since, seconds - self.session.since)
        self.veil.show_light(light(self._settings, moment))
        if begins_anew(self._settings, moment):
            self.stop(KioskExit.RESTART)

    def _end(self, code: KioskExit, since: float) -> None:
        if self._hooks.seconds() - since >= _ENDING_S:
            self._timer.stop()
            self._hooks.leave(code)

    def _spares(self, event: QInputEvent) -> bool:
        """A key that only wakes the screen is no shortcut of the page under it."""
        if self.session.phase in _PRACTISING:
            return False
        event.accept()
        return True

    def _to_staff(self, event: QInputEvent, cover: Cover) -> None:
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
            page.bar.rename(BarItem.LEAVE, "log-out", N_("Finish"))
            page.bar.button(BarItem.LEAVE).setEnabled(True)
            page.bar.leave.connect(self.stand_up)

    def _begun(self) -> None:
        self._take(KioskTouched(self._hooks.seconds()))

    def _chosen(self) -> None:
        self._take(KioskChosen(self._hooks.seconds()))

    def stand_up(self) -> None:
        """Whoever is here says that it is enough."""
        self._take(KioskLeft(self._hooks.seconds()))

    def _take(self, event: KioskEvent) -> None:
        before = self.session
        self.session, effects = step_session(before, event, self._settings)
        self._away = before.phase is KioskPhase.WARNING
        if self.session.phase is not KioskPhase.ATTRACT:
            self.veil.show_light(FULL)
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
            case KioskEffect.TURN | KioskEffect.GREET if self.veil.light == DARK:
                pass
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
        self._letters.begin_anew()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            QGuiApplication.clipboard().clear(mode)

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
        seconds = self._settings.warning_s
        cover = WarningCover(self._appearance.look, self._appearance.translator, self._window, seconds)
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
            lambda: health_words(
                look_at_health(self._window, self._appearance.data, self._hooks.last_backup),
                self._appearance.translator,
            ),
        )
        cover.chosen.connect(self._staff_chose)
        self._lay(cover)

    def _staff_chose(self, key: str) -> None:
        if key == HOURS:
            self._show_hours()
            return
        if key not in {CLOSE, RESTART}:
            self._take(StaffWent(self._hooks.seconds()))
            return
        self.stop(KioskExit.STAYS_OFF if key == CLOSE else KioskExit.RESTART)

    def _show_hours(self) -> None:
        look = replace(self._appearance.look, text=1.0, low=False)
        cover = HoursCover(
            look, self._appearance.translator, self._window, self._settings, self._take_settings
        )
        cover.done.connect(lambda: self._take(StaffWent(self._hooks.seconds())))
        self._lay(cover)

    def _take_settings(self, settings: KioskSettings) -> str:
        self._settings = settings
        self._letters.set_to(settings.letters)
        try:
            write_kiosk_settings(self._appearance.data, settings)
        except OSError:
            _log.exception("What was set could not be kept.")
            return self._appearance.translator(N_("It holds until the next start: it could not be kept."))
        return ""

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
        self.veil.fit()

    def _look_for_stick(self) -> None:
        """A stick with the key opens when it is plugged in, and only then."""
        before, self._keys = self._keys, self._plugged_in()
        if self._keys <= before:
            return
        self.staff()
        if isinstance(self.cover, StaffCover):
            self.cover.open_doors()

    def _plugged_in(self) -> frozenset[Path]:
        found = sticks(self._hooks.stick_places)
        return frozenset(file for file in found if opens(self._appearance.data, file))

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

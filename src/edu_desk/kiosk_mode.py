"""Builds the program for a lobby: the whole of it behind a window that staff alone can leave."""

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Final

from edu_desk.compose import LOG, Wishes, complete, make_window
from edu_desk.gui.assist.scanner import Scanner
from edu_desk.gui.kiosk.health_look import LastBackup
from edu_desk.gui.kiosk.kiosk_desk import KioskDesk
from edu_desk.gui.kiosk.kiosk_hooks import KioskHooks
from edu_desk.gui.kiosk.no_marks import NoMarks
from edu_desk.gui.kiosk.staff_cover import NoStaffPin, PinAnswer, StaffPin
from edu_desk.gui.kiosk.watchdog_feeder import WatchdogFeeder
from edu_desk.gui.people.places import AtWho
from edu_desk.gui.preferences.doors import STAFFS
from edu_desk.gui.shell.application import Program, catch_bugs
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.qt_application import make_app, stay
from edu_desk.kiosk.kiosk_exit import KioskExit
from edu_desk.kiosk.kiosk_settings import KioskSettings, read_kiosk_settings
from edu_desk.kiosk.stick_key import STICK_PLACES, stick_places
from edu_desk.kiosk.watchdog import STOPPING, Watchdog
from edu_desk.learner.records import Records
from edu_desk.people.staff_gate import StaffGate
from edu_desk.runner.events import RunHead
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Fault
from edu_desk.shared.log import Log, log_to
from edu_desk.shared.paths import VOICES_VARIABLE, Resources
from edu_desk.shared.text import N_
from edu_desk.store.backups.shelf import last_backup

_log = Log(__name__)
TELL_STAFF: Final = N_("Something here needs the staff: please tell them. You can go on practising.")
"""Whoever passes by frees no disk: staff reads what it is behind the PIN."""


class StoredPin:
    """The PIN of the staff area; where there are no records, only the stick's key opens."""

    def __init__(self, records: Records, clock: Clock) -> None:
        self._records, self._clock = records, clock

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN at all; records that cannot be asked are told of when it is tried."""
        gate = self._gate()
        try:
            return gate is not None and gate.is_set
        except Fault:
            _log.exception("Whether there is a PIN could not be asked.")
            return True

    def open(self, pin: str) -> PinAnswer:
        """Try a PIN."""
        gate = self._gate()
        return NoStaffPin().open(pin) if gate is None else gate.open(pin)

    def _gate(self) -> StaffGate | None:
        store = self._records.store
        return None if store is None else StaffGate(store.staff, self._clock)


@dataclass(frozen=True, slots=True)
class KioskParts:
    """What other parts of the program bring to a lobby; each has a plain answer without them."""

    pin: StaffPin | None = None
    """Who knows the staff's PIN; without, it is that of the staff area."""
    practice: Callable[[], Place] | None = None
    """Where practice begins; without, where one says who one is if anybody has a name, else as a guest."""
    part: Callable[[], None] | None = None
    """Lets go of whoever is here; without, the guest is retired."""
    seconds: Callable[[], float] = monotonic
    stick_places: tuple[Path, ...] = tuple(map(Path, STICK_PLACES))
    last_backup: LastBackup | None = None
    """When what was learned was copied last; without, it is that of the data folder's own backups."""
    aside: Callable[[str], None] | None = None
    """Speaks the countdown; without, the program's voice does."""


def make_kiosk(
    program: Program,
    settings: KioskSettings,
    leave: Callable[[KioskExit], None],
    parts: KioskParts | None = None,
) -> KioskDesk:
    """The session at the window of `program`, not yet begun."""
    parts = parts or KioskParts()
    lesson_run, records, ways = program.lessons, program.records, program.journey.ways

    def part() -> None:
        program.end_lesson()
        (parts.part or records.next_person)()

    def at_work() -> RunHead | None:
        return lesson_run.session.run.head if lesson_run.session else None

    def aside(words: str) -> None:
        program.voice.notice(words, program.appearance.translator.locale)

    hooks = KioskHooks(
        busy=lambda: program.voice.speaking or program.shows() or _scans(program),
        part=part,
        practice=parts.practice or (lambda: AtWho() if program.people.used else ways.home),
        pin=parts.pin or StoredPin(records, program.clock),
        at_work=at_work,
        events_of=records.events,
        aside=parts.aside or aside,
        try_switch=program.preferences.try_switch,
        seconds=parts.seconds,
        now=program.clock.now,
        leave=leave,
        stick_places=parts.stick_places,
        last_backup=parts.last_backup or partial(_last_backup, program.appearance.data),
    )
    NoMarks(program.app, program.window)
    desk = KioskDesk(program.window, program.appearance, ways, settings, hooks)
    program.journey.open(desk.wing)
    program.journey.arrived.connect(desk.arrived)
    program.preferences.shut = STAFFS
    program.recovery.asks = False
    program.board.instead = TELL_STAFF
    return desk


def _last_backup(data: Path) -> datetime | None:
    last = last_backup(data)
    return None if last is None else last.made


def measured_kiosk(
    program: Program, settings: KioskSettings, seconds: Callable[[], float], aside: Callable[[str], None]
) -> KioskDesk:
    """The session for a measurement: its seconds are told, and nothing ends the program."""
    return make_kiosk(program, settings, lambda _code: None, KioskParts(seconds=seconds, aside=aside))


def run_kiosk(resources: Resources, data: Path | None, language: str | None) -> int:
    """Run a lobby's screen until staff ends it; returns the exit code."""
    wishes = Wishes(data, language)
    os.environ.setdefault(VOICES_VARIABLE, str(wishes.folder / "voices"))
    window, appearance = make_window(resources, wishes)
    program = complete(resources, wishes, window, appearance)
    log_to(wishes.folder / LOG)
    settings, faults = read_kiosk_settings(wishes.folder)
    for fault in faults:
        _told(fault)
    ends: list[KioskExit] = []
    app = make_app()

    def leave(code: KioskExit) -> None:
        ends.append(code)
        window.close()
        app.quit()

    parts = KioskParts(stick_places=stick_places(os.environ))
    desk = make_kiosk(program, settings, leave, parts)
    catch_bugs(app, program.journey.recover)
    program.open_store()
    dog = Watchdog(os.environ, os.getpid())
    signal.signal(signal.SIGTERM, lambda *_: desk.stop(KioskExit.CLOSED))
    desk.begin()
    feeder = WatchdogFeeder(window, dog)
    stay(app)
    dog.tell(STOPPING)
    feeder.setParent(None)
    program.close()
    return int(ends[-1] if ends else KioskExit.CLOSED)


def _scans(program: Program) -> bool:
    """Whether the frame of one switch goes round: it rests by itself when nobody chooses."""
    scanner = program.window.findChild(Scanner)
    return isinstance(scanner, Scanner) and scanner.way == "one" and not scanner.scan.rests


def _told(fault: Fault) -> None:
    _log.warning("%s", fault)

"""What a lobby screen asks of the rest of the program."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from edu_desk.gui.kiosk.health_look import LastBackup, no_backups
from edu_desk.gui.kiosk.staff_cover import StaffPin
from edu_desk.gui.kiosk.wing import TrySwitch
from edu_desk.gui.window.place import Place
from edu_desk.kiosk.kiosk_exit import KioskExit
from edu_desk.runner.events import Event, RunHead


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
    last_backup: LastBackup = no_backups
    """When what was learned was copied last, for the line that tells staff how the machine is."""

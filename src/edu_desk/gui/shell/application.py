"""The program as it stands: its window, its parts, and its stay on the screen."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from edu_desk.gui.learner.lesson_flow import LessonFlow
from edu_desk.gui.learner.places import AtHome, AtMyRecord, AtSearch, AtTopic
from edu_desk.gui.preferences.places import AtWelcome
from edu_desk.gui.preferences.wing import PreferencesWing
from edu_desk.gui.shell.first_paint import Wish
from edu_desk.gui.shell.journey import Journey
from edu_desk.gui.shell.lesson_run import LessonRun
from edu_desk.gui.shell.recovery import Recovery
from edu_desk.gui.shell.staff_area import StaffArea
from edu_desk.gui.shell.trouble_board import TroubleBoard
from edu_desk.gui.speech.voice import Voice
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.one_copy import OneCopy
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.window import Window
from edu_desk.learner.people_here import PeopleHere
from edu_desk.learner.records import Records
from edu_desk.shared.atomic_file import remove_strays
from edu_desk.shared.clock import Clock
from edu_desk.shared.disk_flush import when_lost
from edu_desk.shared.errors import Fault
from edu_desk.shared.log import Log
from edu_desk.shared.paths import DATABASE
from edu_desk.shared.private_files import make_folder
from edu_desk.shared.text import N_
from edu_desk.speech.sound_output import SoundOutput

if TYPE_CHECKING:
    from edu_desk.store.store import Store

_log = Log(__name__)
PATIENCE_S: Final = 0.1
"""So long a touch may wait for another program that holds the records; then practice goes on without."""


class FaultBridge(QObject):
    """Brings faults from other threads to the window's."""

    met = Signal(object)
    damage_found = Signal(object)
    """The file of the records is damaged: it was read as a whole beside everything else."""

    def __init__(self, records: Records) -> None:
        super().__init__()
        self.met.connect(records.meet)
        self.damage_found.connect(records.warn)


@dataclass(frozen=True, slots=True)
class Program:
    """The parts of the program, joined."""

    app: QApplication
    window: Window
    journey: Journey
    lessons: LessonFlow
    preferences: PreferencesWing
    appearance: Appearance
    records: Records
    people: PeopleHere
    voice: Voice
    sound: SoundOutput
    copy: OneCopy
    clock: Clock
    faults: FaultBridge
    board: TroubleBoard
    staff: StaffArea
    lesson_run: LessonRun
    recovery: Recovery

    @property
    def data(self) -> Path:
        """The folder in which everything is kept."""
        return self.copy.folder

    def shows(self) -> bool:
        """Whether the program is showing a lesson by itself now."""
        return self.lesson_run.shows

    def end_lesson(self) -> None:
        """End the lesson at work; what happened is kept."""
        self.lesson_run.end()

    def show_home(self) -> None:
        """Paint the first page; everything that it does not need comes after."""
        self.journey.go(AtHome())

    def show_topic(self, topic: str) -> None:
        """Show the lessons of a topic."""
        self.journey.go(AtTopic(topic))

    def show_search(self) -> None:
        """Show where lessons are looked for."""
        self.journey.go(AtSearch())

    def show_record(self) -> None:
        """Show the learner's own record."""
        self.journey.go(AtMyRecord())

    def open_store(self) -> None:
        """Open the database; where it cannot be opened, practice goes on without, and it is tried again."""
        self.records.open(self._opened)
        if isinstance(self.journey.place, AtHome):
            first = self._first()
            self.journey.go(first, same=first == AtHome())

    def _first(self) -> Place:
        """Where one begins: where anybody has a name here, it is asked who sits down."""
        return self.recovery.first()

    def _opened(self) -> "Store":
        return self.recovery.opened(self._open_records)

    def _open_records(self) -> "Store":
        from edu_desk.store.store import open_store

        try:
            make_folder(self.data)
        except OSError as error:
            raise _no_folder(self.data, error) from error
        self.copy.take()
        self.copy.listen()
        remove_strays(self.data)
        file, faults = self.data / DATABASE, self.faults
        return open_store(file, self.clock, faults.met.emit, faults.damage_found.emit, wait=PATIENCE_S)

    def take_over(self, wish: Wish | None) -> None:
        """Go on from the first page that is already shown, with what was asked for there.

        Whoever listens first has heard nothing yet: then what was touched is not asked for.
        """
        catch_bugs(self.app, self.journey.recover)
        self.open_store()
        if not isinstance(self.journey.place, AtHome):
            return
        if wish is not None and not self.appearance.settings.listen_first:
            wish(self)
        elif self.appearance.fresh:
            self.journey.go(AtWelcome())
        else:
            self.journey.greet()

    def close(self) -> None:
        """Stop the voice and bring everything to the disk."""
        self.staff.session.let_go()
        self.preferences.let_go()
        self.appearance.let_go()
        self.journey.let_go()
        self.recovery.let_go()
        when_lost(None)
        self.voice.close()
        self.sound.close()
        try:
            self.records.close()
        except Fault:
            _log.exception("The last events could not be brought to the disk.")
        finally:
            self.copy.let_go()


def catch_bugs(app: QApplication, recover: Callable[[], None]) -> None:
    """A bug is logged with its trace and the learner finds the first page again."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            app.quit()
            return
        QTimer.singleShot(0, recover)
        _log.critical("A fault of the program", (kind, error, trace))

    sys.excepthook = caught


def _no_folder(data: Path, error: OSError) -> Fault:
    return Fault(
        N_("The folder {folder} cannot be used ({reason})."),
        N_("Choose another folder with --data, or ask the person who looks after this computer."),
        folder=str(data),
        reason=error.strerror or str(error),
    )

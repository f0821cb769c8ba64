"""Keeps the records safe while the window is open: a backup a day, and one put in place if wanted."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from edu_desk.jobs import Completed, Failed, Job, Jobs, Moved
from edu_desk.learner.records import Records
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Fault
from edu_desk.shared.log import Log
from edu_desk.shared.paths import DATABASE
from edu_desk.shared.text import N_

if TYPE_CHECKING:
    from edu_desk.store.backups.contents import Missing
    from edu_desk.store.backups.shelf import Backup
    from edu_desk.store.store import Store

FIRST_MS: Final = 30_000
"""So long after the start the day's backup is looked for: the start has the disk to itself."""
AGAIN_MS: Final = 20 * 60_000
_PATIENCE_S: Final = 20.0
_log = Log(__name__)


@dataclass(frozen=True, slots=True)
class BackupOffer:
    """The newest good backup, and what would be missing with it; None where nobody can tell."""

    backup: "Backup"
    missing: "Missing | None"


class Safekeeping(QObject):
    """`changed` says that a backup has been made, that work is under way, or how far it has come."""

    changed = Signal()
    failed = Signal(object)
    """The `Fault` that was in the way."""
    left = Signal()
    """Whoever sat here sits here no more: the computer's own letters and colours are back."""
    restored = Signal()
    """A backup is in the place of the records, and they are open again."""

    def __init__(self, records: Records, data: Path, clock: Clock, jobs: Jobs) -> None:
        super().__init__()
        self._records, self._clock = records, clock
        self.data = data
        self.jobs = jobs
        """What takes long is done by them, beside the window."""
        self.offer: BackupOffer | None = None
        """What is offered because the records were damaged; None where nothing is, or it was answered."""
        self.opening: Callable[[], Store] | None = None
        """How the records are opened again after a backup was put in their place."""
        self.percent: int | None = None
        """How far the work under way has come; None where there is none."""
        self.words = ""
        self._job: Job[Backup] | Job[Path | None] | Job[tuple[Path, ...]] | None = None
        self._missed: date | None = None
        self._waiting: tuple[str, ...] = ()
        """Who is still to be erased from the backups."""
        self.looking = QTimer(self)
        """Runs while the window is open, and looks whether the day's backup is due."""
        self.looking.timeout.connect(self.look)
        self.looking.start(FIRST_MS)

    def look(self) -> None:
        """Make the day's backup, where it is due; trouble is told once a day."""
        from edu_desk.store.backups.shelf import is_due

        self.looking.setInterval(AGAIN_MS)
        today = self._clock.now().date()
        if self._records.store is None or self.busy or self._missed == today:
            return
        try:
            due = is_due(self.data, self._clock.now())
        except Fault as fault:
            self._missed = today
            self.failed.emit(fault)
            return
        if due:
            self.back_up()

    @property
    def busy(self) -> bool:
        """Whether a backup is being made or put in place."""
        return self.percent is not None

    def back_up(self) -> None:
        """Make a backup now."""
        from edu_desk.store.backups.copying import backing_up
        from edu_desk.store.backups.shelf import shelf_of

        if self.busy:
            return
        work = backing_up(self.data / DATABASE, shelf_of(self.data), self._clock.now())
        self._begin()
        self._job = self.jobs.start(work, self._hear_backup)

    def restore(self, file: Path) -> None:
        """Put a backup in the place of the records, which are closed meanwhile."""
        from edu_desk.store.backups.restoring import restoring

        if self.busy or self.opening is None:
            return
        self._stand_up()  # whoever sits here may not be in it
        try:
            self._records.close()
        except Fault:
            _log.exception("The last events could not be brought to the disk.")
        self._begin()
        work = restoring(file, self.data / DATABASE, self._clock.now())
        self._job = self.jobs.start(work, self._hear_restoring)

    def opened(self) -> "Store":
        """A store of its own for work beside the window, which waits for nothing of it. Raises `Fault`."""
        from edu_desk.store.store import open_store

        return open_store(self.data / DATABASE, self._clock, _raise)

    def let_go_of(self, learners: Sequence[str]) -> None:
        """These are about to be erased: who sits here and is one of them sits here no more."""
        if self._records.person in learners:
            self._stand_up()

    def forget(self, learners: Sequence[str]) -> None:
        """Erase them from the backups too; where that cannot be, it is told."""
        from edu_desk.store.backups.forgetting import forgetting

        self._waiting = (*self._waiting, *learners)
        if self.busy or not self.looking.isActive():
            return  # taken up when what is under way is over, or on another day
        wanted, self._waiting = self._waiting, ()
        self._begin()
        self._job = self.jobs.start(forgetting(self.data, wanted, self._clock.now()), self._hear_forgetting)

    def stop(self) -> None:
        """Drop what is under way: nothing has changed."""
        if self._job is None:
            return
        job, self._job = self._job, None
        job.cancel()
        job.wait(_PATIENCE_S)
        self._end()
        self._open_again()

    def close(self) -> None:
        """The window goes."""
        self.looking.stop()
        self.opening = None
        self.stop()

    def _stand_up(self) -> None:
        self._records.sit_down("")
        self.left.emit()

    def _begin(self) -> None:
        self.percent = 0
        self.changed.emit()

    def _end(self) -> None:
        self.percent, self._job = None, None
        self.changed.emit()
        if self._waiting and self._records.store is not None:
            self.forget(())

    def _move(self, moved: Moved) -> None:
        self.percent = moved.percent
        self.words = moved.what
        self.changed.emit()

    def _hear_backup(self, fact: "Moved | Completed[Backup] | Failed") -> None:
        match fact:
            case Moved():
                self._move(fact)
            case Completed():
                self._end()
                self._go_through()
            case Failed(fault=fault):
                self._missed = self._clock.now().date()
                self._end()
                self.failed.emit(fault)

    def _go_through(self) -> None:
        """Once a day whoever was erased goes from backups in which she was left."""
        from edu_desk.store.backups.tombstones import erased_in

        with suppress(Fault):
            if gone := erased_in(self.data):
                self.forget(sorted(gone))

    def _hear_restoring(self, fact: Moved | Completed[Path | None] | Failed) -> None:
        match fact:
            case Moved():
                self._move(fact)
            case Completed():
                self.offer = None
                self._end()
                self._open_again()
                self.restored.emit()
            case Failed(fault=fault):
                self._end()
                self._open_again()
                self.failed.emit(fault)

    def _hear_forgetting(self, fact: Moved | Completed[tuple[Path, ...]] | Failed) -> None:
        match fact:
            case Moved():
                self._move(fact)
            case Completed(result=left):
                self._end()
                for file in left:
                    self.failed.emit(_still_in(file))
            case Failed(fault=fault):
                self._end()
                self.failed.emit(fault)

    def _open_again(self) -> None:
        if self._records.store is None and self.opening is not None:
            self._records.open(self.opening)


def _raise(fault: Fault) -> None:
    raise fault


def _still_in(file: Path) -> Fault:
    return Fault(
        N_("The backup {file} cannot be read, so nobody could be erased from it."),
        N_("Delete it if it may hold somebody who was erased."),
        file=file,
    )


def newest_good(data: Path, present: Path) -> BackupOffer | None:
    """The last backup that can be read, and what of `present` would be missing in it."""
    from edu_desk.store.backups.contents import contents_of, missing_in
    from edu_desk.store.backups.shelf import backups_in, shelf_of

    try:
        there = backups_in(shelf_of(data))
    except Fault:
        return None
    for backup in there:
        try:
            found = contents_of(backup.file)
        except Fault:
            _log.exception("A backup cannot be read.")
            continue
        return BackupOffer(backup, missing_in(found, present))
    return None

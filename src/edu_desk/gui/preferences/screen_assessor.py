"""Lets the program measure itself in a process of its own: the window stays as quick as ever."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QObject, Signal

from edu_desk.gui.preferences.measuring_job import MeasuringJob, not_measured
from edu_desk.gui.window.job_executors import WindowDelivery
from edu_desk.jobs import Completed, Failed, Job, Jobs, Moved, ThreadExecutor
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

if TYPE_CHECKING:
    from edu_desk.access.assessment.report_sheet import ReportSheet

NAME: Final = "edu-desk-access"
SUFFIXES: Final = (".html", ".pdf")
_WAIT_S: Final = 2.0


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a report is about: another screen or another setting needs another report."""

    size: tuple[int, int]
    px_per_mm: float
    by_card: bool
    text_size: int
    theme: str
    language: str
    data: Path


class Assessor(QObject):
    """`moved` tells what is done of how much, and what is measured now; `done` gives a `ReportSheet`."""

    moved = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(object)
    """A `Fault`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(ThreadExecutor(), WindowDelivery(self))
        self._folder: TemporaryDirectory[str] | None = None
        self._job: Job[None] | None = None
        self.sheet: ReportSheet | None = None
        self.about: Circumstances | None = None
        """What `sheet` is about, or what is being measured."""

    @property
    def busy(self) -> bool:
        """Whether it is measuring."""
        return self._job is not None

    def begin(self, about: Circumstances) -> None:
        """Measure; what was begun before is given up."""
        self.cancel()
        self.sheet, self.about = None, about
        self._folder = TemporaryDirectory(prefix="edu-desk-")
        measuring = MeasuringJob(_arguments(about, self._base()))
        self._job = self._jobs.start(measuring.work(), self._hear, measuring.stop)

    def cancel(self) -> None:
        """Give up what is being measured; nothing stays."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.wait(_WAIT_S)
            self.about = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def put_into(self, folder: Path, day: str) -> tuple[Path, ...]:
        """Copy the report into `folder`, under a name with the day that is still free.

        Raises `Fault` when the folder does not take it.
        """
        import shutil

        base = _free(folder, f"{NAME}-{day}")
        kept = tuple(base.with_name(base.name + suffix) for suffix in SUFFIXES)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for path in kept:
                shutil.copyfile(self._base().with_suffix(path.suffix), path)
        except OSError as error:
            raise Fault(
                N_("The report could not be put into {folder}: {reason}."),
                N_("Choose another folder."),
                folder=folder,
                reason=error.strerror or str(error),
            ) from error
        return kept

    def _base(self) -> Path:
        return Path(self._folder.name if self._folder is not None else "") / NAME

    def _hear(self, fact: Moved | Completed[None] | Failed) -> None:
        match fact:
            case Moved(done, total, what):
                self.moved.emit(done, total, what)
            case Completed():
                self._read_sheet()
            case Failed(fault):
                self._give_up(fault)
            case _:
                assert_never(fact)

    def _read_sheet(self) -> None:
        from edu_desk.access.assessment.report_sheet import from_json

        self._job = None
        try:
            self.sheet = from_json(self._base().with_suffix(".json").read_text(encoding="utf-8"))
        except OSError as error:
            self._give_up(not_measured(error.strerror or str(error)))
            return
        self.done.emit(self.sheet)

    def _give_up(self, fault: Fault) -> None:
        self._job, self.about = None, None
        self.failed.emit(fault)


def _arguments(about: Circumstances, base: Path) -> list[str]:
    outs = [word for suffix in (".json", *SUFFIXES) for word in ("--out", str(base.with_suffix(suffix)))]
    return [
        "access-report",
        *outs,
        "--progress",
        "--size",
        f"{about.size[0]}x{about.size[1]}",
        "--px-per-mm",
        repr(about.px_per_mm),
        *(["--by-card"] if about.by_card else []),
        "--text-size",
        str(about.text_size),
        "--theme",
        about.theme,
        "--lang",
        about.language,
        "--data",
        str(about.data),
    ]


def _free(folder: Path, name: str) -> Path:
    base, number = folder / name, 1
    while any(base.with_name(base.name + suffix).exists() for suffix in SUFFIXES):
        number += 1
        base = folder / f"{name}-{number}"
    return base

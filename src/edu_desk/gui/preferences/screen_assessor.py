"""Lets the program measure itself in a process of its own: the window stays as quick as ever."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from edu_desk.access.assessment.report_sheet import ReportSheet, from_json
from edu_desk.shared.errors import Fault
from edu_desk.shared.own_process import OwnProcess, own_command, own_environment
from edu_desk.shared.text import N_

NAME: Final = "edu-desk-access"
SUFFIXES: Final = (".html", ".pdf")
_WAIT_MS: Final = 2000


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
        self._folder: TemporaryDirectory[str] | None = None
        self._process: QProcess | None = None
        self.sheet: ReportSheet | None = None
        self.about: Circumstances | None = None
        """What `sheet` is about, or what is being measured."""

    @property
    def busy(self) -> bool:
        """Whether it is measuring."""
        return self._process is not None

    def begin(self, about: Circumstances) -> None:
        """Measure; what was begun before is given up."""
        self.cancel()
        self.sheet, self.about = None, about
        self._folder = TemporaryDirectory(prefix="edu-desk-")
        process = QProcess(self)
        surroundings = QProcessEnvironment.systemEnvironment()
        for name, value in own_environment().items():
            surroundings.insert(name, value)
        process.setProcessEnvironment(surroundings)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._not_begun)
        self._process = process
        program, *words = own_command(OwnProcess.MEASURE, _arguments(about, self._base()))
        process.start(program, words)

    def cancel(self) -> None:
        """Give up what is being measured; nothing stays."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)  # noqa: FBT003 - Qt's signature
            process.kill()
            process.waitForFinished(_WAIT_MS)
            process.deleteLater()
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

    def _read(self) -> None:
        process = self._process
        if process is None:
            return
        while process.canReadLine():
            parts = bytes(process.readLine().data()).decode(errors="replace").split(maxsplit=2)
            if len(parts) > 2 and parts[0].isdigit() and parts[1].isdigit():  # noqa: PLR2004
                self.moved.emit(int(parts[0]), int(parts[1]), parts[2].strip())

    def _finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        said = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
        process.deleteLater()
        if code:
            self._give_up(said.splitlines()[-1] if said else str(code))
            return
        try:
            self.sheet = from_json(self._base().with_suffix(".json").read_text(encoding="utf-8"))
        except OSError as error:
            self._give_up(error.strerror or str(error))
            return
        self.done.emit(self.sheet)

    def _not_begun(self, error: QProcess.ProcessError) -> None:
        process = self._process
        if process is not None and error is QProcess.ProcessError.FailedToStart:
            self._process = None
            self._give_up(process.errorString())

    def _give_up(self, reason: str) -> None:
        self.about = None
        self.failed.emit(
            Fault(
                N_("The screen could not be measured: {reason}."),
                N_("Try it once more, or use `edu-desk access-report`."),
                reason=reason.rstrip("."),
            )
        )


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

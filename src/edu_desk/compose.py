"""Builds the program and hands every part what it needs."""

import logging
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from edu_desk.gui.shell.journey import Journey
from edu_desk.gui.shell.lesson_run import LessonRun, reading_ms
from edu_desk.gui.shell.outfit import Outfit
from edu_desk.gui.shell.place import AtHome
from edu_desk.gui.shell.records import Records
from edu_desk.gui.shell.window import Window
from edu_desk.gui.speech.voice import Voice
from edu_desk.gui.theme.fonts import load_fonts
from edu_desk.gui.theme.look import measure_screen
from edu_desk.gui.widgets.touch import PageGuard
from edu_desk.lesson.library import Library
from edu_desk.shared.clock import Clock, MachineClock
from edu_desk.shared.errors import Fault
from edu_desk.shared.ids import new_id
from edu_desk.shared.paths import Resources, user_data
from edu_desk.shared.text import N_
from edu_desk.speech.choose import open_engine

DATABASE = "progress.db"
LOG = "edu-desk.log"
_log = logging.getLogger(__name__)


class _Faults(QObject):
    """Brings faults from other threads to the window's."""

    met = Signal(object)


@dataclass(frozen=True, slots=True)
class Program:
    """The parts that an owner of the program may need."""

    app: QApplication
    window: Window
    journey: Journey
    outfit: Outfit
    records: Records
    voice: Voice
    data: Path
    clock: Clock
    faults: _Faults

    def show_home(self) -> None:
        """Paint the first page; everything that it does not need comes after."""
        self.journey.go(AtHome())

    def open_store(self) -> None:
        """Open the database; where it cannot be opened, practice goes on without."""
        from edu_desk.store.store import open_store

        try:
            self.data.mkdir(parents=True, exist_ok=True)
            self.records.use(open_store(self.data / DATABASE, self.clock, self.faults.met.emit))
        except Fault as fault:
            self.records.go_without(fault)
        except OSError as error:
            self.records.go_without(_no_folder(self.data, error))
        if isinstance(self.journey.place, AtHome):
            self.journey.go(AtHome())

    def close(self) -> None:
        """Stop the voice and bring everything to the disk."""
        self.voice.close()
        try:
            self.records.close()
        except Fault:
            _log.exception("The last events could not be brought to the disk.")


def _no_folder(data: Path, error: OSError) -> Fault:
    return Fault(
        N_("The folder {folder} cannot be used ({reason})."),
        N_("Choose another folder with --data, or ask the person who looks after this computer."),
        folder=str(data),
        reason=error.strerror or str(error),
    )


def _tune(voice: Voice, outfit: Outfit) -> None:
    voice.set_on(outfit.settings.voice)
    voice.set_rate(outfit.settings.voice_rate / 100)


@dataclass(frozen=True, slots=True)
class Wishes:
    """How to build the program: None means the program's own way."""

    data: Path | None = None
    language: str | None = None
    silent: bool = False
    pause_ms: Callable[[int], int] = reading_ms
    clock: Clock | None = None


def make_app() -> QApplication:
    """The one Qt application, ready for touch and for a screen keyboard where the platform has none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("EduDesk")
    app.setStyle("Fusion")
    return app


def build(resources: Resources, wishes: Wishes) -> Program:
    """The whole program, not yet shown; the database is not yet opened."""
    app = make_app()
    data = wishes.data or user_data()
    clock = wishes.clock or MachineClock()
    outfit = Outfit(
        resources,
        data,
        load_fonts(resources.assets),
        measure_screen(app.primaryScreen()),
        wishes.language,
    )
    guard = PageGuard()
    window = Window(outfit.translator(N_("EduDesk")), guard)
    voice = Voice(lambda listen: open_engine(listen, "silence" if wishes.silent else "pyttsx3"))
    records = Records(clock, new_id)
    faults = _Faults()
    lesson_run = LessonRun(records, outfit, voice, clock, wishes.pause_ms, faults.met.emit)
    journey = Journey(window, Library(resources.lessons), records, outfit, lesson_run)
    faults.met.connect(journey.tell)
    outfit.faulted.connect(journey.tell)
    outfit.changed.connect(lambda _key: _tune(voice, outfit))
    _tune(voice, outfit)
    return Program(app, window, journey, outfit, records, voice, data, clock, faults)


def run_program(resources: Resources, data: Path | None, language: str | None) -> int:
    """Open the program and stay until its window is closed; returns the exit code."""
    program = build(resources, Wishes(data, language))
    _log_to(program.data / LOG)
    _catch_bugs(program)
    program.show_home()
    program.window.showMaximized()
    QTimer.singleShot(0, program.open_store)
    signal.signal(signal.SIGINT, lambda *_: program.app.quit())
    code = program.app.exec()
    program.close()
    return code


def _log_to(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    except OSError as error:
        _log.warning("No log file can be written: %s", error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)


def _catch_bugs(program: Program) -> None:
    """A bug is logged with its trace and the learner finds the first page again."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            program.app.quit()
            return
        _log.critical("A fault of the program", exc_info=(kind, error, trace))
        QTimer.singleShot(0, program.journey.recover)

    sys.excepthook = caught

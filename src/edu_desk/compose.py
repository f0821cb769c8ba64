"""Builds the program and hands every part what it needs."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from edu_desk.gui.shell.application import FaultBridge, Program, make_app
from edu_desk.gui.shell.journey import Journey
from edu_desk.gui.shell.lesson_run import LessonRun, reading_ms
from edu_desk.gui.shell.outfit import Outfit
from edu_desk.gui.shell.records import Records
from edu_desk.gui.shell.window import Window
from edu_desk.gui.speech.voice import Voice
from edu_desk.gui.theme.fonts import load_fonts
from edu_desk.gui.theme.look import measure_screen
from edu_desk.gui.widgets.touch import PageGuard
from edu_desk.lesson.library import Library
from edu_desk.shared.clock import Clock, MachineClock
from edu_desk.shared.ids import new_id
from edu_desk.shared.paths import Resources, user_data
from edu_desk.shared.text import N_
from edu_desk.speech.choose import open_engine

LOG = "edu-desk.log"
_PERCENT = 100
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wishes:
    """How to build the program: None means the program's own way."""

    data: Path | None = None
    language: str | None = None
    silent: bool = False
    pause_ms: Callable[[int], int] = reading_ms
    clock: Clock | None = None


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
    window = Window(outfit.translator(N_("EduDesk")), PageGuard())
    voice = Voice(lambda listen: open_engine(listen, "silence" if wishes.silent else "pyttsx3"))
    records = Records(clock, new_id)
    faults = FaultBridge()
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
    return program.stay()


def _tune(voice: Voice, outfit: Outfit) -> None:
    voice.set_on(outfit.settings.voice)
    voice.set_rate(outfit.settings.voice_rate / _PERCENT)


def _log_to(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    except OSError as error:
        _log.warning("No log file can be written: %s", error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)

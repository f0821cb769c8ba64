"""Builds the program and hands every part what it needs.

What the first page does not need is imported in the functions that need it: it is loaded after the page
is painted.
"""

import gc
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic
from typing import TYPE_CHECKING

from edu_desk.gui.shell.first_paint import FirstPaint
from edu_desk.gui.theme.fonts import load_fonts
from edu_desk.gui.widgets.press_rules import PageGuard
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.one_copy import OneCopy, bring_forward
from edu_desk.gui.window.qt_application import make_app, stay
from edu_desk.gui.window.screen_sizes import ScreenSizes
from edu_desk.gui.window.window import Window
from edu_desk.lesson.first_page_index import shelf
from edu_desk.settings.settings_file import not_kept
from edu_desk.shared.disk_flush import when_lost
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import DATABASE, LESSONS, VOICES_VARIABLE, Resources, user_cache, user_data
from edu_desk.shared.private_files import is_folder, make_folder
from edu_desk.shared.text import N_
from edu_desk.store.first_look import first_look

if TYPE_CHECKING:
    from datetime import datetime

    from edu_desk.gui.shell.application import Program
    from edu_desk.gui.shell.journey import Journey
    from edu_desk.gui.shell.lesson_run import LessonRun
    from edu_desk.gui.speech.voice import Voice
    from edu_desk.jobs import Executor, Jobs
    from edu_desk.lesson.library import Library
    from edu_desk.shared.clock import Clock
    from edu_desk.speech.sound_output import SoundOutput

LOG = "edu-desk.log"
_PERCENT = 100
_UNSEEN = frozenset({"offscreen", "minimal"})
"""Platforms without a desktop."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How to build the program: None means the program's own way."""

    data: Path | None = None
    language: str | None = None
    text_size: int | None = None
    """Letters in % that hold whatever is kept in `data`."""
    silent: bool = False
    pause_ms: Callable[[int], int] | None = None
    """How long watch mode waits after so many unheard letters, in ms."""
    at_once: bool = False
    """Nobody looks on: nothing moves, and what only takes its time takes none."""
    shows_paused: bool = False
    """A showing waits until it is let go on."""
    clock: "Clock | None" = None
    seconds: Callable[[], float] = monotonic
    """By what a page that has just come counts how long touches on it are ignored."""
    idle: "Executor | None" = None
    """Where the guide looks ahead while the learner reads; None is in idle slices of the window's thread."""
    beat: Callable[[], float] = monotonic
    """Seconds by which resting and scanning are timed, whatever the computer's clock says."""
    dice: Random | None = None
    """Chooses among cases."""
    library: "Library | None" = None
    """The lessons of the resources, where some were read already."""
    copy: OneCopy | None = None
    """The right to write in the folder, where it was asked for already."""

    @property
    def folder(self) -> Path:
        """Where the database and the settings live."""
        return self.data or user_data()

    @property
    def speech_cache(self) -> Path:
        """Where sound that was made is kept."""
        return (self.data or user_cache()) / "speech"


def make_window(resources: Resources, wishes: Wishes) -> tuple[Window, Appearance]:
    """The empty window and how it presents itself."""
    app, resources = make_app(), _with_own(resources, wishes)
    family = load_fonts(resources.assets)
    sizes = ScreenSizes(wishes.folder, app.primaryScreen())
    language, text, at_once = wishes.language, wishes.text_size, wishes.at_once
    appearance = Appearance(
        resources, wishes.folder, family, sizes, language, text_size=text, at_once=at_once
    )
    window = Window(appearance.translator(N_("EduDesk")), PageGuard(wishes.seconds), sizes.watch)
    appearance.follow(window.resized, window.destroyed)
    return window, appearance


def make_front(resources: Resources, wishes: Wishes) -> tuple[Window, Appearance, FirstPaint]:
    """The window with its first page, painted when it is shown; nothing else is loaded."""
    window, appearance = make_window(resources, wishes)
    cards = shelf(resources.lessons, wishes.folder, _with_own(resources, wishes).own)
    front = FirstPaint(window, appearance, cards, first_look(wishes.folder / DATABASE), partial(_now, wishes))
    front.show()
    return window, appearance, front


def _now(wishes: Wishes) -> "datetime":
    from edu_desk.shared.clock import MachineClock

    return (wishes.clock or MachineClock()).now()


def build(resources: Resources, wishes: Wishes) -> "Program":
    """The whole program, not yet shown; the database is not yet opened."""
    window, appearance = make_window(resources, wishes)
    return complete(resources, wishes, window, appearance)


def complete(resources: Resources, wishes: Wishes, window: Window, appearance: Appearance) -> "Program":
    """Everything behind the window."""
    from edu_desk.gui.learner.case_judging import Judging
    from edu_desk.gui.learner.lesson_flow import LessonFlow
    from edu_desk.gui.learner.places import AtHome, AtTrouble
    from edu_desk.gui.preferences.places import AtPreferences
    from edu_desk.gui.shell.application import FaultBridge, Program
    from edu_desk.gui.shell.journey import Journey
    from edu_desk.gui.shell.lesson_run import LessonRun, reading_ms
    from edu_desk.gui.shell.trouble_board import TroubleBoard
    from edu_desk.gui.shell.wings import WingParts, open_wings
    from edu_desk.learner.people_here import PeopleHere
    from edu_desk.learner.records import Records
    from edu_desk.lesson.kept_heads import FILE_NAME
    from edu_desk.lesson.library import Library
    from edu_desk.shared.clock import MachineClock
    from edu_desk.shared.ids import new_id

    clock = wishes.clock or MachineClock()
    voice, output = _sound(wishes)
    records = Records(clock, new_id)
    people = PeopleHere(records, new_id)
    faults = FaultBridge(records)
    pause_ms = wishes.pause_ms or reading_ms
    idle, paused = _idle_jobs(wishes), wishes.shows_paused
    lesson_run = LessonRun(records, appearance, voice, clock, pause_ms, idle, shows_paused=paused)
    dice = wishes.dice or Random()  # noqa: S311 - no secret
    judging = Judging(records, appearance, voice, dice, pause_ms)
    board = TroubleBoard(records, appearance)
    journey = Journey(window, appearance, lesson_run, AtHome(), AtPreferences, AtTrouble, board)
    own = _with_own(resources, wishes).own
    ways, library = journey.ways, wishes.library or Library(resources.lessons, own, wishes.folder / FILE_NAME)
    lessons = LessonFlow(ways, appearance, records, library, lesson_run, judging)
    parts = WingParts(
        window, appearance, records, people, library, lesson_run, lessons, judging, dice, clock, wishes.beat
    )
    wings = open_wings(journey, parts)
    faults.damage_found.connect(wings.recovery.found)
    when_lost(lambda path, error: faults.met.emit(not_kept(path, error)))
    _furnish(resources, wishes, window, appearance, voice, output, lesson_run, journey)
    _follow_desktop(window, appearance)
    return Program(
        make_app(),
        window,
        journey,
        lessons,
        wings.preferences,
        appearance,
        records,
        people,
        voice,
        output,
        _copy(wishes, window),
        clock,
        faults,
        board,
        wings.staff,
        lesson_run,
        wings.recovery,
    )


def _copy(wishes: Wishes, window: Window) -> OneCopy:
    """The right to write in the folder; another start brings `window` forward."""
    copy = wishes.copy or OneCopy(wishes.folder)
    copy.called.connect(partial(bring_forward, window))
    return copy


def _furnish(
    resources: Resources,
    wishes: Wishes,
    window: Window,
    appearance: Appearance,
    voice: "Voice",
    output: "SoundOutput",
    lesson_run: "LessonRun",
    journey: "Journey",
) -> None:
    """Let the voice follow the settings, and lay what helps to see, hear, read and touch over the window."""
    from edu_desk.gui.assist.scan_click import ScanClick
    from edu_desk.gui.window.window_garbage import WindowGarbage

    WindowGarbage(window)
    _magnify(window, appearance)
    appearance.changed.connect(lambda _key: _tune(voice, output, appearance))
    _tune(voice, output, appearance)
    click = ScanClick(resources.assets, output.player("click"))
    _assist(window, appearance, voice, lesson_run, journey, wishes.beat, click)


def _follow_desktop(window: Window, appearance: Appearance) -> None:
    """Let letters and movement be as on the desktop, while nobody has chosen them here."""
    from edu_desk.gui.window.desktop_settings import DesktopSettings

    if not appearance.fresh or make_app().platformName() in _UNSEEN:
        return
    desktop = DesktopSettings(window)
    desktop.watch()
    appearance.follow_desktop(lambda: (desktop.text, desktop.still), desktop.changed)


def _sound(wishes: Wishes) -> "tuple[Voice, SoundOutput]":
    """The voice, and the output through which it and everything else is heard."""
    from edu_desk.gui.speech.engine_choice import SILENCE, open_engine
    from edu_desk.gui.speech.voice import Voice
    from edu_desk.speech.sound_check import sound_missing
    from edu_desk.speech.sound_output import SoundOutput
    from edu_desk.speech.speech_events import Reason

    output = SoundOutput(missing=(lambda: Reason.NO_DEVICE) if wishes.silent else sound_missing)
    voice = Voice(
        lambda listen, name: open_engine(
            listen,
            SILENCE if wishes.silent else name,
            wishes.speech_cache,
            lambda: output.player("voice"),
        )
    )
    return voice, output


def _with_own(resources: Resources, wishes: Wishes) -> Resources:
    """With the lessons that lie in the data folder, where somebody has put some there."""
    folder = wishes.folder / LESSONS
    return resources.beside(folder) if is_folder(folder) else resources


def _assist(
    window: Window,
    appearance: Appearance,
    voice: "Voice",
    lesson_run: "LessonRun",
    journey: "Journey",
    seconds: Callable[[], float],
    click: Callable[[], None],
) -> None:
    """Lay what helps to hear, read and touch over the window."""
    from edu_desk.gui.assist.listen_first import ListenFirst
    from edu_desk.gui.assist.scanner import Scanner
    from edu_desk.gui.assist.waiting_scan import WaitingScan
    from edu_desk.gui.shell.reader_link import ReaderLink

    reader = ReaderLink(window, appearance, voice, lesson_run)
    ListenFirst(window, appearance, lesson_run.read, lesson_run.hush, reader.reads_focus)

    def moment_ms() -> int:
        return round(seconds() * 1000)

    def aside(words: str) -> None:
        voice.aside(words, appearance.translator.locale)

    scanner = Scanner(window, appearance, aside, click, moment_ms)
    waiting = WaitingScan(window, appearance, scanner, lesson_run.read, moment_ms)
    journey.arrived.connect(waiting.arrived)


def run_program(resources: Resources, data: Path | None, language: str | None) -> int:
    """Open the program and stay until its window is closed; returns the exit code."""
    wishes = Wishes(data, language)
    # The speech process looks for voices where this program keeps its data.
    os.environ.setdefault(VOICES_VARIABLE, str(wishes.folder / "voices"))
    copy = OneCopy(wishes.folder)
    if _is_open(copy):
        return 0
    wishes = replace(wishes, copy=copy)
    window, appearance, front = make_front(resources, wishes)
    window.resize(window.screen().availableSize())  # laid out once, not small first
    window.showMaximized()
    programs: list[Program] = []

    def take_over(library: "Library") -> None:
        from edu_desk.shared.log import log_to

        gc.freeze()
        log_to(wishes.folder / LOG)
        programs.append(complete(resources, replace(wishes, library=library), window, appearance))
        programs[0].take_over(front.wish)

    def painted() -> None:
        from edu_desk.gui.shell.late_loading import load_rest

        front.show_rest()
        load_rest(window, _with_own(resources, wishes), wishes.folder, take_over)

    window.when_painted(painted)
    code = stay(make_app())
    for program in programs:
        program.close()
    return code


def _is_open(copy: OneCopy) -> bool:
    """Whether another copy has the folder and comes forward; one that does not answer is told of later."""
    make_app()
    try:
        make_folder(copy.folder)
        copy.take()
    except Fault:
        return copy.call()
    except OSError:
        return False
    return False


def _idle_jobs(wishes: Wishes) -> "Jobs":
    from edu_desk.gui.window.job_executors import IdleExecutor
    from edu_desk.jobs import Jobs

    return Jobs(wishes.idle or IdleExecutor(), lambda call: call())


def _tune(voice: "Voice", output: "SoundOutput", appearance: Appearance) -> None:
    if appearance.settings.voice:
        output.warm()
    voice.set_on(appearance.settings.voice)
    voice.set_rate(appearance.settings.voice_rate / _PERCENT)
    voice.set_volume(appearance.settings.volume / _PERCENT)
    voice.set_engine(appearance.settings.voice_engine)
    voice.set_earphones(appearance.settings.earphones)


def _magnify(window: Window, appearance: Appearance) -> None:
    """Lay the magnifying glass over the window, and keep it as the settings say."""
    from edu_desk.gui.assist.magnifier import Magnifier

    glass = Magnifier(make_app(), window)
    appearance.changed.connect(lambda _key: glass.dress(appearance.look, appearance.settings.magnifier))
    glass.dress(appearance.look, appearance.settings.magnifier)

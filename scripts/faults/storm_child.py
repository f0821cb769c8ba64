"""One program of the storm: looks whether all that was acknowledged is there, then works until it is killed.

It speaks in lines: `ready` with what it found, then each step that stood on the screen, and what it is about
to write. It is forked from a process that has loaded everything, so that a storm does not take a night.
"""

import json
import os
import shutil
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from random import Random
from typing import TextIO

from edu_desk.lesson.first_page_index import shelf
from edu_desk.lesson.library import Library
from edu_desk.runner.events import Mode
from edu_desk.settings.declarations import Settings
from edu_desk.settings.preset_file import read_preset, write_preset
from edu_desk.settings.settings_file import read_settings, write_settings
from edu_desk.shared.paths import shipped
from scripts.faults.storm_people import GOING, ExpectedPeople, lost_people, work_on_people
from scripts.faults.windows import QUIET, Windows

LESSONS = ("train-book", "train-kiosk")
RATES = (75, 100, 125, 150)
_KNOWN = {
    "progress.db",
    "settings.json",
    "preset.json",
    "lessons-index.json",
    "lesson-heads.json",
    "screens.json",
    "edu-desk.log",
    "erased.txt",
}
_MOST_WRITES = 4
_WRITING = 0.4
"""So many of the programs only write their files, one after another: kills shall meet that."""
_STAFF = 0.4
"""So many of the writes are staff's: people, classes, backups."""
_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class World:
    """What all programs of the storm share: the folder of data, and lessons that are read once."""

    folder: Path
    library: Library
    shelves: tuple[Path, ...]
    """Small folders of lessons, by turns: the index is written anew for each."""


def make_world(folder: Path) -> World:
    """Everything that is there before the first program."""
    library = Library(shipped().lessons)
    for lesson in LESSONS:
        library.lesson(lesson)
    shelves = tuple(folder.parent / f"shelf-{number}" for number in range(2))
    source = next(shipped().lessons.glob(f"*/{LESSONS[0]}/lesson.yaml"))
    for one in shelves:
        home = one / source.parent.parent.name / source.parent.name
        home.mkdir(parents=True)
        shutil.copy(source, home)
    return World(folder, library, shelves)


@dataclass(slots=True)
class Expected:
    """What was acknowledged before: events of each run, and the values that settings and preset may have."""

    events: dict[str, int] = field(default_factory=dict)
    rates: list[int] = field(default_factory=list)
    presets: list[int] = field(default_factory=list)
    staff: ExpectedPeople = field(default_factory=ExpectedPeople)


@dataclass(slots=True)
class Seen:
    """What was found when the program was opened again."""

    lost: list[str] = field(default_factory=list)
    torn: list[str] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    """What settings and preset say now: the next programs begin with that."""


def stray_files(folder: Path) -> list[str]:
    """Files that nobody needs: what a killed writer left."""
    names = (file.name for file in folder.iterdir() if file.is_file())
    return sorted(
        name
        for name in names
        if name not in _KNOWN
        and not any(name == f"progress.db{beside}" for beside in _BESIDE)
        and not name.endswith(".lock")
    )


def look(folder: Path, windows: Windows, expected: Expected) -> Seen:
    """What of the expected is not there, now that the program is open again."""
    seen = Seen(stray=stray_files(folder))
    for run, count in expected.events.items():
        found = len(windows.program.records.events(run))
        if found < count:
            seen.lost.append(f"{count - found} events of {run}")
    store = windows.program.records.store
    seen.lost += lost_people(store, folder, expected.staff) if store is not None else ["the records"]
    for name, read, allowed in (
        ("settings.json", read_settings, expected.rates),
        ("preset.json", read_preset, expected.presets),
    ):
        settings, faults = read(folder)
        seen.values.append(settings.voice_rate)
        if faults:
            seen.torn.append(f"{name}: {faults[0].message}")
        elif allowed and settings.voice_rate not in allowed:
            seen.lost.append(f"{name} says {settings.voice_rate}")
    return seen


def live(world: World, expected: Expected, seed: int, out: TextIO, *, work: bool) -> None:
    """Open the program, look, and work; never returns where it works."""
    folder, dice = world.folder, Random(seed)  # noqa: S311 - what to do next, no secret
    settings = "" if (folder / "settings.json").exists() else QUIET
    windows = Windows(folder, lesson="", settings=settings, library=world.library)
    say(out, "ready", asdict(look(folder, windows, expected)))
    if not work:
        windows.program.close()
        return
    if dice.random() < _WRITING:
        while True:
            _write(world, windows, dice, out)
    while True:
        lesson = dice.choice(LESSONS)
        resumed = windows.program.records.unfinished(lesson)
        if resumed and dice.random() < 0.5:  # noqa: PLR2004 - as often as not
            windows.program.lessons.resume(windows.program.lessons.lesson(lesson), resumed[0])
            windows.pilot.settle()
        else:
            windows.start(lesson, dice.choice((Mode.FOLLOW, Mode.TRY, Mode.CHECK)))
        _practise(world, windows, dice, out)


def _practise(world: World, windows: Windows, dice: Random, out: TextIO) -> None:
    """Go through the lesson, and write the other files in between."""
    run = windows.session.run.head.id
    while not windows.session.run.finished:
        windows.step()
        say(out, "stood", {"run": run, "events": len(windows.program.records.events(run))})
        for _ in range(dice.randrange(_MOST_WRITES)):
            _write(world, windows, dice, out)


def _write(world: World, windows: Windows, dice: Random, out: TextIO) -> None:
    """One of the files beside the records; mostly by its writer alone: a page that changes takes long."""
    rate = dice.choice(RATES)
    if dice.random() < _STAFF:
        _serve(world, windows, dice, out)
        return
    match dice.randrange(10):
        case 0:
            say(out, "rate", rate)
            windows.program.appearance.change("voice_rate", rate)
        case 1 | 2 | 3:
            say(out, "rate", rate)
            write_settings(world.folder, replace(windows.program.appearance.settings, voice_rate=rate))
        case 4 | 5 | 6:
            say(out, "preset", rate)
            write_preset(world.folder, Settings(voice_rate=rate))
        case _:
            shelf(dice.choice(world.shelves), world.folder)


def _serve(world: World, windows: Windows, dice: Random, out: TextIO) -> None:
    """One act of staff's."""
    store = windows.program.records.store
    if store is not None:
        for what, value in work_on_people(store, world.folder, dice, lambda who: say(out, GOING, who)):
            say(out, what, value)


def say(out: TextIO, what: str, value: object) -> None:
    """One line, at once."""
    out.write(f"{what} {json.dumps(value)}\n")
    out.flush()


def forked(world: World, expected: Expected, seed: int, *, work: bool) -> tuple[int, TextIO]:
    """The number of a process that lives, and what it says."""
    reader, writer = os.pipe()
    child = os.fork()
    if child:
        os.close(writer)
        return child, os.fdopen(reader, encoding="utf-8")
    os.close(reader)
    code = 1
    try:
        live(world, expected, seed, os.fdopen(writer, "w", encoding="utf-8"), work=work)
        code = 0
    finally:
        os._exit(code)

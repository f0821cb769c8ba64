"""One program of the storm: looks whether all that was acknowledged is there, then works until it is killed.

It speaks in lines: `ready` with what it found, then each step that stood on the screen, and what it is about
to write. It is forked from a process that has loaded everything, so that a storm does not take a night.
"""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from typing import TextIO

from edu_desk.lesson.first_page_index import shelf
from edu_desk.runner.events import Mode
from edu_desk.settings.declarations import Settings
from edu_desk.settings.preset_file import read_preset, write_preset
from edu_desk.settings.settings_file import read_settings
from edu_desk.shared.paths import shipped
from scripts.faults.windows import Windows

LESSONS = ("train-book", "train-kiosk")
RATES = (75, 100, 125, 150)
_KNOWN = {"progress.db", "settings.json", "preset.json", "lessons-index.json", "screens.json", "edu-desk.log"}
_MOST_WRITES = 12
_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(slots=True)
class Expected:
    """What was acknowledged before: events of each run, and the values that settings and preset may have."""

    events: dict[str, int] = field(default_factory=dict)
    rates: list[int] = field(default_factory=list)
    presets: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Seen:
    """What was found when the program was opened again."""

    lost: list[str] = field(default_factory=list)
    torn: list[str] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)


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
    for name, read, allowed in (
        ("settings.json", read_settings, expected.rates),
        ("preset.json", read_preset, expected.presets),
    ):
        settings, faults = read(folder)
        if faults:
            seen.torn.append(f"{name}: {faults[0].message}")
        elif allowed and settings.voice_rate not in allowed:
            seen.lost.append(f"{name} says {settings.voice_rate}")
    return seen


def live(folder: Path, expected: Expected, seed: int, out: TextIO, *, work: bool) -> None:
    """Open the program, look, and work; never returns where it works."""
    dice = Random(seed)  # noqa: S311 - what to do next, no secret
    windows = Windows(
        folder, lesson="", settings="" if (folder / "settings.json").exists() else '{"voice": false}'
    )
    say(out, "ready", asdict(look(folder, windows, expected)))
    if not work:
        windows.program.close()
        return
    while True:
        lesson = dice.choice(LESSONS)
        resumed = windows.program.records.unfinished(lesson)
        if resumed and dice.random() < 0.5:  # noqa: PLR2004 - as often as not
            windows.program.lessons.resume(windows.program.lessons.lesson(lesson), resumed[0])
            windows.pilot.settle()
        else:
            windows.start(lesson, dice.choice((Mode.FOLLOW, Mode.TRY, Mode.CHECK)))
        _practise(folder, windows, dice, out)


def _practise(folder: Path, windows: Windows, dice: Random, out: TextIO) -> None:
    """Go through the lesson, and write the other files in between."""
    run = windows.session.run.head.id
    while not windows.session.run.finished:
        windows.step()
        say(out, "stood", {"run": run, "events": len(windows.program.records.events(run))})
        for _ in range(dice.randrange(_MOST_WRITES)):
            _write(folder, windows, dice, out)


def _write(folder: Path, windows: Windows, dice: Random, out: TextIO) -> None:
    """One of the files beside the records, as the program writes it."""
    rate = dice.choice(RATES)
    match dice.randrange(3):
        case 0:
            say(out, "rate", rate)
            windows.program.appearance.change("voice_rate", rate)
        case 1:
            say(out, "preset", rate)
            write_preset(folder, Settings(voice_rate=rate))
        case _:
            lessons = shipped().lessons
            shelf(lessons, folder, (lessons,) * dice.randrange(3))


def say(out: TextIO, what: str, value: object) -> None:
    """One line, at once."""
    out.write(f"{what} {json.dumps(value)}\n")
    out.flush()


def forked(folder: Path, expected: Expected, seed: int, *, work: bool) -> tuple[int, TextIO]:
    """The number of a process that lives, and what it says."""
    reader, writer = os.pipe()
    child = os.fork()
    if child:
        os.close(writer)
        return child, os.fdopen(reader, encoding="utf-8")
    os.close(reader)
    code = 1
    try:
        live(folder, expected, seed, os.fdopen(writer, "w", encoding="utf-8"), work=work)
        code = 0
    finally:
        os._exit(code)

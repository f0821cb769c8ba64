"""The program is killed again and again at random moments: is every step kept, no file torn, nothing left?"""

import json
import os
import select
import signal
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import monotonic, sleep
from typing import TextIO

from edu_desk.shared.atomic_file import STRAY_S
from scripts.faults.storm_child import Expected, World, forked, make_world, stray_files
from scripts.faults.storm_people import SAID
from scripts.faults.verdict import Verdict, held

_KILLS = int(os.environ.get("EDU_DESK_KILLS", "60"))
_LONGEST_LIFE_S = 4.0
_EARLY = 0.25
"""So many are killed while they open, before they have said that they are ready."""
_READY_S = 60.0
_REMEMBERED = 30
"""Runs whose events are counted at each opening: the last ones."""


@dataclass(slots=True)
class _Storm:
    world: World
    dice: Random
    expected: Expected = field(default_factory=Expected)
    counts: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    torn: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def kill_one(self, seed: int) -> None:
        """Let a program live for a while, and kill it."""
        early = self.dice.random() < _EARLY
        child, said = forked(self.world, self.expected, seed, work=True)
        lines = _Lines(said)
        try:
            if early:
                lines.until(monotonic() + self.dice.uniform(0.0, 1.0), ready=False)
            else:
                lines.until(monotonic() + _READY_S, ready=True)
                lines.until(monotonic() + self.dice.uniform(0.0, _LONGEST_LIFE_S), ready=False)
        finally:
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        lines.rest()
        if os.WTERMSIG(status) != signal.SIGKILL:
            self.broken.append(f"a program ended by itself ({status})")
        self.counts["kills"] += 1
        self.counts["while opening"] += not any(what == "ready" for what, _ in lines.heard)
        self._take(lines)
        self._look_at_files()

    def open_again(self) -> None:
        """Open once more without killing, and take what it found."""
        child, said = forked(self.world, self.expected, 0, work=False)
        lines = _Lines(said)
        lines.rest()
        _, status = os.waitpid(child, 0)
        if status or not lines.heard:
            self.broken.append("it could not be opened again")
        self._take(lines)

    def _take(self, lines: "_Lines") -> None:
        for what, value in lines.heard:
            match what, value:
                case "ready", dict():
                    self.lost += value["lost"]
                    self.torn.update(value["torn"])
                    self.counts["opened"] += 1
                    rate, preset = value["values"]
                    self.expected.rates, self.expected.presets = [rate], [preset]
                case "stood", dict():
                    self.expected.events.pop(value["run"], None)
                    self.expected.events[value["run"]] = value["events"]
                    self.counts["steps"] += 1
                case what, value if what in SAID:
                    self.expected.staff.take(what, value)
                    self.counts["acts of staff"] += 1
                case "rate", int():
                    self.expected.rates.append(value)
                case "preset", int():
                    self.expected.presets.append(value)
        for run in list(self.expected.events)[:-_REMEMBERED]:
            del self.expected.events[run]

    def _look_at_files(self) -> None:
        """Each file is whole right after the kill, not only once somebody has mended it."""
        for file in self.world.folder.glob("*.json"):
            try:
                json.loads(file.read_bytes())
            except ValueError:
                self.torn[file.name] += 1


@dataclass(slots=True)
class _Lines:
    """What a program says until it is killed; a line that was cut off by that is no acknowledgement."""

    said: TextIO
    heard: list[tuple[str, object]] = field(default_factory=list)
    _open: bytes = b""

    def until(self, end: float, *, ready: bool) -> None:
        """Listen until `end`, or until it is `ready`."""
        while (left := end - monotonic()) > 0:
            if not select.select([self.said], [], [], left)[0]:
                return
            if not self._read() or (ready and self.heard):
                return

    def rest(self) -> None:
        """What it had still said."""
        while self._read():
            pass
        self.said.close()

    def _read(self) -> bool:
        some = os.read(self.said.fileno(), 1 << 16)
        *whole, self._open = (self._open + some).split(b"\n")
        for line in whole:
            what, _, value = line.decode().partition(" ")
            self.heard.append((what, json.loads(value)))
        return bool(some)


def attempt(folder: Path) -> Verdict:
    """Kill, open again, and count."""
    data = folder / "data"
    data.mkdir()
    storm = _Storm(make_world(data), Random(_KILLS))  # noqa: S311 - moments, no secrets
    for seed in range(_KILLS):
        storm.kill_one(seed)
    before = stray_files(data)
    sleep(STRAY_S)  # what is younger may be somebody's who writes just now, and stays
    storm.open_again()
    storm.open_again()
    left = stray_files(data)
    counts = storm.counts
    words = (
        f"{counts['kills']} kills ({counts['while opening']} while opening), {counts['steps']} steps and "
        f"{counts['acts of staff']} acts of staff stood; "
        f"lost: {len(storm.lost)} {storm.lost[:3]}; torn: {dict(storm.torn)}; left: {len(left)} {left[:3]} "
        f"(before it was opened again: {len(before)}); {storm.broken[:3]}"
    )
    return held(counts["steps"] and not (storm.lost or storm.torn or left or storm.broken), words)

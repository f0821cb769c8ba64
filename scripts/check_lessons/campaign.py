"""Runs pieces side by side, tells how far it is, and ends what runs when it is interrupted."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from time import monotonic

from scripts.check_lessons.green import GreenRecord
from scripts.check_lessons.pieces import Piece
from scripts.check_lessons.running import start

LONGEST_S = 1500.0
"""A piece that takes longer has failed."""
POLL_S = 0.2
"""So often it is looked whether a piece has ended or should."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a piece went."""

    piece: Piece
    digest: str
    """Of the piece as it was when it began."""
    green: bool
    seconds: float
    said: str


@dataclass(frozen=True, slots=True)
class Campaign:
    """Where it runs, how many at once, who is told, and what is read before."""

    root: Path
    green: GreenRecord
    workers: int
    tell: Callable[[str], None]
    preload: str = "scripts.check_lessons.preloaded"
    """The module that pieces are forked off with; one that cannot be imported only costs time."""

    def run(self, chosen: Sequence[Piece], seconds: float = inf) -> tuple[Outcome, ...]:
        """Run all of `chosen` that end within `seconds`, in their order; what is green is kept at once.

        Raises `KeyboardInterrupt`.
        """
        end = monotonic() + seconds
        stopped = Event()
        outcomes: list[Outcome] = []
        with ThreadPoolExecutor(self.workers) as pool:
            runs = [pool.submit(self._one, piece, stopped, end) for piece in chosen]
            try:
                for run in as_completed(runs):
                    outcome = run.result()
                    if outcome is not None:
                        outcomes.append(outcome)
                        self._note(outcome, len(outcomes), len(chosen))
            except KeyboardInterrupt:
                stopped.set()
                pool.shutdown(cancel_futures=True)
                raise
        return tuple(outcomes)

    def _one(self, piece: Piece, stopped: Event, end: float) -> Outcome | None:
        """None where there was no time for it."""
        began = monotonic()
        if began >= end:
            return None
        digest = piece.digest(self.root)
        with TemporaryDirectory(prefix="edu-desk-check-") as folder:
            log = Path(folder) / "said"
            code = self._wait(piece, Path(folder), log, stopped, min(end, began + LONGEST_S))
            said = log.read_text(encoding="utf-8", errors="replace")
        if code and monotonic() >= end:
            return None
        return Outcome(piece, digest, code == 0, monotonic() - began, said)

    def _wait(self, piece: Piece, folder: Path, log: Path, stopped: Event, end: float) -> int:
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
        data = ("--data", str(folder / "data")) if "edu_desk" in piece.command else ()
        running = start((*piece.command, *data), self.root, environment, log, self.preload)
        while running.code() is None:
            if stopped.is_set() or monotonic() > end:
                running.kill()
            running.wait(POLL_S)
        return running.code() or 0

    def _note(self, outcome: Outcome, done: int, total: int) -> None:
        word = "ok" if outcome.green else "FAILED"
        if outcome.green:
            self.green.keep(outcome.piece.name, outcome.digest)
        self.tell(f"[{done}/{total}] {outcome.piece.name}: {word}, {outcome.seconds:.0f} s")
        if not outcome.green:
            self.tell(outcome.said.rstrip())

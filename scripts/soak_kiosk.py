"""A lobby's screen through thousands of sittings without a pause: does it grow?

`python -m scripts.soak_kiosk --sittings 5000` or `make soak N=5000`. The real program with the lobby's
session at its window, without a screen; only time is told to pass. Memory, files and threads after 50
sittings and after the last are compared: growth beyond what is allowed makes the exit code 1.
"""

import argparse
import gc
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kit.lobby import Lobby

ROOT = Path(__file__).resolve().parent.parent
FIRST = 50
"""By then everything that is loaded once has been loaded."""
MOST_GROWTH = 0.05
SPARE_FILES = 2
"""SQLite keeps the file of a connection that ended while another held a lock, and uses it again."""
LESSONS = (
    ("train-book", "follow"),
    ("burger-kiosk", "follow"),
    ("train-kiosk", "watch"),
    ("burger-kiosk", "try"),
)
_STEPS = 3
_TOLD_EVERY = 50
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Footprint:
    """What the process holds."""

    memory_kb: int
    files: int
    threads: int

    def tell(self) -> str:
        """In words."""
        return f"{self.memory_kb} kB, {self.files} files, {self.threads} threads"


def footprint() -> Footprint:
    """What this process holds now, garbage collected."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return Footprint(
        pages * _PAGE // 1000,
        len(list(Path("/proc/self/fd").iterdir())),
        len(list(Path("/proc/self/task").iterdir())),
    )


def grown(before: Footprint, after: Footprint) -> list[str]:
    """What has grown beyond what is allowed, in words."""
    found = []
    if after.memory_kb > before.memory_kb * (1 + MOST_GROWTH):
        found.append(f"memory: {before.memory_kb} kB, then {after.memory_kb} kB")
    if after.files > before.files + SPARE_FILES:
        found.append(f"files: {before.files}, then {after.files}")
    if after.threads > before.threads:
        found.append(f"threads: {before.threads}, then {after.threads}")
    return found


def sit(lobby: "Lobby", number: int) -> None:
    """One sitting: begin, practise a little, and finish or just go away."""
    lesson, mode = LESSONS[number % len(LESSONS)]
    lobby.sit_down()
    lobby.begin_lesson(mode, lesson)
    if mode == "follow":
        for _ in range(_STEPS):
            lobby.she.do_advice()
    if number % 2 or mode == "watch":
        lobby.desk.stand_up()
    else:
        lobby.wait(lobby.settings.idle_s + lobby.settings.warning_s + 1)
    lobby.wait(lobby.settings.goodbye_s + 1)


def soak(sittings: int) -> list[str]:
    """Run so many; returns what has grown."""
    from kit.lobby import Lobby

    with TemporaryDirectory(prefix="soak-") as folder:
        lobby, began = Lobby(Path(folder)), monotonic()
        first = last = footprint()
        for number in range(1, sittings + 1):
            sit(lobby, number)
            if number == FIRST:
                first = footprint()
            if number % _TOLD_EVERY == 0:
                last = footprint()
                print(f"{number} sittings, {monotonic() - began:.0f} s: {last.tell()}", flush=True)
        last = footprint()
        lobby.close()
    return grown(first, last)


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sittings", type=int, default=5000, help="how many (default: %(default)s)")
    given = parser.parse_args()
    if given.sittings <= FIRST:
        parser.error(f"more than {FIRST} are needed to compare")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.path.insert(0, str(ROOT / "tests"))
    found = soak(given.sittings)
    print("\n".join(found) or "flat: neither memory nor files nor threads have grown")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

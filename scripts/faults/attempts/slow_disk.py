"""Every fsync takes 3 s: does a change on the preferences page leave the window free?"""

import subprocess
import sys
from pathlib import Path
from time import monotonic

from scripts.faults.verdict import ROOT, Verdict, held, lacking, last_line, not_tried, world

_SLOW = """
#include <unistd.h>
#include <time.h>
static void nap(void) { struct timespec t = {3, 0}; nanosleep(&t, 0); }
int fsync(int fd) { nap(); return 0; }
int fdatasync(int fd) { nap(); return 0; }
"""


def attempt(folder: Path) -> Verdict:
    """Change the pace of the voice on such a disk."""
    if missing := lacking("gcc"):
        return not_tried(missing)
    source, library = folder / "slow.c", folder / "slow.so"
    source.write_text(_SLOW)
    subprocess.run(["gcc", "-shared", "-fPIC", "-o", str(library), str(source)], check=True)
    seen = subprocess.run(
        [sys.executable, "-m", "scripts.faults.attempts.slow_disk", str(folder / "data")],
        cwd=ROOT, env=world(LD_PRELOAD=str(library)), capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip
    said = last_line(seen.stdout)
    return held(said and float(said) < 1, f"the window stood still for {said or last_line(seen.stderr)} s")


if __name__ == "__main__":
    from scripts.faults.windows import Windows

    windows = Windows(Path(sys.argv[1]), lesson="")
    start = monotonic()
    windows.program.appearance.change("voice_rate", 125)
    print(f"{monotonic() - start:.2f}", flush=True)
    import os

    os._exit(0)

"""Records on a disk that cannot be written: does `progress`, which only reads, tell them?"""

import os
import shutil
import subprocess
from pathlib import Path

from scripts.faults.verdict import Verdict, edu_desk, held, lacking, last_line, not_tried


def attempt(folder: Path) -> Verdict:
    """Read them from a mount, or as somebody who may not write."""
    data, shut = folder / "data", folder / "shut"
    edu_desk(["--data", str(data), "play", "train-kiosk", "--offscreen"])
    shut.mkdir()
    if os.getuid() != 0:
        shutil.copy(data / "progress.db", shut)
        shut.chmod(0o555)
        return _read(shut)
    if missing := lacking("mount", "umount"):
        return not_tried(missing)
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(shut)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        return not_tried("nothing can be mounted here")
    try:
        shutil.copy(data / "progress.db", shut)
        subprocess.run(["mount", "-o", "remount,ro", str(shut)], check=True)
        return _read(shut)
    finally:
        subprocess.run(["umount", str(shut)], check=False)


def _read(shut: Path) -> Verdict:
    told = edu_desk(["--data", str(shut), "progress"])
    return held("train-kiosk" in told.stdout, last_line(told.stdout) or last_line(told.stderr))

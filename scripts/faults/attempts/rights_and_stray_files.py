"""Settings that a group may write are written, then a write is refused: are rights kept, nothing left?"""

import subprocess
import sys
from pathlib import Path

from scripts.faults.verdict import ROOT, Verdict, held, world

_WRITE = """
import resource, sys
from pathlib import Path
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from edu_desk.shared.errors import Fault
if sys.argv[2] == "refused":
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
try:
    write_settings(Path(sys.argv[1]), Settings(text_size=200))
except (Fault, OSError):
    pass
"""
_SHARED = 0o664


def attempt(folder: Path) -> Verdict:
    """Write it twice."""
    file = folder / "settings.json"
    file.write_text("{}", encoding="utf-8")
    file.chmod(_SHARED)
    for how in ("taken", "refused"):
        words = [sys.executable, "-c", _WRITE, str(folder), how]
        subprocess.run(words, cwd=ROOT, env=world(), check=False, capture_output=True)
    rights = file.stat().st_mode & 0o777
    left = sorted(one.name for one in folder.iterdir() if one != file)
    return held(rights == _SHARED and not left, f"rights {rights:o}; left: {left}")

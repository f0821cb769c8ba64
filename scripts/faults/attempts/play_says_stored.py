"""`play` where nothing can be stored (the data folder is a file): does it not say that it was stored?"""

from pathlib import Path

from scripts.faults.verdict import Verdict, edu_desk, held


def attempt(folder: Path) -> Verdict:
    """Play with a file for a folder."""
    (folder / "f").touch()
    done = edu_desk(["--data", str(folder / "f"), "--lang", "en", "play", "train-kiosk", "--offscreen"])
    claimed = "stored in" in done.stdout and "not stored" not in done.stdout
    return held(not claimed, f"exit code {done.returncode}; {(done.stdout.splitlines() or [''])[1:2]}")

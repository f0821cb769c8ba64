"""A desktop scaled to 175 % on a truthful screen: is a millimetre drawn as one, a bank card taken?"""

import subprocess
import sys
from pathlib import Path

from scripts.faults.display import display, no_display
from scripts.faults.verdict import ROOT, Verdict, held, last_line, not_tried, world

_CARD_MM = 85.6
_NEAR = 0.05


def attempt(folder: Path) -> Verdict:
    """Look from a process that Qt scales."""
    if missing := no_display():
        return not_tried(missing)
    with display() as (name, _):
        seen = subprocess.run(
            [sys.executable, "-m", "scripts.faults.attempts.scaled_desktop", str(folder)],
            cwd=ROOT, capture_output=True, text=True, timeout=100, check=False,
            env=world(DISPLAY=name, QT_QPA_PLATFORM="", QT_SCALE_FACTOR="1.75"),
        )  # fmt: skip
    return held(seen.returncode == 0, last_line(seen.stdout) or last_line(seen.stderr))


def look(folder: Path) -> bool:
    """Say how large the program takes the screen to be, and whether it takes a true card."""
    from edu_desk.gui.learner.places import AtHome
    from edu_desk.gui.preferences.calibration_page import CalibrationPage
    from edu_desk.gui.preferences.places import AtSize
    from scripts.faults.windows import Windows

    windows = Windows(folder, lesson="", settings="{}")
    screen, scale = windows.window.screen(), windows.window.devicePixelRatio()
    real = screen.geometry().width() * scale / screen.physicalSize().width()
    ours = windows.program.appearance.look.px_per_mm * scale
    windows.journey.go(AtSize(AtHome()))
    page = windows.window.centralWidget()
    if not isinstance(page, CalibrationPage):
        print("no page asks for the card")
        return False
    page.card.resize_card(_CARD_MM * real / scale)
    page.change(0)
    taken = page.fits.isEnabled()
    print(f"{real:.2f} px in a mm, a millimetre is drawn with {ours:.2f}; a true card is taken: {taken}")
    return abs(ours / real - 1) < _NEAR and taken


if __name__ == "__main__":
    sys.exit(0 if look(Path(sys.argv[1])) else 1)

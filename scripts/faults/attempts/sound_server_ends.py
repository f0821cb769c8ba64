"""The sound server ends while the program runs: does the next spoken touch leave the program alive?"""

import subprocess
import time
from pathlib import Path

from scripts.faults.display import display, no_display
from scripts.faults.verdict import Verdict, command, held, lacking, last_line, not_tried, world

_ENOUGH_S = 7.0


def attempt(folder: Path) -> Verdict:
    """Begin with sound, end its server, press the key that says all once more."""
    if missing := no_display() or lacking("pulseaudio", "xdotool"):
        return not_tried(missing)
    folder.chmod(0o700)
    socket = folder / "pulse.sock"
    sound = {"XDG_RUNTIME_DIR": str(folder), "PULSE_SERVER": f"unix:{socket}"}
    server = subprocess.Popen(
        ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "-L", "module-null-sink sink_name=nul",
         "-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1"],
        env=world(**sound), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    data = folder / "data"
    data.mkdir()
    (data / "settings.json").write_text("{}", encoding="utf-8")
    with display() as (name, _), (folder / "said").open("w") as said:
        shown = world(DISPLAY=name, QT_QPA_PLATFORM="", **sound)
        program = subprocess.Popen(command("--data", str(data), "run"), env=shown, stderr=said)
        time.sleep(_ENOUGH_S)
        server.kill()
        server.wait()
        for _ in range(2):
            keys = [
                "xdotool",
                "search",
                "--onlyvisible",
                "--pid",
                str(program.pid),
                "windowactivate",
                "key",
                "F2",
            ]
            subprocess.run(keys, env=shown, capture_output=True, check=False)
            time.sleep(_ENOUGH_S / 2)
        alive = program.poll() is None
        program.kill()
        program.wait()
    return held(alive, "still there" if alive else last_line((folder / "said").read_text()))

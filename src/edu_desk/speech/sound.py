"""Whether anything could be heard on this machine."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from edu_desk.speech.events import Reason

_PATIENCE_S = 5
_SOCKETS = ("pulse/native", "pipewire-0")


def sound_missing() -> Reason | None:
    """Why pyttsx3 could not be heard here; None where nothing speaks against it.

    On Linux pyttsx3 plays with `aplay` and ends at once, in silence, where that or a sound device is missing.
    """
    if not sys.platform.startswith("linux"):
        return None
    player = shutil.which("aplay")
    if player is None:
        return Reason.NO_PLAYER
    return None if _has_device(player) else Reason.NO_DEVICE


def _has_device(player: str) -> bool:
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if os.environ.get("PULSE_SERVER"):
        return True
    if runtime and any((Path(runtime) / socket).exists() for socket in _SOCKETS):
        return True
    try:
        listed = subprocess.run(  # noqa: S603 - the player that was just found
            [player, "-l"], capture_output=True, timeout=_PATIENCE_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return listed.returncode == 0 and b"card " in listed.stdout

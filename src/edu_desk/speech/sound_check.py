"""Whether anything could be heard on this machine."""

import os
import sys
from pathlib import Path

from edu_desk.speech.speech_events import Reason

_SOCKETS = ("pulse/native", "pipewire-0")


def sound_missing() -> Reason | None:
    """Why this machine is silent; None where sound is possible.

    Qt plays through PulseAudio or PipeWire on Linux; where neither runs, it need not even be loaded.
    """
    if not sys.platform.startswith("linux") or os.environ.get("PULSE_SERVER"):
        return None
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    runs = runtime is not None and any((Path(runtime) / socket).exists() for socket in _SOCKETS)
    return None if runs else Reason.NO_DEVICE

"""Processes of our own: how they are started from source, and from a frozen bundle that has no Python."""

import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

OWN_PROCESS: Final = "--own-process"
"""What a frozen bundle is called with, before the name of the process: nobody types it."""


class OwnProcess(StrEnum):
    """A process that the program starts for itself."""

    SPEECH = "speech"
    """Makes sound."""
    SOUND = "sound"
    """Plays sound."""
    MEASURE = "measure"
    """Is the command `edu-desk` once more, to measure the program."""


_MODULES: Final = {
    OwnProcess.SPEECH: "edu_desk.speech.worker",
    OwnProcess.SOUND: "edu_desk.gui.speech.sound_worker",
    OwnProcess.MEASURE: "edu_desk",
}


def own_command(name: OwnProcess, arguments: Sequence[str] = ()) -> list[str]:
    """The command that starts `name`: this executable where the program is frozen, else this Python."""
    if frozen():
        return [sys.executable, OWN_PROCESS, name.value, *arguments]
    return [sys.executable, "-P", "-m", _MODULES[name], *arguments]


def own_environment() -> dict[str, str]:
    """What such a process must have in its environment, beside what this one has."""
    if frozen():
        return {"PYTHONUTF8": "1"}
    return {"PYTHONUTF8": "1", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def frozen() -> bool:
    """Whether the program is one bundle, so that `sys.executable` is the program and no Python."""
    return bool(getattr(sys, "frozen", False))

"""By what one computer is told from another: what the system keeps for that, and the computer's name."""

import sys
from pathlib import Path
from platform import node
from typing import Final

_LINUX: Final = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_WINDOWS: Final = "SOFTWARE\\Microsoft\\Cryptography"


def machine_mark() -> str:
    """The same at every start on one computer; another on all others, copies of one disk included.

    Copies of one disk have the system's own mark in common, and names of their own.
    """
    return f"{_system_mark()} {node()}"


def _system_mark() -> str:
    """Empty where the system keeps none, or will not tell."""
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _WINDOWS) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""
    for file in _LINUX:
        try:
            return file.read_text(encoding="ascii").strip()
        except (OSError, UnicodeError):
            continue
    return ""

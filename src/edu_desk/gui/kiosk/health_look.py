"""Looks how the machine of a lobby screen is."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtGui import QInputDevice
from PySide6.QtWidgets import QWidget

from edu_desk import __version__
from edu_desk.kiosk.kiosk_health import KioskHealth
from edu_desk.shared.errors import Fault
from edu_desk.shared.log import Log
from edu_desk.speech.sound_check import sound_missing

_MB: Final = 1_000_000
_log = Log(__name__)

LastBackup = Callable[[], datetime | None]
"""When what was learned was copied last; may raise `Fault` or `OSError`."""


def look_at_health(window: QWidget, data: Path, last_backup: LastBackup) -> KioskHealth:
    """How it is now; what cannot be found out is told as missing."""
    size = window.screen().size()
    kinds = {device.type() for device in QInputDevice.devices()}
    return KioskHealth(
        version=__version__,
        backup=_backup(last_backup),
        sound=sound_missing() is None,
        screen=f"{size.width()}x{size.height()}",
        free_mb=_free_mb(data),
        touch=QInputDevice.DeviceType.TouchScreen in kinds,
    )


def no_backups() -> datetime | None:
    """Nothing here makes backups."""
    return None


def _backup(last_backup: LastBackup) -> datetime | None:
    try:
        return last_backup()
    except (Fault, OSError):
        _log.exception("When the last backup was made could not be asked.")
        return None


def _free_mb(data: Path) -> int | None:
    try:
        return shutil.disk_usage(data).free // _MB
    except OSError:
        return None

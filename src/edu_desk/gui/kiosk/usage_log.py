"""Counts what a lobby screen is used for, without persons; what a full disk does not take is lost."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from edu_desk.kiosk.usage import UsageEvent, UsageKind
from edu_desk.kiosk.usage_file import add_usage
from edu_desk.shared.log import Log

_log = Log(__name__)


class UsageLog:
    """Gathers what happens in a sitting, and writes it when that is over."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._folder, self._now = folder, now
        self._waiting: list[UsageEvent] = []

    def note(self, kind: UsageKind, which: str = "") -> None:
        """It has happened."""
        self._waiting.append(UsageEvent(self._now(), kind, which))

    def write(self) -> None:
        """Keep what has happened."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        try:
            add_usage(self._folder, waiting)
        except OSError:
            _log.exception("What the screen was used for could not be counted.")

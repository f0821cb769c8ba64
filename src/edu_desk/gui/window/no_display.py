"""A window system that does not answer: Qt would end the process without a word to a person."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_BROKE: Final = ("X11 connection broke", "Wayland connection broke")
_SINCE: Final = (
    "could not connect to",
    "failed to create wl_display",
    "Could not load the Qt platform plugin",
    "Could not find the Qt platform plugin",
    "is needed to load",
    "Authorization required",
)
"""What Qt says before it gives up, and what a person can do something with."""


def when_no_display(told: Callable[[str], int]) -> None:
    """Where Qt cannot show anything, now or later, end with the exit code of `told`; it gets the reason."""
    reasons: list[str] = []

    def heard(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg or any(words in message for words in _BROKE):
            _leave(told(reasons[0] if reasons else message.splitlines()[0]))
        if any(words in message for words in _SINCE):
            reasons.append(message.strip())
        else:
            _pass_on(message)

    qInstallMessageHandler(heard)


def _pass_on(message: str) -> None:
    with suppress(OSError, AttributeError):
        print(message, file=sys.stderr)  # noqa: T201 - as Qt does


def _leave(code: int) -> None:
    """End at once: after this Qt aborts, and nothing of ours waits: events are written when they happen."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, AttributeError, ValueError):
            stream.flush()
    os._exit(code)

"""Processes of our own while they run: started with pipes, apart from the terminal, and ended at once."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence

from edu_desk.shared.log import Log
from edu_desk.shared.own_process import OwnProcess, own_command, own_environment

if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW
else:
    _NO_WINDOW = 0
_log = Log(__name__)


def start_process(
    name: OwnProcess, arguments: Sequence[str] = (), environment: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Start `name` with pipes for its input and output. Raises `OSError` where none can be started."""
    return subprocess.Popen(  # noqa: S603 - a process of our own
        own_command(name, arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=_NO_WINDOW,
        env=os.environ | own_environment() | dict(environment or {}),
    )


def kill_process(process: subprocess.Popen[bytes]) -> None:
    """End the process and what it has started, at once."""
    try:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        _log.debug("a process of our own had already ended")
    process.wait()


def close_pipes(process: subprocess.Popen[bytes]) -> None:
    """Close what led to an ended process."""
    for pipe in (process.stdin, process.stdout):
        if pipe:
            try:
                pipe.close()
            except OSError:
                _log.debug("an order had not been read when the process ended")

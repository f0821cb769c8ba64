"""The measuring process as a job: a line of progress is a step, and cancelling ends the process."""

import os
from collections.abc import Sequence
from subprocess import PIPE, Popen
from threading import Lock
from typing import Final

from edu_desk.jobs import JobWork, Moved
from edu_desk.shared.errors import Fault
from edu_desk.shared.own_process import OwnProcess, own_command, own_environment
from edu_desk.shared.text import N_

_PARTS: Final = 3
"""A line of progress: how much is done, of how much, and what is measured now."""


class MeasuringJob:
    """`work` measures in a process of its own; `stop`, called from another thread, ends it."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._arguments = arguments
        self._lock = Lock()
        self._process: Popen[str] | None = None
        self._stopped = False

    def work(self) -> JobWork[None]:
        """Measure to the end. Raises `Fault` where the process cannot be started, or fails."""
        process = self._started()
        if process is None:
            return
        with process:
            try:
                for line in process.stdout or ():
                    yield _progress(line)
                said = process.stderr.read().strip() if process.stderr else ""
                if process.wait():
                    raise not_measured(said.splitlines()[-1] if said else str(process.returncode))
            finally:
                process.kill()

    def stop(self) -> None:
        """End the process, or keep it from being started."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _started(self) -> Popen[str] | None:
        with self._lock:
            if self._stopped:
                return None
            command = own_command(OwnProcess.MEASURE, self._arguments)
            try:
                self._process = Popen(  # noqa: S603 - a process of our own
                    command,
                    env={**os.environ, **own_environment()},
                    stdout=PIPE,
                    stderr=PIPE,
                    encoding="utf-8",
                    errors="replace",
                )
            except OSError as error:
                raise not_measured(error.strerror or str(error)) from error
            return self._process


def not_measured(reason: str) -> Fault:
    """The screen could not be measured, and why."""
    return Fault(
        N_("The screen could not be measured: {reason}."),
        N_("Try it once more, or use `edu-desk access-report`."),
        reason=reason.rstrip("."),
    )


def _progress(line: str) -> Moved | None:
    parts = line.split(maxsplit=_PARTS - 1)
    if len(parts) < _PARTS or not (parts[0].isdigit() and parts[1].isdigit()):
        return None
    return Moved(int(parts[0]), int(parts[1]), parts[2].strip())

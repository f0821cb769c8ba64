"""The process that makes sound, as the program sees it: ordered by lines, ended at once."""

import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from tempfile import TemporaryDirectory
from threading import Thread

from edu_desk.shared.own_process import OwnProcess, own_command, own_environment
from edu_desk.speech.engine import Synthesis
from edu_desk.speech.speech_events import Reason
from edu_desk.speech.worker import SpeechOrder, read_answers

if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW
else:
    _NO_WINDOW = 0
_log = logging.getLogger(__name__)


class WorkerProcess:
    """One process that makes sound. Its answers go to `told`, its end to `gone`, on a thread of its own."""

    def __init__(
        self,
        engine: str,
        told: "Callable[[WorkerProcess, Synthesis | Reason], None]",
        gone: "Callable[[WorkerProcess], None]",
    ) -> None:
        """`engine` is a name of `choose.SYNTHESISERS`. Raises `OSError` where no process can be started."""
        self._told, self._gone = told, gone
        # An ended process cannot remove the file it was writing: its folder is removed with it.
        self._folder = TemporaryDirectory(prefix="edu-desk-voice-", ignore_cleanup_errors=True)
        try:
            self._process = _start(engine, self._folder.name)
        except OSError:
            self._folder.cleanup()
            raise
        self._reader = Thread(target=self._read, name="speech-worker", daemon=True)
        self._reader.start()

    def order(self, text: str, language: str, rate: float) -> None:
        """Let it make one sentence. Raises `OSError` where it has ended."""
        line: SpeechOrder = {"text": text, "language": language, "rate": rate}
        if self._process.stdin:
            self._process.stdin.write(json.dumps(line).encode() + b"\n")
            self._process.stdin.flush()

    def end(self) -> None:
        """End the process at once and close its pipes."""
        try:
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            _log.debug("the speech process had already ended")
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                try:
                    pipe.close()
                except OSError:
                    _log.debug("an order had not been read when the speech process ended")
        self._folder.cleanup()

    def _read(self) -> None:
        if self._process.stdout:
            for answer in read_answers(self._process.stdout):
                self._told(self, answer)
        self._gone(self)


def _start(engine: str, folder: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - a process of our own
        own_command(OwnProcess.SPEECH, (engine,)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=_NO_WINDOW,
        env=os.environ | own_environment() | {"TMPDIR": folder, "TEMP": folder},
    )

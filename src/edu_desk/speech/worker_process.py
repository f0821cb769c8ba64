"""A speaking process as the engine sees it: ordered by lines, ended at once with all it plays with."""

import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from tempfile import TemporaryDirectory
from threading import Thread

from edu_desk.speech.utterance import Utterance, sentences

if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW
else:
    _NO_WINDOW = 0
_log = logging.getLogger(__name__)


class WorkerProcess:
    """One process that speaks. What it tells goes to `told`, its end to `gone`, on a thread of its own."""

    def __init__(
        self,
        told: "Callable[[WorkerProcess, dict[str, object]], None]",
        gone: "Callable[[WorkerProcess], None]",
    ) -> None:
        """Raises `OSError` where no process can be started."""
        self._told, self._gone = told, gone
        # An ended process cannot remove what it was playing: its folder for passing files is removed with it.
        self._folder = TemporaryDirectory(prefix="edu-desk-voice-", ignore_cleanup_errors=True)
        try:
            self._process = _start(self._folder.name)
        except OSError:
            self._folder.cleanup()
            raise
        self._reader = Thread(target=self._read, name="speech-worker", daemon=True)
        self._reader.start()

    def order(self, number: int, utterance: Utterance, rate: float, volume: float) -> None:
        """Let it speak. Raises `OSError` where it has ended."""
        line = {
            "id": number,
            "text": utterance.text,
            "spans": [(span.start, span.end) for span in sentences(utterance.text)],
            "language": utterance.language,
            "rate": rate,
            "volume": volume,
        }
        if self._process.stdin:
            self._process.stdin.write(json.dumps(line) + "\n")
            self._process.stdin.flush()

    def end(self) -> None:
        """End it and whatever it plays with, at once, and let go of everything it had."""
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
        for line in self._process.stdout or ():
            self._told(self, json.loads(line))
        self._gone(self)


def _start(folder: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "edu_desk.speech.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        start_new_session=True,
        creationflags=_NO_WINDOW,
        env=os.environ
        | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1", "TMPDIR": folder},
    )

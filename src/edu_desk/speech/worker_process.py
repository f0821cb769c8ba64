"""The process that makes sound, as the program sees it: ordered by lines, ended at once."""

import json
from collections.abc import Callable
from tempfile import TemporaryDirectory
from threading import Thread

from edu_desk.shared.child_process import close_pipes, kill_process, start_process
from edu_desk.shared.own_process import OwnProcess
from edu_desk.speech.engine import Synthesis
from edu_desk.speech.speech_events import Reason
from edu_desk.speech.worker import SpeechOrder, read_answers


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
            folder = self._folder.name
            self._process = start_process(OwnProcess.SPEECH, (engine,), {"TMPDIR": folder, "TEMP": folder})
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
        kill_process(self._process)
        self._reader.join()
        close_pipes(self._process)
        self._folder.cleanup()

    def _read(self) -> None:
        if self._process.stdout:
            for answer in read_answers(self._process.stdout):
                self._told(self, answer)
        self._gone(self)

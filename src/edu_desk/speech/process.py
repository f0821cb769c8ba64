"""Speaks through processes: one that speaks and one that is warm, so that to stop is to end a process."""

import json
import logging
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread

from edu_desk.speech.engine import Listen
from edu_desk.speech.events import Finished, Reason, Sentence, Silent
from edu_desk.speech.sound import sound_missing
from edu_desk.speech.utterance import Utterance, sentences

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Say:
    number: int
    utterance: Utterance
    rate: float
    volume: float


@dataclass(frozen=True, slots=True)
class _Stop:
    pass


@dataclass(frozen=True, slots=True)
class _Close:
    pass


@dataclass(frozen=True, slots=True)
class _Told:
    worker: "_Worker"
    event: dict[str, object]


@dataclass(frozen=True, slots=True)
class _Gone:
    worker: "_Worker"


class _Worker:
    """One speaking process; what it tells goes to the engine's queue."""

    def __init__(self, inbox: "SimpleQueue[_Order]") -> None:
        self.number: int | None = None
        self._inbox = inbox
        self._process = subprocess.Popen(
            [sys.executable, "-m", "edu_desk.speech.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            start_new_session=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"},
        )
        self._reader = Thread(target=self._read, name="speech-worker", daemon=True)
        self._reader.start()

    def order(self, say: _Say) -> None:
        """Let it speak."""
        self.number = say.number
        text = say.utterance.text
        spans = [[span.start, span.end] for span in sentences(text)]
        line = {
            "id": say.number,
            "text": text,
            "spans": spans,
            "language": say.utterance.language,
            "rate": say.rate,
            "volume": say.volume,
        }
        if self._process.stdin:
            self._process.stdin.write(json.dumps(line) + "\n")
            self._process.stdin.flush()

    def kill(self) -> None:
        """End it and whatever it plays with, at once."""
        try:
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        except ProcessLookupError:
            _log.debug("the speech process had already ended")
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                try:
                    pipe.close()
                except BrokenPipeError:
                    _log.debug("an order had not been read when the speech process ended")

    def _read(self) -> None:
        for line in self._process.stdout or ():
            self._inbox.put(_Told(self, json.loads(line)))
        self._inbox.put(_Gone(self))


_Order = _Say | _Stop | _Close | _Told | _Gone


class ProcessEngine:
    """An engine whose calls only put an order into its thread's queue."""

    def __init__(self, listen: Listen) -> None:
        self._listen = listen
        self._inbox: SimpleQueue[_Order] = SimpleQueue()
        self._silent: Reason | None = None
        self._voice: _Worker | None = None
        self._spare: _Worker | None = None
        self._thread = Thread(target=self._work, name="speech", daemon=True)
        self._thread.start()

    def say(self, number: int, utterance: Utterance, rate: float, volume: float) -> None:
        """Say it now."""
        self._inbox.put(_Say(number, utterance, rate, volume))

    def stop(self) -> None:
        """Be quiet at once."""
        self._inbox.put(_Stop())

    def close(self) -> None:
        """End every process; returns when they have ended."""
        self._inbox.put(_Close())
        self._thread.join()

    def _work(self) -> None:
        self._silence(sound_missing())
        if self._silent is None:
            self._voice, self._spare = _Worker(self._inbox), _Worker(self._inbox)
        while True:
            order = self._inbox.get()
            match order:
                case _Close():
                    self._end()
                    return
                case _Stop():
                    self._hush()
                case _Say():
                    self._say(order)
                case _Told(worker, event):
                    self._told(worker, event)
                case _Gone(worker):
                    if worker is self._voice and worker.number is not None and self._silent is None:
                        self._silence(Reason.BROKEN)

    def _say(self, order: _Say) -> None:
        self._hush()
        if self._silent is not None or order.utterance.private or self._voice is None:
            self._listen(Finished(order.number))
            return
        try:
            self._voice.order(order)
        except OSError:
            _log.warning("the speech process does not take orders")
            self._silence(Reason.BROKEN)
            self._listen(Finished(order.number))

    def _hush(self) -> None:
        """End the process that is speaking; the warm one takes its place, another is warmed."""
        if self._voice is None or self._voice.number is None:
            return
        old, self._voice = self._voice, self._spare
        self._spare = None
        old.kill()
        if self._silent is None:
            self._voice = self._voice or _Worker(self._inbox)
            self._spare = _Worker(self._inbox)

    def _told(self, worker: _Worker, event: dict[str, object]) -> None:
        if event["event"] == "silent":
            number = self._voice.number if self._voice else None
            self._silence(Reason(str(event["reason"])))
            if number is not None:
                self._listen(Finished(number))
            return
        if worker is not self._voice or event.get("id") != worker.number or worker.number is None:
            return
        if event["event"] == "sentence":
            self._listen(Sentence(worker.number, int(str(event["start"])), int(str(event["end"]))))
        elif event["event"] == "finished":
            number, worker.number = worker.number, None
            self._listen(Finished(number))

    def _silence(self, reason: Reason | None) -> None:
        if reason is None or self._silent is not None:
            return
        self._silent = reason
        self._listen(Silent(reason))
        self._end()

    def _end(self) -> None:
        for worker in (self._voice, self._spare):
            if worker is not None:
                worker.kill()
        self._voice = self._spare = None

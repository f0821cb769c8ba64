"""Speaks through processes: one that speaks and one that is warm, so that to stop is to end a process."""

import logging
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread

from edu_desk.speech.engine import Listen
from edu_desk.speech.events import Finished, Reason, Sentence, Silent, Started, Word
from edu_desk.speech.sound import sound_missing
from edu_desk.speech.utterance import Utterance
from edu_desk.speech.worker_process import WorkerProcess

_CRASHES = 2
"""So many processes that end by themselves, without an utterance between, and the voice is given up."""
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
    worker: WorkerProcess
    event: dict[str, object]


@dataclass(frozen=True, slots=True)
class _Gone:
    worker: WorkerProcess


_Order = _Say | _Stop | _Close | _Told | _Gone


class ProcessEngine:
    """An engine whose calls only put an order into its thread's queue."""

    def __init__(self, listen: Listen) -> None:
        self._listen = listen
        self._inbox: SimpleQueue[_Order] = SimpleQueue()
        self._silent: Reason | None = None
        self._mute: set[str] = set()
        self._crashes = 0
        self._now: _Say | None = None
        self._voice: WorkerProcess | None = None
        self._spare: WorkerProcess | None = None
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
        missing = sound_missing()
        if missing is not None:
            self._fall_silent(missing)
        while True:
            order = self._inbox.get()
            match order:
                case _Close():
                    self._hush()
                    self._end_all()
                    return
                case _Stop():
                    self._hush()
                case _Say():
                    self._say(order)
                case _Told(worker, event):
                    if worker is self._voice:
                        self._told(event)
                case _Gone(worker):
                    self._lost(worker)

    def _say(self, order: _Say) -> None:
        self._hush()
        self._now = order
        self._listen(Started(order.number))
        if self._silent is not None or order.utterance.private or order.utterance.language in self._mute:
            self._finish(completed=True)
            return
        try:
            self._voice = self._voice or self._start()
            self._voice.order(order.number, order.utterance, order.rate, order.volume)
        except OSError:
            _log.warning("the speech process does not take orders")
            self._fall_silent(Reason.BROKEN)

    def _hush(self) -> None:
        """End the process that is speaking; the warm one takes its place."""
        if self._now is None:
            return
        if self._voice is not None:
            self._voice.end()
        self._voice, self._spare = self._spare, None
        self._finish(completed=False)

    def _told(self, event: dict[str, object]) -> None:
        match event:
            case {"event": "silent", "reason": Reason.NO_VOICE}:
                if self._now:
                    self._mute.add(self._now.utterance.language)
                self._listen(Silent(Reason.NO_VOICE))
                self._finish(completed=True)
            case {"event": "silent", "reason": str(reason)}:
                self._fall_silent(Reason(reason))
            case {"event": "sentence", "id": int(number), "start": int(start), "end": int(end)}:
                self._listen(Sentence(number, start, end))
                self._warm()
            case {"event": "word", "id": int(number), "start": int(start), "end": int(end)}:
                self._listen(Word(number, start, end))
            case {"event": "finished"}:
                self._crashes = 0
                self._finish(completed=True)

    def _lost(self, worker: WorkerProcess) -> None:
        """A process has ended by itself: another takes its place, but not for ever."""
        if worker not in {self._voice, self._spare}:
            return
        _log.warning("the speech process has ended by itself")
        worker.end()
        was_voice = worker is self._voice
        self._voice, self._spare = self._spare if was_voice else self._voice, None
        self._crashes += 1
        if self._crashes >= _CRASHES:
            self._fall_silent(Reason.BROKEN)
        elif was_voice:
            self._finish(completed=False)

    def _warm(self) -> None:
        """Start the next process while this one speaks, when it no longer takes time from it."""
        if self._spare is not None:
            return
        try:
            self._spare = self._start()
        except OSError:
            _log.warning("no second speech process can be started")

    def _start(self) -> WorkerProcess:
        return WorkerProcess(
            lambda worker, event: self._inbox.put(_Told(worker, event)),
            lambda worker: self._inbox.put(_Gone(worker)),
        )

    def _finish(self, *, completed: bool) -> None:
        if self._now is not None:
            number, self._now = self._now.number, None
            self._listen(Finished(number, completed=completed))

    def _fall_silent(self, reason: Reason) -> None:
        if self._silent is None:
            self._silent = reason
            self._listen(Silent(reason))
            self._end_all()
        self._finish(completed=False)

    def _end_all(self) -> None:
        for worker in (self._voice, self._spare):
            if worker is not None:
                worker.end()
        self._voice = self._spare = None

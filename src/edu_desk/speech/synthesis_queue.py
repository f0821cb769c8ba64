"""Makes utterances into sound, sentence by sentence: what is said now first, then what may be said soon."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic

from edu_desk.shared.log import Log
from edu_desk.speech.engine import Synthesis
from edu_desk.speech.sound_cache import SoundCache, SoundKey
from edu_desk.speech.speech_events import Reason
from edu_desk.speech.utterance import Span, Utterance, sentences
from edu_desk.speech.worker_process import WorkerProcess

_CRASHES = 2
"""So many processes that end by themselves, without a sentence between, and the voice is given up."""
LONGEST_S = 10.0
LONGEST_S_PER_LETTER = 0.5
"""After this long without an answer the process is ended: it hangs."""
_PERCENT = 100
_log = Log(__name__)


@dataclass(frozen=True, slots=True)
class Made:
    """A sentence of utterance `number` is ready; `words` of `sound` count from the span's start."""

    number: int
    span: Span
    sound: Synthesis


@dataclass(frozen=True, slots=True)
class Unmade:
    """The rest of utterance `number` will not be made."""

    number: int
    reason: Reason


Tell = Callable[[Made | Unmade], None]


@dataclass(frozen=True, slots=True)
class _Job:
    key: SoundKey
    number: int | None
    """The utterance's, None where it is only prepared."""
    span: Span
    private: bool

    @property
    def longest_s(self) -> float:
        return LONGEST_S + LONGEST_S_PER_LETTER * len(self.key.text)


@dataclass(frozen=True, slots=True)
class _Make:
    jobs: tuple[_Job, ...]


@dataclass(frozen=True, slots=True)
class _Prepare:
    jobs: tuple[_Job, ...]


@dataclass(frozen=True, slots=True)
class _Close:
    pass


@dataclass(frozen=True, slots=True)
class _Told:
    worker: WorkerProcess
    answer: Synthesis | Reason


@dataclass(frozen=True, slots=True)
class _Gone:
    worker: WorkerProcess


_Order = _Make | _Prepare | _Close | _Told | _Gone


class SynthesisQueue:
    """Its calls only put an order into its thread's queue; `tell` is called on that thread, in order."""

    def __init__(self, engine: str, open_cache: Callable[[], SoundCache], tell: Tell) -> None:
        """`engine` is a name of `choose.SYNTHESISERS`; the cache is opened on the queue's own thread."""
        self._engine, self._tell = engine, tell
        self._inbox: SimpleQueue[_Order] = SimpleQueue()
        self._wanted: deque[_Job] = deque()
        self._soon: deque[_Job] = deque()
        self._at_work: _Job | None = None
        self._until = 0.0
        self._worker: WorkerProcess | None = None
        self._crashes = 0
        self._given_up: Reason | None = None
        self._mute: set[str] = set()
        self._thread = Thread(target=self._work, args=(open_cache,), name="speech", daemon=True)
        self._thread.start()

    def make(self, number: int, utterance: Utterance, rate: float) -> None:
        """Make every sentence of it now, instead of anything ordered or prepared before."""
        self._inbox.put(_Make(self._jobs(number, utterance, rate)))

    def prepare(self, utterances: tuple[Utterance, ...], rate: float) -> None:
        """Make these when nothing else is wanted, instead of what was prepared before; private ones never."""
        jobs = (job for told in utterances if not told.private for job in self._jobs(None, told, rate))
        self._inbox.put(_Prepare(tuple(jobs)))

    def drop(self) -> None:
        """Nothing is wanted any more."""
        self._inbox.put(_Make(()))

    def close(self) -> None:
        """End the process; returns when it has ended."""
        self._inbox.put(_Close())
        self._thread.join()

    def _jobs(self, number: int | None, utterance: Utterance, rate: float) -> tuple[_Job, ...]:
        text, percent = utterance.text, round(rate * _PERCENT)
        return tuple(
            _Job(
                SoundKey(self._engine, utterance.language, percent, text[span.start : span.end]),
                number,
                span,
                utterance.private,
            )
            for span in sentences(text)
        )

    def _work(self, open_cache: Callable[[], SoundCache]) -> None:
        self._cache = open_cache()
        while True:
            match self._next_order():
                case _Close():
                    self._end_worker()
                    return
                case None:
                    _log.warning("the speech process hangs and is ended")
                    self._lost()
                case _Make(jobs):
                    self._wanted, self._soon = deque(jobs), deque()
                case _Prepare(jobs):
                    self._soon = deque(jobs)
                case _Told(worker, answer):
                    if worker is self._worker:
                        self._answered(answer)
                case _Gone(worker):
                    if worker is self._worker:
                        _log.warning("the speech process has ended by itself")
                        self._lost()
            self._go_on()

    def _next_order(self) -> _Order | None:
        """The next order, or None where the process has been silent for too long."""
        try:
            return self._inbox.get(timeout=max(self._until - monotonic(), 0) if self._at_work else None)
        except Empty:
            return None

    def _go_on(self) -> None:
        """Hand out what is kept, and order the first sentence that is not."""
        while self._at_work is None and (jobs := self._wanted or self._soon):
            job = jobs[0]
            if (reason := self._why_not(job)) is not None:
                jobs.clear()
                self._refuse(job, reason)
            elif (sound := None if job.private else self._cache.get(job.key)) is not None:
                jobs.popleft()
                self._hand_out(job, sound)
            else:
                self._order(job)

    def _why_not(self, job: _Job) -> Reason | None:
        return self._given_up or (Reason.NO_VOICE if job.key.language in self._mute else None)

    def _hand_out(self, job: _Job, sound: Synthesis) -> None:
        if job.number is not None:
            self._tell(Made(job.number, job.span, sound))

    def _refuse(self, job: _Job, reason: Reason) -> None:
        if job.number is not None:
            self._tell(Unmade(job.number, reason))

    def _order(self, job: _Job) -> None:
        self._at_work, self._until = job, monotonic() + job.longest_s
        try:
            self._worker = self._worker or self._start()
            self._worker.order(job.key.text, job.key.language, job.key.rate / _PERCENT)
        except OSError:
            _log.warning("the speech process does not take orders")
            self._lost()

    def _answered(self, answer: Synthesis | Reason) -> None:
        job, self._at_work = self._at_work, None
        if answer is Reason.NO_VOICE:
            if job is not None:
                self._mute.add(job.key.language)
        elif isinstance(answer, Reason):
            self._give_up(answer)
        elif job is not None:
            self._crashes = 0
            self._keep(job, answer)

    def _keep(self, job: _Job, sound: Synthesis) -> None:
        if not job.private:
            self._cache.put(job.key, sound)
        for jobs in (self._wanted, self._soon):
            if jobs and jobs[0] == job:
                jobs.popleft()
                self._hand_out(job, sound)
                return

    def _lost(self) -> None:
        """The process is of no more use: another takes its place and its work, but not for ever."""
        self._end_worker()
        self._at_work = None
        self._crashes += 1
        if self._crashes >= _CRASHES:
            self._give_up(Reason.BROKEN)

    def _give_up(self, reason: Reason) -> None:
        self._given_up = reason
        self._end_worker()

    def _start(self) -> WorkerProcess:
        return WorkerProcess(
            self._engine,
            lambda worker, answer: self._inbox.put(_Told(worker, answer)),
            lambda worker: self._inbox.put(_Gone(worker)),
        )

    def _end_worker(self) -> None:
        if self._worker is not None:
            self._worker.end()
            self._worker = None

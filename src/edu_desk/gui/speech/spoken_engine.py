"""Makes sound, plays it, and tells each word as it is heard; all of it on a thread of its own."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from edu_desk.speech.engine import Listen
from edu_desk.speech.player import NoSound, Player
from edu_desk.speech.sound_orders import TAIL_MS
from edu_desk.speech.speech_events import Reason, Sentence, Silent, SpeechFinished, SpeechStarted, Word
from edu_desk.speech.synthesis_queue import Made, SynthesisQueue, Tell, Unmade
from edu_desk.speech.utterance import Utterance, sentences

BREATH_MS = 200
"""Between two sentences, at the program's own rate, the player's own tail counted in."""
STALL_S = 5.0
"""An output that has stood still for so long is given up."""
BEGIN_S = 15.0
"""The same before it has begun: what plays may have to be loaded from a slow disk first."""
LOOK_MS = 20
"""How often is asked what is heard now: a word lights up at most this much late."""
OpenQueue = Callable[[Tell], SynthesisQueue]


@dataclass(frozen=True, slots=True)
class _Say:
    number: int
    utterance: Utterance
    rate: float
    volume: float


@dataclass(slots=True)
class _Now:
    """The utterance that is being said."""

    order: _Say
    left: int
    """Sentences that have not begun to sound."""
    ready: deque[Made]
    playing: Made | None = None
    told: int = 0
    """Words of the playing sentence that have been told."""
    begun: bool = False
    """Whether the playing sentence is heard."""
    heard_ms: int = 0
    moved_s: float = 0.0
    """When `heard_ms` was last seen to change, on the machine's clock."""

    def begin(self, made: Made) -> None:
        """A sentence begins to sound."""
        self.playing, self.told, self.left, self.begun = made, 0, self.left - 1, False
        self.heard_ms, self.moved_s = 0, monotonic()

    def stalls(self, heard_ms: int) -> bool:
        """Whether the output has stood still at `heard_ms` for too long."""
        if heard_ms != self.heard_ms:
            self.heard_ms, self.moved_s = heard_ms, monotonic()
        return monotonic() - self.moved_s > (STALL_S if self.begun else BEGIN_S)


class _Speaker(QObject):
    """Lives in the speech thread: its slots are called there, one after another."""

    made = Signal(object)

    def __init__(self, listen: Listen, open_queue: OpenQueue, open_player: Callable[[], Player]) -> None:
        super().__init__()
        self._listen = listen
        self._open_queue, self._open_player = open_queue, open_player
        self._now: _Now | None = None
        self._silent: set[Reason] = set()

    @Slot()
    def open(self) -> None:
        """Make what belongs to this thread."""
        self._player = self._open_player()
        self.made.connect(self._made, Qt.ConnectionType.QueuedConnection)
        self._queue = self._open_queue(self.made.emit)
        self._look = QTimer(self, interval=LOOK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._look.timeout.connect(self._follow)
        self._breath = QTimer(self, singleShot=True)
        self._breath.timeout.connect(self._play)

    @Slot(object)
    def say(self, order: _Say) -> None:
        """Begin an utterance instead of the present one."""
        self._hush()
        self._listen(SpeechStarted(order.number))
        self._now = _Now(order, len(sentences(order.utterance.text)), deque())
        if not self._now.left:
            self._finish(completed=True)
        elif self._can_play():
            self._queue.make(order.number, order.utterance, order.rate)

    @Slot(object, float)
    def prepare(self, utterances: tuple[Utterance, ...], rate: float) -> None:
        """Let it be made ahead, if it could be heard."""
        if self._can_play():
            self._queue.prepare(utterances, rate)

    @Slot(float)
    def set_volume(self, volume: float) -> None:
        """Heard in the midst of a word."""
        if self._now:
            order = self._now.order
            self._now.order = _Say(order.number, order.utterance, order.rate, volume)
        self._player.set_volume(volume)

    @Slot()
    def stop(self) -> None:
        self._hush()
        self._queue.drop()

    @Slot()
    def close(self) -> None:
        """Close the output and the queue, and end the thread."""
        self._hush()
        self._queue.close()
        QThread.currentThread().quit()

    def _can_play(self) -> bool:
        """Whether there is an output; where there is none, that is told."""
        try:
            self._player.check()
        except NoSound as trouble:
            self._fall_silent(trouble.reason)
            return False
        return True

    def _hush(self) -> None:
        self._player.stop()
        self._look.stop()
        self._breath.stop()
        self._finish(completed=False)

    def _finish(self, *, completed: bool) -> None:
        if self._now is not None:
            number, self._now = self._now.order.number, None
            self._listen(SpeechFinished(number, completed=completed))

    def _made(self, made: Made | Unmade) -> None:
        if self._now is None or made.number != self._now.order.number:
            return
        match made:
            case Made():
                self._now.ready.append(made)
                if self._now.playing is None and not self._breath.isActive():
                    self._play()
            case Unmade(_, reason):
                self._fall_silent(reason)

    def _play(self) -> None:
        """Begin the next sentence, if it is ready; otherwise it begins when it is made."""
        now = self._now
        if now is None or not now.ready:
            return
        made = now.ready.popleft()
        try:
            self._player.play(made.sound, now.order.volume)
        except NoSound as trouble:
            self._fall_silent(trouble.reason)
            return
        now.begin(made)
        self._look.start()
        self._follow()

    def _follow(self) -> None:
        """Tell the words that have begun to sound; after the last, breathe and go on."""
        now = self._now
        if now is None or now.playing is None:
            return
        try:
            heard = self._player.position_ms()
        except NoSound as trouble:
            self._fall_silent(trouble.reason)
            return
        self._tell_heard(now, now.playing, now.playing.sound.ms if heard is None else heard)
        if heard is None:
            self._look.stop()
            now.playing = None
            if now.left:
                self._breath.start(max(round(BREATH_MS / now.order.rate) - TAIL_MS, 0))
            else:
                self._finish(completed=True)
        elif now.stalls(heard):
            self._player.abandon()
            self._fall_silent(Reason.NO_DEVICE)

    def _tell_heard(self, now: _Now, made: Made, heard: int) -> None:
        """Tell that the sentence is heard, and each word when it is; nothing before it has begun to sound."""
        if heard < 0:
            return
        if not now.begun:
            now.begun = True
            self._silent.discard(Reason.NO_DEVICE)
            self._listen(Sentence(made.number, made.span.start, made.span.end))
        words = made.sound.words
        while now.told < len(words) and words[now.told].ms <= heard:
            word = words[now.told]
            now.told += 1
            self._listen(Word(made.number, made.span.start + word.start, made.span.start + word.end))

    def _fall_silent(self, reason: Reason) -> None:
        """Tell once why nothing sounds (a missing output again, if it had come back); captions carry on."""
        known = reason in self._silent
        if not known:
            self._silent.add(reason)
            self._listen(Silent(reason))
        self._player.stop()
        self._look.stop()
        self._queue.drop()
        self._finish(completed=known or reason not in {Reason.BROKEN, Reason.NO_ENGINE})


class SpokenEngine(QObject):
    """An engine that is heard: every call only sends a signal to its thread, which tells `listen`."""

    _said = Signal(object)
    _prepared = Signal(object, float)
    _volume = Signal(float)
    _stopped = Signal()
    _closed = Signal()

    def __init__(self, listen: Listen, open_queue: OpenQueue, open_player: Callable[[], Player]) -> None:
        super().__init__()
        self._thread = QThread()
        self._thread.setObjectName("speech")
        self._speaker = _Speaker(listen, open_queue, open_player)
        self._speaker.moveToThread(self._thread)
        self._thread.started.connect(self._speaker.open)
        self._said.connect(self._speaker.say)
        self._prepared.connect(self._speaker.prepare)
        self._volume.connect(self._speaker.set_volume)
        self._stopped.connect(self._speaker.stop)
        self._closed.connect(self._speaker.close)
        self._thread.start()

    def say(self, number: int, utterance: Utterance, rate: float, volume: float) -> None:
        """Say it now."""
        self._said.emit(_Say(number, utterance, rate, volume))

    def prepare(self, utterances: tuple[Utterance, ...], rate: float) -> None:
        """Let it be made ahead."""
        self._prepared.emit(utterances, rate)

    def set_volume(self, volume: float) -> None:
        """Heard at once."""
        self._volume.emit(volume)

    def stop(self) -> None:
        """Be quiet at once."""
        self._stopped.emit()

    def close(self) -> None:
        """Be quiet for good; returns when the speech process and the thread have ended."""
        self._closed.emit()
        self._thread.wait()

"""The computer's sound, in a process of its own that is begun anew when it ends.

The libraries below Qt's sound end their process when a sound server goes away: it must not be ours.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from edu_desk.shared.log import Log
from edu_desk.speech.engine import Synthesis
from edu_desk.speech.player import NoSound
from edu_desk.speech.sound_check import sound_missing
from edu_desk.speech.sound_orders import (
    Heard,
    Lost,
    PlaySound,
    Ready,
    SetLoudness,
    SoundAnswer,
    SoundOrder,
    StopSound,
)
from edu_desk.speech.sound_process import SoundProcess
from edu_desk.speech.speech_events import Reason

FIRST_PAUSE_S = 1.0
"""So long after a process has ended by itself none is begun; each time twice as long, until one is heard."""
LONGEST_PAUSE_S = 16.0
NOT_BEGUN = -1
"""The position of a sound that nobody hears yet."""
_log = Log(__name__)


@dataclass(frozen=True, slots=True)
class Ticket:
    """A sound that was ordered of one process."""

    process: SoundProcess
    channel: str
    number: int


class SoundOutput:
    """Any thread may call it, and nothing waits but `close`."""

    def __init__(
        self, seconds: Callable[[], float] = monotonic, missing: Callable[[], Reason | None] = sound_missing
    ) -> None:
        self._seconds, self._missing = seconds, missing
        self._lock = Lock()
        self._process: SoundProcess | None = None
        self._closed = False
        self._why = Reason.NO_DEVICE
        self._pause_s, self._not_before_s = FIRST_PAUSE_S, 0.0
        self._count = 0
        self._heard: dict[str, Heard] = {}

    def player(self, channel: str) -> "ChannelPlayer":
        """A player whose sounds are heard beside those of other channels."""
        return ChannelPlayer(self, channel)

    def warm(self) -> None:
        """Begin the process before the first sound, where there is any sound."""
        try:
            self.begin()
        except NoSound as trouble:
            _log.info("nothing can be heard: %s", trouble.reason)

    def begin(self) -> SoundProcess:
        """The process that runs, or another one. Raises `NoSound` where none runs and it is not yet time."""
        if (missing := self._missing()) is not None:
            raise NoSound(missing)
        with self._lock:
            if self._process is None:
                if self._closed or self._seconds() < self._not_before_s:
                    raise NoSound(self._why)
                self._process = self._start()
            return self._process

    def play(self, channel: str, sound: Synthesis, volume: float) -> Ticket:
        """Order a sound. Raises `NoSound`."""
        process = self.begin()
        with self._lock:
            self._count += 1
            ticket = Ticket(process, channel, self._count)
        process.order(PlaySound(channel, ticket.number, sound, volume))
        return ticket

    def heard_ms(self, ticket: Ticket) -> int | None:
        """How much of it has been heard, None where it has ended. Raises `NoSound` where its process has."""
        with self._lock:
            if ticket.process is not self._process:
                raise NoSound(self._why)
            heard = self._heard.get(ticket.channel)
            return heard.ms if heard and heard.number == ticket.number else NOT_BEGUN

    def send(self, order: SoundOrder) -> None:
        """Tell the process that runs; where none does, nothing is to be told."""
        with self._lock:
            process = self._process
        if process is not None:
            process.order(order)

    def abandon(self) -> None:
        """End the process: it stands still."""
        with self._lock:
            process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """Be quiet for good; returns when the process has ended."""
        with self._lock:
            process, self._process, self._closed = self._process, None, True
        if process is not None:
            process.end()

    def _start(self) -> SoundProcess:
        self._why = Reason.NO_DEVICE
        self._heard.clear()
        try:
            return SoundProcess(self._told, self._gone)
        except OSError as error:
            _log.warning("no process can be started for sound: %s", error.strerror)
            self._wait_longer()
            raise NoSound(Reason.NO_DEVICE) from error

    def _told(self, process: SoundProcess, answer: SoundAnswer) -> None:
        with self._lock:
            if process is not self._process:
                return
            match answer:
                case Heard(channel, _, ms):
                    self._heard[channel] = answer
                    if ms is None or ms > 0:
                        self._pause_s = FIRST_PAUSE_S
                case Lost(reason):
                    self._why = reason
                case Ready():
                    pass

    def _gone(self, process: SoundProcess) -> None:
        with self._lock:
            if process is not self._process:
                return
            self._process = None
            self._wait_longer()
        _log.warning("the process that plays sound has ended by itself")

    def _wait_longer(self) -> None:
        self._not_before_s = self._seconds() + self._pause_s
        self._pause_s = min(self._pause_s * 2, LONGEST_PAUSE_S)


class ChannelPlayer:
    """Plays one sound at a time on its channel of the output."""

    def __init__(self, output: SoundOutput, channel: str) -> None:
        self._output, self._channel = output, channel
        self._ticket: Ticket | None = None

    def check(self) -> None:
        """Begin the process, if it is time."""
        self._output.begin()

    def play(self, sound: Synthesis, volume: float) -> None:
        """Instead of what this player plays now."""
        self._ticket = None
        self._ticket = self._output.play(self._channel, sound, volume)

    def position_ms(self) -> int | None:
        """As the process has told it last."""
        return None if self._ticket is None else self._output.heard_ms(self._ticket)

    def set_volume(self, volume: float) -> None:
        """Heard at once."""
        self._output.send(SetLoudness(self._channel, volume))

    def stop(self) -> None:
        """Be quiet at once."""
        if self._ticket is not None:
            self._ticket = None
            self._output.send(StopSound(self._channel))

    def abandon(self) -> None:
        """End the process."""
        self._ticket = None
        self._output.abandon()

"""Plays sound with Qt, in the process that plays; QtMultimedia is loaded where sound can be heard."""

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLoggingCategory, QObject

from edu_desk.shared.log import Log
from edu_desk.speech.engine import Synthesis
from edu_desk.speech.player import NoSound
from edu_desk.speech.sound_check import sound_missing
from edu_desk.speech.sound_orders import TAIL_MS
from edu_desk.speech.speech_events import Reason

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioSink

BUFFER_MS = 100
"""How much sound is handed over at a time: less starts sooner, more bears a busier machine."""
_SAMPLE_BYTES = 2
_US_PER_MS = 1000
_log = Log(__name__)


class SinkPlayer(QObject):
    """Plays on the computer's default output, whichever that is when a sound begins."""

    def __init__(self) -> None:
        super().__init__()
        self._sink: QAudioSink | None = None
        self._buffer: QBuffer | None = None
        self._ms = self._whole_ms = 0

    def check(self) -> None:
        """Look for an output."""
        _output()

    def play(self, sound: Synthesis, volume: float) -> None:
        """Open an output for this sound and begin."""
        self.stop()
        device = _output()
        sink = _sink(device, sound.sample_rate)
        sink.setVolume(volume)
        sink.setBufferSize(_bytes(sound.sample_rate, BUFFER_MS))
        buffer = QBuffer(self)
        samples = sound.samples + bytes(_bytes(sound.sample_rate, TAIL_MS))
        buffer.setData(QByteArray(samples))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        sink.start(buffer)
        self._sink, self._buffer, self._ms = sink, buffer, sound.ms
        self._whole_ms = replace(sound, samples=samples).ms
        self._check(sink)

    def position_ms(self) -> int | None:
        """What Qt has processed; it counts what it holds back as not yet processed."""
        if self._sink is None:
            return None
        self._check(self._sink)
        ms = self._sink.processedUSecs() // _US_PER_MS
        if ms >= self._whole_ms:
            self.stop()
            return None
        return min(ms, self._ms)

    def set_volume(self, volume: float) -> None:
        """Heard at once."""
        if self._sink is not None:
            self._sink.setVolume(volume)

    def stop(self) -> None:
        """Throw away what was handed over, at once."""
        if self._sink is not None:
            self._sink.reset()
            self._sink.deleteLater()
            self._sink = None
        if self._buffer is not None:
            self._buffer.deleteLater()
            self._buffer = None

    def _check(self, sink: "QAudioSink") -> None:
        from PySide6.QtMultimedia import QtAudio

        if sink.error() in {QtAudio.Error.OpenError, QtAudio.Error.IOError, QtAudio.Error.FatalError}:
            _log.warning("the sound output has failed: %s", sink.error().name)
            self.stop()
            raise NoSound(Reason.NO_DEVICE)


def _import_multimedia() -> None:
    try:
        import_module("PySide6.QtMultimedia")
    except ImportError as error:
        _log.warning("QtMultimedia cannot be loaded: %s", error)
        raise NoSound(Reason.NO_PLAYER) from error


def _bytes(sample_rate: int, ms: int) -> int:
    return sample_rate * ms // 1000 * _SAMPLE_BYTES


def _output() -> "QAudioDevice":
    missing = sound_missing()
    if missing is not None:
        raise NoSound(missing)
    # Qt tells of every library it looks for in vain; whether there is an output is asked below.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    _import_multimedia()
    from PySide6.QtMultimedia import QMediaDevices

    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        raise NoSound(Reason.NO_DEVICE)
    return device


def _sink(device: "QAudioDevice", sample_rate: int) -> "QAudioSink":
    from PySide6.QtMultimedia import QAudioFormat, QAudioSink

    wanted = QAudioFormat()
    wanted.setSampleRate(sample_rate)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return QAudioSink(device, wanted)

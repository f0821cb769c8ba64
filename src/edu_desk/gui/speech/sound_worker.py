"""The process that plays sound: what a sound library does when its server ends, it does to this process.

Orders come on standard input (`speech.sound_orders`), and what is heard is told on what was standard output.
It ends with its input, and when nothing can be heard any more: another one looks for an output anew.
"""

import os
import sys
from threading import Thread
from typing import BinaryIO

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from edu_desk.gui.speech.sound_player import SinkPlayer
from edu_desk.speech.player import NoSound
from edu_desk.speech.sound_orders import (
    Heard,
    Lost,
    PlaySound,
    Ready,
    SetLoudness,
    SoundAnswer,
    SoundOrder,
    StopSound,
    answer_bytes,
    read_orders,
)
from edu_desk.speech.worker import own_output

LOOK_MS = 10
"""How often is told what is heard, while something is."""


class _Sounds(QObject):
    """Plays in the process's first thread; orders are read in another."""

    ordered = Signal(object)
    ended = Signal()

    def __init__(self, app: QCoreApplication, out: BinaryIO) -> None:
        super().__init__()
        self._app, self._out = app, out
        self._players: dict[str, SinkPlayer] = {}
        self._numbers: dict[str, int] = {}
        """What sounds now, by its channel."""
        self._look = QTimer(self, interval=LOOK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._look.timeout.connect(self._follow)
        self.ordered.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(app.quit, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def begin(self) -> None:
        """Look for an output, and listen."""
        try:
            SinkPlayer().check()
        except NoSound as trouble:
            self._give_up(trouble)
            return
        self._tell(Ready())
        Thread(target=self._read, name="orders", daemon=True).start()

    def _read(self) -> None:
        for order in read_orders(sys.stdin.buffer):
            self.ordered.emit(order)
        self.ended.emit()

    @Slot(object)
    def _obey(self, order: SoundOrder) -> None:
        if order.channel not in self._players:
            self._players[order.channel] = SinkPlayer()
        player = self._players[order.channel]
        match order:
            case PlaySound(channel, number, sound, volume):
                try:
                    player.play(sound, volume)
                except NoSound as trouble:
                    self._give_up(trouble)
                    return
                self._numbers[channel] = number
                self._look.start()
            case SetLoudness(_, volume):
                player.set_volume(volume)
            case StopSound(channel):
                player.stop()
                self._numbers.pop(channel, None)

    def _follow(self) -> None:
        for channel, number in tuple(self._numbers.items()):
            try:
                heard = self._players[channel].position_ms()
            except NoSound as trouble:
                self._give_up(trouble)
                return
            self._tell(Heard(channel, number, heard))
            if heard is None:
                del self._numbers[channel]
        if not self._numbers:
            self._look.stop()

    def _give_up(self, trouble: NoSound) -> None:
        self._tell(Lost(trouble.reason))
        self._look.stop()
        self._app.quit()

    def _tell(self, answer: SoundAnswer) -> None:
        try:
            self._out.write(answer_bytes(answer))
            self._out.flush()
        except OSError:
            self._app.quit()  # the program has ended


def main() -> None:
    """Play what is ordered until standard input ends."""
    out = own_output()
    app = QCoreApplication([])
    sounds = _Sounds(app, out)
    QTimer.singleShot(0, sounds.begin)
    app.exec()
    os._exit(0)  # a thread may be reading still, and a sound library that hangs holds nobody up


if __name__ == "__main__":
    main()

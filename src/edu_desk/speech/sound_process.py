"""The process that plays sound, as the program sees it: whatever ends it, the program goes on.

Its orders are written on a thread of their own: a process that stands still makes nobody wait.
"""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread

from edu_desk.shared.child_process import close_pipes, kill_process, start_process
from edu_desk.shared.log import Log
from edu_desk.shared.own_process import OwnProcess
from edu_desk.speech.sound_orders import SoundAnswer, SoundOrder, order_bytes, read_sound_answers

_log = Log(__name__)


class SoundProcess:
    """One process that plays. Its answers go to `told`, its end to `gone`, on a thread of its own."""

    def __init__(
        self, told: "Callable[[SoundProcess, SoundAnswer], None]", gone: "Callable[[SoundProcess], None]"
    ) -> None:
        """Raises `OSError` where no process can be started."""
        self._told, self._gone = told, gone
        self._process = start_process(OwnProcess.SOUND)
        self._orders: SimpleQueue[SoundOrder | None] = SimpleQueue()
        self._writer = Thread(target=self._write, name="sound-orders", daemon=True)
        self._reader = Thread(target=self._read, name="sound-answers", daemon=True)
        self._writer.start()
        self._reader.start()

    @property
    def pid(self) -> int:
        """The system's number for it."""
        return self._process.pid

    def order(self, order: SoundOrder) -> None:
        """Let it be done; where the process has ended nothing is."""
        self._orders.put(order)

    def kill(self) -> None:
        """End it at once; `gone` is called when it has ended."""
        kill_process(self._process)

    def end(self) -> None:
        """End it at once; returns when it has ended and nothing of it is left."""
        self.kill()
        self._reader.join()

    def _write(self) -> None:
        pipe = self._process.stdin
        while pipe is not None and (order := self._orders.get()) is not None:
            try:
                pipe.write(order_bytes(order))
                pipe.flush()
            except (OSError, ValueError):
                return  # it has ended: the reader tells

    def _read(self) -> None:
        if self._process.stdout:
            try:
                for answer in read_sound_answers(self._process.stdout):
                    self._told(self, answer)
            except ValueError as error:
                _log.warning("what the sound process says is no answer, so it is ended: %s", error)
        kill_process(self._process)
        self._orders.put(None)
        self._writer.join()
        close_pipes(self._process)
        self._gone(self)

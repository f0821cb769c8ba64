"""One copy of the program writes in a data folder: another start brings its window forward.

This module stays light: it is loaded before the first page. What talks to another copy is imported where
there is one.
"""

import os
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject, QSysInfo, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from edu_desk.shared.errors import Fault
from edu_desk.shared.private_files import give_rights
from edu_desk.shared.text import N_

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK: Final = "edu-desk.lock"
ANSWER_S: Final = 3.0
"""So long another start waits for an answer: a copy that has just begun hears nothing yet."""
_PAUSE_S: Final = 0.1
_CONNECT_MS: Final = 500
_HERE: Final = b"here"
_MOST: Final = 1000
"""Bytes of a message that are read."""
LEAVE: Final = "XDG_ACTIVATION_TOKEN"
"""What Wayland asks of a window that wants to come forward: the start that was touched has it."""


class OneCopy(QObject):
    """The right to write in `folder`, held from `take` to `let_go`."""

    called = Signal(str)
    """Another start asks for the window, with the system's leave for it, or nothing."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self._file = folder / LOCK
        self._lock = QLockFile(str(self._file))
        self._lock.setStaleLockTime(0)  # a copy at another computer may be at rest for hours
        self._server: QLocalServer | None = None

    def take(self) -> None:
        """Have the right from now on. Raises `Fault` while another copy has it.

        Where no such file can be made nothing else can be written either, and that is told elsewhere.
        """
        if self._lock.isLocked() or self._lock.tryLock(0):
            give_rights(self._file)
            return
        if self._lock.error() is QLockFile.LockError.LockFailedError:
            raise self._held()

    def let_go(self) -> None:
        """Let another copy have it."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def listen(self) -> None:
        """Hear other starts, where this copy has the right."""
        if self._server is not None or not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        QLocalServer.removeServer(self._address())  # one that a killed program left: the right is ours
        self._server.listen(self._address())

    def call(self, patience_s: float = ANSWER_S) -> bool:
        """Ask the copy that has the right to come forward; returns whether it does."""
        until = monotonic() + patience_s
        if self._host():
            return False
        while not self._ask():
            if monotonic() >= until:
                return False
            sleep(_PAUSE_S)
        return True

    def _ask(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._address())
        if not socket.waitForConnected(_CONNECT_MS):
            return False
        socket.write(os.environ.get(LEAVE, "").encode("ascii", "ignore")[:_MOST] + b"\n")
        answered = socket.waitForReadyRead(round(ANSWER_S * 1000))
        return answered and socket.readAll().data() == _HERE

    def _meet(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._answer(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _answer(self, socket: "QLocalSocket") -> None:
        said = bytes(socket.read(_MOST).data())
        socket.write(_HERE)
        socket.flush()
        socket.disconnectFromServer()
        self.called.emit(said.decode("ascii", "ignore").strip())

    def _address(self) -> str:
        """The same for all copies of this account with this folder."""
        from hashlib import sha256

        folder = self._file.parent
        name = f"edu-desk-{sha256(str(folder.resolve()).encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"
        home = os.environ.get("XDG_RUNTIME_DIR", "")
        return str(Path(home) / name) if home and Path(home).is_dir() else name

    def _host(self) -> str:
        """The computer of the copy that has the right; empty where it is this one."""
        _pid, host, _program = self._lock.getLockInfo()
        return "" if host == QSysInfo.machineHostName() else host

    def _held(self) -> Fault:
        host = self._host()
        if host:
            return Fault(
                N_("EduDesk is open on the computer “{host}” and keeps the practice records there."),
                N_("Close it there. If it is not open there, delete the file {file}."),
                host=host,
                file=self._file,
            )
        return Fault(
            N_("EduDesk is open once more on this computer, and keeps the practice records there."),
            N_("Go on in the window that was open before."),
        )


def bring_forward(window: QMainWindow, leave: str) -> None:
    """Show `window` over all others; `leave` is what the system gave for it."""
    if leave:
        os.environ[LEAVE] = leave
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()

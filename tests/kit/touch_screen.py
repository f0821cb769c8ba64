"""A real X server with a touch screen, a stylus and a screen that can be turned, without any such device.

Xorg's dummy card draws; its `inputtest` devices take what fingers do over a socket. Its file of options
stands beside the lobby's own snippet, which is read too.
"""

import shutil
import socket
import struct
from pathlib import Path

from kit.desk import Desk

_SNIPPET = Path(__file__).resolve().parents[2] / "src" / "edu_desk" / "kiosk" / "session" / "xorg.conf"
_FULL = 65535
"""The last place of both axes."""
_VALUATORS = 64
_CLIENT_VERSION, _SYNC, _TOUCH = 0, 1, 6
_PROXIMITY, _BUTTON = 3, 4
BEGINS, MOVES, ENDS = 18, 19, 20
"""What a finger does, in X's numbers."""
_DEVICE = """Section "InputDevice"
    Identifier "{name}"
    Driver "inputtest"
    Option "SocketPath" "{folder}/{name}"
    {options}
EndSection
"""
_SCREEN = """Section "ServerFlags"
    Option "AutoAddDevices" "false"
EndSection
Section "Device"
    Identifier "card"
    Driver "dummy"
    VideoRam 65536
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5.0-1000.0
    VertRefresh 5.0-200.0
    Modeline "upright" 180 1080 1160 1280 1480 1920 1923 1933 1980
    Modeline "lying" 173 1920 2048 2248 2576 1080 1083 1088 1120
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "upright" "lying" "1024x768"
    EndSubSection
EndSection
Section "ServerLayout"
    Identifier "layout"
    Screen "screen"
    InputDevice "touch"
    InputDevice "stylus" "CorePointer"
    InputDevice "keys" "CoreKeyboard"
EndSection
"""
_OPTIONS = {
    "touch": 'Option "DeviceType" "Touch"\n    Option "TouchCount" "5"',
    "stylus": 'Option "DeviceType" "PointerAbsoluteProximity"\n    Option "PointerHasPressure" "true"',
    "keys": 'Option "DeviceType" "Keyboard"',
}


def touch_screen(folder: str) -> list[str]:
    """The command of the server."""
    home = Path(folder)
    devices = "".join(
        _DEVICE.format(name=name, folder=folder, options=options) for name, options in _OPTIONS.items()
    )
    (home / "xorg.conf").write_text(devices + _SCREEN, encoding="utf-8")
    (home / "xorg.conf.d").mkdir()
    shutil.copy(_SNIPPET, home / "xorg.conf.d" / "50-edu-desk-kiosk.conf")
    files = ["-config", f"{folder}/xorg.conf", "-configdir", f"{folder}/xorg.conf.d"]
    return [shutil.which("Xorg") or "", *files, "-logfile", f"{folder}/xorg.log", "-noreset"]


class Hand:
    """What fingers or a stylus do: places are shares of the screen's width and height."""

    def __init__(self, desk: Desk, device: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        desk.stack.callback(self._socket.close)
        self._socket.connect(f"{desk.environment['HOME']}/{device}")
        self._send(_CLIENT_VERSION, struct.pack("<HH", 1, 1))
        self._socket.recv(12)

    def finger(self, number: int, does: int, x: float, y: float) -> None:
        """A finger comes, moves or goes."""
        self._send(_TOUCH, struct.pack("<II", number, does) + _at(x, y))
        self._settle()

    def tap(self, x: float, y: float) -> None:
        """A finger comes and goes."""
        self.finger(1, BEGINS, x, y)
        self.finger(1, ENDS, x, y)

    def stylus(self, x: float, y: float) -> None:
        """A stylus comes near, presses, is let go and goes away."""
        self._send(_PROXIMITY, struct.pack("<I4x", 1) + _at(x, y))
        for presses in (1, 0):
            self._send(_BUTTON, struct.pack("<iiI4x", 1, 1, presses) + _at(x, y))
        self._send(_PROXIMITY, struct.pack("<I4x", 0) + _at(x, y))
        self._settle()

    def _settle(self) -> None:
        self._send(_SYNC, b"")
        self._socket.recv(8)

    def _send(self, kind: int, body: bytes) -> None:
        self._socket.sendall(struct.pack("<II", 8 + len(body), kind) + body)


def _at(x: float, y: float) -> bytes:
    places = [x * _FULL, y * _FULL] + [0.0] * (_VALUATORS - 2)
    mask = bytes([0b11]) + b"\0" * 7
    return struct.pack("<I", 0) + mask + b"\0" * 4 + struct.pack(f"<{_VALUATORS * 2}d", *places, *places)

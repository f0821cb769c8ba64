"""Tells systemd that the window lives: datagrams to the socket that it names, and nothing else."""

import socket
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

_SOCKET, _LIMIT, _WHOSE = "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"
_SECOND_US: Final = 1_000_000
_FEEDINGS: Final = 3
"""It is fed so often within the limit: one feeding may be late."""
READY: Final = "READY=1"
FED: Final = "WATCHDOG=1"
STOPPING: Final = "STOPPING=1"


class Watchdog:
    """What systemd is told, as `environment` says; without a socket nothing is told."""

    def __init__(self, environment: Mapping[str, str], pid: int) -> None:
        named = environment.get(_SOCKET, "")
        self._address = f"\0{named[1:]}" if named.startswith("@") else named
        limit, whose = environment.get(_LIMIT, ""), environment.get(_WHOSE, "")
        mine = whose in {"", str(pid)}
        self._limit_us = int(limit) if named and mine and limit.isascii() and limit.isdecimal() else 0

    @property
    def every_s(self) -> float:
        """It wants to be fed so often; 0 where nobody watches."""
        return self._limit_us / _SECOND_US / _FEEDINGS

    def tell(self, words: str) -> None:
        """Send `words`; who does not listen is not waited for."""
        if not self._address:
            return
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
            out.settimeout(0)
            out.sendto(words.encode(), self._address)

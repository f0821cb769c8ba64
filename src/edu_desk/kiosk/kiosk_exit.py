"""How the lobby program ends, as whoever started it is told by its exit code."""

from enum import IntEnum


class KioskExit(IntEnum):
    """What is to follow; the session's unit and Windows' Shell Launcher read the same numbers."""

    CLOSED = 0
    """Ended by a signal, such as the machine's shutdown."""
    STAYS_OFF = 10
    """Staff has closed it: it is not started again by itself."""
    RESTART = 11
    """Staff wants it to begin anew."""

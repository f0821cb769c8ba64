"""How long one waits after wrong PINs at the lobby screen: a second lock, before whatever checks the PIN."""

from dataclasses import dataclass
from typing import Final

FREE_TRIES: Final = 3
"""So many wrong ones in a row cost nothing: fingers miss."""
BRAKE_WAITS_S: Final = (30.0, 60.0, 120.0, 300.0, 900.0)
"""After the next ones one waits so long; from the last on, as long each time."""


@dataclass(frozen=True, slots=True)
class PinBrake:
    """Wrong ones in a row, and when (s) the last was tried."""

    misses: int = 0
    last: float = 0.0

    def missed(self, at: float) -> "PinBrake":
        """After one more wrong one."""
        return PinBrake(self.misses + 1, at)

    def wait_s(self, at: float) -> float:
        """So long nothing is tried; a gesture or another page does not shorten it."""
        over = self.misses - FREE_TRIES
        if over < 0:
            return 0.0
        wait = BRAKE_WAITS_S[min(over, len(BRAKE_WAITS_S) - 1)]
        return max(0.0, self.last + wait - at)

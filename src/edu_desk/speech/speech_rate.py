"""How fast the program speaks when it is told nothing else."""

UNHURRIED = 0.85
"""The program's own rate as a ratio to the engine's: unhurried, about 85 %."""
ENGINE_RATE = 200
"""pyttsx3's default, in words a minute."""


def words_a_minute(rate: float) -> int:
    """Words a minute, as pyttsx3 and eSpeak NG count, for a ratio to the program's own rate."""
    return round(ENGINE_RATE * UNHURRIED * rate)

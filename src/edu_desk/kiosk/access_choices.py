"""What is offered first at a lobby screen to see, hear and touch with ease, as a table."""

from dataclasses import dataclass
from typing import Final

from edu_desk.shared.text import N_


@dataclass(frozen=True, slots=True)
class AccessChoice:
    """One help: its words (marked for translation), its icon, and what it sets."""

    key: str
    words: str
    icon: str
    sets: tuple[tuple[str, bool | int | str], ...]
    tried_out: bool = False
    """It takes every other device away, so it is tried out before it is kept."""


ACCESS_CHOICES: Final = (
    AccessChoice("large", N_("Large letters"), "a-large-small", (("text_size", 200),)),
    AccessChoice("contrast", N_("White on black"), "contrast", (("theme", "contrast"),)),
    AccessChoice("voice", N_("Read me what I touch"), "book-open", (("voice", True), ("listen_first", True))),
    AccessChoice(
        "low",
        N_("Everything within easy reach"),
        "accessibility",
        (("low_screen", True), ("large_touch", True)),
    ),
    AccessChoice("switch", N_("With one switch"), "toggle-right", (("switches", "one"),), tried_out=True),
)
"""Several may be on at once; each can be taken back."""

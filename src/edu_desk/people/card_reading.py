"""Tells a card from typing: a scanner is a keyboard that strikes many digits in a burst, and then Enter."""

from dataclasses import dataclass
from typing import Final

from edu_desk.people.card_token import TOKEN_LENGTH, is_token

GAP_MS: Final = 250
"""So much time (ms) between two strokes is still one burst: slow scanners on a busy computer take as long."""


@dataclass(frozen=True, slots=True)
class CardReading:
    """The digits that came in one burst so far."""

    digits: str = ""
    last_ms: int = 0

    def struck(self, text: str, at_ms: int) -> "CardReading":
        """After a key that types `text`; what is no digit begins anew."""
        if len(text) != 1 or not (text.isascii() and text.isdecimal()):
            return CardReading()
        before = self.digits if self._goes_on(at_ms) else ""
        return CardReading((before + text)[-TOKEN_LENGTH:], at_ms)

    def token(self, at_ms: int) -> str:
        """The card's number, where the Enter of this moment ends one; else empty."""
        return self.digits if self._goes_on(at_ms) and is_token(self.digits) else ""

    def _goes_on(self, at_ms: int) -> bool:
        return 0 <= at_ms - self.last_ms <= GAP_MS

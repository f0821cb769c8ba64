"""How large a step card is."""

from enum import StrEnum


class CardSize(StrEnum):
    """The paper a card is made for."""

    A4 = "A4"
    A5 = "A5"

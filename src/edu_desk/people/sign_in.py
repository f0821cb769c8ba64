"""How a person comes in: the tile's picture, and what is kept of the secret."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignIn:
    """What is known of a person's way in; empty texts are what was never chosen or was reset."""

    picture: str = ""
    """The key of the picture on the tile."""
    secret: str = ""
    """What `make_secret` gave."""
    cards: int = 0
    """How many printed cards open it."""

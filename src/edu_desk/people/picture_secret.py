"""A person's secret: three pictures out of twelve, kept so that nobody can read them.

Which three counts, not their order: that is one thing less to remember. Secrets are compared within the one
person who was chosen before, so any number of people may have the same three.
"""

from collections.abc import Iterable
from hashlib import scrypt
from hmac import compare_digest
from typing import Final

SECRET_LENGTH: Final = 3
_SCHEME: Final = "scrypt"
_COST, _BLOCK, _LANES = 14, 8, 1
"""2 to the power of 14 rounds of 16 MB: about a tenth of a second on an old computer."""
_DIGEST_BYTES: Final = 32


def make_secret(pictures: Iterable[str], salt: bytes) -> str:
    """The text that is kept of a secret, which tells none of its pictures."""
    digest = _digest(pictures, salt, _COST, _BLOCK, _LANES)
    return f"{_SCHEME}${_COST}${_BLOCK}${_LANES}${salt.hex()}${digest.hex()}"


def opens(kept: str, pictures: Iterable[str]) -> bool:
    """Whether the `pictures` are the secret that was kept; nothing opens what cannot be read."""
    try:
        scheme, cost, block, lanes, salt, digest = kept.split("$")
        if scheme != _SCHEME:
            return False
        found = _digest(pictures, bytes.fromhex(salt), int(cost), int(block), int(lanes))
        return compare_digest(found, bytes.fromhex(digest))
    except (ValueError, OverflowError):
        return False


def _digest(pictures: Iterable[str], salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    words = "\n".join(sorted(set(pictures))).encode()
    return scrypt(words, salt=salt, n=1 << cost, r=block, p=lanes, dklen=_DIGEST_BYTES)

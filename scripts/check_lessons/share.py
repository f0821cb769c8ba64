"""In which order pieces run where there may be no time for all of them."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from scripts.check_lessons.pieces import Piece, files_digest


def shuffled(known: Sequence[Piece], root: Path) -> tuple[Piece, ...]:
    """First one piece of each group, then the others; which is which is decided by all that is checked."""
    seed = files_digest(sorted({place for piece in known for place in piece.files}), root).hex()
    order = sorted(known, key=lambda piece: sha256(f"{seed} {piece.name}".encode()).digest())
    first: dict[str, Piece] = {}
    for piece in order:
        first.setdefault(piece.group, piece)
    chosen = tuple(first.values())
    return (*chosen, *(piece for piece in order if piece not in chosen))

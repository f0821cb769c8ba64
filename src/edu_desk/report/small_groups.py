"""No group smaller than five is told, nor what would give one away by subtraction."""

from collections.abc import Sequence
from typing import Final

from edu_desk.shared.text import Meant

KEPT_BACK: Final = Meant("a number in a report", "not shown")
"""What stands where a number is kept back."""
LEAST: Final = 5
"""So many persons at least are a group that may be told; nobody at all may be told too."""


def is_small(count: int) -> bool:
    """Whether `count` persons are too few to be told of."""
    return 0 < count < LEAST


def told_parts(counts: Sequence[int]) -> tuple[int | None, ...]:
    """The parts of a whole whose sum is told; None for those that are kept back.

    | what there is | what is kept back | because |
    |---|---|---|
    | no part from 1 to 4 | nothing | |
    | the whole is from 1 to 4 | every part | the whole is kept back too |
    | a part or more from 1 to 4 | these, and the smallest of five or more | the sum would tell them |
    | parts below five only | every part, empty ones too | the sum would tell that each is one |
    """
    kept = {place for place, count in enumerate(counts) if is_small(count)}
    if not kept:
        return tuple(counts)
    least = min((count for count in counts if count >= LEAST), default=None)
    if least is None:
        return (None,) * len(counts)
    kept |= {place for place, count in enumerate(counts) if count == least}
    return tuple(None if place in kept else count for place, count in enumerate(counts))


def told_share(part: int, whole: int, *, persons: int, others: int) -> int | None:
    """`part` of `whole`: `persons` make up the part, `others` the rest; None where it is kept back."""
    return None if is_small(persons) or is_small(others) or is_small(whole) else part

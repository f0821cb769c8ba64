"""Where a scrolled page begins: not in the middle of a line of letters where it can be helped."""

from collections.abc import Iterable


def clean_offset(wanted: int, low: int, high: int, spans: Iterable[tuple[int, int]]) -> int:
    """The offset from `low` to `high` that is nearest to `wanted` and cuts through none of `spans`.

    A span is what must not be cut, from its first px to before its last; where each offset cuts one, it is
    `wanted` itself.
    """
    taken = sorted(spans)

    def cuts(offset: int) -> bool:
        return any(first < offset < last for first, last in taken)

    edges = (edge for span in taken for edge in span if low <= edge <= high)
    clean = [offset for offset in (wanted, *edges) if not cuts(offset)]
    return min(clean, key=lambda offset: abs(offset - wanted), default=wanted)

"""Rows in which every two options of every two factors meet at least once: far fewer than all rows."""

from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations

Pair = tuple[tuple[str, Hashable], tuple[str, Hashable]]


def pairs(row: Mapping[str, Hashable]) -> set[Pair]:
    """Every two options that meet in `row`."""
    return {(one, other) for one, other in combinations(row.items(), 2)}


def all_pairs(factors: Mapping[str, Sequence[Hashable]]) -> set[Pair]:
    """Every two options that can meet."""
    return {
        ((one, here), (other, there))
        for one, other in combinations(factors, 2)
        for here in factors[one]
        for there in factors[other]
    }


def covering_rows(factors: Mapping[str, Sequence[Hashable]]) -> list[dict[str, Hashable]]:
    """Greedily, always the same: each row begins with a pair that has not met and adds what meets most."""
    left = all_pairs(factors)
    order = {pair: place for place, pair in enumerate(sorted(left, key=repr))}
    rows: list[dict[str, Hashable]] = []
    while left:
        first, second = min(left, key=lambda pair: order[pair])
        row = dict([first, second])
        for name in sorted(set(factors) - set(row), key=lambda one: (-len(factors[one]), one)):
            row[name] = max(factors[name], key=lambda option: _new(row, name, option, left, factors))
        row = {name: row[name] for name in factors}
        left -= pairs(row)
        rows.append(row)
    return rows


def _new(
    row: Mapping[str, Hashable],
    name: str,
    option: Hashable,
    left: set[Pair],
    factors: Mapping[str, Sequence[Hashable]],
) -> int:
    order = list(factors)
    met = 0
    for other, there in row.items():
        one, two = (name, option), (other, there)
        first, second = (one, two) if order.index(name) < order.index(other) else (two, one)
        met += (first, second) in left
    return met

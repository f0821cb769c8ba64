"""A memory for formulas: a search asks the same of thousands of states."""

from collections.abc import Callable
from operator import itemgetter

from edu_desk.lesson.basic_parts import Evaluate, Rows, State, Value

_LIMIT = 20_000
"""So many answers are kept; then the memory begins anew."""


def with_memory(evaluate: Evaluate, reads: frozenset[int], limit: int = _LIMIT) -> Evaluate:
    """`evaluate` (of a formula that reads no rows around it), its values kept by the variables it reads."""
    if not reads:
        return evaluate
    read: Callable[[State], Value] = itemgetter(*sorted(reads))
    known: dict[Value, Value] = {}

    def recall(state: State, rows: Rows) -> Value:
        key = read(state)
        if key in known:
            return known[key]
        if len(known) >= limit:
            known.clear()
        known[key] = value = evaluate(state, rows)
        return value

    return recall

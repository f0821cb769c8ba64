"""What a report counts that no page needs: who practised in a span of days, on which, and how long."""

from datetime import date
from typing import Final

from edu_desk.store.pen import Pen
from edu_desk.store.row_mapping import Row

_WHO: Final = """
    SELECT DISTINCT learner FROM runs WHERE today BETWEEN :first AND :last ORDER BY learner
"""
_SECONDS: Final = """
    SELECT sum(min(gap, :most)) AS seconds FROM (
        SELECT 86400 * (julianday(at) - julianday(lag(at) OVER (PARTITION BY run ORDER BY seq))) AS gap
        FROM events WHERE run IN (
            SELECT id FROM runs WHERE learner = :learner AND today BETWEEN :first AND :last
        )
    ) WHERE gap > 0
"""
PAUSE_S: Final = 300
"""Nobody is at work for longer between two touches: what is longer counts as this."""


class ReportBook:
    """Reads it. Every method raises `Fault`."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def practised(self, first: date, last: date) -> tuple[str, ...]:
        """The ids of all who practised from `first` to `last`, guests too."""
        return tuple(str(row["learner"]) for row in self._pen.rows(_WHO, _span(first, last)))

    def seconds(self, learner: str, first: date, last: date) -> int:
        """How long a learner was at work: between one touch and the next, at most `PAUSE_S` for each."""
        asked = {**_span(first, last), "learner": learner, "most": PAUSE_S}
        return round(float(self._pen.rows(_SECONDS, asked)[0]["seconds"] or 0))


def _span(first: date, last: date) -> Row:
    return {"first": first.isoformat(), "last": last.isoformat()}
